/** Runs the program as a person does: a process of its own, real files, what it prints and what it ends with. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Program {
  run(...words: readonly string[]): Promise<Ran>;
  start(...words: readonly string[]): ChildProcess;
  readonly folder: string;
  /** Writes a file into the folder and gives its path. */
  write(name: string, content: string | Uint8Array): string;
  end(): void;
}

/** The sources of this checkout as one file, so that each of many runs starts fast. */
export async function bundledProgram(name: string): Promise<Program> {
  const file = join(ROOT, "dist/test", `${name}.mjs`);
  await build({
    entryPoints: [join(ROOT, "src/edge/cli/main.ts")],
    outfile: file,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "error",
  });
  const folder = mkdtempSync(join(tmpdir(), `rapporteur-${name}-`));
  const start = (...words: readonly string[]): ChildProcess =>
    spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file, ...words], {
      cwd: folder,
    });
  return {
    folder,
    start,
    run: (...words) => ended(start(...words)),
    write: (path, content) => {
      const whole = join(folder, path);
      mkdirSync(dirname(whole), { recursive: true });
      writeFileSync(whole, content);
      return whole;
    },
    end: () => {
      rmSync(folder, { recursive: true });
      rmSync(file);
    },
  };
}

export function ended(child: ChildProcess): Promise<Ran> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (piece) => {
    out += String(piece);
  });
  child.stderr?.on("data", (piece) => {
    err += String(piece);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out, err }));
  });
}

const TOPICS = ["fishing", "grain", "radar", "harbours", "rivers", "satellites", "rail"] as const;
const PLACES = ["Tarn", "Oldmere", "Sant Vey", "Corrow", "Lindhaven"] as const;
const WISHES = ["lasting peace", "open water", "fair prices", "calm borders"] as const;

/** An article about two invented states: each number another text, so that none repeats the words of another. */
export function invented(number: number): string {
  const topic = TOPICS[number % TOPICS.length];
  const place = PLACES[number % PLACES.length];
  const wish = WISHES[number % WISHES.length];
  return `Round ${number}: Velmark and Ostria turn to ${topic}

${place?.toUpperCase()}, ${(number % 28) + 1} March 2031 – Defence Minister Ada Torvik of Velmark met the Ostrian envoy Milo Brandt in ${place} on ${topic} number ${number}.

“We want ${wish} after round ${number} on ${topic},” Torvik said in ${place}.

Velmark plans to send ${number + 2} boats to ${place} by ${2032 + (number % 9)}.
`;
}
