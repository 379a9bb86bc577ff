// npm start: installs, builds, reads the samples, prints the brief, and only then builds and serves the desk.
import { requireNode } from "./set-up/node-version.mjs";

requireNode();
const { mkdirSync } = await import("node:fs");
const { join } = await import("node:path");
const { Failure, onTerminal, quietly, ROOT, run, serveOnTerminal, step } = await import(
  "./set-up/step.mjs"
);
const { installPackages } = await import("./set-up/packages.mjs");
const { buildProgram, programCommand } = await import("./set-up/program.mjs");
const { buildDesk } = await import("./set-up/desk.mjs");

const SAMPLES = "samples/japan-nato";
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
  return serveOnTerminal(...programCommand("serve", "--record", RECORD));
});

async function readSamples() {
  mkdirSync(join(ROOT, ".rapporteur"), { recursive: true });
  const manifest = `${SAMPLES}/manifest.json`;
  const [command, args] = programCommand(
    "add",
    SAMPLES,
    "--manifest",
    manifest,
    "--record",
    RECORD,
  );
  const { status, printed } = await quietly(command, args);
  const lastLine = printed.trim().split("\n").at(-1);
  if (status !== 0) throw new Failure(`The samples could not be read: ${lastLine}`);
  return lastLine;
}
