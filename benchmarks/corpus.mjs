// What every measured program of this folder begins with.
import { readFileSync } from "node:fs";

/** The texts and the number of rounds named on the command line: PROGRAM CORPUS ROUNDS. */
export function corpusOf([, , file, rounds]) {
  const { texts } = JSON.parse(readFileSync(file, "utf8"));
  return { texts, rounds: Number(rounds) };
}

/** The middle one of several times. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Processor time of this process, which other programs on the machine disturb less than the clock. */
export function processorMilliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Times `read` over all texts, after one round to warm up, and prints what the table needs. */
export function measure({ texts, rounds }, loading, read) {
  const round = () => {
    const start = processorMilliseconds();
    for (const text of texts) read(text);
    return processorMilliseconds() - start;
  };
  round();
  const milliseconds = median(Array.from({ length: rounds }, round));
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ loading, milliseconds, megabytes }));
}
