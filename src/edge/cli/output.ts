import { styleText } from "node:util";

/** Writes to the two streams; a reader that goes away (`| head`) ends the program quietly. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A line that is no part of what was asked for: grey where the terminal has colours, and behind a bar everywhere. */
export function printBeside(line: string): void {
  const set = `    ┆ ${line}`;
  print(process.stdout.isTTY && process.stdout.hasColors() ? styleText("gray", set) : set);
}

export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      throw error;
    });
}

/** On one line and without orders to the terminal: names in archives and on pages may hold anything. */
export function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, "\ufffd");
}

/** "1 article", "3 articles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
