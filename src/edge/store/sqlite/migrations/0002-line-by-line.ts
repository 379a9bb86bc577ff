/**
 * The record is kept line by line, so that an article that is added changes what it bears on and nothing else. What was
 * settled before is settled anew: every article waits until the next change of the record.
 */
import { CODES } from "../code-lists.ts";

const RUNGS = CODES.stage.map((stage, rung) => `when '${stage}' then ${rung + 1}`).join(" ");

/** Articles that certainly appeared after all that tell the undertaking: counted when asked, the column stays empty. */
const SEARCHED = `(select count(*) from article_state later where later.first_day > (
    select case when count(*) = count(told.last_day) then max(told.last_day) end
    from step s
    join evidence e on e.subject_table = 'step' and e.subject_id = s.id
    join passage p on p.id = e.passage_id
    join article_state told on told.id = p.document_id
    where s.commitment_id = c.id and s.stage is not null))`;

export const LINE_BY_LINE: readonly string[] = [
  "drop table settled",
  // Articles by the key of their version: what the record calls them, and the days on which they may have appeared.
  `create table article_state (
    key text primary key not null,
    id text not null unique,
    name text not null,
    wish text not null,
    first_sha256 text not null,
    first_day text, last_day text,
    is_dated integer not null default 0 check (is_dated in (0, 1))
  ) strict`,
  "create index article_state_by_wish on article_state (wish)",
  "create index article_state_by_day on article_state (first_day, last_day, is_dated)",
  // Received, changed or taken out since the record was last settled.
  "create table waiting (key text primary key not null) strict",
  `create table line (
    nr integer primary key,
    part text not null,
    id text not null,
    json text not null check (json_type(json) = 'object'),
    recorded_at text not null,
    unique (part, id)
  ) strict`,
  `create table line_article (
    article text not null,
    line integer not null references line (nr) on delete cascade,
    primary key (article, line)
  ) strict, without rowid`,
  "create index line_article_by_line on line_article (line)",
  // Two articles can have a line in common only if they have a key in common.
  `create table meeting_key (
    key integer not null,
    article text not null,
    primary key (key, article)
  ) strict, without rowid`,
  "create index meeting_key_by_article on meeting_key (article)",
  // Keys that so many articles have that they find nobody any more.
  "create table full_key (key integer primary key not null) strict",
  // How an article names somebody, without the article: one row for all articles that do it alike. Where it means somebody
  // else in every article, or nobody is named, the entity is the article's own.
  `create table profile (
    nr integer primary key,
    json text not null unique check (json_type(json) = 'array'),
    entity text
  ) strict`,
  "create index profile_by_entity on profile (entity)",
  `create table profile_key (
    key integer not null,
    profile integer not null references profile (nr) on delete cascade,
    primary key (key, profile)
  ) strict, without rowid`,
  "create index profile_key_by_profile on profile_key (profile)",
  `create table article_entity (
    article text not null,
    local text not null,
    profile integer references profile (nr) deferrable initially deferred,
    entity text,
    primary key (article, local),
    check (profile is not null or entity is not null)
  ) strict, without rowid`,
  "create index article_entity_by_entity on article_entity (entity) where entity is not null",
  "create index article_entity_by_profile on article_entity (profile)",
  // Whom the profiles of one group mean; a name is found by its folded words.
  `create table entity (
    id text primary key not null,
    kind text not null,
    name text not null,
    other_names text not null check (json_type(other_names) = 'array'),
    acts_for text
  ) strict`,
  // A name as it is compared.
  `create table entity_name (
    name text not null,
    entity text not null,
    primary key (name, entity)
  ) strict, without rowid`,
  "create index entity_name_by_entity on entity_name (entity)",
  // A word of a name, folded: how a party is found.
  `create table entity_word (
    word text not null,
    entity text not null,
    primary key (word, entity)
  ) strict, without rowid`,
  "create index entity_word_by_entity on entity_word (entity)",
  // Rows are written and taken out one by one from here on.
  `create trigger passage_added after insert on passage begin
    insert into passage_text (rowid, exact) values (new.nr, new.exact);
  end`,
  `create trigger passage_removed after delete on passage begin
    insert into passage_text (passage_text, rowid, exact) values ('delete', old.nr, old.exact);
  end`,
  "create index statement_of_same on statement (same_as_id)",
  "create index statement_by_content on statement (content_id)",
  "create index statement_by_source on statement (source_id)",
  "create index statement_by_cue on statement (cue_id)",
  "create index participant_of_event on participant (event_id)",
  `create index evidence_told on evidence (subject_table, subject_id, value, standing, "by")`,
  "create index membership_of_office on membership (office_id)",
  "create index document_of_publisher on document (publisher_id)",
  "create index document_of_issuer on document (issuer_id)",
  "create index problem_of_document on problem (document_id)",
  "drop view due_undertaking",
  "drop view undertaking",
  // The current stage is the highest rung of a step that stands; a line later reported has none.
  `create view undertaking as
    select c.id, c.title, body.name as committer, person.name as voiced_by,
      (select s.stage from step s where s.commitment_id = c.id and s.stage is not null
          and s.standing = 'shown' and s.side_state is null
          order by case s.stage ${RUNGS} end desc limit 1) as stage,
      (select s.side_state from step s where s.commitment_id = c.id and s.side_state is not null
          and s.standing = 'shown' order by s.date_first_day desc limit 1) as side_state,
      c.deadline_edtf as deadline, c.deadline_last_day, c.outcome, ${SEARCHED} as searched,
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
  // Everything is projected anew.
  "delete from conflict",
  "delete from evidence",
  "delete from step",
  "delete from commitment",
  "delete from figure",
  "delete from statement",
  "delete from participant",
  "delete from event",
  "delete from membership",
  "delete from office",
  "delete from dependence",
  "delete from problem",
  "update version set document_id = null",
  "delete from passage",
  "delete from document",
  "delete from person",
  "delete from body",
  "delete from place",
  `insert into waiting (key) select distinct article from version`,
];
