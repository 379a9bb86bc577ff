/** Lines of a reading and of the record as cards: what each says in a reader's words, and where it stands. */
import type {
  Concern,
  ConcernKind,
  Entity,
  EventKind,
  Line,
  Participant,
  Passage,
  Quote,
  Reading,
  Realis,
  RecordExport,
} from "../../core/annotation/contract.ts";
import type { CardKind, LineCard } from "./contract.ts";

type NameOf = (entity: string) => string;

/** The printed name of an entity; the id itself when it is unknown. */
export function namesOf(entities: readonly Entity[]): NameOf {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return (entity) => names.get(entity) ?? entity;
}

/** The lines of one reading, in the order of its text. Ids are made of kind and place where a line has none. */
export function readingCards(article: string, reading: Reading): readonly LineCard[] {
  const nameOf = namesOf(reading.entities);
  const make = (line: Line, kind: CardKind, says: string, quotes: readonly Quote[]): LineCard => ({
    ...card(line, kind, says, "id" in line ? `${article}/${String(line.id)}` : null),
    passages: quotes.map(({ start, end, exact }) => ({ article, start, end, exact })),
  });
  const cards = [
    ...reading.offices.map((o) => make(o, "office", officeSays(o, nameOf), o.evidence)),
    ...reading.statements.map((s) =>
      make(
        s,
        "statement",
        statementSays(s.speakers.map(nameOf), s.content, viaName(s.via, nameOf)),
        s.content,
      ),
    ),
    ...reading.events.map((e) => make(e, "event", eventSays(e, nameOf), e.evidence)),
    ...reading.figures.map((f) =>
      make(f, "figure", figureSays(f, f.unit, [f], nameOf), f.evidence),
    ),
    ...reading.commitments.map((c) =>
      make(c, "undertaking", undertakingSays(c.committers, c.act.exact, nameOf), c.evidence),
    ),
    ...(reading.concerns ?? []).map((c) =>
      make(c, "concern", concernSays(c, c.words.exact, nameOf), c.evidence),
    ),
  ];
  return numbered(cards).sort((a, b) => firstStart(a) - firstStart(b));
}

/** The lines of the whole record. */
export function recordCards(record: RecordExport): readonly LineCard[] {
  const nameOf = namesOf(record.entities);
  return numbered([
    ...record.offices.map((o) => ({
      ...card(o, "office", officeSays(o, nameOf)),
      passages: o.attested.flatMap(({ evidence }) => evidence),
    })),
    ...record.statements.map((s) => ({
      ...card(
        s,
        "statement",
        statementSays(
          s.speakers.map(nameOf),
          s.variants[0]?.content ?? [],
          viaName(s.variants[0]?.via ?? null, nameOf),
        ),
        s.id,
      ),
      passages: s.variants.flatMap(({ content }) => content),
      sources: s.independentSources,
    })),
    ...record.events.map((e) => ({
      ...card(e, "event", eventSays(e, nameOf), e.id),
      passages: e.evidence,
      sources: e.independentSources,
    })),
    ...record.figures.map((f) => ({
      ...card(f, "figure", figureSays(f, f.unit, f.readings, nameOf), f.id),
      passages: f.readings.flatMap(({ evidence }) => evidence),
      sources: f.independentSources,
    })),
    ...record.commitments.map((c) => ({
      ...card(c, "undertaking", undertakingSays(c.committers, c.title, nameOf), c.id),
      passages: [...c.steps, ...c.followThrough].flatMap(({ evidence }) => evidence),
    })),
    ...(record.concerns ?? []).map((c) => ({
      ...card(c, "concern", concernSays(c, c.evidence[0]?.exact ?? "", nameOf), c.id),
      passages: c.evidence,
    })),
    ...record.conflicts.map((c) => ({
      ...card(c, "disagreement", `${c.about}: ${c.explanation}`, c.id),
      passages: c.sides.flat(),
    })),
  ]);
}

function card(line: Line, kind: CardKind, says: string, id: string | null = null): LineCard {
  const { standing, reasons, by } = line;
  return { id: id ?? "", kind, says, standing, reasons, by, passages: [], sources: null };
}

function numbered(cards: readonly LineCard[]): LineCard[] {
  return cards.map((c) => {
    const first = c.passages[0];
    const place = first === undefined ? "" : `${first.article}/${first.start}-${first.end}`;
    return c.id === "" ? { ...c, id: `${c.kind}:${place}:${c.says}` } : c;
  });
}

function firstStart({ passages }: LineCard): number {
  return passages[0]?.start ?? 0;
}

function officeSays(
  {
    person,
    office,
    body,
    status,
  }: { person: string; office: string; body: string | null; status: string },
  nameOf: NameOf,
): string {
  const of = body === null || office.includes(nameOf(body)) ? "" : `, ${nameOf(body)}`;
  return `${nameOf(person)}: ${office}${of}${status === "current" ? "" : ` (${status})`}`;
}

function statementSays(
  speakers: readonly string[],
  content: readonly Quote[],
  via: string | null,
): string {
  const who = speakers.length === 0 ? "speaker not certain" : speakers.join(", ");
  const words = content.map(({ exact }) => exact).join(" … ");
  return `${who}${via === null ? "" : ` (via ${via})`}: ${words}`;
}

function viaName(via: string | null, nameOf: NameOf): string | null {
  return via === null ? null : nameOf(via);
}

const NOT_YET_SO: Readonly<Record<Realis, string>> = {
  occurred: "",
  ongoing: " (going on)",
  scheduled: " (to come)",
  hypothetical: " (only supposed)",
  negated: " (said not to have happened)",
  cancelled: " (cancelled)",
  postponed: " (put off)",
};

function eventSays(
  event: {
    kind: EventKind;
    realis: Realis;
    participants: readonly Participant[];
    place: string | null;
  },
  nameOf: NameOf,
): string {
  const who = [...new Set(event.participants.map(({ entity }) => nameOf(entity)))].join(", ");
  const where = event.place === null ? "" : `, in ${nameOf(event.place)}`;
  return `${event.kind.replaceAll("_", " ")}: ${who}${where}${NOT_YET_SO[event.realis]}`;
}

interface Amount {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

function figureSays(
  figure: { measure: string; subject: string | null },
  unit: string,
  amounts: readonly Amount[],
  nameOf: NameOf,
): string {
  const of = figure.subject === null ? "" : ` (${nameOf(figure.subject)})`;
  const values = [...new Set(amounts.map((amount) => printed(amount, unit)))].join("; ");
  return `${figure.measure}${of}: ${values}`;
}

/** What stands behind a number; a unit that is not listed stands there itself. */
export const UNIT_WORDS: Readonly<Record<string, string>> = {
  count: "",
  "%": "%",
  "%GDP": "% of GDP",
  a: " years",
  mo: " months",
  wk: " weeks",
  d: " days",
  h: " hours",
};

function printed({ low, best, high }: Amount, unit: string): string {
  const number = (n: number): string => n.toLocaleString("en-GB");
  const words = UNIT_WORDS[unit] ?? ` ${unit}`;
  if (best !== null) return number(best) + words;
  if (low !== null && high !== null) return `${number(low)} to ${number(high)}${words}`;
  if (low !== null) return `at least ${number(low)}${words}`;
  return high === null ? "no number" : `at most ${number(high)}${words}`;
}

function undertakingSays(committers: readonly string[], what: string, nameOf: NameOf): string {
  return committers.length === 0 ? what : `${committers.map(nameOf).join(", ")}: ${what}`;
}

/** "Borduria, as a threat (Ada Hill): threats from Borduria" */
function concernSays(
  { about, kind, voice, speakers }: Pick<Concern, "about" | "kind" | "voice" | "speakers">,
  words: string,
  nameOf: NameOf,
): string {
  const who = {
    speaker: speakers.map(nameOf).join(", "),
    uncertain: "speaker not certain",
    article: "in the words of the article",
  }[voice];
  return `${about.map(nameOf).join(", ")}, ${AS_NAMED[kind]} (${who}): ${words.replace(/\s+/g, " ")}`;
}

/** How a concern names those it is about, behind their names. */
export const AS_NAMED: Readonly<Record<ConcernKind, string>> = {
  threat: "as a threat",
  aggression: "for war or aggression",
  armament: "for its arms",
  pressure: "for pressure or coercion",
  support: "for its help to another",
  worry: "as a worry",
  condemnation: "condemned",
};

/** The entities that the lines of the record name, by the id of the line's card. */
export function entitiesByCard(record: RecordExport): ReadonlyMap<string, readonly string[]> {
  const cards = recordCards(record);
  const named: readonly (readonly string[])[] = [
    ...record.offices.map(({ person, body }) => (body === null ? [person] : [person, body])),
    ...record.statements.map(({ speakers }) => speakers),
    ...record.events.map(({ participants }) => participants.map(({ entity }) => entity)),
    ...record.figures.map(({ subject }) => (subject === null ? [] : [subject])),
    ...record.commitments.map(({ committers }) => committers),
    ...(record.concerns ?? []).map(({ about, speakers }) => [...about, ...speakers]),
  ];
  return new Map(named.map((entities, at) => [cards[at]?.id ?? "", entities]));
}

/** The same passage of the same article. */
export function samePassage(a: Passage, b: Passage): boolean {
  return a.article === b.article && a.start === b.start && a.end === b.end;
}
