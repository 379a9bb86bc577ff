import type { Name } from "../../annotation/layers.ts";
import type { DraftEntity } from "./draft.ts";
import type { CastView } from "./view.ts";

/** Delegations by the name whose they are; those of a name without an entity have none in common. */
interface Sent {
  readonly all: DraftEntity[];
  readonly by: Map<DraftEntity, DraftEntity>;
}

/**
 * "A senior delegation of the Ruritanian Assembly" is a body without a name of its own; "the Assembly delegation" is the
 * same one, and so is "the delegation" where the article knows no other.
 */
export function delegations(view: CastView): void {
  const sent: Sent = { all: [], by: new Map() };
  for (let i = 0; i < view.tokens.length; i++) {
    if (wordAt(view, i) !== "delegation" || view.inName.has(i)) continue;
    const name = nameAfter(view, i) ?? view.inName.get(i - 1) ?? null;
    if (name === null) definite(view, i, sent);
    else named(view, i, name, sent);
  }
}

function named(view: CastView, noun: number, name: Name, sent: Sent): void {
  const by = view.draft.entityFrom(name.first);
  const known = by === null ? undefined : sent.by.get(by);
  const entity = known ?? view.draft.entity("body");
  if (known === undefined) sent.all.push(entity);
  if (by !== null) sent.by.set(by, entity);
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

function definite(view: CastView, i: number, sent: Sent): void {
  const [only] = sent.all;
  if (sent.all.length === 1 && only && wordAt(view, i - 1) === "the")
    view.draft.mention(only, i - 1, i + 1, "descriptive");
}

/** No noun of print has more words before it that qualify it. */
const MOST_QUALIFIERS = 40;

function qualifiedFrom(view: CastView, noun: number): number {
  let first = noun;
  while (
    first > Math.max(0, noun - MOST_QUALIFIERS) &&
    /^(?:ADJ|NOUN|NUM)$/.test(view.tags.upos[first - 1] ?? "")
  )
    first--;
  return first;
}
