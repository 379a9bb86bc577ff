/**
 * Articles wait beside those about the same. All of them wait, since the keys under which they meet have become narrower. And
 * whatever refers to a row is found over an index when the row goes: without one every table that may refer to it is read.
 */
const REFERRING = [
  ["document", "channel_id"],
  ["dependence", "upstream_id"],
  ["body", "seat_id"],
  ["body", "parent_id"],
  ["office", "body_id"],
  ["membership", "on_behalf_of_id"],
  ["membership", "body_id"],
  ["membership", "member_body_id"],
  ["membership", "person_id"],
  ["place", "parent_id"],
  ["event", "instrument_id"],
  ["event", "part_of_id"],
  ["event", "place_id"],
  ["participant", "on_behalf_of_id"],
  ["participant", "office_id"],
  ["participant", "body_id"],
  ["participant", "person_id"],
  ["statement", "within_id"],
  ["statement", "event_id"],
  ["statement", "addressee_id"],
  ["statement", "via_id"],
  ["statement", "office_id"],
  ["statement", "speaker_body_id"],
  ["statement", "speaker_person_id"],
  ["figure", "event_id"],
  ["figure", "subject_id"],
  ["commitment", "supersedes_id"],
  ["commitment", "figure_id"],
  ["commitment", "voiced_by_id"],
  ["commitment", "beneficiary_id"],
  ["commitment", "committer_id"],
  ["step", "later_commitment_id"],
  ["step", "statement_id"],
  ["step", "event_id"],
  ["evidence", "via_id"],
  ["evidence", "statement_id"],
  ["conflict", "evidence_a"],
  ["conflict", "evidence_b"],
] as const;

export const SETTLED_BY_SUBJECT: readonly string[] = [
  ...REFERRING.map(
    ([table, column]) =>
      `create index ${table}_by_${column} on ${table} (${column}) where ${column} is not null`,
  ),
  "alter table waiting add column about text not null default ''",
  "delete from full_key",
  "insert or ignore into waiting (key) select distinct article from version",
];
