// Installs only when something that is needed is not there: node_modules is held against the lock file.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Failure, quietly, ROOT, step } from "./step.mjs";

const LEFT_OUT = join(ROOT, "node_modules", ".left-out-by-npm.json");

/** Makes sure that the packages of the lock are there: `"program"` leaves out what only development needs. */
export async function installPackages(set) {
  const missing = missingPackages(set);
  if (missing.length === 0) return;
  await step(`Installing packages (${missing.length} of those needed are missing)`, async () => {
    await npmCi(set);
    // npm may leave an optional package out; asking for it again each time would never end.
    const stillMissing = missingPackages(set);
    writeFileSync(LEFT_OUT, JSON.stringify(stillMissing));
  });
}

/** Paths of the lock whose package is absent or of another version. */
function missingPackages(set) {
  const { packages } = readJson(join(ROOT, "package-lock.json"));
  const leftOut = existsSync(LEFT_OUT) ? readJson(LEFT_OUT) : [];
  return Object.entries(packages)
    .filter(([path, entry]) => path.includes("node_modules/") && isNeeded(entry, set))
    .filter(([path, entry]) => !isThere(path, entry))
    .map(([path]) => path)
    .filter((path) => !leftOut.includes(path));
}

function isNeeded(entry, set) {
  if (set === "program" && (entry.dev || entry.devOptional)) return false;
  if (entry.peer && entry.optional) return false;
  return (
    fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && fits(entry.libc, libc())
  );
}

function fits(allowed, actual) {
  return allowed === undefined || actual === null || allowed.includes(actual);
}

function libc() {
  if (process.platform !== "linux") return null;
  return process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl";
}

function isThere(path, entry) {
  const manifest = join(ROOT, path, "package.json");
  if (!existsSync(manifest)) return false;
  return entry.link || readJson(manifest).version === entry.version;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

async function npmCi(set) {
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  if (set === "program") args.push("--omit=dev");
  const { status, printed } = await npm(args).catch((failure) => {
    if (failure.code !== "ENOENT") throw failure;
    throw new Failure("npm was not found: install it together with Node, then try again.");
  });
  if (status === 0) return;
  throw new Failure(`npm ci could not install the packages: ${reasonIn(printed) ?? status}`);
}

/** npm's own sentence, which stands after its codes and paths. */
function reasonIn(printed) {
  const lines = printed.matchAll(/^npm (?:error|ERR!) (.+)$/gm);
  return [...lines]
    .map(([, line]) => line)
    .find((line) => !/^(code|errno|syscall|path|dest|A complete log)\b/.test(line));
}

function npm(args) {
  const env = environment();
  const cli = process.env["npm_execpath"];
  if (cli !== undefined && basename(cli) === "npm-cli.js")
    return quietly(process.execPath, [cli, ...args], { env });
  return quietly("npm", args, { env, shell: process.platform === "win32" });
}

/** Without what an outer npx was told about its own packages, which would be taken for ours. */
function environment() {
  const { npm_config_package: _package, npm_config_call: _call, ...rest } = process.env;
  return { ...rest, npm_config_production: "", npm_config_update_notifier: "false" };
}
