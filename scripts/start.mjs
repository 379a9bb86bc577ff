// npm start: installs, builds, reads the samples, prints the brief, and only then builds and serves the desk.
import { requireNode } from "./set-up/node-version.mjs";

requireNode();
const { existsSync, mkdirSync, readdirSync } = await import("node:fs");
const { join } = await import("node:path");
const { Failure, onTerminal, quietly, ROOT, run, serveOnTerminal, step } = await import(
  "./set-up/step.mjs"
);
const { installPackages } = await import("./set-up/packages.mjs");
const { buildProgram, programCommand } = await import("./set-up/program.mjs");
const { buildDesk } = await import("./set-up/desk.mjs");

const RECORD = ".rapporteur/samples.db";
const BRIEF = ["brief", "--between", "Japan", "NATO", "--compare", "2022-10-14", "2025-11-14"];

await run(async () => {
  await installPackages("program");
  await buildProgram();
  await step("Reading the samples", readSamples);
  console.log("");
  const [command, args] = programCommand(...BRIEF, "--record", RECORD);
  if ((await onTerminal(command, args)) !== 0) throw new Failure("The brief could not be printed.");
  console.log("");
  await buildDesk();
  return serveOnTerminal(...programCommand("open", "--record", RECORD, "--no-browser"));
});

async function readSamples() {
  mkdirSync(join(ROOT, ".rapporteur"), { recursive: true });
  const sets = readdirSync(join(ROOT, "samples"))
    .filter((name) => existsSync(join(ROOT, "samples", name, "manifest.json")))
    .sort();
  for (const name of sets) {
    const folder = `samples/${name}`;
    const manifest = `${folder}/manifest.json`;
    const [command, args] = programCommand(
      "add",
      folder,
      "--manifest",
      manifest,
      "--record",
      RECORD,
    );
    const { status, printed } = await quietly(command, args);
    if (status !== 0)
      throw new Failure(`${folder} could not be read: ${printed.trim().split("\n").at(-1)}`);
  }
  return sets.join(", ");
}
