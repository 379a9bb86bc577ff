// The program: src/ as dist/rapporteur.mjs with the parts it loads when they are asked for, and the name `rapporteur` for npx.
import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Failure, ROOT, step } from "./step.mjs";

const ENTRY = join(ROOT, "src/edge/cli/main.ts");
const OUT = join(ROOT, "dist");
/** Formats and languages that few inputs need: read from disk when one does. */
const PARTS = "parts";
const BIN = join(ROOT, "bin/rapporteur.mjs");

/** Packages that carry binaries or are added by hand: they stay where npm puts them. */
const OUTSIDE = [
  "@photostructure/sqlite",
  "pg",
  "pg-boss",
  "@nats-io/transport-node",
  "@nats-io/jetstream",
];

/** Some packages inside the bundle are CommonJS and ask for Node's own modules with `require`. */
const REQUIRE = `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);`;

/** Command and arguments that run the program as built. */
export function programCommand(...args) {
  return [process.execPath, [BIN, ...args]];
}

export async function buildProgram() {
  await step("Building the program", bundle);
  linkBin();
}

async function bundle() {
  const { build } = await import("esbuild");
  // Their names change with their content: what is left of an older build is of no use.
  rmSync(join(OUT, PARTS), { recursive: true, force: true });
  try {
    await build({
      entryPoints: { rapporteur: ENTRY },
      outdir: OUT,
      outExtension: { ".js": ".mjs" },
      chunkNames: `${PARTS}/[name]-[hash]`,
      splitting: true,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20.19",
      external: OUTSIDE,
      banner: { js: REQUIRE },
      sourcemap: "linked",
      sourcesContent: false,
      logLevel: "silent",
    });
  } catch (failure) {
    throw new Failure(`The program could not be built: ${firstError(failure)}`);
  }
}

function firstError({ errors, message }) {
  const first = errors?.[0];
  if (!first) return message;
  return first.location
    ? `${first.location.file}:${first.location.line}: ${first.text}`
    : first.text;
}

/** npm links the commands of dependencies, not those of the package itself. */
function linkBin() {
  const bins = join(ROOT, "node_modules/.bin");
  mkdirSync(bins, { recursive: true });
  if (process.platform === "win32") {
    writeFileSync(
      join(bins, "rapporteur.cmd"),
      '@node "%~dp0\\..\\..\\bin\\rapporteur.mjs" %*\r\n',
    );
    return;
  }
  const link = join(bins, "rapporteur");
  if (existsSync(link)) return;
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
  symlinkSync(relative(dirname(link), BIN), link);
}
