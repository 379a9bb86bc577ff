import type { Edtf, EventKind, Happening, Participant, Passage } from "../annotation/contract.ts";
import { type EdtfExtent, extentOf } from "../text/edtf.ts";
import { overlap } from "../text/span.ts";
import { type Corpus, daysOfArticle, passagesOf } from "./corpus.ts";
import { daysIn } from "./days-between.ts";
import type { ReadArticle } from "./read-article.ts";
import { type TellingWords, tellingWords } from "./telling-words.ts";

/** An event of one article, with the record's ids. */
export interface EventReport {
  readonly article: string;
  readonly event: Happening;
  readonly participants: readonly Participant[];
  /** Those of the participants that have a name of their own: "two leaders" have none. */
  readonly named: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly place: string | null;
  /** What the article says the place lies in. */
  readonly within: ReadonlySet<string>;
  /** The day or days it took place, where both ends are told. */
  readonly when: EdtfExtent | null;
  /** The day of the article, for what it tells as planned and does not date. */
  readonly plannedOn: string | null;
  /** Agreements and papers that its words name. */
  readonly papers: ReadonlySet<string>;
  readonly telling: TellingWords;
  readonly passages: readonly Passage[];
}

/** What two reports are compared by: kinds that one text may use where another uses the other are of one family. */
export type Family = "talks" | "war" | EventKind;

const TALKS: ReadonlySet<EventKind> = new Set(["meeting", "visit", "negotiation"]);

/** How a reading says that it tells of a war, and not of one attack. */
const WAR = /^rule:event\.(?:war|act\.invade)$/;

export function familyOf({ event }: EventReport): Family {
  if (WAR.test(event.by)) return "war";
  return TALKS.has(event.kind) ? "talks" : event.kind;
}

export function eventReports(corpus: Corpus): EventReport[] {
  return corpus.articles.flatMap((article) => reportsIn(corpus, article));
}

function reportsIn(corpus: Corpus, { id, reading }: ReadArticle): EventReport[] {
  const { identity } = corpus;
  const { min, max } = daysOfArticle(corpus, id);
  const published = min === max ? min : null;
  const kinds = new Map(reading.entities.map((e) => [e.id, e.kind]));
  const toRecord = (entity: string): string => identity.idOf(id, entity);
  const named = new Set(
    reading.mentions
      .filter((m) => m.form === "name" || m.form === "adjectival")
      .map((m) => m.entity),
  );
  const papers = reading.mentions.filter((m) => kinds.get(m.entity) === "instrument");
  return reading.events.map((event): EventReport => {
    const { participants, place, evidence } = event;
    const among = (isSo: (entity: string) => boolean): ReadonlySet<string> =>
      new Set(participants.filter((p) => isSo(p.entity)).map((p) => toRecord(p.entity)));
    const isIn = reading.relations.filter(
      (r) => r.relation === "located-in" && r.subject === place,
    );
    return {
      article: id,
      event,
      participants: participants.map((p) => ({ ...p, entity: toRecord(p.entity) })),
      named: among((entity) => named.has(entity)),
      persons: among((entity) => kinds.get(entity) === "person" && named.has(entity)),
      place: place === null ? null : toRecord(place),
      within: new Set(isIn.map((r) => toRecord(r.object))),
      when: closedExtent(event.date?.edtf ?? null),
      plannedOn: event.realis === "scheduled" && event.date === null ? published : null,
      papers: new Set(
        papers
          .filter((m) => evidence.some((e) => overlap<"text">(e, m) > 0))
          .map((m) => toRecord(m.entity)),
      ),
      telling: tellingWords(evidence.map((e) => e.exact).join(" ")),
      passages: passagesOf(id, evidence),
    };
  });
}

/** The days of a date with both ends: "by 25 November" fits any earlier day. */
function closedExtent(edtf: Edtf | null): EdtfExtent | null {
  const extent = edtf === null ? null : extentOf(edtf);
  return extent === null || daysIn(extent) === null ? null : extent;
}

/** The last day of "by then", for what an article tells as news without a day. */
export function newsDay({ event: { date } }: EventReport): string | null {
  if (date?.basis !== "bounded" || date.edtf === null) return null;
  const { min, max } = extentOf(date.edtf) ?? { min: null, max: null };
  return min === null ? max : null;
}
