// Peers in other languages: each gets an environment of its own under node_modules, which is never committed.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = dirname(fileURLToPath(import.meta.url));
const PYTHON = join(FOLDER, "node_modules/.python");
const JAVA = join(FOLDER, "node_modules/.java");

function run(command, args, options = {}) {
  return execFileSync(command, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 100_000_000,
    ...options,
  });
}

/** spaCy from PyPI in a virtual environment, one thread. */
export function pythonMeasure(corpus, rounds) {
  const python = join(PYTHON, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  if (!existsSync(join(PYTHON, "ready"))) {
    console.error("Setting up Python's environment …");
    run("python3", ["-m", "venv", PYTHON]);
    run(python, ["-m", "pip", "install", "--quiet", "-r", join(FOLDER, "python/requirements.txt")]);
    writeFileSync(join(PYTHON, "ready"), "");
  }
  const env = { ...process.env, ["OMP_NUM_THREADS"]: "1" };
  return run(python, [join(FOLDER, "python/measure.py"), corpus, rounds], { env });
}

/** CoreNLP from Maven Central. The texts are handed over as files, one each. */
export function javaMeasure(texts, work, rounds) {
  const jars = join(JAVA, "jars");
  if (!existsSync(join(JAVA, "Measure.class"))) {
    console.error("Setting up Java's environment …");
    mkdirSync(jars, { recursive: true });
    const copy = ["dependency:copy-dependencies", `-DoutputDirectory=${jars}`];
    run("mvn", ["-q", "-f", join(FOLDER, "java/pom.xml"), ...copy]);
    run("javac", ["-cp", join(jars, "*"), "-d", JAVA, join(FOLDER, "java/Measure.java")]);
  }
  const folder = join(work, "texts");
  mkdirSync(folder);
  for (const [at, text] of texts.entries())
    writeFileSync(join(folder, `${String(at).padStart(5, "0")}.txt`), text);
  const classes = [JAVA, join(jars, "*")].join(delimiter);
  return run("java", ["-cp", classes, "Measure", folder, rounds], {
    stdio: ["ignore", "pipe", "ignore"],
  });
}
