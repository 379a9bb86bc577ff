/** The first form of the record: sixteen tables of what is said, the working tables that serve it, search and views. */
import { CODES, type CodeList } from "../code-lists.ts";

/** `"kind" text not null check ("kind" in (…))`. */
function code(name: string, list: CodeList, rule: "" | "not null" = ""): string {
  const codes = CODES[list].map((value) => `'${value}'`).join(", ");
  return `${name} text ${rule} check (${name} in (${codes}))`;
}

const list = (name: string): string =>
  `${name} text not null default '[]' check (json_type(${name}) = 'array')`;

const flag = (name: string): string => `${name} integer not null check (${name} in (0, 1))`;

/** `x_edtf` with the words printed, the TIMEX3 modifier, and the first and last day it can mean. */
const date = (name: string): string => `
  ${name}_edtf text,
  ${name}_text text,
  ${code(`${name}_mod`, "timexMod")},
  ${name}_first_day text,
  ${name}_last_day text`;

const to = (name: string, table: string): string =>
  `${name} text references ${table} (id) deferrable initially deferred`;

const toDocument = (name: string): string =>
  `${name} text not null references document (id) deferrable initially deferred`;

/** What every line says of itself. */
const LINE = `
  ${code("standing", "standing", "not null")},
  ${list("reasons")},
  "by" text not null,
  recorded_at text not null,
  ${code("review", "review", "not null")},
  check ((review = 'rejected') = (standing = 'rejected'))`;

/** Independent origins, cached from the reconciled record: of "it was said", and of "it is so". */
const SOURCES = `
  sources_said integer,
  sources_so integer`;

const SOURCE_TABLES = [
  `create table document (
    nr integer primary key,
    id text not null unique,
    ${code("type", "documentType")},
    title text, author_text text, credit_text text,
    ${to("publisher_id", "body")},
    ${to("channel_id", "body")},
    ${to("issuer_id", "body")},
    ${date("published")},
    ${code("published_source", "publishedSource", "not null")},
    language text, url text, retrieved_at text,
    ${code("origin", "origin")},
    ${code("reliability", "reliability", "not null")} default 'F',
    reliability_note text,
    ${flag("held")},
    name text, media_type text,
    text text, text_sha256 text, raw_sha256 text,
    check ((held = 1) = (text is not null))
  ) strict`,
  `create table dependence (
    ${toDocument("document_id")},
    ${toDocument("upstream_id")},
    ${code("relation", "provRelation", "not null")},
    ${code("reuse", "reuse", "not null")},
    ${list("shared")},
    note text,
    primary key (document_id, upstream_id),
    check (document_id <> upstream_id)
  ) strict`,
  `create table passage (
    nr integer primary key,
    id text not null unique,
    ${toDocument("document_id")},
    start integer not null check (start >= 0),
    "end" integer not null,
    exact text not null, prefix text not null, suffix text not null,
    check (start < "end")
  ) strict`,
  "create index passage_of_document on passage (document_id, start)",
];

const ACTOR_TABLES = [
  `create table person (
    id text primary key not null,
    name text not null,
    sort_name text, family_name text, given_name text, honorific_prefix text, nationality text,
    ${list("other_names")},
    wikidata_id text
  ) strict`,
  `create table body (
    id text primary key not null,
    name text not null,
    abbreviation text,
    ${code("kind", "bodyKind")},
    ${to("parent_id", "body")},
    country text, sector text,
    ${date("founded")},
    ${date("dissolved")},
    head_rank text check (head_rank in ('ambassador', 'charge', 'minister-envoy', 'consul', 'other')),
    accreditation text check (accreditation in ('single', 'multiple', 'withdrawn')),
    ${to("seat_id", "place")},
    ${list("other_names")},
    wikidata_id text
  ) strict`,
  `create table office (
    id text primary key not null,
    name text not null,
    ${to("body_id", "body")},
    ${code("rank", "officeRank")},
    ${date("founded")},
    ${date("dissolved")},
    ${list("other_names")},
    wikidata_id text
  ) strict`,
  // Press names offices without their body ("the former prime minister"): then only the office says what was held.
  `create table membership (
    id text primary key not null,
    ${to("person_id", "person")},
    ${to("member_body_id", "body")},
    ${to("body_id", "body")},
    ${to("office_id", "office")},
    role text,
    ${to("on_behalf_of_id", "body")},
    ${date("start")},
    ${date("end")},
    ${date("as_of")},
    ${LINE},
    check ((person_id is null) <> (member_body_id is null)),
    check (body_id is not null or office_id is not null)
  ) strict`,
  `create table place (
    id text primary key not null,
    name text not null,
    ${code("kind", "placeKind")},
    country text,
    ${to("parent_id", "place")},
    geonames_id text, lat real, lon real,
    ${list("other_names")}
  ) strict`,
];

const HAPPENING_TABLES = [
  // An occasion that coverage only names ("the Oslo summit") is an event of which nothing is said: no realis.
  `create table event (
    id text primary key not null,
    title text,
    ${code("kind", "eventKind", "not null")},
    ${code("plover", "plover")},
    mode text,
    ${list("context")},
    ${list("areas")},
    ${date("date")},
    ${code("realis", "realis")},
    aggregate integer not null default 0 check (aggregate in (0, 1)),
    ${to("place_id", "place")},
    place_precision integer check (place_precision between 1 and 7),
    ${to("part_of_id", "event")},
    ${to("instrument_id", "document")},
    ${SOURCES},
    ${LINE}
  ) strict`,
  `create table participant (
    event_id text not null references event (id) deferrable initially deferred,
    ${to("person_id", "person")},
    ${to("body_id", "body")},
    ${to("office_id", "office")},
    ${to("on_behalf_of_id", "body")},
    ${code("role", "participantRole", "not null")},
    ${LINE},
    check ((person_id is null) <> (body_id is null))
  ) strict`,
  "create unique index participant_once on participant (event_id, coalesce(person_id, body_id), role)",
];

const SPEECH_TABLES = [
  `create table statement (
    id text primary key not null,
    content_id text not null references passage (id) deferrable initially deferred,
    ${to("source_id", "passage")},
    ${to("cue_id", "passage")},
    ${code("source_kind", "sourceKind", "not null")},
    ${to("speaker_person_id", "person")},
    ${to("speaker_body_id", "body")},
    ${list("other_speakers")},
    ${to("office_id", "office")},
    ${code("form", "form", "not null")},
    ${code("attitude", "attitude")},
    ${to("via_id", "body")},
    ${to("addressee_id", "body")},
    ${date("said")},
    ${to("event_id", "event")},
    ${to("same_as_id", "statement")},
    ${to("within_id", "statement")},
    ${list("areas")},
    ${SOURCES},
    ${LINE},
    check (speaker_person_id is null or speaker_body_id is null)
  ) strict`,
  `create table figure (
    id text primary key not null,
    ${code("measure", "measure", "not null")},
    measure_text text not null,
    ${to("subject_id", "body")},
    low real, best real, high real,
    ${code("comparator", "comparator", "not null")},
    unit text not null,
    ${code("nature", "nature")},
    uncertain integer not null default 0 check (uncertain in (0, 1)),
    ${date("as_of")},
    ${date("period")},
    ${date("target")},
    basis text,
    ${to("event_id", "event")},
    ${SOURCES},
    ${LINE},
    check (low is not null or best is not null or high is not null)
  ) strict`,
];

const PROMISE_TABLES = [
  `create table commitment (
    id text primary key not null,
    title text not null,
    ${to("committer_id", "body")},
    ${list("other_committers")},
    ${to("beneficiary_id", "body")},
    ${to("voiced_by_id", "person")},
    ${code("act", "eventKind")},
    ${list("areas")},
    ${code("force", "force")},
    ${date("stated")},
    ${date("deadline")},
    ${to("figure_id", "figure")},
    conditions text,
    ${to("supersedes_id", "commitment")},
    ${code("outcome", "outcome", "not null")} default 'open',
    ${date("outcome_on")},
    outcome_note text,
    searched integer,
    ${LINE}
  ) strict`,
  // A line later reported is a step without a stage: a person says which rung it reached.
  `create table step (
    id text primary key not null,
    commitment_id text not null references commitment (id) deferrable initially deferred,
    ${code("stage", "stage")},
    ${code("side_state", "sideState")},
    ${date("date")},
    ${to("event_id", "event")},
    ${to("statement_id", "statement")},
    ${to("later_commitment_id", "commitment")},
    changes text not null default '{}' check (json_type(changes) = 'object'),
    ${LINE}
  ) strict`,
  "create index step_of_commitment on step (commitment_id)",
];

const CHECKING_TABLES = [
  `create table evidence (
    id text primary key not null,
    subject_table text not null, subject_id text not null, prop text not null,
    value text not null,
    passage_id text not null references passage (id) deferrable initially deferred,
    ${to("statement_id", "statement")},
    ${to("via_id", "body")},
    ${code("stance", "stance", "not null")},
    ${code("factuality", "factuality")},
    credibility integer check (credibility between 1 and 6),
    credibility_note text,
    ${LINE},
    check ((credibility is null) = (credibility_note is null))
  ) strict`,
  "create index evidence_of_subject on evidence (subject_table, subject_id, prop)",
  "create index evidence_of_passage on evidence (passage_id)",
  `create table conflict (
    id text primary key not null,
    subject_table text, subject_id text, prop text,
    about text not null,
    evidence_a text not null references evidence (id) deferrable initially deferred,
    evidence_b text not null references evidence (id) deferrable initially deferred,
    ${code("class", "conflictClass", "not null")},
    ${code("relation", "conflictRelation")},
    ${code("type", "conflictType")},
    ${code("resolution", "resolution", "not null")} default 'open',
    preferred_value text,
    note text not null,
    ${LINE},
    check (evidence_a <> evidence_b)
  ) strict`,
];

const WORKING_TABLES = [
  `create table received (
    sha256 text primary key not null check (length(sha256) = 64),
    bytes blob not null
  ) strict`,
  `create table version (
    article text not null,
    number integer not null check (number >= 1),
    document_id text references document (id) on delete set null deferrable initially deferred,
    place text not null, name text not null, sha256 text not null, media_type text not null,
    ${list("claims")},
    received_at text not null,
    primary key (article, number)
  ) strict`,
  "create index version_of_document on version (document_id)",
  "create index version_by_place on version (place)",
  "create index version_by_bytes on version (sha256)",
  `create table reading (
    article text not null,
    number integer not null,
    reader text not null,
    json text not null check (json_type(json) = 'object'),
    made_at text not null,
    primary key (article, number),
    foreign key (article, number) references version (article, number) on delete cascade
  ) strict`,
  `create table problem (
    id integer primary key,
    ${toDocument("document_id")},
    code text not null, message text not null,
    start integer, "end" integer
  ) strict`,
  `create table decision (
    id text primary key not null,
    number integer not null unique,
    ${code("kind", "decisionKind", "not null")},
    who text not null, "at" text not null,
    subject text not null,
    value text not null check (json_valid(value))
  ) strict`,
  `create table settled (
    part text primary key not null,
    json text not null check (json_valid(json))
  ) strict`,
];

const SEARCH = [
  `create virtual table document_text using fts5 (
    title, text, content = 'document', content_rowid = 'nr', tokenize = 'unicode61 remove_diacritics 2'
  )`,
  `create trigger document_added after insert on document begin
    insert into document_text (rowid, title, text) values (new.nr, new.title, new.text);
  end`,
  `create trigger document_removed after delete on document begin
    insert into document_text (document_text, rowid, title, text)
      values ('delete', old.nr, old.title, old.text);
  end`,
  `create trigger document_changed after update of title, text on document begin
    insert into document_text (document_text, rowid, title, text)
      values ('delete', old.nr, old.title, old.text);
    insert into document_text (rowid, title, text) values (new.nr, new.title, new.text);
  end`,
  `create virtual table passage_text using fts5 (
    exact, content = 'passage', content_rowid = 'nr', tokenize = 'unicode61 remove_diacritics 2'
  )`,
];

const RUNGS = CODES.stage.map((stage, rung) => `when '${stage}' then ${rung + 1}`).join(" ");

const VIEWS = [
  `create view article as
    select d.id, d.title, d.published_edtf as published, d.published_source, d.name,
      p.name as outlet, i.name as issuer, length(d.text) as characters,
      (select count(*) from version v where v.article = newest.article) as versions,
      (select count(*) from problem x where x.document_id = d.id) as problems,
      newest.place, newest.sha256, newest.received_at
    from document d
    join version newest on newest.document_id = d.id and newest.number =
      (select max(v.number) from version v where v.article = newest.article)
    left join body p on p.id = d.publisher_id
    left join body i on i.id = d.issuer_id
    where d.held = 1`,
  `create view line_passage as
    select e.subject_table, e.subject_id, e.prop, e.value, e.standing,
      p.document_id, p.start, p."end", p.exact
    from evidence e join passage p on p.id = e.passage_id`,
  `create view attested_tenure as
    select m.id, person.name as person, office.name as office, body.name as body, m.role,
      m.as_of_first_day as first_attested, m.as_of_last_day as last_attested,
      (select count(distinct p.document_id) from evidence e join passage p on p.id = e.passage_id
        where e.subject_table = 'membership' and e.subject_id = m.id) as articles,
      m.standing
    from membership m
    join person on person.id = m.person_id
    left join office on office.id = m.office_id
    left join body on body.id = m.body_id`,
  // The current stage is the highest rung of a step that stands; a line later reported has none.
  `create view undertaking as
    select c.id, c.title, body.name as committer, person.name as voiced_by,
      (select s.stage from step s where s.commitment_id = c.id and s.stage is not null
          and s.standing = 'shown' and s.side_state is null
          order by case s.stage ${RUNGS} end desc limit 1) as stage,
      (select s.side_state from step s where s.commitment_id = c.id and s.side_state is not null
          and s.standing = 'shown' order by s.date_first_day desc limit 1) as side_state,
      c.deadline_edtf as deadline, c.deadline_last_day, c.outcome, c.searched,
      (select count(*) from step s where s.commitment_id = c.id and s.review <> 'rejected'
        and s.stage is null and s.side_state is null) as later_reported,
      c.standing
    from commitment c
    left join body on body.id = c.committer_id
    left join person on person.id = c.voiced_by_id`,
  `create view due_undertaking as
    select * from undertaking
    where deadline_last_day < date('now') and outcome = 'open'
      and coalesce(stage, '') <> 'delivered' and coalesce(side_state, '') not in ('cancelled', 'rejected')`,
];

export const THE_RECORD: readonly string[] = [
  ...SOURCE_TABLES,
  ...ACTOR_TABLES,
  ...HAPPENING_TABLES,
  ...SPEECH_TABLES,
  ...PROMISE_TABLES,
  ...CHECKING_TABLES,
  ...WORKING_TABLES,
  ...SEARCH,
  ...VIEWS,
];
