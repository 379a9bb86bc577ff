/** Takes inputs in: each one becomes articles, or a refusal with its reason, and the rest goes on. */
import { resolve } from "node:path";
import type { Claim } from "../../core/annotation/article.ts";
import { bytesContent, fileContent } from "./content.ts";
import { filesIn } from "./files.ts";
import { DEFAULT_MAX_BYTES } from "./limits.ts";
import type { Manifest } from "./manifest.ts";
import type { Unpacking } from "./parcel.ts";
import { isRefusal } from "./read-whole.ts";
import type { Received } from "./received.ts";
import { unpack } from "./unpack.ts";
import type { WebReading } from "./web/web-articles.ts";

export interface ReceiveOptions {
  /** Documents with more bytes are refused unread; twenty million by default. */
  readonly maxBytes?: number;
  readonly manifest?: Manifest | null;
  /** What the user tells of the one file named (--title, --published …); made by `givenClaims`. */
  readonly claims?: readonly Claim[];
  /** Absent where nothing is to be asked of the network. */
  readonly web?: WebReading;
}

/** What came in, and the file or address that it came in with. */
export type FromSource = Received & { readonly source: string };

/** Whether a path is an address of the web. */
export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

/**
 * Everything in the files, folders, patterns and addresses, in order; one document at a time, so that memory does not grow
 * with their number.
 */
export async function* receiveAll(
  paths: readonly string[],
  options: ReceiveOptions = {},
): AsyncGenerator<FromSource> {
  for (const path of paths)
    if (isAddress(path)) yield* sourced(path, fromAddress(path, options));
    else
      for await (const file of filesIn([path])) {
        if (isRefusal(file)) yield { path: file.path, refusal: file, source: file.path };
        else if (resolve(file) !== options.manifest?.path)
          yield* sourced(file, receive(file, options));
      }
}

async function* sourced(source: string, all: AsyncGenerator<Received>): AsyncGenerator<FromSource> {
  for await (const one of all) yield { ...one, source };
}

/** What one file holds: one article, or as many as are in an archive or a bundle. */
async function* receive(path: string, options: ReceiveOptions = {}): AsyncGenerator<Received> {
  const content = await fileContent(path);
  if (isRefusal(content)) yield { path, refusal: content };
  else
    yield* unpack(
      { content, said: [], charset: null, place: null, depth: 0 },
      await unpackingOf(path, options),
    );
}

/** What bytes hold that lie in no file. `path` names them. */
export async function* receiveBytes(
  path: string,
  bytes: Buffer,
  options: ReceiveOptions = {},
): AsyncGenerator<Received> {
  const content = bytesContent(path, bytes);
  yield* unpack(
    { content, said: [], charset: null, place: null, depth: 0 },
    await unpackingOf(path, options),
  );
}

async function* fromAddress(path: string, options: ReceiveOptions): AsyncGenerator<Received> {
  if (options.web === undefined)
    throw new TypeError("An address was named, and nothing to read it with");
  const { webArticles } = await import("./web/web-articles.ts");
  yield* webArticles(path, options.web, await unpackingOf(path, options));
}

async function unpackingOf(path: string, options: ReceiveOptions): Promise<Unpacking> {
  const { maxBytes = DEFAULT_MAX_BYTES, web } = options;
  const plain: Unpacking = { maxBytes, told: toldBy(path, options) };
  if (web === undefined) return plain;
  const { withFeeds } = await import("./web/web-articles.ts");
  return withFeeds(web, plain);
}

/** What the user and the manifest tell of an article, by its path: of many in one file none has its title or address. */
function toldBy(
  source: string,
  { claims = [], manifest }: ReceiveOptions,
): (path: string) => readonly Claim[] {
  const ofMany = claims.filter(({ field }) => field !== "title" && field !== "url");
  return (path) => [...(path === source ? claims : ofMany), ...(manifest?.claimsFor(path) ?? [])];
}
