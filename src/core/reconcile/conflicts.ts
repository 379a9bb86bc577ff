/** Where articles disagree, typed and never resolved. Only what is of the same subject, measure and time is compared. */
import type {
  Conflict,
  Passage,
  RecordEvent,
  RecordFigure,
  RecordStatement,
} from "../annotation/contract.ts";
import { wordsOf } from "../text/fold.ts";
import { overlap } from "../text/span.ts";
import { agreements } from "./conflicts/agreements.ts";
import { type Found, short } from "./conflicts/found.ts";
import { gatherings } from "./conflicts/gatherings.ts";
import { limits } from "./conflicts/limits.ts";
import { pageClocks } from "./conflicts/page-clocks.ts";
import { speakers, wordings } from "./conflicts/quotations.ts";
import { schedules, targets } from "./conflicts/targets.ts";
import { values } from "./conflicts/values.ts";
import { type Corpus, passagesOf } from "./corpus.ts";
import { withOwnIds } from "./line-ids.ts";

/** What is told of the same things, and may be told differently. */
interface Told {
  readonly events: readonly RecordEvent[];
  readonly figures: readonly RecordFigure[];
  readonly statements: readonly RecordStatement[];
}

export function recordConflicts(corpus: Corpus, { events, figures, statements }: Told): Conflict[] {
  const shown = figures.filter(({ standing }) => standing === "shown");
  const texts = new Map(corpus.articles.map(({ id, reading }) => [id, reading.text]));
  const textOf = (article: string): string => texts.get(article) ?? "";
  const found = [
    ...values(corpus, shown),
    ...gatherings(corpus, events),
    ...agreements(corpus, events),
    ...shown.flatMap(targets),
    ...shown.flatMap((figure) => schedules(textOf, figure)),
    ...pageClocks(corpus, events),
    ...lostAttributions(corpus),
    ...speakers(corpus),
    ...limits(shown),
    ...wordings(corpus, statements),
  ];
  const lines = found.map(({ type, about, sides, explanation }) => ({
    standing: "shown" as const,
    reasons: [explanation],
    by: `rule:conflict.${type}`,
    id: `conflict:${type}:${sides[0]?.[0]?.article ?? ""}:${sides[0]?.[0]?.start ?? 0}`,
    type,
    about,
    sides,
    explanation,
    resolution: "open" as const,
  }));
  return withOwnIds(lines);
}

/** Words that one article credits to a speaker, and another states in its own voice. */
function lostAttributions({ articles, reuse }: Corpus): Found[] {
  const readings = new Map(articles.map(({ id, reading }) => [id, reading]));
  const credited = (at: Passage): Passage[] => {
    const statements = readings.get(at.article)?.statements ?? [];
    return statements
      .filter((s) => s.standing === "shown" && s.speakers.length > 0)
      .flatMap((s) => passagesOf(at.article, s.content))
      .filter((c) => overlap<"text">(c, at) * 2 >= c.end - c.start);
  };
  /** A sentence that stands there for itself: nobody is credited, and the words stand in no quotation. */
  const isBare = (at: Passage): boolean => {
    const reading = readings.get(at.article);
    const before = reading?.text.slice(0, at.start) ?? "";
    const opens = /(?:^|[.!?”"]|\n)\s*$/.test(before);
    // "…, Ada Hill of the Bloc told a paper": what goes on may name the speaker.
    const closes = /^\s*(?:[.!?]|\n|$)/.test(reading?.text.slice(at.end) ?? "");
    const holding = reading?.statements.some((s) =>
      s.content.some((c) => overlap<"text">(c, at) > 0),
    );
    return (
      opens &&
      (closes || /[.!?]$/.test(at.exact)) &&
      holding === false &&
      !/[“"”]/.test(reading?.text.slice(at.start - 1, at.end + 1) ?? "")
    );
  };
  const found = reuse.flatMap(({ a, b }) =>
    [[a, b] as const, [b, a] as const].flatMap(([from, to]) =>
      credited(from).flatMap((kept): Found[] => {
        const lost = sameWordsIn(readings.get(to.article)?.text ?? "", kept, from, to);
        if (lost === null || !isSentence(kept, from) || !isBare(lost)) return [];
        return [
          {
            type: "attribution",
            about: `“${short(lost.exact)}”`,
            sides: [[kept], [lost]],
            explanation: `${kept.article} credits a speaker with these words; ${lost.article} states them without one.`,
          },
        ];
      }),
    ),
  );
  // Several articles may credit the words that one has left bare: it is one loss.
  const losses = new Map(found.toReversed().map((one) => [one.about, one]));
  return found.filter((one) => losses.get(one.about) === one);
}

/** Fewest words of a claim that can lose its speaker; a shorter one may be a set phrase. */
const LEAST_WORDS = 8;

/** The shared words hold the claim from its beginning, and it is long enough to be one. */
const isSentence = (kept: Passage, shared: Passage): boolean =>
  shared.start <= kept.start && wordsOf(kept.exact).length >= LEAST_WORDS;

/** Where the part of a statement that lies in a shared passage stands in the other article. */
function sameWordsIn(text: string, kept: Passage, from: Passage, to: Passage): Passage | null {
  const start = to.start + Math.max(kept.start, from.start) - from.start;
  const end = Math.min(to.end, to.start + Math.min(kept.end, from.end) - from.start);
  const exact = text.slice(start, end);
  // Line breaks and blanks may differ, so the place is checked by its words.
  const words = wordsOf(exact);
  const isSame =
    words.length > 0 && wordsOf(kept.exact).slice(0, words.length).join(" ") === words.join(" ");
  return start < end && isSame ? { article: to.article, start, end, exact } : null;
}
