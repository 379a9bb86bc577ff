import { writeFile } from "node:fs/promises";
import { Option } from "commander";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import { print, tell } from "./output.ts";

export interface OutOption {
  readonly out?: string;
}

export function outOption(): Option {
  return new Option("--out <file>", "write to this file; the terminal when not given");
}

/** Writes the text to the file, and says so on the error stream; without a file prints it. */
export async function deliver(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) {
    print(text);
    return;
  }
  try {
    await writeFile(out, text.endsWith("\n") ? text : `${text}\n`);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new RapporteurError("usage", `${out} cannot be written (${why}).`);
  }
  tell(`Written to ${out}`);
}
