/** The articles in a mail, a box of mails, or a page that was saved like a mail. */
import { createHash } from "node:crypto";
import { bytesContent } from "../content.ts";
import { finished } from "../finished.ts";
import type { Parcel, Unpack, Unpacking } from "../parcel.ts";
import type { Received } from "../received.ts";
import { readMail } from "./mail.ts";
import { readMhtml } from "./mhtml.ts";

export async function* mailArticles(
  kind: "mail" | "mailbox" | "mhtml",
  bytes: Buffer,
  parcel: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  if (kind === "mhtml") yield* savedPage(bytes, parcel, unpacking, unpack);
  else if (kind === "mail") yield* mail(bytes, parcel, unpacking, unpack);
  else
    for (const [i, one] of mailsIn(bytes).entries())
      yield* mail(one, within(parcel, `mail-${i + 1}.eml`, one), unpacking, unpack);
}

/** The article is the page, its bytes the whole file: it is read from there again. */
async function* savedPage(
  bytes: Buffer,
  parcel: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const { path } = parcel.content;
  const page = readMhtml(bytes);
  if (page === null) {
    yield {
      path,
      refusal: { code: "no-article", message: "The saved file holds no page", path },
    };
    return;
  }
  const inner: Parcel = {
    ...parcel,
    content: bytesContent(path, page.bytes),
    said: [...page.claims, ...parcel.said],
    charset: page.charset,
    depth: parcel.depth + 1,
  };
  for await (const one of unpack(inner, unpacking))
    yield "article" in one && one.path === path
      ? { ...one, bytes, article: { ...one.article, sha256: sha256Of(bytes) } }
      : one;
}

async function* mail(
  bytes: Buffer,
  parcel: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const { path } = parcel.content;
  const { document, attachments } = readMail(bytes);
  const isCover = document === null || (attachments.length > 0 && isShort(document.text));
  if (!isCover) yield* finished(document, bytes, parcel, unpacking);
  for (const { name, bytes: attached } of attachments)
    yield* unpack(within(parcel, name, attached), unpacking);
  if (isCover && attachments.length === 0)
    yield { path, refusal: { code: "no-text", message: "The mail holds no text", path } };
}

/** "Please find attached …" is no article. */
const COVER_WORDS = 60;
const isShort = (text: string): boolean => (text.match(/\p{L}+/gu)?.length ?? 0) < COVER_WORDS;

function within(parcel: Parcel, name: string, bytes: Buffer): Parcel {
  return {
    content: bytesContent(`${parcel.content.path}/${name.replace(/[/\\]/g, "-")}`, bytes),
    said: parcel.said,
    charset: null,
    place: null,
    depth: parcel.depth + 1,
  };
}

/** Mails stand one behind another, each behind a line that begins with "From ". */
function mailsIn(bytes: Buffer): readonly Buffer[] {
  const text = bytes.toString("latin1");
  const starts = [...text.matchAll(/^From \S+.{0,80}\d{4}\s*$/gm)];
  return starts.map((start, i) =>
    bytes.subarray(start.index + start[0].length + 1, starts[i + 1]?.index ?? bytes.length),
  );
}

const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
