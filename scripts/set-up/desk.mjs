// The desk: web/ built into web/dist, when its sources are newer than what stands there.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Failure, quietly, ROOT, step } from "./step.mjs";

const WEB = join(ROOT, "web");
const BUILT = join(WEB, "dist/index.html");
const VITE = join(ROOT, "node_modules/vite/bin/vite.js");

export async function buildDesk() {
  if (!isStale()) return;
  await step("Building the desk", async () => {
    const { status, printed } = await quietly(
      process.execPath,
      [VITE, "build", "--logLevel", "error"],
      {
        cwd: WEB,
      },
    );
    if (status !== 0)
      throw new Failure(`The desk could not be built: ${printed.trim().split("\n")[0]}`);
  });
}

function isStale() {
  if (!existsSync(BUILT)) return true;
  const built = statSync(BUILT).mtimeMs;
  // The desk shares one file with the program: the types of the HTTP contract, which leave no code behind.
  return newestUnder(WEB) > built || statSync(join(ROOT, "package-lock.json")).mtimeMs > built;
}

function newestUnder(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "dist" || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestUnder(path) : statSync(path).mtimeMs);
  }
  return newest;
}
