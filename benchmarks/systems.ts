/** The systems that are compared, each run in a process of its own. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { type Annotated, parseAnnotated } from "./annotated.ts";
import { runJava, runPython } from "./environments.ts";
import { uposOfCompromise } from "./peer-types.ts";

const FOLDER = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(FOLDER);

export interface Measured {
  /** Processor time. */
  readonly loading: number;
  /** The round to warm up. */
  readonly first: number;
  /** The median of the other rounds. */
  readonly milliseconds: number;
  /** The most that the process held. */
  readonly megabytes: number;
}

/** Answers the commands of `corpus.mjs`. */
type Run = (args: readonly string[]) => string;

/** What can be compared: `heads` without `labels` are those of other trees than Universal Dependencies. */
export type Layer = "names" | "upos" | "xpos" | "heads" | "labels";

export class System {
  readonly name: string;
  readonly layers: ReadonlySet<Layer>;
  readonly #run: Run;
  readonly #uposOf: (tags: string) => string;

  constructor(
    name: string,
    layers: readonly Layer[],
    run: Run,
    uposOf = (upos: string): string => upos,
  ) {
    this.name = name;
    this.layers = new Set(layers);
    this.#run = run;
    this.#uposOf = uposOf;
  }

  /** With no rounds it reads everything once. */
  measure(corpus: string, rounds: number, ...steps: readonly string[]): Measured {
    return JSON.parse(this.#run(["measure", corpus, String(rounds), ...steps])) as Measured;
  }

  annotate(corpus: string): readonly Annotated[] {
    return parseAnnotated(this.#run(["annotate", corpus])).map((annotated) => ({
      ...annotated,
      tokens: annotated.tokens.map((token) => ({ ...token, upos: this.#uposOf(token.upos) })),
    }));
  }
}

export const OURS = new System(
  "this program",
  ["names", "upos", "xpos", "heads", "labels"],
  (args) => node(built("reading"), args),
);
export const WINK = new System("wink-nlp", ["upos"], (args) =>
  node(join(FOLDER, "wink.mjs"), args),
);
export const COMPROMISE = new System(
  "compromise",
  ["names", "upos"],
  (args) => node(join(FOLDER, "compromise.mjs"), args),
  uposOfCompromise,
);
export const SPACY = new System(
  "spaCy, en_core_web_sm",
  ["names", "upos", "xpos", "heads"],
  runPython,
);
export const CORENLP = new System("CoreNLP", ["names", "xpos", "heads", "labels"], runJava);

/** Milliseconds of each stage of this program. */
export function stageTimes(corpus: string, rounds: number): Readonly<Record<string, number>> {
  return JSON.parse(node(built("stage-times"), [corpus, String(rounds)])) as Record<string, number>;
}

/** What is measured beside this program, without the peers in other languages. */
export function installPeers(): void {
  if (existsSync(join(FOLDER, "node_modules/wink-nlp"))) return;
  console.error("Installing what is measured beside the program …");
  execFileSync("npm", ["ci", "--prefix", FOLDER, "--no-audit", "--no-fund"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

export function node(script: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1_000_000_000,
  });
}

/** One file of JavaScript, as the program is shipped: what compiles TypeScript would be measured with it. */
export function built(name: string): string {
  const outfile = join(ROOT, `node_modules/.benchmarks/${name}.mjs`);
  buildSync({
    entryPoints: [join(FOLDER, `${name}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "error",
  });
  return outfile;
}
