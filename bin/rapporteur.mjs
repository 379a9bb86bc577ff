#!/usr/bin/env node
// The command `rapporteur`: the bundled program, in a Node that is new enough for it.
import { existsSync } from "node:fs";
import { requireNode } from "../scripts/set-up/node-version.mjs";

requireNode();
const program = new URL("../dist/rapporteur.mjs", import.meta.url);
if (!existsSync(program)) {
  console.error("Rapporteur is not built yet: run `npm start`, or `npm run build` after `npm ci`.");
  process.exit(1);
}

// Node 22 announces on every start that its SQLite is new; the reader of a brief need not know.
const emitWarning = process.emitWarning;
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).includes("SQLite is an experimental feature"))
    emitWarning.call(process, warning, ...rest);
};

await import(program.href);
