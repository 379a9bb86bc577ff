/** One agreement, signed or ratified by the same party on days that cannot be the same. */
import type { EventKind, Passage, RecordEvent } from "../../annotation/contract.ts";
import { canCoincide } from "../../text/edtf.ts";
import type { Corpus } from "../corpus.ts";
import { type NamesIn, namesByPassage } from "../follow-through/mentions.ts";
import { isCommonThing, nameStems } from "../follow-through/subject.ts";
import { isTellingConcept } from "../follow-through/words.ts";
import { articlesOf, type Found, firstPair, sharing } from "./found.ts";

/** What is done once with one agreement, and the verbs that take its name as their object. */
const ONCE: Readonly<Partial<Record<EventKind, RegExp>>> = {
  sign: /\b(?:signed|concluded|sign(?:ing|ature) of)\s+(?:(?:the|its|their|an?|new)\s+)*$/iu,
  ratify: /\b(?:ratified|ratif(?:ying|ication) of)\s+(?:(?:the|its|their|an?|new)\s+)*$/iu,
  join: /\b(?:joined|acceded to|accession to)\s+(?:the\s+)?$/iu,
};

interface Done {
  readonly event: RecordEvent;
  readonly thing: string;
  readonly evidence: readonly Passage[];
}

export function agreements(corpus: Corpus, events: readonly RecordEvent[]): Found[] {
  const names = namesByPassage(corpus);
  const done = events.flatMap((event) => doneIn(corpus, names, event));
  const keysOf = ({ event, thing }: Done): string[] =>
    event.participants.map((p) => `${event.kind} ${thing} ${corpus.principalOf(p.entity)}`);
  const found = sharing(
    done,
    corpus.meeting.by("agreement", keysOf, ({ evidence }) => evidence),
  ).flatMap((group) => {
    const pair = firstPair(group.filter(isSure), (a, b) => apart(a, b));
    return pair === null ? [] : [differing(corpus, ...pair)];
  });
  // Both parties of one agreement lead to the same pair.
  const first = new Map(found.toReversed().map((one) => [one.explanation, one]));
  return found.filter((one) => first.get(one.explanation) === one);
}

function doneIn({ identity }: Corpus, names: NamesIn, event: RecordEvent): Done[] {
  const verb = ONCE[event.kind];
  if (verb === undefined) return [];
  const evidence = event.evidence.map((passage) => ({
    passage,
    things: names(passage).filter(
      ({ kind, start }) =>
        (kind === "instrument" || kind === "body") &&
        verb.test(passage.exact.slice(0, start - passage.start)),
    ),
  }));
  const things = new Set(evidence.flatMap((e) => e.things.map(({ entity }) => entity)));
  return [...things]
    .filter((thing) =>
      [...nameStems(identity.byId.get(thing)?.name ?? "")].some(
        (word) => isTellingConcept(word) && !isCommonThing(word),
      ),
    )
    .map((thing) => ({
      event,
      thing,
      evidence: evidence
        .filter((e) => e.things.some(({ entity }) => entity === thing))
        .map(({ passage }) => passage),
    }));
}

/** What one article leaves open another may tell: only then is it said of the event. */
const isSure = ({ event: { standing, realis, date } }: Done): boolean =>
  standing === "shown" && realis === "occurred" && date !== null;

const apart = ({ event: a }: Done, { event: b }: Done): boolean =>
  a.date !== null && b.date !== null && !canCoincide(a.date, b.date);

function differing({ identity }: Corpus, a: Done, b: Done): Found {
  const name = identity.byId.get(a.thing)?.name ?? a.thing;
  return {
    type: "incompatible",
    about: `when: ${name}`,
    sides: [a.evidence, b.evidence],
    explanation: `${a.event.date} in ${articlesOf(a.evidence)}, ${b.event.date} in ${articlesOf(b.evidence)}, for the same act on ${name}: both cannot hold.`,
  };
}
