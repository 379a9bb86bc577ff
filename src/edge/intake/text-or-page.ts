/** Plain texts and web pages: the article in them, or what they are instead of one. */
import type { Article, Claim } from "../../core/annotation/article.ts";
import { shellOf } from "../../core/intake/shell.ts";
import { type Decoded, decode } from "./decode.ts";
import type { Document } from "./document.ts";
import { articleFrom } from "./finished.ts";
import { formatOf, type Kind, kindOfText } from "./kind.ts";
import { readPage } from "./page.ts";
import { linesOf, MOST_BLOCKS } from "./plain-text.ts";
import { isRefusal } from "./read-whole.ts";
import type { Refusal } from "./refusal.ts";
import { savedPageClaims } from "./saved-page.ts";

/**
 * The article in the bytes of a text or a page; of other formats none is made here. `path` names it; what is told goes
 * before what it says itself.
 */
export function articleOf(
  bytes: Buffer,
  path: string,
  told: readonly Claim[] = [],
): Article | Refusal {
  const format = formatOf(bytes.subarray(0, 4_096));
  if (isRefusal(format)) return { code: format.code, message: format.message, path };
  const decoded = decode(bytes, declaredEncoding(bytes));
  const kind = kindOfText(decoded.text, path);
  const document =
    format === "text" && (kind.is === "text" || kind.is === "html")
      ? textOrPage(decoded, kind, path)
      : NOT_HERE(path);
  return isRefusal(document)
    ? document
    : articleFrom({ ...document, claims: [...told, ...document.claims] }, bytes, path);
}

const NOT_HERE = (path: string): Refusal => ({
  code: "unsupported-format",
  message: "This is neither a text nor a page",
  path,
});

/** A text or a page, or what it is instead of an article. */
export function textOrPage(
  { text, problems }: Decoded,
  kind: Kind,
  path: string,
): Document | Refusal {
  if (kind.is !== "html") {
    const blocks = linesOf(text);
    return { mediaType: "text/plain", text, blocks, claims: [], ...problemsOf(problems) };
  }
  const page = readPage(text);
  const { shell, problems: found } =
    page.blocks.length <= MOST_BLOCKS ? shellOf(page, text) : NO_SHELL;
  if (shell !== null) return { code: shell.kind, message: shell.message, path };
  return {
    mediaType: "text/html",
    text: page.text,
    blocks: page.blocks,
    claims: [...savedPageClaims(text), ...page.claims],
    // Their places are those of the bytes, not of the text that is shown.
    ...problemsOf([...problems.map((each) => ({ ...each, at: null })), ...found]),
  };
}

const NO_SHELL = { shell: null, problems: [] };

const problemsOf = (problems: Decoded["problems"]): Pick<Document, "problems"> =>
  problems.length > 0 ? { problems } : {};

/** The encoding that a page or an XML file names in its first bytes. */
export function declaredEncoding(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4_096).toString("latin1");
  const declared =
    /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w:-]{2,40})/i.exec(head) ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head);
  return declared?.[1] ?? null;
}
