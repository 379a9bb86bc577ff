import type { Name } from "../../annotation/layers.ts";
import type { DraftEntity } from "./draft.ts";
import type { CastView } from "./view.ts";

interface Sent {
  readonly entity: DraftEntity;
  /** The name whose delegation it is. */
  readonly by: DraftEntity | null;
}

/**
 * "A senior delegation of the Ruritanian Assembly" is a body without a name of its own; "the Assembly delegation" is the
 * same one, and so is "the delegation" where the article knows no other.
 */
export function delegations(view: CastView): void {
  const sent: Sent[] = [];
  for (let i = 0; i < view.tokens.length; i++) {
    if (wordAt(view, i) !== "delegation" || view.inName.has(i)) continue;
    const name = nameAfter(view, i) ?? view.inName.get(i - 1) ?? null;
    if (name === null) definite(view, i, sent);
    else named(view, i, name, sent);
  }
}

function named(view: CastView, noun: number, name: Name, sent: Sent[]): void {
  const by = entityAt(view, name.first);
  const known = sent.find((s) => s.by === by && by !== null);
  const entity = known?.entity ?? view.draft.entity("body");
  if (known === undefined) sent.push({ entity, by });
  const first = name.first < noun ? name.first : qualifiedFrom(view, noun);
  const last = Math.max(noun + 1, name.last);
  if (view.draft.mention(entity, first, last, "descriptive"))
    view.draft.spelled(entity, view.draft.wordsOf(first, last));
}

const wordAt = (view: CastView, i: number): string => (view.tokens[i]?.text ?? "").toLowerCase();

/** "delegation of the |Assembly|", "delegation from |Ruritania|" */
function nameAfter(view: CastView, noun: number): Name | null {
  if (!/^(?:of|from)$/.test(wordAt(view, noun + 1))) return null;
  const at = wordAt(view, noun + 2) === "the" ? noun + 3 : noun + 2;
  const name = view.inName.get(at);
  return name?.type === "body" || name?.type === "place" ? name : null;
}

function definite(view: CastView, i: number, sent: readonly Sent[]): void {
  const [only] = sent;
  if (sent.length === 1 && only && wordAt(view, i - 1) === "the")
    view.draft.mention(only.entity, i - 1, i + 1, "descriptive");
}

const entityAt = (view: CastView, token: number): DraftEntity | null =>
  view.draft.mentions.find((m) => m.first === token && m.form !== "adjectival")?.entity ?? null;

function qualifiedFrom(view: CastView, noun: number): number {
  let first = noun;
  while (first > 0 && /^(?:ADJ|NOUN|NUM)$/.test(view.tags.upos[first - 1] ?? "")) first--;
  return first;
}
