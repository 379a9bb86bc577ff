import type {
  Cell,
  ConcernVoice,
  DossierRow,
  EventKind,
  RecordConcern,
  RecordEvent,
} from "../annotation/contract.ts";
import { HAPPENED, placeEvent } from "./events.ts";
import { isShown, type Placed, place, row, type WorkingFile } from "./file.ts";
import { nameOf } from "./offices.ts";
import { excerpt, quoted } from "./printed-words.ts";

/**
 * Who names a third party as a reason, worry or threat, and in which words: a row a third party, those told of most first.
 * A third party belongs to neither side: so the article has to be about both, or both speak or stand in the sentence.
 */
export function concernRows(file: WorkingFile): DossierRow[] {
  const byParty = new Map<string, RecordConcern[]>();
  for (const concern of concernsOf(file))
    for (const party of thirdParties(file, concern))
      byParty.set(party, [...(byParty.get(party) ?? []), concern]);
  return [...byParty]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([party, concerns]) =>
      row(
        file,
        "concerns and third parties",
        nameOf(file, party),
        concerns.flatMap((concern) => placeConcern(file, concern)),
      ).map((one) => byVoice(one, concerns)),
    )
    .concat(supportRows(file));
}

/** What one of the sides gives a third: told in a text about both, it is part of what they have in common. */
const GIVING: ReadonlySet<EventKind> = new Set(["aid", "transfer", "share_intelligence"]);

/** What a row about support adds to the name of the third party. */
export const SUPPORT = ": support";

function supportRows(file: WorkingFile): DossierRow[] {
  const byParty = new Map<string, RecordEvent[]>();
  for (const event of file.record.events.filter((e) => isShown(e) && GIVING.has(e.kind))) {
    const actors = event.participants.map(({ entity }) => entity);
    const thirds = event.participants
      .filter(({ role }) => role === "recipient")
      .map(({ entity }) => entity)
      .filter((id) => file.by.entity.get(id)?.kind === "place")
      .filter((id) => !file.parties.touches([id]).some(Boolean));
    if (!HAPPENED.has(event.realis) || !file.parties.concerns(actors, event.evidence)) continue;
    for (const third of thirds) byParty.set(third, [...(byParty.get(third) ?? []), event]);
  }
  return [...byParty].flatMap(([third, events]) =>
    row(
      file,
      "concerns and third parties",
      `${nameOf(file, third)}${SUPPORT}`,
      events.flatMap((event) => placeEvent(file, event)),
    ),
  );
}

const VOICES: readonly ConcernVoice[] = ["speaker", "uncertain", "article"];

/** On each side those who say it come before the article itself, and quoted words before paraphrased ones. */
function byVoice(one: DossierRow, concerns: readonly RecordConcern[]): DossierRow {
  const ranks = new Map(
    concerns.map(({ id, voice, verbatim }) => [id, VOICES.indexOf(voice) * 2 - Number(verbatim)]),
  );
  const rank = ({ lines }: Cell): number => ranks.get(lines[0] ?? "") ?? 0;
  const sorted = (cells: readonly Cell[]): Cell[] => cells.toSorted((a, b) => rank(a) - rank(b));
  return {
    ...one,
    then: sorted(one.then),
    between: sorted(one.between),
    now: sorted(one.now),
    undated: sorted(one.undated),
  };
}

function concernsOf({ record, parties }: WorkingFile): RecordConcern[] {
  return (record.concerns ?? []).filter(
    (concern) =>
      isShown(concern) &&
      (concern.evidence.some(({ article }) => parties.isAboutBoth(article)) ||
        parties
          .touches([...concern.speakers, ...parties.namedAround(concern.evidence)])
          .every(Boolean)),
  );
}

function thirdParties({ parties }: WorkingFile, { about }: RecordConcern): string[] {
  return about.filter((party) => !parties.touches([party]).some(Boolean));
}

function placeConcern(file: WorkingFile, concern: RecordConcern): Placed[] {
  const { id, said, evidence, verbatim } = concern;
  const words = evidence[0]?.exact ?? "";
  return place(file, {
    text: `${verbatim ? quoted(words) : excerpt(words)} (${voiceOf(file, concern)})`,
    on: said,
    lines: [id],
    evidence,
    entities: concern.speakers,
  });
}

function voiceOf(file: WorkingFile, concern: RecordConcern): string {
  const { voice, speakers, via, verbatim, evidence } = concern;
  const through = via === null ? "" : ` via ${nameOf(file, via)}`;
  switch (voice) {
    case "speaker":
      return `${speakers.map((s) => nameOf(file, s)).join(", ")}${verbatim ? "" : ", paraphrased"}${through}`;
    case "uncertain":
      return `speaker not certain${through}`;
    case "article":
      return `in the words of ${[...new Set(evidence.map((p) => p.article))].join(", ")}`;
    default:
      return voice satisfies never;
  }
}
