// What the set-up scripts say while they work, and how they end.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The root of the package, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const TICK = 2000;
const INTERRUPTED = 130;

/** A failure that was foreseen: its message is the one sentence the user reads. */
export class Failure extends Error {}

const running = new Set();
const state = { interrupted: false };

/** Runs the whole script. A foreseen failure is one sentence, an unforeseen one no more than its message. */
export async function run(main) {
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => interrupt(signal));
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (failure) {
    process.exitCode = state.interrupted ? INTERRUPTED : 1;
    const message = failure instanceof Error ? failure.message : String(failure);
    console.error(state.interrupted ? "Interrupted." : message);
  }
}

/** Lets what is running end first; whatever waits for it then ends by itself. */
function interrupt(signal) {
  state.interrupted = true;
  if (running.size === 0) process.exit(INTERRUPTED);
  // A terminal tells the whole group of a Ctrl-C; whoever else sends a signal tells only us.
  if (signal === "SIGINT" && process.stdin.isTTY) return;
  for (const child of running) child.kill(signal);
}

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

/** Runs a command on this terminal; resolves to its exit status. */
export function onTerminal(command, args) {
  return statusOf(spawn(command, args, { cwd: ROOT, stdio: "inherit" }));
}

/** Serves on this terminal until interrupted, which is a way to end and no failure. */
export async function serveOnTerminal(command, args) {
  try {
    return await onTerminal(command, args);
  } catch (failure) {
    if (state.interrupted) return 0;
    throw failure;
  }
}

/** Runs a command silently; resolves to its exit status and all it printed. */
export async function quietly(command, args, options = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], ...options });
  let printed = "";
  const collect = (chunk) => {
    printed += chunk;
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return { status: await statusOf(child), printed };
}

/** The exit status of a command, 1 when a signal ended it; rejects after an interrupt, so that nothing follows it. */
export function statusOf(child) {
  running.add(child);
  return new Promise((resolve, reject) => {
    child.on("error", (error) => {
      running.delete(child);
      reject(error);
    });
    child.on("close", (status) => {
      running.delete(child);
      if (state.interrupted) reject(new Failure("Interrupted."));
      else resolve(status ?? 1);
    });
  });
}
