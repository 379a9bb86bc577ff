/** From a document, as it was read out of its format, to its articles: one, or the parts of a bundle. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Article, Block, Claim } from "../../core/annotation/article.ts";
import type { BundlePart } from "../../core/intake/bundle/part.ts";
import { bundleParts } from "../../core/intake/bundle/parts.ts";
import { officialClaims } from "../../core/intake/official-text.ts";
import type { Document } from "./document.ts";
import { languageClaims } from "./foreign-language.ts";
import type { Parcel, Unpacking } from "./parcel.ts";
import { linesOf, MOST_BLOCKS } from "./plain-text.ts";
import { isRefusal } from "./read-whole.ts";
import type { Received } from "./received.ts";
import type { Refusal } from "./refusal.ts";

/** The articles of a document as it was read out of its format: its parts, if it is a bundle of many. */
export async function* finished(
  document: Document | Refusal,
  bytes: Buffer,
  { content: { path }, said, place }: Parcel,
  unpacking: Unpacking,
): AsyncGenerator<Received> {
  if (isRefusal(document)) {
    yield { path, refusal: { ...document, path } };
    return;
  }
  const { text } = document;
  if (document.blocks.length > MOST_BLOCKS) {
    yield refused(path, {
      code: "too-large",
      message: `The file has more than ${MOST_BLOCKS} lines or blocks`,
    });
    return;
  }
  if (text.trim() === "") {
    yield refused(path, { code: "no-text", message: "The document holds no text" });
    return;
  }
  const parts = bundleParts(text, { isPage: document.mediaType === "text/html" });
  if (parts.length > 1) {
    yield* partsOf(text, parts, path, unpacking);
    return;
  }
  const [part] = parts;
  const whole = part === undefined ? document : asPart(document, part);
  const told = [...unpacking.told(path), ...whole.claims, ...said];
  const claims = [
    ...told,
    ...officialClaims({ ...whole, claims: told }),
    ...(await languageClaims(text)),
  ];
  const article = articleFrom({ ...whole, claims }, bytes, path);
  yield { path, article, bytes, ...(place === null ? {} : { place }) };
}

/** Each part is a text of its own: its bytes are its words, so that it is kept, and read again, without the others. */
async function* partsOf(
  text: string,
  parts: readonly BundlePart[],
  bundle: string,
  { told }: Unpacking,
): AsyncGenerator<Received> {
  const stem = basename(bundle).replace(/\.[a-z\d]{1,5}$/i, "");
  const width = String(parts.length).length;
  for (const [i, part] of parts.entries()) {
    const number = String(i + 1).padStart(width, "0");
    const words = text.slice(part.start, part.end);
    const bytes = Buffer.from(words, "utf8");
    const path = `${bundle}#${number}`;
    const own = {
      ...part,
      start: 0,
      end: words.length,
      chrome: part.chrome.map(shifted(part.start)),
    };
    const document = asPart(
      { mediaType: "text/plain", text: words, blocks: linesOf(words), claims: [] },
      own,
    );
    const claims = [
      ...told(path),
      ...told(bundle),
      ...document.claims,
      ...(await languageClaims(words)),
    ];
    yield {
      path,
      article: articleFrom({ ...document, claims }, bytes, `${stem}-${number}`),
      bytes,
    };
  }
}

const shifted =
  (by: number) =>
  ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: start - by,
    end: end - by,
  });

/** A document with the lines of its header set apart, and what they say as claims. */
function asPart(document: Document, { fields, chrome }: BundlePart): Document {
  const claims = Object.entries(fields).map(
    ([field, value]): Claim => ({
      field: field as Claim["field"],
      value,
      basis: "metadata",
      from: "header",
    }),
  );
  return {
    ...document,
    blocks: document.blocks.flatMap((block) => setApart(block, chrome)),
    claims: [...claims, ...document.claims],
  };
}

/** A block, or what is left of it beside the header's words, and these as an aside. */
function setApart(
  block: Block,
  chrome: readonly { readonly start: number; readonly end: number }[],
): readonly Block[] {
  const within = chrome.filter(({ start, end }) => start < block.end && end > block.start);
  if (within.length === 0) return [block];
  const blocks: Block[] = [];
  let at = block.start;
  for (const { start, end } of within) {
    if (start > at) blocks.push({ ...block, start: at, end: start });
    const from = Math.max(start, at);
    at = Math.min(end, block.end);
    blocks.push({ ...block, start: from, end: at, path: [...block.path, "aside"] });
  }
  return at < block.end ? [...blocks, { ...block, start: at }] : blocks;
}

export function articleFrom(document: Document, bytes: Buffer, path: string): Article {
  return {
    name: nameOf(path),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    ...document,
  };
}

/** The base name of a file; of an address its last step, else its site. */
function nameOf(path: string): string {
  if (!/^https?:\/\//i.test(path) || !URL.canParse(path)) return basename(path);
  const { pathname, hostname } = new URL(path);
  const step = pathname.split("/").findLast((each) => each !== "") ?? hostname;
  try {
    return decodeURIComponent(step).replace(/[/\\]/g, "-");
  } catch {
    // A stray per cent sign.
    return step;
  }
}

function refused(path: string, { code, message }: Pick<Refusal, "code" | "message">): Received {
  return { path, refusal: { code, message, path } };
}
