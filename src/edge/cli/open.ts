import { spawn } from "node:child_process";
import { Command, InvalidArgumentError } from "commander";
import { serve } from "../http/serve.ts";
import { print, tell } from "./output.ts";
import { recordDesk } from "./record-desk.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";

interface ServeOptions extends RecordOption {
  readonly port?: number;
  readonly host?: string;
}

/** The desk in the browser. */
export function openCommand(): Command {
  return served(new Command("open"), "the desk in the browser").action(
    async (options: ServeOptions) => await serveUntilInterrupted(options, openBrowser),
  );
}

/** The desk, without a browser. */
export function serveCommand(): Command {
  return served(new Command("serve"), "the desk for a browser on this machine").action(
    async (options: ServeOptions) => await serveUntilInterrupted(options, () => undefined),
  );
}

function served(command: Command, description: string): Command {
  return command
    .description(description)
    .option("--port <n>", "the first port tried (4747)", portOf)
    .option("--host <address>", "where to listen; this machine only when not given")
    .addOption(recordOption());
}

const LAST_PORT = 65_535;

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT)
    throw new InvalidArgumentError(`A port is a number from 0 to ${LAST_PORT}.`);
  return port;
}

async function serveUntilInterrupted(
  { record, port, host }: ServeOptions,
  then: (url: string) => void,
): Promise<void> {
  await withRecord(
    record,
    async (store) => {
      const desk = await serve({
        desk: recordDesk(store),
        ...(port === undefined ? {} : { port }),
        ...(host === undefined ? {} : { host }),
        onFailure: (error) => tell(error instanceof Error ? error.message : String(error)),
      });
      print(`The desk is at ${desk.url} (Ctrl-C ends it)`);
      then(desk.url);
      await interrupted();
      await desk.close();
    },
    { create: true },
  );
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve());
  });
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

/** The address has been printed, so a machine without a browser loses nothing. */
function openBrowser(url: string): void {
  const [program = "xdg-open", ...first] = OPENERS[process.platform] ?? [];
  const child = spawn(program, [...first, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
