/** From the bytes of one document to its articles: one, or as many as a bundle, a mailbox or a feed holds. */
import { readerFailed } from "../../app/reader-failed.ts";
import { bytesContent } from "./content.ts";
import { type Decoded, decode } from "./decode.ts";
import type { Document } from "./document.ts";
import { finished } from "./finished.ts";
import { formatOf, type Kind, kindOfText } from "./kind.ts";
import type { Parcel, Unpack, Unpacking } from "./parcel.ts";
import { isRefusal } from "./read-whole.ts";
import type { Received } from "./received.ts";
import type { Refusal } from "./refusal.ts";
import { declaredEncoding, textOrPage } from "./text-or-page.ts";

/** The articles in the bytes of a parcel that is no archive. */
export async function* articlesIn(
  bytes: Buffer,
  parcel: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const { path } = parcel.content;
  const format = formatOf(bytes.subarray(0, 4_096));
  if (isRefusal(format)) yield refused(path, format);
  else if (format === "pdf") {
    const { pdfDocument } = await import("./pdf/pdf.ts");
    yield* finished(await pdfDocument(bytes, path), bytes, parcel, unpacking);
  } else if (format === "rtf") {
    const { rtfDocument } = await import("./office/rtf.ts");
    yield* finished(rtfDocument(bytes), bytes, parcel, unpacking);
  } else if (format === "text") yield* textsIn(bytes, parcel, unpacking, unpack);
  else yield* unpack({ ...parcel, content: bytesContent(path, bytes) }, unpacking);
}

async function* textsIn(
  bytes: Buffer,
  parcel: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const { path } = parcel.content;
  const decoded = decode(bytes, declaredEncoding(bytes) ?? parcel.charset);
  const kind = kindOfText(decoded.text, path);
  switch (kind.is) {
    case "refused":
      yield refused(path, kind);
      return;
    case "mail":
    case "mailbox":
    case "mhtml":
      yield* (await import("./mail/mail-articles.ts")).mailArticles(
        kind.is,
        bytes,
        parcel,
        unpacking,
        unpack,
      );
      return;
    case "feed":
      yield* (await import("./feed/feed-articles.ts")).feedArticles(
        decoded.text,
        parcel,
        unpacking,
        unpack,
      );
      return;
    case "html":
    case "text":
      yield* finished(read(decoded, kind, path), bytes, parcel, unpacking);
      return;
    default:
      kind satisfies never;
  }
}

function read(decoded: Decoded, kind: Kind, path: string): Document | Refusal {
  try {
    return textOrPage(decoded, kind, path);
  } catch (cause) {
    return readerFailed(path, path, cause);
  }
}

function refused(path: string, { code, message }: Pick<Refusal, "code" | "message">): Received {
  return { path, refusal: { code, message, path } };
}
