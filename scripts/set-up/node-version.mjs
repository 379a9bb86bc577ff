// Read first, by any Node: nothing here may need a recent one.
import { readFileSync } from "node:fs";

/** Ends the program with one sentence when this Node is older than package.json asks for. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url)));
  const least = engines.node.replace(">=", "");
  if (!isOlder(process.versions.node, least)) return;
  console.error(`Rapporteur needs Node ${least} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

function isOlder(version, least) {
  const [major, minor] = version.split(".").map(Number);
  const [leastMajor, leastMinor] = least.split(".").map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
