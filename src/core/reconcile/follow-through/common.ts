/** What an undertaking and something told later have in common. */
import { canCoincide } from "../../text/edtf.ts";
import type { CommitmentReport } from "../commitment-report.ts";
import type { Corpus } from "../corpus.ts";
import type { Offer } from "./offers.ts";
import { type Act, CLASSES, isCommonThing, nameStems, type Subject } from "./subject.ts";
import { isTellingConcept } from "./words.ts";

/** The first report of an undertaking, whose outcome is looked for. */
export interface Undertaking {
  readonly line: string;
  readonly report: CommitmentReport;
  readonly actors: ReadonlySet<string>;
  readonly subject: Subject;
  readonly act: Act;
}

/** As far as it says which act it is. */
export interface Common {
  /** Telling words, without the head and those that only name the kind of act. */
  readonly words: readonly string[];
  /** Two words in a row that hold the head of what is undertaken. */
  readonly pairs: readonly string[];
  readonly head: boolean;
  readonly things: readonly string[];
  /** A thing of a name so like that one may have come after the other. */
  readonly alike: readonly (readonly [ours: string, theirs: string])[];
  /** Another party, or the place. */
  readonly parties: readonly string[];
  /** Each names somebody or some place beside those who act, and none of them is the same. */
  readonly elsewhere: boolean;
  /** It is dated within the time that was set. */
  readonly inTime: boolean;
  /** The record holds the undertaking's own words as the announcement of this very event. */
  readonly announced: boolean;
}

export function commonOf(
  corpus: Corpus,
  { actors, report, subject, act }: Undertaking,
  offer: Offer,
  places: readonly string[],
): Common {
  const nouns = new Set(
    CLASSES.filter((c) => act.classes.includes(c.actClass)).flatMap((c) => [
      ...c.nouns,
      ...c.verbs,
    ]),
  );
  const theirs = offer.subject;
  const shared = [...subject.words.keys()].filter((word) => theirs.words.has(word));
  const heads = act.head === null || isCommonThing(act.head) ? [] : [act.head];
  const others = new Set([...theirs.parties, ...places]);
  const things = [...subject.things].filter((thing) => theirs.things.has(thing));
  return {
    words: shared.filter((word) => word !== act.head && !nouns.has(word) && !isCommonThing(word)),
    pairs: heads.flatMap((head) =>
      [...subject.pairs.keys()].filter(
        (pair) => theirs.pairs.has(pair) && pair.split(" ").includes(head),
      ),
    ),
    head: act.head !== null && theirs.words.has(act.head),
    things,
    alike: things.length > 0 ? [] : alikeNames(corpus, subject, theirs),
    parties: [
      ...[...subject.parties].filter((party) => others.has(party) && !actors.has(party)),
      ...together(actors, offer),
    ],
    elsewhere: isElsewhere(corpus, actors, subject.towards, others),
    inTime: isInTime(report, offer),
    announced: offer.evidence.some((e) => e.article === report.article),
  };
}

function isElsewhere(
  { identity }: Corpus,
  actors: ReadonlySet<string>,
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
): boolean {
  const beside = (named: ReadonlySet<string>): string[] =>
    [...named].filter((n) => !actors.has(n) && identity.byId.get(n)?.kind !== "person");
  const [mine, other] = [beside(ours), beside(theirs)];
  // "the Ostrian Navy" is of Ostria, also where nobody told for whom it acts.
  const wordsOf = (party: string): string[] =>
    [...nameStems(identity.byId.get(party)?.name ?? "")].filter(isTellingConcept);
  const named = new Set(other.flatMap(wordsOf));
  const isShared = (party: string): boolean =>
    theirs.has(party) || wordsOf(party).some((word) => named.has(word));
  return mine.length > 0 && other.length > 0 && !mine.some(isShared);
}

/** Two who undertake it together are each other's party. */
function together(actors: ReadonlySet<string>, { doers }: Offer): string[] {
  const both = [...actors].filter((actor) => doers.has(actor));
  return both.length > 1 ? both : [];
}

function isInTime({ commitment }: CommitmentReport, { from }: Offer): boolean {
  const [due, on] = [commitment.deadline?.edtf ?? null, "event" in from ? from.event.date : null];
  return due !== null && on !== null && !due.startsWith("..") && canCoincide(due, on);
}

/** Share of the words of two names by which one thing may have come after the other. */
const LIKE_NAMES = 0.6;
const LEAST_NAME_WORDS = 3;

function alikeNames(
  { identity }: Corpus,
  ours: Subject,
  theirs: Subject,
): (readonly [string, string])[] {
  const stems = (thing: string): ReadonlySet<string> =>
    nameStems(identity.byId.get(thing)?.name ?? "");
  return [...ours.things].flatMap((ourThing) =>
    [...theirs.things].flatMap((theirThing) => {
      const [a, b] = [stems(ourThing), stems(theirThing)];
      const same = [...a].filter((word) => b.has(word));
      const isLike =
        same.length >= LEAST_NAME_WORDS &&
        same.length >= LIKE_NAMES * Math.max(a.size, b.size) &&
        same.some(isTellingConcept);
      return isLike ? [[ourThing, theirThing] as const] : [];
    }),
  );
}
