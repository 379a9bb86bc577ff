/** The systems that read the same pages, each in a process of its own. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { PredictedPage } from "../../evaluation/scorers/pages.ts";

const HERE = import.meta.dirname;

/** A page to read: a file packed with gzip. */
export interface Asked {
  readonly id: string;
  readonly file: string;
  readonly url: string | null;
}

export interface Measured {
  readonly pages: ReadonlyMap<string, PredictedPage>;
  /** Milliseconds of processor time, one a page. */
  readonly spent: readonly number[];
  /** The process's peak, with all that it loads. */
  readonly megabytes: number;
}

export interface System {
  readonly name: string;
  /** `pages`: a JSON list of what is asked; `results`: where its lines go. */
  run(pages: string, results: string): void;
}

export const OWN: System = {
  name: "Rapporteur",
  run(pages, results) {
    const program = `${results}.mjs`;
    buildSync({
      entryPoints: [join(HERE, "own.ts")],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "esm",
      banner: {
        js: `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(import.meta.url)});`,
      },
    });
    const tables = join(HERE, "../../models/pages.bin");
    execFileSync(process.execPath, [program, pages, results, tables], { stdio: "inherit" });
  },
};

function onNode(name: string, key: string): System {
  return {
    name,
    run(pages, results) {
      execFileSync(process.execPath, [join(HERE, "peer.mjs"), key, pages, results]);
    },
  };
}

function onPython(name: string, key: string, python: string): System {
  return {
    name,
    run(pages, results) {
      execFileSync(python, [join(HERE, "peer.py"), key, pages, results], { stdio: "ignore" });
    },
  };
}

/** `python`: a Python with what `requirements.txt` names; without it its peers are left out. */
export function systems(python: string | null): readonly System[] {
  return [
    OWN,
    onNode("Readability + linkedom", "readability"),
    onNode("defuddle + linkedom", "defuddle"),
    ...(python === null
      ? []
      : [
          onPython("trafilatura", "trafilatura", python),
          onPython("newspaper4k", "newspaper4k", python),
        ]),
  ];
}

/** Lets a system read the pages. */
export function measured(system: System, pages: string, results: string): Measured {
  system.run(pages, results);
  const rows = readFileSync(results, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as PredictedPage & { ms?: number; megabytes?: number });
  const read = rows.filter(({ ms }) => ms !== undefined);
  return {
    pages: new Map(read.map((row) => [row.id, row])),
    spent: read.map(({ ms = 0 }) => ms),
    megabytes: rows.at(-1)?.megabytes ?? 0,
  };
}
