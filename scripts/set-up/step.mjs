// What the set-up scripts say while they work, and how they end.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The root of the package, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const TICK = 2000;

/** A failure that was foreseen: its message is the one sentence the user reads. */
export class Failure extends Error {}

/** Runs a named piece of work, saying so when it starts, while it lasts and when it is done. */
export async function step(title, work) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  console.log(`${title} …`);
  const ticking = setInterval(() => console.log(`  … ${seconds()}`), TICK);
  try {
    const said = await work();
    console.log(`  done in ${seconds()}${said ? `: ${said}` : ""}`);
  } finally {
    clearInterval(ticking);
  }
}

/** Runs the whole script: a foreseen failure is one sentence, an unforeseen one is no more than its message. */
export async function run(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : String(failure));
    process.exitCode = 1;
  }
}

/** Runs a command on this terminal; resolves to its exit status, 1 when a signal ended it. */
export function onTerminal(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: "inherit" });
    child.on("error", reject);
    child.on("close", (status) => resolve(status ?? 1));
  });
}

/** Serves on this terminal until interrupted; an interrupt is a way to end, not a failure. */
export function serveOnTerminal(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: "inherit" });
    let interrupted = false;
    for (const signal of ["SIGINT", "SIGTERM"])
      process.on(signal, () => {
        interrupted = true;
        // A terminal tells the whole group of a Ctrl-C; whoever else sends a signal tells only us.
        if (signal === "SIGTERM" || !process.stdin.isTTY) child.kill(signal);
      });
    child.on("error", reject);
    child.on("close", (status) => resolve(interrupted ? 0 : (status ?? 1)));
  });
}

/** Runs a command silently; resolves to its exit status and all it printed. */
export function quietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      ...options,
    });
    let printed = "";
    const collect = (chunk) => {
      printed += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? 1, printed }));
  });
}
