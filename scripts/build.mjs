// npm run build: the program and the desk, from packages that are installed.
import { requireNode } from "./set-up/node-version.mjs";

requireNode();
const { run } = await import("./set-up/step.mjs");
const { buildProgram } = await import("./set-up/program.mjs");
const { buildDesk } = await import("./set-up/desk.mjs");

await run(async () => {
  await buildProgram();
  await buildDesk();
});
