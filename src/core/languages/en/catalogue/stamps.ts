/** What a stage may write as the `by` of a line: the ids of the catalogue, so that none without examples is stamped. */
import type { TriggerNoun, TriggerVerb } from "../events/triggers.ts";
import type { ConcernRule } from "./concern-rules.ts";
import type { NameRule } from "./name-rules.ts";
import type { OfficeRule } from "./office-rules.ts";
import type { StatementRule } from "./statement-rules.ts";
import type { UndertakingRule } from "./undertaking-rules.ts";

type LastOf<Id, Start extends string> = Id extends `${Start}.${infer Last}` ? Last : never;

/** What told that words are a name: a rule, the trained table, or a pack. */
export type NameStamp = `rule:${NameRule}` | "model:names" | `pack:${string}`;
export type OfficeStamp = `rule:${OfficeRule}`;
/** A link, here and below, is the last part of an id: what a stage tells of how it came to a line. */
export type OfficeLink = LastOf<OfficeRule, "en.office">;
export type StatementStamp = `rule:${StatementRule}`;
export type StatementLink = LastOf<StatementRule, "en.statement">;
export type UndertakingStamp = `rule:${UndertakingRule}`;
export type ConcernStamp = `rule:${ConcernRule}`;
export type ConcernLink = LastOf<ConcernRule, "en.concern">;
export type EventStamp =
  | `rule:event.verb.${TriggerVerb}`
  | `rule:event.noun.${TriggerNoun}`
  | `rule:event.act.${string}`
  | "rule:event.need"
  | "rule:event.war";
