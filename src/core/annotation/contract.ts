/**
 * The output contract, version 1. Two commands speak it, and whatever consumes the program relies on nothing else:
 *
 *   rapporteur read FILE… --json        one Reading a line (NDJSON), in the order of the arguments
 *   rapporteur export --format json     one RecordExport
 *
 * Offsets are UTF-16 code units, half-open, into `Reading.text`; `text.slice(start, end) === exact` holds for every
 * quote, always. Dates are EDTF strings of the subset in `core/text/edtf.ts`; null means "not stated".
 * References to persons, bodies and places are entity ids of the same reading or record, never names.
 *
 * The lines of a reading are generic in the span they rest on: the stages make them over spans of the clean plane
 * (`Span<"clean">`), and they leave the program over quotes of the text.
 *
 * `concerns` and `identityCandidates` are additions: version 1 does not know them, and a program that does not either reads everything else unchanged.
 */

/** A passage of `Reading.text` with its words. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export type Edtf = string;

export type DateBasis =
  /** Fully given in the expression itself; a dateline is stated. */
  | "stated"
  /** Resolved against the article's own publication date. */
  | "anchored"
  /** Resolved against a date stated earlier in the article. */
  | "narrative"
  /** Page metadata, URL or feed. */
  | "metadata"
  /** An open interval, from what the article itself reports as past or to come. */
  | "bounded"
  /** From other articles of the record: only in an export. */
  | "inferred"
  /** Told by a person or a manifest. */
  | "given"
  /** An expression that could not be resolved honestly. */
  | "unresolved";

/** A date as read: the value, the words it rests on, and how it was reached. */
export interface ReadDate<S = Quote> {
  readonly edtf: Edtf | null;
  /** The expression in the text; null when the date comes from elsewhere. */
  readonly expression: S | null;
  readonly basis: DateBasis;
}

export type Standing = "shown" | "weaker" | "rejected";

/** What every line of a reading or a record says about itself. */
export interface Line {
  readonly standing: Standing;
  /** Short and printable: why shown, why weaker. */
  readonly reasons: readonly string[];
  /** "rule:<id>", "model:<name>@<digest>", "person:<name>", "manifest:<name>". */
  readonly by: string;
}

export type ZoneRole = "title" | "byline" | "dateline" | "body" | "caption" | "chrome";

export interface Zone {
  readonly start: number;
  readonly end: number;
  readonly role: ZoneRole;
}

export type EntityKind =
  | "person"
  | "body"
  | "place"
  | "instrument"
  | "occasion"
  | "facility"
  | "system"
  | "work";

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly otherNames: readonly string[];
}

export type MentionForm = "name" | "adjectival" | "metonym" | "descriptive" | "pronoun";

export type TimexMod =
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE"
  | "START"
  | "MID"
  | "END"
  | "APPROX";

export type OfficeStatus = "current" | "former" | "acting" | "designate";

export interface Office<S = Quote> extends Line {
  readonly person: string;
  /** The office in the article's words, without the body: "Minister of Defence", "Secretary General". */
  readonly office: string;
  readonly body: string | null;
  readonly status: OfficeStatus;
  /** When the article shows the office as held (or, for former, as over). */
  readonly asOf: ReadDate<S> | null;
  readonly evidence: readonly S[];
}

export type RelationKind =
  | "member-of"
  | "part-of"
  | "partner-of"
  | "successor-of"
  | "located-in"
  | "head-of"
  | "other";

export interface Relation<S = Quote> {
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  readonly since: Edtf | null;
  readonly evidence: readonly S[];
}

export type StatementForm = "direct" | "indirect" | "mixed";

export interface Statement<S = Quote> extends Line {
  readonly id: string;
  readonly form: StatementForm;
  /** Without quotation marks, cue and introducing "that"; several spans where the cue interrupts. */
  readonly content: readonly S[];
  /** The parts of the content that stand between quotation marks. */
  readonly verbatim: readonly S[];
  readonly cue: S | null;
  readonly source: S | null;
  /** Entities; empty when the speaker is not stated. */
  readonly speakers: readonly string[];
  /** The outlet or document the words come through; not the speaker. */
  readonly via: string | null;
  readonly addressee: string | null;
  /** The statement that this one is quoted inside of. */
  readonly within: string | null;
  readonly said: ReadDate<S> | null;
}

export type Realis =
  | "occurred"
  | "ongoing"
  | "scheduled"
  | "hypothetical"
  | "negated"
  | "cancelled"
  | "postponed";

export interface Participant {
  readonly entity: string;
  readonly role: string;
}

export interface Happening<S = Quote> extends Line {
  readonly id: string;
  readonly kind: EventKind;
  readonly plover: string | null;
  readonly mode: string | null;
  readonly realis: Realis;
  readonly participants: readonly Participant[];
  readonly place: string | null;
  readonly date: ReadDate<S> | null;
  readonly areas: readonly string[];
  readonly evidence: readonly S[];
}

export type EventKind =
  | "visit"
  | "meeting"
  | "summit"
  | "call"
  | "negotiation"
  | "briefing"
  | "joint_statement"
  | "press_conference"
  | "praise"
  | "condemn"
  | "urge"
  | "pledge"
  | "announce_meeting"
  | "sign"
  | "adopt"
  | "ratify"
  | "open_mission"
  | "close_mission"
  | "appoint"
  | "resign"
  | "exercise"
  | "own_exercise"
  | "deploy"
  | "share_intelligence"
  | "research"
  | "industry"
  | "procure"
  | "transfer"
  | "aid"
  | "join"
  | "approve_budget"
  | "adopt_policy"
  | "change_law"
  | "cancel"
  | "reject"
  | "other";

export type Comparator = "eq" | "approx" | "lt" | "le" | "gt" | "ge";

export type Nature =
  | "actual"
  | "estimate"
  | "forecast"
  | "target"
  | "budgeted"
  | "pledged"
  | "ordered"
  | "delivered";

export interface Figure<S = Quote> extends Line {
  readonly measure: string;
  readonly subject: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** ISO 4217, "%GDP", "%", "a", "mo", "wk", "d", "h", UCUM; every counted noun is "count". */
  readonly unit: string;
  readonly comparator: Comparator;
  readonly nature: Nature;
  readonly asOf: ReadDate<S> | null;
  readonly target: ReadDate<S> | null;
  /** The span of time that the value is for: "budget for 2025" has a period, not a target. */
  readonly period: ReadDate<S> | null;
  readonly statement: string | null;
  readonly evidence: readonly S[];
}

/** The ladder of an undertaking, lowest rung first. */
export const STAGES = [
  "considered",
  "intended",
  "pledged",
  "agreed",
  "approved",
  "enacted",
  "contracted",
  "begun",
  "delivered",
] as const;
export type Stage = (typeof STAGES)[number];

export interface Commitment<S = Quote> extends Line {
  readonly committers: readonly string[];
  /** What is to be done, in the article's words. */
  readonly act: S;
  readonly stage: Stage;
  readonly deadline: ReadDate<S> | null;
  readonly conditions: S | null;
  /** No act, amount or date that a later text could show as done. */
  readonly vague: boolean;
  readonly areas: readonly string[];
  readonly statement: string | null;
  readonly evidence: readonly S[];
}

/** How a third party is named as a reason, a worry or a threat. */
export type ConcernKind =
  | "threat"
  | "aggression"
  | "armament"
  | "pressure"
  /** Help for another's war, or deals between armies. */
  | "support"
  | "worry"
  | "condemnation";

/** Who says it: somebody by name or description, somebody who is not certain, or the article in its own words. */
export type ConcernVoice = "speaker" | "uncertain" | "article";

/** A line that names a third party as a reason, a worry or a threat. */
export interface Concern<S = Quote> extends Line {
  readonly id: string;
  readonly kind: ConcernKind;
  /** Those held to act; never the one it is done to. */
  readonly about: readonly string[];
  readonly voice: ConcernVoice;
  /** Entities; none unless the voice is a speaker's. */
  readonly speakers: readonly string[];
  readonly via: string | null;
  /** The statement it stands in. */
  readonly statement: string | null;
  /** Whether the words stand between quotation marks. */
  readonly verbatim: boolean;
  /** The phrase or clause that names them. */
  readonly words: S;
  readonly said: ReadDate<S> | null;
  readonly evidence: readonly S[];
}

/** What the reader could not do or did not trust; never thrown, never silent. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly at: { readonly start: number; readonly end: number } | null;
}

export interface Reading {
  readonly contract: 1;
  /** `name`: base name of the file or address; `sha256`: of the bytes received, lower-case hex. */
  readonly source: { readonly name: string; readonly sha256: string; readonly mediaType: string };
  /** All that was received, page furniture included: the plane of every quote. */
  readonly text: string;
  readonly language: string;
  /** In order, not overlapping, together covering every non-blank character of `text`. */
  readonly zones: readonly Zone[];
  readonly title: Quote | null;
  readonly bylines: readonly Quote[];
  /** Null when not stated. A page clock is no publication date; rejecting one leaves a problem "page-clock". */
  readonly published: ReadDate | null;
  readonly entities: readonly Entity[];
  /** Names without titles, honorifics and possessive endings. Mentions may nest. Page furniture has none. */
  readonly mentions: readonly (Quote & { readonly entity: string; readonly form: MentionForm })[];
  readonly dates: readonly (ReadDate & {
    readonly expression: Quote;
    readonly mod: TimexMod | null;
  })[];
  readonly offices: readonly Office[];
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
  readonly events: readonly Happening[];
  readonly figures: readonly Figure[];
  readonly commitments: readonly Commitment[];
  /** Missing from what was read before the reader knew of them. */
  readonly concerns?: readonly Concern[];
  readonly problems: readonly Problem[];
}

/** Independent origins: of "he said it", and of "it is so". */
export interface Sources {
  readonly said: number;
  readonly so: number;
}

/** A quote in one of the record's articles. */
export interface Passage extends Quote {
  readonly article: string;
}

export interface RecordArticle {
  readonly id: string;
  readonly source: { readonly name: string; readonly sha256: string };
  readonly title: string | null;
  readonly published: {
    readonly edtf: Edtf | null;
    readonly basis: DateBasis | null;
    readonly notBefore: Edtf | null;
    readonly notAfter: Edtf | null;
    /** Why an inferred bound holds: which articles date what this one tells as past. */
    readonly reason?: string;
  };
  readonly outlet: string | null;
  /** The body that a statement, readout, fact sheet or release speaks for: its "we". */
  readonly issuer: string | null;
}

export interface RecordEntity extends Entity {
  readonly mentions: readonly Passage[];
}

/** Attested tenure: the dates on which coverage shows the office as held. Ends are never inferred. */
export interface RecordOffice extends Line {
  readonly person: string;
  readonly office: string;
  readonly body: string | null;
  readonly attested: readonly { readonly on: Edtf; readonly evidence: readonly Passage[] }[];
  readonly status: OfficeStatus;
}

export interface RecordEvent extends Line {
  readonly id: string;
  readonly kind: EventKind;
  readonly plover: string | null;
  readonly realis: Realis;
  readonly participants: readonly Participant[];
  readonly place: string | null;
  readonly date: Edtf | null;
  readonly partOf: string | null;
  readonly evidence: readonly Passage[];
  readonly independentSources: Sources;
}

export interface StatementVariant {
  readonly form: StatementForm;
  readonly content: readonly Passage[];
  readonly cue: Passage | null;
  readonly via: string | null;
  readonly attributed: boolean;
}

export interface RecordStatement extends Line {
  readonly id: string;
  readonly speakers: readonly string[];
  readonly said: Edtf | null;
  readonly variants: readonly StatementVariant[];
  readonly independentSources: Sources;
}

export interface FigureReading {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly comparator: Comparator;
  readonly target: Edtf | null;
  readonly asOf: Edtf | null;
  readonly evidence: readonly Passage[];
}

export interface RecordFigure extends Line {
  readonly id: string;
  readonly measure: string;
  readonly subject: string | null;
  readonly unit: string;
  readonly readings: readonly FigureReading[];
  readonly independentSources: Sources;
}

export interface CommitmentStep {
  readonly stage: Stage;
  readonly side: "revised" | "suspended" | "cancelled" | "rejected" | null;
  readonly on: Edtf | null;
  readonly evidence: readonly Passage[];
}

export interface FollowThrough {
  readonly status: "candidate" | "confirmed" | "rejected";
  readonly event: string | null;
  readonly commitment: string | null;
  readonly evidence: readonly Passage[];
  readonly why: string;
}

export interface RecordCommitment extends Line {
  readonly id: string;
  readonly title: string;
  readonly committers: readonly string[];
  readonly stage: Stage;
  readonly deadline: Edtf | null;
  /** Oldest first; each step is a passage that moved or restated the commitment. */
  readonly steps: readonly CommitmentStep[];
  readonly followThrough: readonly FollowThrough[];
  /** When the reader found nothing: how many later articles it searched. */
  readonly nothingFoundIn: number | null;
}

/** The same words across articles are one line. */
export interface RecordConcern extends Line {
  readonly id: string;
  readonly kind: ConcernKind;
  readonly about: readonly string[];
  readonly voice: ConcernVoice;
  readonly speakers: readonly string[];
  readonly via: string | null;
  readonly verbatim: boolean;
  readonly said: Edtf | null;
  /** Where the words stand, once an article. */
  readonly evidence: readonly Passage[];
}

/** Passages that articles share, and who credits whom. The smaller article id is `a`. */
export interface Reuse {
  readonly kind: "verbatim" | "near" | "quotation" | "paraphrase";
  readonly a: Passage;
  readonly b: Passage;
  readonly credits: { readonly a: readonly string[]; readonly b: readonly string[] };
}

export type ConflictType =
  | "supersession"
  | "precision"
  | "scope"
  | "arithmetic"
  | "attribution"
  | "identity"
  | "metadata"
  | "wording"
  | "incompatible";

export interface Conflict extends Line {
  readonly id: string;
  readonly type: ConflictType;
  readonly about: string;
  /** At least two. */
  readonly sides: readonly (readonly Passage[])[];
  readonly explanation: string;
  readonly resolution:
    | "open"
    | "superseded"
    | "both-hold"
    | "prefer-a"
    | "prefer-b"
    | "unresolvable";
}

/** One printed cell of a dossier: its words, its date, the record lines it stands for, the passages it opens. */
export interface Cell {
  readonly text: string;
  readonly on: Edtf | null;
  readonly lines: readonly string[];
  readonly evidence: readonly Passage[];
  /** Why the line belongs to the dossier; version 1 has no key for it. */
  readonly why?: string;
}

export interface DossierRow {
  /** A chapter of `core/dossier/chapters.ts`. */
  readonly chapter: string;
  readonly about: string;
  readonly then: readonly Cell[];
  readonly between: readonly Cell[];
  readonly now: readonly Cell[];
  /** Cells whose bounds straddle a boundary: never guessed, never carried forward. */
  readonly undated: readonly Cell[];
  /** A side that no article covers is "not covered", never "ended". */
  readonly notCovered: readonly ("then" | "now")[];
}

export interface Dossier {
  readonly parties: readonly string[];
  /** The parties by the side they stand on; version 1 has no key for it. */
  readonly sides?: readonly [readonly string[], readonly string[]];
  /** Of undertakings without a later report: what was searched, in words. Version 1 has no key for it. */
  readonly silences?: Readonly<Record<string, string>>;
  readonly compare: readonly [Edtf, Edtf] | null;
  readonly asOf: Edtf | null;
  readonly rows: readonly DossierRow[];
}

export interface IdentityCandidate {
  /** Ids of entities of the record, the smaller first. */
  readonly a: string;
  readonly b: string;
  readonly passages: { readonly a: readonly Passage[]; readonly b: readonly Passage[] };
  readonly for: readonly string[];
  readonly against: readonly string[];
}

export interface RecordExport {
  readonly contract: 1;
  readonly articles: readonly RecordArticle[];
  readonly entities: readonly RecordEntity[];
  readonly offices: readonly RecordOffice[];
  readonly events: readonly RecordEvent[];
  readonly statements: readonly RecordStatement[];
  readonly figures: readonly RecordFigure[];
  readonly commitments: readonly RecordCommitment[];
  readonly concerns?: readonly RecordConcern[];
  readonly reuse: readonly Reuse[];
  readonly conflicts: readonly Conflict[];
  /** What may be one person or thing and is not joined; an addition, as `concerns` is. */
  readonly identityCandidates?: readonly IdentityCandidate[];
  /** Present with two parties: what the brief and the first screen print. */
  readonly dossier: Dossier | null;
}
