/** The rows of the record's tables, as the last migration leaves them. Lists and objects are JSON texts. */
import type { Generated } from "kysely";
import type { Code } from "./code-lists.ts";

type DateColumns<Name extends string> = {
  [Column in `${Name}_edtf` | `${Name}_text` | `${Name}_first_day` | `${Name}_last_day`]:
    | string
    | null;
} & { [Column in `${Name}_mod`]: Code<"timexMod"> | null };

export interface LineColumns {
  standing: Code<"standing">;
  reasons: string;
  by: string;
  recorded_at: string;
  review: Code<"review">;
}

interface SourceColumns {
  sources_said: number | null;
  sources_so: number | null;
}

interface DocumentTable extends DateColumns<"published"> {
  nr: Generated<number>;
  id: string;
  type: Code<"documentType"> | null;
  title: string | null;
  author_text: string | null;
  credit_text: string | null;
  publisher_id: string | null;
  channel_id: string | null;
  issuer_id: string | null;
  published_source: Code<"publishedSource">;
  language: string | null;
  url: string | null;
  retrieved_at: string | null;
  origin: Code<"origin"> | null;
  reliability: Generated<Code<"reliability">>;
  reliability_note: string | null;
  held: number;
  name: string | null;
  media_type: string | null;
  text: string | null;
  text_sha256: string | null;
  raw_sha256: string | null;
}

interface DependenceTable {
  document_id: string;
  upstream_id: string;
  relation: Code<"provRelation">;
  reuse: Code<"reuse">;
  shared: string;
  note: string | null;
}

interface PassageTable {
  nr: Generated<number>;
  id: string;
  document_id: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

interface PersonTable {
  id: string;
  name: string;
  sort_name: string | null;
  family_name: string | null;
  given_name: string | null;
  honorific_prefix: string | null;
  nationality: string | null;
  other_names: string;
  wikidata_id: string | null;
}

interface BodyTable extends DateColumns<"founded">, DateColumns<"dissolved"> {
  id: string;
  name: string;
  abbreviation: string | null;
  kind: Code<"bodyKind"> | null;
  parent_id: string | null;
  country: string | null;
  sector: string | null;
  head_rank: string | null;
  accreditation: string | null;
  seat_id: string | null;
  other_names: string;
  wikidata_id: string | null;
}

interface OfficeTable extends DateColumns<"founded">, DateColumns<"dissolved"> {
  id: string;
  name: string;
  body_id: string | null;
  rank: Code<"officeRank"> | null;
  other_names: Generated<string>;
  wikidata_id: string | null;
}

interface MembershipTable
  extends LineColumns,
    DateColumns<"start">,
    DateColumns<"end">,
    DateColumns<"as_of"> {
  id: string;
  person_id: string | null;
  member_body_id: string | null;
  body_id: string | null;
  office_id: string | null;
  role: string | null;
  on_behalf_of_id: string | null;
}

interface PlaceTable {
  id: string;
  name: string;
  kind: Code<"placeKind"> | null;
  country: string | null;
  parent_id: string | null;
  geonames_id: string | null;
  lat: number | null;
  lon: number | null;
  other_names: string;
}

interface EventTable extends LineColumns, SourceColumns, DateColumns<"date"> {
  id: string;
  title: string | null;
  kind: Code<"eventKind">;
  plover: Code<"plover"> | null;
  mode: string | null;
  context: Generated<string>;
  areas: Generated<string>;
  realis: Code<"realis"> | null;
  aggregate: Generated<number>;
  place_id: string | null;
  place_precision: number | null;
  part_of_id: string | null;
  instrument_id: string | null;
}

interface ParticipantTable extends LineColumns {
  event_id: string;
  person_id: string | null;
  body_id: string | null;
  office_id: string | null;
  on_behalf_of_id: string | null;
  role: Code<"participantRole">;
}

interface StatementTable extends LineColumns, SourceColumns, DateColumns<"said"> {
  id: string;
  content_id: string;
  source_id: string | null;
  cue_id: string | null;
  source_kind: Code<"sourceKind">;
  speaker_person_id: string | null;
  speaker_body_id: string | null;
  other_speakers: string;
  office_id: string | null;
  form: Code<"form">;
  attitude: Code<"attitude"> | null;
  via_id: string | null;
  addressee_id: string | null;
  event_id: string | null;
  same_as_id: string | null;
  within_id: string | null;
  areas: Generated<string>;
}

interface FigureTable
  extends LineColumns,
    SourceColumns,
    DateColumns<"as_of">,
    DateColumns<"period">,
    DateColumns<"target"> {
  id: string;
  measure: Code<"measure">;
  measure_text: string;
  subject_id: string | null;
  low: number | null;
  best: number | null;
  high: number | null;
  comparator: Code<"comparator">;
  unit: string;
  nature: Code<"nature"> | null;
  uncertain: Generated<number>;
  basis: string | null;
  event_id: string | null;
}

interface CommitmentTable
  extends LineColumns,
    DateColumns<"stated">,
    DateColumns<"deadline">,
    DateColumns<"outcome_on"> {
  id: string;
  title: string;
  committer_id: string | null;
  other_committers: string;
  beneficiary_id: string | null;
  voiced_by_id: string | null;
  act: Code<"eventKind"> | null;
  areas: Generated<string>;
  force: Code<"force"> | null;
  figure_id: string | null;
  conditions: string | null;
  supersedes_id: string | null;
  outcome: Generated<Code<"outcome">>;
  outcome_note: string | null;
}

interface StepTable extends LineColumns, DateColumns<"date"> {
  id: string;
  commitment_id: string;
  stage: Code<"stage"> | null;
  side_state: Code<"sideState"> | null;
  event_id: string | null;
  statement_id: string | null;
  later_commitment_id: string | null;
  changes: Generated<string>;
}

interface EvidenceTable extends LineColumns {
  id: string;
  subject_table: string;
  subject_id: string;
  prop: string;
  value: string;
  passage_id: string;
  statement_id: string | null;
  via_id: string | null;
  stance: Code<"stance">;
  factuality: Code<"factuality"> | null;
  credibility: number | null;
  credibility_note: string | null;
}

interface ConflictTable extends LineColumns {
  id: string;
  subject_table: string | null;
  subject_id: string | null;
  prop: string | null;
  about: string;
  evidence_a: string;
  evidence_b: string;
  class: Code<"conflictClass">;
  relation: Code<"conflictRelation"> | null;
  type: Code<"conflictType"> | null;
  resolution: Code<"resolution">;
  preferred_value: string | null;
  note: string;
}

interface ReceivedTable {
  sha256: string;
  bytes: Uint8Array;
}

interface VersionTable {
  article: string;
  number: number;
  document_id: string | null;
  place: string;
  name: string;
  sha256: string;
  media_type: string;
  claims: string;
  received_at: string;
}

interface ReadingTable {
  article: string;
  number: number;
  reader: string;
  json: string;
  made_at: string;
}

interface ProblemTable {
  id: Generated<number>;
  document_id: string;
  code: string;
  message: string;
  start: number | null;
  end: number | null;
}

interface ArticleStateTable {
  key: string;
  id: string;
  name: string;
  wish: string;
  first_sha256: string;
  first_day: string | null;
  last_day: string | null;
  is_dated: Generated<number>;
}

interface DecisionTable {
  number: number;
  kind: Code<"rulingKind">;
  who: string;
  at: string;
  ruling: string;
}

interface AddressTable {
  key: string;
  /** Its key. */
  article: string;
}

interface WaitingTable {
  key: string;
  /** Whom it is about, so that articles about the same are settled together. */
  about: Generated<string>;
}

interface LineTable {
  nr: Generated<number>;
  part: string;
  id: string;
  json: string;
  recorded_at: string;
}

interface LineArticleTable {
  article: string;
  line: number;
}

interface MeetingKeyTable {
  key: number;
  article: string;
  start: number | null;
  end: number | null;
}

interface FullKeyTable {
  key: number;
}

interface ProfileTable {
  nr: Generated<number>;
  json: string;
  /** Null where it means somebody else in every article. */
  entity: string | null;
}

interface ProfileKeyTable {
  key: number;
  profile: number;
}

interface ArticleEntityTable {
  article: string;
  local: string;
  profile: number | null;
  entity: string | null;
}

interface EntityTable {
  id: string;
  kind: string;
  name: string;
  other_names: string;
  acts_for: string | null;
}

interface EntityNameTable {
  name: string;
  entity: string;
}

interface EntityWordTable {
  word: string;
  entity: string;
}

interface FetchedTable {
  address: string;
  etag: string | null;
  last_modified: string | null;
  fetched_at: string;
}

interface FeedItemTable {
  feed: string;
  item: string;
  taken_at: string;
}

export interface Tables {
  fetched: FetchedTable;
  feed_item: FeedItemTable;
  document: DocumentTable;
  dependence: DependenceTable;
  passage: PassageTable;
  person: PersonTable;
  body: BodyTable;
  office: OfficeTable;
  membership: MembershipTable;
  place: PlaceTable;
  event: EventTable;
  participant: ParticipantTable;
  statement: StatementTable;
  figure: FigureTable;
  commitment: CommitmentTable;
  step: StepTable;
  evidence: EvidenceTable;
  conflict: ConflictTable;
  received: ReceivedTable;
  version: VersionTable;
  reading: ReadingTable;
  problem: ProblemTable;
  decision: DecisionTable;
  article_state: ArticleStateTable;
  waiting: WaitingTable;
  address: AddressTable;
  line: LineTable;
  line_article: LineArticleTable;
  meeting_key: MeetingKeyTable;
  full_key: FullKeyTable;
  profile: ProfileTable;
  profile_key: ProfileKeyTable;
  article_entity: ArticleEntityTable;
  entity: EntityTable;
  entity_name: EntityNameTable;
  entity_word: EntityWordTable;
}
