/** What the record tells that may be the outcome of an undertaking. */
import type { Passage, Realis, RecordEvent } from "../../annotation/contract.ts";
import type { ActClass } from "../../languages/en/outcomes.ts";
import type { CommitmentLine, CommitmentReport } from "../commitment-report.ts";
import type { Corpus } from "../corpus.ts";
import { isActor, type NamesIn } from "./mentions.ts";
import { actOf, CLASSES, isTowards, type Subject, subjectOf } from "./subject.ts";

export interface Offer {
  /** Who has to do with it. */
  readonly actors: ReadonlySet<string>;
  /** These, and those who would be if another article made the event sure or doubtful. */
  readonly possible: ReadonlySet<string>;
  /** Those among them who act, and are not acted on. */
  readonly doers: ReadonlySet<string>;
  readonly subject: Subject;
  /** Classes of act that the kind of event is an outcome of. */
  readonly classes: ReadonlySet<ActClass>;
  /** Classes of act whose outcome the words tell, whatever the event is taken for. */
  readonly told: ReadonlySet<ActClass>;
  readonly evidence: readonly Passage[];
  readonly from:
    | { readonly event: RecordEvent }
    | { readonly line: string; readonly report: CommitmentReport };
}

const OUTCOMES: ReadonlySet<Realis> = new Set(["occurred", "cancelled", "postponed"]);

/** What has occurred or was called off; where the reader is not sure who took part, the words have to name them. */
export function eventOffer(corpus: Corpus, namesIn: NamesIn, event: RecordEvent): Offer[] {
  if (!OUTCOMES.has(event.realis) || event.standing === "rejected") return [];
  const subject = subjectOf(namesIn, corpus.principalOf, event.evidence);
  const told = CLASSES.filter((c) => [...c.told].some((verb) => subject.stems.has(verb)));
  const isSure = event.standing === "shown";
  const classes = CLASSES.filter((c) => c.actClass.outcomes.has(event.kind));
  if (told.length === 0 && classes.length === 0) return [];
  const acting = event.participants.filter((p) => p.role !== "recipient").map((p) => p.entity);
  const taken = actingFor(corpus, namesIn, acting, event.evidence);
  const written = event.evidence.flatMap((passage) => subjectsIn(corpus, namesIn, passage));
  const doers = isSure ? taken : written;
  const reached = told.length > 0 ? subject.parties : [];
  return [
    {
      actors: new Set([...doers, ...reached]),
      possible: new Set([...taken, ...written, ...reached]),
      doers: new Set(doers),
      subject,
      classes: new Set(classes.map((c) => c.actClass)),
      told: new Set(told.map((c) => c.actClass)),
      evidence: event.evidence,
      from: { event },
    },
  ];
}

/** Those who act, and the states in whose name: "the Utopian parliament" acts for Utopia. */
export function actingFor(
  corpus: Corpus,
  namesIn: NamesIn,
  acting: readonly string[],
  passages: readonly Passage[],
): string[] {
  const states = passages.flatMap((passage) => {
    const here = namesIn(passage);
    const bodies = here.filter(({ entity, kind }) => kind === "body" && acting.includes(entity));
    return here.filter(
      (state) =>
        state.kind === "place" &&
        bodies.some((body) => body.start <= state.start && state.end <= body.end),
    );
  });
  return [...acting, ...states.map(({ entity }) => entity)].map(corpus.principalOf);
}

/** States and bodies that the words name as those who act: not "to Utopia". */
const subjectsIn = (corpus: Corpus, namesIn: NamesIn, passage: Passage): string[] =>
  namesIn(passage)
    .filter(isActor)
    .filter((name) => !isTowards(passage, name))
    .map(({ entity }) => corpus.principalOf(entity));

/** Another report of the same side, which may have gone further. */
export function lineOffers(
  corpus: Corpus,
  namesIn: NamesIn,
  { id, family }: CommitmentLine,
): Offer[] {
  const actingIn = ({ committers, passages }: CommitmentReport): ReadonlySet<string> =>
    new Set(actingFor(corpus, namesIn, committers, passages));
  return family
    .filter(({ commitment }) => commitment.standing === "shown")
    .map((report) => ({ report, doers: actingIn(report) }))
    .map(({ report, doers }) => ({
      actors: doers,
      possible: doers,
      doers,
      subject: subjectOf(namesIn, corpus.principalOf, report.passages),
      classes: new Set(actOf(report.commitment.act.exact).classes),
      told: new Set(),
      evidence: report.passages,
      from: { line: id, report },
    }));
}
