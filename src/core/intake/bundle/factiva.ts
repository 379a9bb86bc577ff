/** Exports of Factiva: with the header in lines of their own, or with a two-letter code before each field. */
import { metadataDay, readDateLine } from "../../clean/date-line.ts";
import { type BundlePart, type Divide, endedBy, type Line, partOf } from "./part.ts";

/** "Document VELDL00020310304er34000jx" */
const END = /^document [A-Z][A-Z\d]{2,11}0{0,4}(?=[\da-z]*\d)[\da-z]{8,30}$/i;
const WORD_COUNT = /^\d[\d,]* words$/i;
const COPYRIGHT = /^(?:copyright\b|©|\(c\)\s?)/i;
const TIME = /^\d{1,2}[:.]\d{2}(?:\s*[ap]m)?$/i;
const CODE = /^[A-Z][A-Z\d]{2,7}$/;
const LANGUAGE =
  /^(?:english|french|german|spanish|italian|portuguese|dutch|japanese|chinese|korean|russian|arabic)\b/i;
const PAGE = /^(?:p|pg|page)\.?\s*[\dA-Z]+$/i;
const HEADER_LINES = 14;

export const factivaExport: Divide = (lines) =>
  endedBy(lines, END).flatMap((stretch) => {
    const count = stretch.findIndex(({ text }) => WORD_COUNT.test(text));
    if (count < 1) return [];
    const above = stretch.slice(0, count);
    const below = stretch.slice(count + 1, count + HEADER_LINES);
    const date = below.findIndex(({ text }) => readDateLine(text)?.edtf != null);
    if (date !== 0) return [];
    const outletAt = below.findIndex(({ text }, i) => i > date && !TIME.test(text));
    const isLine = (text: string): boolean =>
      CODE.test(text) ||
      LANGUAGE.test(text) ||
      PAGE.test(text) ||
      COPYRIGHT.test(text) ||
      TIME.test(text);
    let end = outletAt;
    while (isLine(below[end + 1]?.text ?? "")) end++;
    return [described(stretch, above, below.slice(0, end + 1), below[outletAt]?.text ?? "")];
  });

const BYLINE = /^by\s+\p{Lu}/iu;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s?){2,4}(?:,.{0,60}| and .{0,60}|\s+in\s.{0,40})?$/u;

const LONGEST_NAME = 120;
const isPersonName = (text: string): boolean => text.length <= LONGEST_NAME && NAME.test(text);

function described(
  stretch: readonly Line[],
  above: readonly Line[],
  below: readonly Line[],
  outlet: string,
): BundlePart {
  const last = above.at(-1)?.text ?? "";
  const isSigned =
    above.length > 1 && (BYLINE.test(last) || (above.length > 2 && isPersonName(last)));
  // A section may stand above the headline.
  const title = above.at(isSigned ? -2 : -1);
  const from = Math.max(0, above.length - 4);
  const count = stretch[above.length];
  return partOf(
    stretch.slice(from),
    {
      title: title?.text ?? "",
      outlet,
      published: readDateLine(below[0]?.text ?? "")?.edtf ?? "",
      author: isSigned ? last.replace(/^by\s+/i, "") : "",
    },
    [
      ...above.slice(from).filter((line) => line !== title),
      ...(count === undefined ? [] : [count]),
      ...below,
      ...stretch.slice(-1),
    ],
  );
}

const FIELD =
  /^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|CLM)\s+(\S.*)$/;
const TEXT: ReadonlySet<string> = new Set(["LP", "TD"]);

export const codedFactivaExport: Divide = (lines) => {
  const starts = lines.flatMap(({ text }, i) => (/^HD\s+\S/.test(text) ? [i] : []));
  if (!lines.some(({ text }) => /^(?:PD|SN)\s+\S/.test(text))) return [];
  return starts.flatMap((from, i) => {
    const part = lines.slice(startOf(lines, from), startOf(lines, starts[i + 1] ?? lines.length));
    const fields = fieldsOf(part);
    if (!fields.has("PD") && !fields.has("SN")) return [];
    return [
      partOf(
        part,
        {
          title: fields.get("HD") ?? "",
          outlet: fields.get("SN") ?? "",
          published: metadataDay(fields.get("PD") ?? "") ?? "",
          author: (fields.get("BY") ?? "").replace(/^by\s+/i, ""),
        },
        chromeOf(part),
      ),
    ];
  });
};

/** The section stands before the headline. */
const startOf = (lines: readonly Line[], at: number): number =>
  /^SE\s+\S/.test(lines[at - 1]?.text ?? "") ? at - 1 : at;

function fieldsOf(part: readonly Line[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let open = "";
  for (const { text } of part) {
    const found = FIELD.exec(text);
    if (found !== null) open = found[1] ?? "";
    if (TEXT.has(open)) continue;
    const before = fields.get(open);
    const words = found?.[2] ?? text;
    fields.set(open, before === undefined ? words : `${before} ${words}`);
  }
  return fields;
}

/** Codes stand before the text of the fields: those of the text itself are cut off, the other fields go whole. */
function chromeOf(part: readonly Line[]): readonly Line[] {
  let open = "";
  return part.flatMap((line): readonly Line[] => {
    const found = FIELD.exec(line.text);
    if (found !== null) open = found[1] ?? "";
    if (!TEXT.has(open) && open !== "HD") return [line];
    if (found === null) return [];
    const code = line.text.length - (found[2]?.length ?? 0);
    return [{ start: line.start, end: line.start + code, text: line.text.slice(0, code) }];
  });
}
