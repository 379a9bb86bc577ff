/** The options of `add` and `read` that say what the texts do not. */
import { stat } from "node:fs/promises";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { FetchMemory } from "../../app/fetch-memory.ts";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import type { Claim } from "../../core/annotation/article.ts";
import { givenClaims } from "../intake/given.ts";
import { DEFAULT_MAX_BYTES } from "../intake/limits.ts";
import { readManifest } from "../intake/manifest.ts";
import { isAddress, type ReceiveOptions } from "../intake/receive.ts";
import type { WebReading } from "../intake/web/web-articles.ts";

export interface ReceivedOptions {
  readonly manifest?: string;
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly issuer?: string;
  readonly url?: string;
  readonly maxSize?: number;
  readonly fetch?: boolean;
}

/** What a record adds to reading addresses: what it remembers, and that only new items of feeds are wanted. */
export interface Remembering {
  readonly memory: FetchMemory;
  readonly follow: boolean;
}

export function withReceived(command: Command): Command {
  return command
    .option("--manifest <file>", "JSON or CSV: file, title, published, outlet, issuer, url")
    .option("--title <words>", "the title of the one file named")
    .option("--published <date>", "its date, as 2025-04-09, 2025-04 or 2025")
    .option("--outlet <name>", "who published it")
    .option("--issuer <body>", "whom it speaks for: its “we”")
    .option("--url <address>", "where it was published")
    .option("--fetch", "read the pages behind the items of a feed, not only what it carries")
    .addOption(new Option("--max-size <size>", "refuse larger files, as 20MB").argParser(bytesOf));
}

const UNITS: Readonly<Record<string, number>> = { "": 1, k: 1_000, m: 1_000_000, g: 1_000_000_000 };

/** "20MB", "500k", "1000000". */
function bytesOf(text: string): number {
  const parts = /^(\d+(?:\.\d+)?)\s*([kmg]?)b?$/i.exec(text.trim());
  const bytes = Number(parts?.[1]) * (UNITS[parts?.[2]?.toLowerCase() ?? ""] ?? Number.NaN);
  if (!(bytes >= 1)) throw new InvalidArgumentError("A size is written as 20MB, 500k or 1000000.");
  return Math.floor(bytes);
}

/** Reads the manifest and checks the flags; what is wrong with them ends the command before it begins. */
export async function receiveOptions(
  paths: readonly string[],
  options: ReceivedOptions,
  remembering: Remembering | null = null,
): Promise<ReceiveOptions> {
  const claims = await givenByFlags(paths, options);
  const needsWeb = options.fetch === true || remembering?.follow === true || paths.some(isAddress);
  return {
    claims,
    ...(needsWeb ? { web: await webReading(options, remembering) } : {}),
    ...(options.maxSize === undefined ? {} : { maxBytes: options.maxSize }),
    ...(options.manifest === undefined ? {} : { manifest: await manifestOf(options.manifest) }),
  };
}

async function webReading(
  { fetch = false, maxSize = DEFAULT_MAX_BYTES }: ReceivedOptions,
  remembering: Remembering | null,
): Promise<WebReading> {
  const { Fetcher } = await import("../intake/web/fetcher.ts");
  return {
    fetcher: new Fetcher({ maxBytes: maxSize }),
    linked: fetch,
    follow: remembering?.follow ?? false,
    now: () => new Date().toISOString(),
    ...(remembering === null ? {} : { memory: remembering.memory }),
  };
}

async function manifestOf(path: string): Promise<NonNullable<ReceiveOptions["manifest"]>> {
  const manifest = await readManifest(path);
  if ("claimsFor" in manifest) return manifest;
  throw new RapporteurError("usage", `${path}: ${manifest.message}. Nothing was read.`);
}

async function givenByFlags(
  paths: readonly string[],
  { title, published, outlet, issuer, url }: ReceivedOptions,
): Promise<readonly Claim[]> {
  const given = givenClaims({ title, published, outlet, issuer, url }, "flag");
  if ("faults" in given) throw new RapporteurError("usage", `--${given.faults.join("; --")}.`);
  if (given.claims.length > 0 && !(await isOneFile(paths)))
    throw new RapporteurError(
      "usage",
      "--title, --published, --outlet, --issuer and --url tell of one file. For several files use --manifest.",
    );
  return given.claims;
}

async function isOneFile([path, ...more]: readonly string[]): Promise<boolean> {
  if (path === undefined || more.length > 0) return false;
  try {
    return !(await stat(path)).isDirectory();
  } catch {
    // That it is not there is said when it is read.
    return true;
  }
}
