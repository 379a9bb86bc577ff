/** Two values of one measure of one subject for one time. */
import type { Figure, Passage, RecordFigure } from "../../annotation/contract.ts";
import { SCOPE_WORDS } from "../../languages/en/disagreements.ts";
import { wordsOf } from "../../text/fold.ts";
import { type Corpus, passagesOf } from "../corpus.ts";
import { canBothHold } from "./amounts.ts";
import { articlesOf, type Found, firstPair, sharing, short } from "./found.ts";
import { SINGLE } from "./measures.ts";

interface Value {
  readonly figure: Figure;
  readonly subject: string;
  readonly evidence: readonly Passage[];
  readonly sentence: string;
}

/** `figures` tell whose a figure is; the readings, for what time and of what nature. */
export function values({ articles, meeting }: Corpus, figures: readonly RecordFigure[]): Found[] {
  const subjects = new Map(
    figures.flatMap(({ measure, subject, readings }) =>
      SINGLE.has(measure) && subject !== null
        ? readings.map(({ evidence }) => [placeOf(evidence), subject] as const)
        : [],
    ),
  );
  const told = articles.flatMap(({ id, reading }) =>
    reading.figures.flatMap((figure): Value[] => {
      const evidence = passagesOf(id, figure.evidence);
      const subject = subjects.get(placeOf(evidence));
      if (figure.standing !== "shown" || subject === undefined) return [];
      return [{ figure, subject, evidence, sentence: sentenceAt(reading.text, figure) }];
    }),
  );
  return sharing(
    told,
    meeting.by("value", keysOf, ({ evidence }) => evidence),
  ).flatMap(differing);
}

const placeOf = ([first]: readonly Passage[]): string => `${first?.article}:${first?.start}`;

function keysOf({ figure, subject }: Value): string[] {
  const { measure, unit, nature, period, target, asOf } = figure;
  const times = [
    ...(period?.edtf == null ? [] : [`for ${period.edtf}`]),
    ...(target?.edtf == null ? [] : [`by ${target.edtf}`]),
    ...(asOf?.edtf == null ? [] : [`as of ${asOf.edtf}`]),
  ];
  return times.map((time) => `${subject} ${measure} ${unit} ${nature} ${time}`);
}

function differing(group: readonly Value[]): Found[] {
  const pair = firstPair(
    group,
    (a, b) =>
      a.evidence[0]?.article !== b.evidence[0]?.article &&
      numberOf(a) !== numberOf(b) &&
      !canBothHold(a.figure, b.figure),
  );
  if (pair === null) return [];
  const [a, b] = pair;
  const isScope =
    [...scopeIn(a)].some((word) => !scopeIn(b).has(word)) || scopeIn(b).size > scopeIn(a).size;
  const words = `“${short(a.evidence[0]?.exact ?? "")}” in ${articlesOf(a.evidence)}, “${short(b.evidence[0]?.exact ?? "")}” in ${articlesOf(b.evidence)}`;
  const scope = [...new Set([...scopeIn(a), ...scopeIn(b)])].map((word) => `“${word}”`).join(", ");
  return [
    {
      type: isScope ? "scope" : "incompatible",
      about: a.figure.measure.replaceAll("_", " "),
      sides: [a.evidence, b.evidence],
      explanation: isScope
        ? `${words}: ${scope} may say that they do not take in the same.`
        : `${words}, for the same time: both cannot hold.`,
    },
  ];
}

/** One number with two limits is a matter of how exact it is. */
const numberOf = ({ figure: { best, low, high } }: Value): number | null => best ?? low ?? high;

const scopeIn = ({ sentence }: Value): ReadonlySet<string> =>
  new Set(wordsOf(sentence).filter((word) => SCOPE_WORDS.has(word)));

/** The words around a figure up to the ends of its sentence. */
function sentenceAt(text: string, { evidence }: Figure): string {
  const [first] = evidence;
  if (first === undefined) return "";
  const before = /[^.!?\n]*$/u.exec(text.slice(0, first.start))?.[0] ?? "";
  const after = /^[^.!?\n]*/u.exec(text.slice(first.end))?.[0] ?? "";
  return before + first.exact + after;
}
