/** Opens one input and everything inside it, by what its first bytes show, and hands over each article by itself. */
import { firstUnzipped, unzipped } from "./archive/gzip.ts";
import { bytesContent, type Content } from "./content.ts";
import { articlesIn } from "./documents.ts";
import { formatOf } from "./kind.ts";
import { DEEPEST_NESTING } from "./limits.ts";
import type { Parcel, Unpacking } from "./parcel.ts";
import { isRefusal } from "./read-whole.ts";
import type { Received } from "./received.ts";
import type { Refusal } from "./refusal.ts";

/** All articles of a parcel. Never throws for what is in it. */
export async function* unpack(parcel: Parcel, unpacking: Unpacking): AsyncGenerator<Received> {
  const { content, depth } = parcel;
  const format = formatOf(content.head);
  if (isRefusal(format)) yield refused(content, format);
  else if (depth > DEEPEST_NESTING)
    yield refused(content, {
      code: "too-deep",
      message: `Archives lie in archives more than ${DEEPEST_NESTING} deep`,
    });
  else if (format === "zip")
    yield* (await import("./archive/zip-articles.ts")).zipArticles(parcel, unpacking, unpack);
  else if (format === "warc" || format === "gzip") yield* packed(parcel, unpacking, format);
  else yield* whole(parcel, unpacking);
}

async function* packed(
  parcel: Parcel,
  unpacking: Unpacking,
  format: "warc" | "gzip",
): AsyncGenerator<Received> {
  const { content } = parcel;
  const isWarc = format === "warc" || formatOf(await firstUnzipped(content)) === "warc";
  if (isWarc) {
    const { warcArticles } = await import("./archive/warc-articles.ts");
    yield* warcArticles(parcel, unpacking, unpack);
    return;
  }
  const bytes = await unzipped(content, unpacking.maxBytes);
  if (isRefusal(bytes)) yield { path: content.path, refusal: bytes };
  else
    yield* unpack(
      {
        ...parcel,
        content: bytesContent(content.path.replace(/\.gz$/i, ""), bytes),
        depth: parcel.depth + 1,
      },
      unpacking,
    );
}

async function* whole(parcel: Parcel, unpacking: Unpacking): AsyncGenerator<Received> {
  const { content } = parcel;
  let bytes: Buffer | Refusal;
  try {
    bytes = await content.whole(unpacking.maxBytes);
  } catch (error) {
    bytes = {
      code: "damaged-file",
      message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      path: content.path,
    };
  }
  if (isRefusal(bytes)) yield { path: content.path, refusal: bytes };
  else yield* articlesIn(bytes, parcel, unpacking, unpack);
}

function refused(
  { path }: Content,
  { code, message }: Pick<Refusal, "code" | "message">,
): Received {
  return { path, refusal: { code, message, path } };
}
