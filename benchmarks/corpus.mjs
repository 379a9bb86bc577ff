// What every measured program of this folder begins with.
import { readFileSync } from "node:fs";

/** The middle one of several times; 0 of none. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Processor time of this process, which other programs on the machine disturb less than the clock. */
export function processorMilliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The most memory that this process has held. */
export function peakMegabytes() {
  return process.resourceUsage().maxRSS / 1024;
}

/**
 * `PROGRAM measure CORPUS ROUNDS [STEP…]` reads all texts once to warm up and then in timed rounds, of which there may be
 * none, and prints what the tables need; `PROGRAM annotate CORPUS` prints one line of JSON a text, in the form of `annotated.ts`.
 */
export async function runSystem(load) {
  const [, , task, file, rounds, ...steps] = process.argv;
  const { texts } = JSON.parse(readFileSync(file, "utf8"));
  const start = processorMilliseconds();
  const { read, annotate } = await load(steps, texts);
  const loading = processorMilliseconds() - start;
  if (task === "annotate")
    for (const text of texts) process.stdout.write(`${JSON.stringify(annotate(text))}\n`);
  else console.log(JSON.stringify({ loading, ...measured(texts, Number(rounds), read) }));
}

function measured(texts, rounds, read) {
  const round = () => {
    const start = processorMilliseconds();
    for (const text of texts) read(text);
    return processorMilliseconds() - start;
  };
  const first = round();
  const milliseconds = median(Array.from({ length: rounds }, round));
  return { first, milliseconds, megabytes: peakMegabytes() };
}
