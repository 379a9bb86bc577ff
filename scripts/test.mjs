// npm test: everything installed and built, every check, every test; the last line counts them together.
import { requireNode } from "./set-up/node-version.mjs";

requireNode();
const { spawn } = await import("node:child_process");
const { readFileSync } = await import("node:fs");
const { join } = await import("node:path");
const { createInterface } = await import("node:readline");
const { quietly, ROOT, run, statusOf, step } = await import("./set-up/step.mjs");
const { installPackages } = await import("./set-up/packages.mjs");
const { buildProgram } = await import("./set-up/program.mjs");
const { buildDesk } = await import("./set-up/desk.mjs");

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
/** The parts of `npm run check`, run one by one so that each that fails is named. */
const CHECKS = Object.keys(scripts).filter((name) => name.startsWith("check:"));
const SUMMARY = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/;

await run(async () => {
  await installPackages("full");
  await buildProgram();
  await buildDesk();
  const failedChecks = await runChecks();
  const tests = await runTests();
  const passed = tests.passed + CHECKS.length - failedChecks.length;
  const failed = tests.failed + failedChecks.length;
  for (const name of failedChecks) console.log(`npm run ${name} failed`);
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : "";
  console.log(`${passed} passed, ${failed} failed${skipped}`);
  return failed > 0 ? 1 : 0;
});

/** The names of the checks that fail, with what they say printed. */
async function runChecks() {
  const failed = [];
  for (const name of CHECKS)
    await step(`npm run ${name}`, async () => {
      const { status, printed } = await npmRun(name);
      if (status === 0) return "";
      failed.push(name);
      console.log(printed);
      return "failed";
    });
  return failed;
}

function npmRun(script) {
  const cli = process.env["npm_execpath"];
  if (cli?.endsWith("npm-cli.js"))
    return quietly(process.execPath, [cli, "run", "--silent", script]);
  return quietly("npm", ["run", "--silent", script], { shell: process.platform === "win32" });
}

function countsIn([, passed, failed, skipped = "0"]) {
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}

/** Runs vitest, passing its output on but for the closing count, which is returned. */
async function runTests() {
  const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) },
  });
  const ended = statusOf(child);
  // It is awaited after the last line; an interrupt before that must not count as unheard.
  ended.catch(() => undefined);
  let counted = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const summary = SUMMARY.exec(line);
    if (summary) counted = countsIn(summary);
    else console.log(line);
  }
  const status = await ended;
  const { passed, failed, skipped } = counted ?? { passed: 0, failed: 0, skipped: 0 };
  // A run that fails without a failed test failed as a whole.
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, skipped };
}
