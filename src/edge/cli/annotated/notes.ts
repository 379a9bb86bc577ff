/** What is noted beside an article: each line of its reading in a reader's words. */
import type {
  Commitment,
  Concern,
  Figure,
  Happening,
  Line,
  Office,
  Quote,
  ReadDate,
  Reading,
  Realis,
  Relation,
  Stage,
  Statement,
} from "../../../core/annotation/contract.ts";
import { AS_NAMED, namesOf } from "../../http/cards.ts";
import { amountWords } from "./amount-words.ts";
import type { Style } from "./ink.ts";

export interface Note {
  readonly kind: Extract<
    Style,
    "statement" | "office" | "event" | "figure" | "undertaking" | "relation" | "concern"
  >;
  /** The word for the kind: "statement", "membership". */
  readonly word: string;
  readonly says: string;
  readonly isWeaker: boolean;
  /** Why the line is weaker; empty when it is shown. */
  readonly why: string;
  /** The id of the rule; null where none is told. */
  readonly rule: string | null;
  /** The words it was read from, in reading order. */
  readonly passages: readonly Quote[];
}

type NameOf = (entity: string) => string;

/** In the order of the text; of two that begin together the longer first. */
export function notesOf(reading: Reading): readonly Note[] {
  const nameOf = namesOf(reading.entities);
  const notes: readonly Note[] = [
    ...reading.statements.map((s) => ({
      ...noteOf(s, "statement", statementSays(s, nameOf)),
      passages: s.content,
    })),
    ...reading.offices.map((o) => noteOf(o, "office", officeSays(o, nameOf))),
    ...reading.events.map((e) => noteOf(e, "event", eventSays(e, nameOf))),
    ...reading.figures.map((f) => noteOf(f, "figure", figureSays(f, nameOf))),
    ...reading.commitments.map((c) => noteOf(c, "undertaking", undertakingSays(c, nameOf))),
    ...(reading.concerns ?? []).map((c) => noteOf(c, "concern", concernSays(c, nameOf))),
    ...reading.relations.map((r) => relationNote(r, nameOf)),
  ];
  return notes
    .filter(({ passages }) => passages.length > 0)
    .sort((a, b) => firstOf(a).start - firstOf(b).start || firstOf(b).end - firstOf(a).end);
}

const NOWHERE: Quote = { start: 0, end: 0, exact: "" };
export const firstOf = ({ passages }: Note): Quote => passages[0] ?? NOWHERE;

function noteOf(
  line: Line & { readonly evidence?: readonly Quote[] },
  kind: Note["kind"],
  says: string,
): Note {
  const isWeaker = line.standing !== "shown";
  return {
    kind,
    word: kind,
    says,
    isWeaker,
    why: isWeaker ? line.reasons.join("; ") : "",
    rule: line.by.replace(/^rule:/, ""),
    passages: line.evidence ?? [],
  };
}

function parts(...told: readonly (string | null)[]): string {
  return told.filter((part) => part !== null && part !== "").join(" · ");
}

/** "by 2031-05-12 (“next Monday”)": with the words it was read from where they do not say the year. */
function when(word: string, date: ReadDate | null): string | null {
  if (date === null || date.edtf === null) return null;
  const { edtf, expression } = date;
  const isSpelt = expression === null || expression.exact.includes(edtf.slice(0, 4));
  const words = isSpelt ? "" : ` (“${oneLine(expression.exact)}”)`;
  return `${word} ${boundsInWords(edtf)}${words}`.trim();
}

/** An interval that is open on one side is told by the side that is known. */
function boundsInWords(edtf: string): string {
  if (edtf.startsWith("../")) return `not after ${edtf.slice(3)}`;
  return edtf.endsWith("/..") ? `not before ${edtf.slice(0, -3)}` : edtf;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function statementSays(
  { speakers, source, via, addressee, said, form, within }: Statement,
  nameOf: NameOf,
): string {
  const names = speakers.map(nameOf);
  const asPrinted = source === null ? "" : oneLine(source.exact);
  // "he", "the minister": the reader of the note sees whom the words were taken for.
  const differs =
    names.length > 0 && asPrinted !== "" && !names.some((name) => namesSame(name, asPrinted));
  const who = names.length === 0 ? "speaker not certain" : names.join(", ");
  return parts(
    `${who}${differs ? ` (“${asPrinted}”)` : ""}`,
    via === null ? null : `via ${nameOf(via)}`,
    addressee === null ? null : `to ${nameOf(addressee)}`,
    within === null ? null : "inside another statement",
    FORMS[form],
    when("said", said),
  );
}

function namesSame(name: string, printed: string): boolean {
  const [whole, told] = [name.toLowerCase(), printed.toLowerCase().replace(/[’']s?$/, "")];
  return told.includes(whole) || whole.endsWith(told);
}

const FORMS: Readonly<Record<Statement["form"], string>> = {
  direct: "word for word",
  indirect: "reported",
  mixed: "partly word for word",
};

function officeSays({ person, office, body, status, asOf }: Office, nameOf: NameOf): string {
  const of = body === null || office.includes(nameOf(body)) ? "" : `, ${nameOf(body)}`;
  return parts(
    `${nameOf(person)}: ${oneLine(office)}${of}`,
    status === "current" ? null : status,
    when("as of", asOf === null ? null : { ...asOf, expression: null }),
  );
}

const REALITY: Readonly<Record<Realis, string | null>> = {
  occurred: null,
  ongoing: "going on",
  scheduled: "to come",
  hypothetical: "only supposed",
  negated: "said not to have happened",
  cancelled: "cancelled",
  postponed: "put off",
};

function eventSays({ kind, realis, participants, place, date }: Happening, nameOf: NameOf): string {
  const who = [...new Set(participants.map(({ entity }) => nameOf(entity)))].join(", ");
  return parts(
    [kind.replaceAll("_", " "), who].filter((part) => part !== "").join(": "),
    place === null ? null : `in ${nameOf(place)}`,
    REALITY[realis],
    when("", date),
  );
}

function figureSays(figure: Figure, nameOf: NameOf): string {
  const { measure, subject, nature, target, period, asOf } = figure;
  const what = measure === "other" ? "" : `${measure.replaceAll("_", " ")}: `;
  return parts(
    `${what}${amountWords(figure)}`,
    subject === null ? null : nameOf(subject),
    nature === "actual" ? null : nature,
    when("by", target),
    when("for", period),
    when("as of", asOf),
  );
}

/** How far it has been carried, as a reader would say it. */
const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  considered: "being considered",
  intended: "intended",
  pledged: "promised",
  agreed: "agreed",
  approved: "approved",
  enacted: "made law",
  contracted: "under contract",
  begun: "begun",
  delivered: "delivered",
};

function undertakingSays(
  { committers, stage, deadline, conditions, vague }: Commitment,
  nameOf: NameOf,
): string {
  return parts(
    committers.map(nameOf).join(", "),
    STAGE_WORDS[stage],
    when("by", deadline),
    conditions === null ? null : "on a condition",
    vague ? "nothing a later text could show as done" : null,
  );
}

function concernSays({ about, kind, voice, speakers, via }: Concern, nameOf: NameOf): string {
  const who = {
    speaker: `in the words of ${speakers.map(nameOf).join(", ")}`,
    uncertain: "speaker not certain",
    article: "in the words of the article",
  }[voice];
  return parts(
    `${about.map(nameOf).join(", ")}, named ${AS_NAMED[kind]}`,
    who,
    via === null ? null : `via ${nameOf(via)}`,
  );
}

const RELATION_WORDS: Readonly<Record<Relation["relation"], readonly [word: string, is: string]>> =
  {
    "member-of": ["membership", "is a member of"],
    "part-of": ["body", "is part of"],
    "partner-of": ["partnership", "is a partner of"],
    "successor-of": ["body", "succeeds"],
    "located-in": ["place", "is in"],
    "head-of": ["body", "heads"],
    other: ["relation", "has to do with"],
  };

function relationNote(
  { subject, relation, object, since, evidence }: Relation,
  nameOf: NameOf,
): Note {
  const [word, is] = RELATION_WORDS[relation];
  return {
    kind: "relation",
    word,
    says: parts(
      `${nameOf(subject)} ${is} ${nameOf(object)}`,
      since === null ? null : `since ${since}`,
    ),
    isWeaker: false,
    why: "",
    rule: null,
    passages: evidence,
  };
}

const BASES: Readonly<Record<ReadDate["basis"], string>> = {
  stated: "in the text",
  anchored: "counted from the article’s date",
  narrative: "counted from a date before it",
  metadata: "from the page",
  bounded: "bounds from what the article reports",
  inferred: "from other articles",
  given: "given",
  unresolved: "not resolved",
};

/** "2023-02-01 (in the text)". */
export const dateWords = ({ edtf, basis }: ReadDate): string =>
  edtf === null ? BASES[basis] : `${edtf} (${BASES[basis]})`;

/** The dates of a passage that its words do not spell out: "“Tuesday” = 2023-01-31, counted from the article’s date". */
export function datesWithin(
  { dates }: Reading,
  { start, end }: { readonly start: number; readonly end: number },
): readonly string[] {
  const told = dates
    .filter(({ expression }) => expression.start >= start && expression.end <= end)
    .filter(({ edtf, expression }) => edtf !== null && edtf !== expression.exact)
    .map(({ expression, edtf, basis }) => {
      const how = basis === "stated" ? "" : `, ${BASES[basis]}`;
      return `“${oneLine(expression.exact)}” = ${edtf}${how}`;
    });
  return [...new Set(told)];
}
