/** Peers in other languages: each gets an environment of its own under node_modules, which is never committed. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = dirname(fileURLToPath(import.meta.url));
const PYTHON = join(FOLDER, "node_modules/.python");
const JAVA = join(FOLDER, "node_modules/.java");

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  return execFileSync(command, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", command === "java" ? "ignore" : "inherit"],
    maxBuffer: 1_000_000_000,
    env: { ...process.env, ...env },
  });
}

/** spaCy from PyPI in a virtual environment, one thread. */
export function runPython(args: readonly string[]): string {
  const python = join(PYTHON, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  if (!existsSync(join(PYTHON, "ready"))) {
    console.error("Setting up Python's environment …");
    run("python3", ["-m", "venv", PYTHON]);
    run(python, ["-m", "pip", "install", "--quiet", "-r", join(FOLDER, "python/requirements.txt")]);
    writeFileSync(join(PYTHON, "ready"), "");
  }
  return run(python, [join(FOLDER, "python/spacy_peer.py"), ...args], { ["OMP_NUM_THREADS"]: "1" });
}

/** CoreNLP from Maven Central. The texts are handed over as files, one each. */
export function runJava([task = "", corpus = "", ...rest]: readonly string[]): string {
  const jars = join(JAVA, "jars");
  if (!existsSync(jars)) {
    console.error("Setting up Java's environment …");
    mkdirSync(jars, { recursive: true });
    const copy = ["dependency:copy-dependencies", `-DoutputDirectory=${jars}`];
    run("mvn", ["-q", "-f", join(FOLDER, "java/pom.xml"), ...copy]);
  }
  const source = join(FOLDER, "java/CoreNlpPeer.java");
  if (!isNewer(join(JAVA, "CoreNlpPeer.class"), source))
    run("javac", ["-cp", join(jars, "*"), "-d", JAVA, source]);
  const classes = [JAVA, join(jars, "*")].join(delimiter);
  return run("java", ["-cp", classes, "CoreNlpPeer", task, folderOf(corpus), ...rest]);
}

function isNewer(made: string, source: string): boolean {
  return existsSync(made) && statSync(made).mtimeMs > statSync(source).mtimeMs;
}

function folderOf(corpus: string): string {
  const { texts } = JSON.parse(readFileSync(corpus, "utf8")) as { readonly texts: string[] };
  const folder = mkdtempSync(join(dirname(corpus), "texts-"));
  for (const [at, text] of texts.entries())
    writeFileSync(join(folder, `${String(at).padStart(5, "0")}.txt`), text);
  return folder;
}
