/** Exports of Nexis: the present form, which ends each article with "End of Document", and the older one that numbers them. */
import { readDateLine } from "../../clean/date-line.ts";
import { type BundlePart, begunBy, type Divide, endedBy, type Line, partOf } from "./part.ts";

const LABEL =
  /^(byline|section|length|dateline|highlight|body|headline|load-date|language|publication-type|journal-code|document-type|graphic|correction|series|distribution|type|url|copyright|classification|subject|company|organization|person|country|city|state|geographic|industry|ticker|load date)\b\s*:?\s*(.*)$/i;
const COPYRIGHT = /^(?:copyright\b|©|\(c\)\s)|\ball rights reserved\b/i;
const LENGTH = /^length:?\s*\d[\d,]*\s+words\b/i;
const TRAILER =
  /^(?:classification|load-date:.*|language:.*|publication-type:.*|end of document)$/i;

export const nexisExport: Divide = (lines) => {
  const stretches = endedBy(lines, /^end of document$/i);
  if (!lines.some(({ text }) => /^body$/i.test(text) || LENGTH.test(text))) return [];
  return stretches.flatMap((stretch) => {
    const body = stretch.findIndex(({ text }) => /^body$/i.test(text));
    const last = body >= 0 ? body : stretch.findIndex(({ text }) => LENGTH.test(text));
    if (last < 2) return [];
    const header = stretch.slice(0, last + 1);
    const date = dateAbove(header, firstLabel(header));
    // Title and outlet stand right above the date; a cover or a list of contents may stand above them.
    if (date < 2) return [];
    const part = stretch.slice(date - 2);
    return [described(part, part[0]?.text ?? "", part[1]?.text ?? "", last - (date - 2))];
  });
};

const firstLabel = (header: readonly Line[]): number => {
  const at = header.findIndex(({ text }) => LENGTH.test(text) || COPYRIGHT.test(text));
  return at < 0 ? header.length : at;
};

/** The last date before this line. */
function dateAbove(lines: readonly Line[], before: number): number {
  for (let i = Math.min(before, lines.length) - 1; i >= 0; i--)
    if (isDate(lines[i]?.text ?? "")) return i;
  return -1;
}

const isDate = (text: string): boolean => readDateLine(text)?.edtf != null;

/** An article whose header ends with the line of this index. */
function described(
  part: readonly Line[],
  title: string,
  outlet: string,
  headerEnd: number,
): BundlePart {
  const header = part.slice(0, headerEnd + 1);
  const from = part.findIndex(({ text }, i) => i > headerEnd && TRAILER.test(text));
  const trailer = from < 0 ? [] : part.slice(from);
  return partOf(
    part,
    {
      title,
      outlet,
      published:
        header.map(({ text }) => readDateLine(text)?.edtf ?? "").find((d) => d !== "") ?? "",
      author: labelled(header, "byline").replace(/^by\s+/i, ""),
      url: addressIn(labelled(header, "url")),
    },
    [...header.filter((line) => line.text !== title && !isHighlight(line)), ...trailer],
  );
}

const isHighlight = ({ text }: Line): boolean => /^highlight:/i.test(text);

function labelled(header: readonly Line[], label: string): string {
  for (const { text } of header) {
    const found = LABEL.exec(text);
    if (found?.[1]?.toLowerCase() === label) return found[2]?.trim() ?? "";
  }
  return "";
}

const addressIn = (value: string): string => /^https?:\/\/\S+$/i.exec(value)?.[0] ?? "";

const NUMBER = /^\d+ of \d+ documents?$/i;

export const olderNexisExport: Divide = (lines) =>
  begunBy(lines, ({ text }) => NUMBER.test(text)).flatMap((part) => {
    const length = part.findIndex(({ text }) => LENGTH.test(text));
    const head = part.slice(0, length < 0 ? 12 : length + 1);
    const plain = head.slice(1).filter(({ text }) => !COPYRIGHT.test(text));
    const date = plain.findIndex(({ text }) => isDate(text));
    const outlet = date < 1 ? "" : (plain[0]?.text ?? "");
    const title = plain
      .slice(date + 1)
      .find(({ text }) => !LABEL.test(text) && !/\bedition$/i.test(text));
    if (date < 0 || title === undefined) return [];
    const end = length < 0 ? part.indexOf(title) : lastLabel(part, length);
    return [described(part, title.text, outlet, end)];
  });

/** The last of the labelled lines that stand together. */
function lastLabel(part: readonly Line[], from: number): number {
  let at = from;
  while (LABEL.test(part[at + 1]?.text ?? "") && !TRAILER.test(part[at + 1]?.text ?? "")) at++;
  return at;
}
