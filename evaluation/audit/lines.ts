/** Every line that a record shows, in words a reader can judge: all that it claims, and the passages it opens. */
import { createHash } from "node:crypto";
import type {
  Conflict,
  Line,
  Participant,
  Passage,
  RecordArticle,
  RecordCommitment,
  RecordConcern,
  RecordEvent,
  RecordExport,
  RecordFigure,
  RecordOffice,
  RecordStatement,
  Relation,
} from "../../src/core/annotation/contract.ts";
import type { ReadArticle } from "../../src/core/reconcile/read-article.ts";

export const KINDS = [
  "office",
  "statement",
  "event",
  "figure",
  "undertaking",
  "concern",
  "relation",
  "disagreement",
  "follow-through",
  "identity",
  "joined event",
  "joined statement",
  "joined figure",
  "joined undertaking",
  "joined concern",
  "part of",
  "silence",
  "origins",
  "re-use",
  "credit",
  "article date",
  "question",
] as const;
export type Kind = (typeof KINDS)[number];

export interface ShownLine {
  /** Of the words and the passages: the same as long as both are. */
  readonly id: string;
  readonly kind: Kind;
  readonly says: string;
  readonly passages: readonly Passage[];
}

export type Unnamed = Omit<ShownLine, "id">;
export type NameOf = (entity: string) => string;

/** The shown lines of a record; relations, which a record does not hold, come from the readings. */
export function shownLines(record: RecordExport, articles: readonly ReadArticle[]): ShownLine[] {
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  const nameOf: NameOf = (entity) => names.get(entity) ?? entity;
  const commitments = shownOf(record.commitments);
  const lines: Unnamed[] = [
    ...shownOf(record.offices).map((office) => officeLine(office, nameOf)),
    ...shownOf(record.statements).map((statement) => statementLine(statement, nameOf)),
    ...shownOf(record.events).map((event) => eventLine(event, nameOf)),
    ...shownOf(record.figures).map((figure) => figureLine(figure, nameOf)),
    ...commitments.map((commitment) => undertakingLine(commitment, nameOf)),
    ...shownOf(record.concerns ?? []).map((concern) => concernLine(concern, nameOf)),
    ...articles.flatMap(relationLines),
    ...shownOf(record.conflicts).map(disagreementLine),
    ...commitments.flatMap((commitment) => followThroughLines(commitment, record)),
  ];
  const sources = new Map(record.articles.map((article) => [article.id, article]));
  return lines.map((line) => ({ id: idOf(line, sources), ...line }));
}

export const shownOf = <T extends Line>(lines: readonly T[]): readonly T[] =>
  lines.filter(({ standing }) => standing === "shown");

export function idOf(
  { kind, says, passages }: Unnamed,
  articles: ReadonlyMap<string, RecordArticle>,
): string {
  const places = passages.map(
    ({ article, start, end }) => `${articles.get(article)?.source.sha256 ?? ""} ${start}-${end}`,
  );
  return createHash("sha256")
    .update([kind, says, ...places].join("\n"))
    .digest("hex")
    .slice(0, 16);
}

function officeLine(
  { person, office, body, status, attested }: RecordOffice,
  nameOf: NameOf,
): Unnamed {
  const of = body === null ? "" : `, ${nameOf(body)}`;
  const on = attested.map((each) => each.on).join(", ");
  return {
    kind: "office",
    says: `${nameOf(person)}: ${office}${of} (${status}); seen on ${on || "no date"}`,
    passages: attested.flatMap(({ evidence }) => evidence),
  };
}

function statementLine({ speakers, said, variants }: RecordStatement, nameOf: NameOf): Unnamed {
  const who = speakers.length === 0 ? "speaker not certain" : speakers.map(nameOf).join(" and ");
  const via = variants.flatMap((v) => (v.via === null ? [] : [` (via ${v.via})`]));
  const words = variants[0]?.content.map(({ exact }) => exact).join(" … ") ?? "";
  return {
    kind: "statement",
    says: `${who}${[...new Set(via)].join("")} said, ${said ?? "no date"} (${variants[0]?.form}): ${oneLine(words)}`,
    passages: variants.flatMap(({ content, cue }) => [...content, ...(cue === null ? [] : [cue])]),
  };
}

function eventLine(event: RecordEvent, nameOf: NameOf): Unnamed {
  const who = event.participants.map((p: Participant) => `${nameOf(p.entity)} (${p.role})`);
  const where = event.place === null ? "" : `; in ${nameOf(event.place)}`;
  return {
    kind: "event",
    says: `${event.kind}: ${who.join(", ")}${where}; ${event.date ?? "no date"}; ${event.realis}`,
    passages: event.evidence,
  };
}

function figureLine({ measure, subject, unit, readings }: RecordFigure, nameOf: NameOf): Unnamed {
  const values = readings.map(({ low, best, high, comparator, target, asOf }) => {
    const amount = best ?? `${low ?? ""} to ${high ?? ""}`;
    const when = [target === null ? "" : `, by ${target}`, asOf === null ? "" : `, as of ${asOf}`];
    return `${comparator} ${amount} ${unit}${when.join("")}`;
  });
  const of = subject === null ? "" : ` of ${nameOf(subject)}`;
  return {
    kind: "figure",
    says: `${measure}${of}: ${[...new Set(values)].join("; ")}`,
    passages: readings.flatMap(({ evidence }) => evidence),
  };
}

function undertakingLine(
  { committers, title, stage, deadline, steps }: RecordCommitment,
  nameOf: NameOf,
): Unnamed {
  const ladder = steps.map((s) => `${s.side ?? s.stage} ${s.on ?? "no date"}`).join(" → ");
  const due = deadline === null ? "" : `; by ${deadline}`;
  return {
    kind: "undertaking",
    says: `${committers.map(nameOf).join(" and ") || "nobody named"}: ${oneLine(title)}; ${stage}${due}; steps: ${ladder}`,
    passages: steps.flatMap(({ evidence }) => evidence),
  };
}

function concernLine(
  { kind, about, voice, speakers, via, said, evidence }: RecordConcern,
  nameOf: NameOf,
): Unnamed {
  const who = {
    speaker: speakers.map(nameOf).join(" and "),
    uncertain: "somebody",
    article: "the article",
  };
  const through = via === null ? "" : ` (via ${nameOf(via)})`;
  return {
    kind: "concern",
    says: `${who[voice]}${through} names ${about.map(nameOf).join(" and ")} (${kind}), ${said ?? "no date"}: ${oneLine(evidence[0]?.exact ?? "")}`,
    passages: evidence,
  };
}

function relationLines({ id, reading }: ReadArticle): Unnamed[] {
  const names = new Map(reading.entities.map((entity) => [entity.id, entity.name]));
  const nameOf: NameOf = (entity) => names.get(entity) ?? entity;
  return reading.relations.map(({ subject, relation, object, since, evidence }: Relation) => ({
    kind: "relation",
    says: `${nameOf(subject)} ${relation} ${nameOf(object)}${since === null ? "" : ` since ${since}`}`,
    passages: evidence.map((quote) => ({ article: id, ...quote })),
  }));
}

export const disagreementLine = ({ type, about, explanation, sides }: Conflict): Unnamed => ({
  kind: "disagreement",
  says: `${type}: ${about}: ${explanation}`,
  passages: sides.flat(),
});

/** What a line says of itself, for lines about it. */
export const saidOf = {
  event: (event: RecordEvent, nameOf: NameOf): string => eventLine(event, nameOf).says,
  statement: (said: RecordStatement, nameOf: NameOf): string => statementLine(said, nameOf).says,
  figure: (figure: RecordFigure, nameOf: NameOf): string => figureLine(figure, nameOf).says,
  undertaking: (one: RecordCommitment, nameOf: NameOf): string => undertakingLine(one, nameOf).says,
  concern: (concern: RecordConcern, nameOf: NameOf): string => concernLine(concern, nameOf).says,
} as const;

/** Each link is a question: was this the outcome? Right means that it is well asked. */
export function followThroughLines(commitment: RecordCommitment, record: RecordExport): Unnamed[] {
  const first = commitment.steps[0]?.evidence ?? [];
  return commitment.followThrough
    .filter(({ status }) => status !== "rejected")
    .map(({ event, evidence, why }): Unnamed => {
      const kind = record.events.find(({ id }) => id === event)?.kind ?? "a later step";
      return {
        kind: "follow-through",
        says: `“${oneLine(commitment.title)}”, later reported? ${kind} (${why})`,
        passages: [...first, ...evidence],
      };
    });
}

export function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
