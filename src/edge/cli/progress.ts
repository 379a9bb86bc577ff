const QUIET_MS = 1_000;
const BETWEEN_LINES_MS = 5_000;
const BETWEEN_UPDATES_MS = 100;

/** Says on the error stream how far a long work has come: one line that changes, or a line now and then in a log. */
export class Progress {
  readonly #began = Date.now();
  readonly #stream: NodeJS.WriteStream;
  #last = 0;
  #shown = false;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  say(words: string): void {
    const now = Date.now();
    const pause = this.#stream.isTTY ? BETWEEN_UPDATES_MS : BETWEEN_LINES_MS;
    if (now - this.#began < QUIET_MS || now - this.#last < pause) return;
    this.#last = now;
    this.#shown = true;
    this.#stream.write(this.#stream.isTTY ? `\r\u001b[K${words}` : `${words}\n`);
  }

  end(): void {
    if (this.#shown && this.#stream.isTTY) this.#stream.write("\r\u001b[K");
  }
}
