import { Command, CommanderError } from "commander";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import { addCommand } from "./add.ts";
import { briefCommand } from "./brief.ts";
import { decideCommand } from "./decide.ts";
import { EXIT_STATUS, UNEXPECTED } from "./exit-status.ts";
import { exportCommand } from "./export.ts";
import { findCommand } from "./find.ts";
import { listCommand } from "./list.ts";
import { openCommand, serveCommand } from "./open.ts";
import { tell } from "./output.ts";
import { readCommand } from "./read.ts";
import { removeCommand } from "./remove.ts";
import { reviewCommand } from "./review.ts";
import { rulesCommand } from "./rules.ts";
import { showCommand } from "./show.ts";
import { VERSION } from "./version.ts";

/** The command line, as a value. */
function commandLine(): Command {
  const program = new Command("rapporteur")
    .description("The working file of a partnership: press coverage in, a checkable record out.")
    .version(VERSION, "--version", "the version of this program")
    .helpCommand(false)
    .showHelpAfterError("(rapporteur --help says more)")
    .exitOverride();
  for (const command of [
    addCommand(),
    briefCommand(),
    openCommand(),
    listCommand(),
    showCommand(),
    findCommand(),
    reviewCommand(),
    decideCommand(),
    removeCommand(),
    readCommand(),
    rulesCommand(),
    exportCommand(),
    serveCommand(),
  ])
    program.addCommand(command.exitOverride());
  return program;
}

/** Runs the program and gives its exit status. A person never sees a stack trace unless asked for with RAPPORTEUR_DEBUG. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    await commandLine().parseAsync(words, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (process.env["RAPPORTEUR_DEBUG"] !== undefined && error instanceof Error)
    tell(error.stack ?? error.message);
  // Commander has printed its own sentence, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_STATUS.usage;
  if (error instanceof RapporteurError) {
    tell(`rapporteur: ${error.message}`);
    return EXIT_STATUS[error.code];
  }
  const message = error instanceof Error ? error.message : String(error);
  tell(`rapporteur: ${message} (a mistake in the program; RAPPORTEUR_DEBUG=1 shows where)`);
  return UNEXPECTED;
}
