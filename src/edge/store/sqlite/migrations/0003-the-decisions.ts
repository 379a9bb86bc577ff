/** Decisions with what they are anchored to. They are only ever added: what was decided and taken back stays to be seen. */
import { CODES } from "../code-lists.ts";

const KINDS = CODES.rulingKind.map((kind) => `'${kind}'`).join(", ");

const UNCHANGED = (change: "update" | "delete"): string =>
  `create trigger decision_${change} before ${change} on decision begin
    select raise(abort, 'decisions are only added');
  end`;

export const THE_DECISIONS: readonly string[] = [
  // The first form knew no anchors, and no command wrote to it.
  "drop table decision",
  `create table decision (
    number integer primary key check (number >= 1),
    kind text not null check (kind in (${KINDS})),
    who text not null check (who <> ''),
    "at" text not null,
    ruling text not null check (json_type(ruling) = 'object')
  ) strict`,
  UNCHANGED("update"),
  UNCHANGED("delete"),
];
