/** Digests of agencies: articles parted by rules, end marks or page breaks, each under a headline of its own. */
import { readDateLine } from "../../clean/date-line.ts";
import { type Divide, type Line, partOf, wordsIn } from "./part.ts";

/** A rule, an end mark, the number of an item. */
const RULE = /^(?:[-=_*#~•·—–]\s?){3,}$|^\(?(?:END|ENDS)\)?\.?$|^-\s?30\s?-$|^(?:\* ?){3,}$/;
/** "OLDMERE, March 4 (Tarn News) — The two sides …" */
const DATELINE =
  /^\p{Lu}[\p{L}.'’ -]{1,40}(?:,\s*\p{Lu}[\p{L}. ]{1,24})?,?\s*(?:\(?(?:\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{Ll}{2,8}\.?)(?:,?\s*\d{4})?\)?)?,?\s*(?:[/([][^()/\]]{2,40}[)/\]])?\s*(?:--?|—|–|:)\s+\p{Lu}/u;
const BYLINE = /^by\s+\p{Lu}/iu;

const LEAST_WORDS = 40;
const HEAD_LINES = 6;
const LONGEST_HEADLINE_WORDS = 22;

export const agencyDigest: Divide = (lines) => {
  const stretches = partedByRules(lines).map((stretch) => ({ stretch, words: wordsIn(stretch) }));
  const long = stretches.filter(({ words }) => words >= LEAST_WORDS).map(({ stretch }) => stretch);
  // One that does not begin as an article means that the rules part something else.
  if (long.length < 2 || !long.every(beginsAsArticle)) return [];
  return long.map((stretch) => {
    const [first] = stretch;
    const head = stretch.slice(0, HEAD_LINES);
    const date = head.map(({ text }) => readDateLine(text)?.edtf ?? null).find((d) => d !== null);
    return partOf(
      stretch,
      { title: first && isHeadline(first) ? first.text : "", published: date ?? "" },
      [],
    );
  });
};

function partedByRules(lines: readonly Line[]): readonly (readonly Line[])[] {
  const stretches: Line[][] = [[]];
  for (const line of lines)
    if (RULE.test(line.text)) stretches.push([]);
    else stretches.at(-1)?.push(line);
  return stretches.filter((stretch) => stretch.length > 0);
}

/** A headline, and near it a date, a byline or the dateline of a wire. */
function beginsAsArticle(stretch: readonly Line[]): boolean {
  const [first] = stretch;
  if (first === undefined || !isHeadline(first)) return false;
  return stretch
    .slice(1, HEAD_LINES)
    .some(
      ({ text }) => DATELINE.test(text) || BYLINE.test(text) || readDateLine(text)?.edtf != null,
    );
}

function isHeadline({ text }: Line): boolean {
  return text.split(/\s+/).length <= LONGEST_HEADLINE_WORDS && !/[.;,:]$/.test(text);
}
