/** The line that a person judged, in whatever the rules now make of the same words. */
import type { Quote, Reading } from "../annotation/contract.ts";
import { wordsOf } from "../text/fold.ts";
import { overlap } from "../text/span.ts";
import type { LineAnchor, LineType, Says } from "./decision.ts";
import { type ReadLine, readLines } from "./read-lines.ts";
import { locate } from "./words-anchor.ts";

/** Why a decision about a line does not take hold. */
export type Missing =
  | "the article is not in the record"
  | "the words are not in the article"
  | "no line of this kind rests on the words"
  | "the line says something else now";

/** `except`: a field in which the line may differ, since the decision is about it. */
export function findLine(
  reading: Reading,
  anchor: Pick<LineAnchor, "type" | "words" | "says">,
  except: string | null = null,
): ReadLine | Missing {
  const words = anchor.words.flatMap((at) => locate(reading.text, at) ?? []);
  if (words.length === 0) return "the words are not in the article";
  const there = readLines(reading)
    .filter(({ type }) => type === anchor.type)
    .map((line) => ({ line, share: shareOf(line.type, line.spans, words) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.line.index - b.line.index);
  if (there.length === 0) return "no line of this kind rests on the words";
  const same = there.find(({ line }) => agree(anchor.says, line.says, except));
  return same?.line ?? "the line says something else now";
}

const LEAST_OF_SHORTER = 0.5;
/** Where the words are what the line says, a phrase is not the sentence that it stands in. */
const LEAST_OF_LONGER: Readonly<Partial<Record<LineType, number>>> = {
  statement: 0.25,
  undertaking: 0.25,
  concern: 0.25,
};

/** Characters in common as a share of the longer of the two; 0 for another place. */
function shareOf(type: LineType, ours: readonly Quote[], theirs: readonly Quote[]): number {
  const common = ours.reduce(
    (sum, a) => sum + theirs.reduce((all, b) => all + overlap<"text">(a, b), 0),
    0,
  );
  const [shorter = 0, longer = 0] = [lengthOf(ours), lengthOf(theirs)].sort((a, b) => a - b);
  const isThere =
    common > 0 &&
    common >= LEAST_OF_SHORTER * shorter &&
    common >= (LEAST_OF_LONGER[type] ?? 0) * longer;
  return isThere ? common / longer : 0;
}

const lengthOf = (spans: readonly Quote[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Whether a line still says what was judged; a name may have become longer or shorter. */
function agree(seen: Says, now: Says, except: string | null): boolean {
  return Object.entries(seen).every(([field, values]) => {
    const others = now[field] ?? [];
    if (field === except) return true;
    return (
      values.length === others.length &&
      values.every((value) => others.some((other) => isSame(field, value, other)))
    );
  });
}

const NAMES: ReadonlySet<string> = new Set(["person", "speaker", "committer", "about"]);

function isSame(field: string, a: string, b: string): boolean {
  const [ours, theirs] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  if (!NAMES.has(field)) return wordsOf(a).join(" ") === wordsOf(b).join(" ");
  const holds = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
    part.size > 0 && [...part].every((word) => whole.has(word));
  return a === b || holds(ours, theirs) || holds(theirs, ours);
}
