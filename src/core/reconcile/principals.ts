/**
 * Whom an actor acts for. A government, a ministry or a force named after a state acts for that state, and so does a person
 * in the office that articles give: "the Utopian government" and "Defence Minister Hill" undertake for Utopia.
 */
import { STATE_BODY } from "../languages/en/shared-names.ts";
import { fold } from "../text/fold.ts";
import type { Identity } from "./identity/index.ts";
import type { ReadArticle } from "./read-article.ts";

/**
 * The record's id of the state that an entity acts for; its own id where it acts for none. For a body it is looked up by the
 * words its name begins or ends with, for a person by the offices that articles tell; whoever acts for two states acts for
 * the one that more articles tell, on a draw for the first by id.
 */
export function principalsOf(
  articles: readonly ReadArticle[],
  identity: Identity,
): (entity: string) => string {
  const principal = statesOfBodies(articles, identity);
  const told = new Map<string, string[]>();
  for (const { id, reading } of articles)
    for (const { person, body, status } of reading.offices) {
      if (body === null || status === "former") continue;
      const of = identity.idOf(id, body);
      const holder = identity.idOf(id, person);
      told.set(holder, [...(told.get(holder) ?? []), principal.get(of) ?? of]);
    }
  for (const [holder, states] of told) principal.set(holder, mostTold(states));
  return (entity) => principal.get(entity) ?? entity;
}

function statesOfBodies(articles: readonly ReadArticle[], identity: Identity): Map<string, string> {
  const stateOf = statesByName(articles, identity);
  const states = new Map<string, string>();
  for (const { id, kind, name } of identity.entities) {
    if (kind !== "body" || !STATE_BODY.test(fold(name))) continue;
    const state = namedState(fold(name), stateOf);
    if (state !== null) states.set(id, state);
  }
  return states;
}

function mostTold(states: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const state of [...states].sort()) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** States by their names and adjectives: places whose adjective some article uses. */
function statesByName(
  articles: readonly ReadArticle[],
  identity: Identity,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, reading } of articles)
    for (const { entity, form, exact } of reading.mentions)
      if (form === "adjectival") {
        const state = identity.idOf(id, entity);
        names.set(fold(exact), state);
        names.set(fold(identity.byId.get(state)?.name ?? ""), state);
      }
  names.delete("");
  return names;
}

/** No state has more words in its name. */
const MOST_WORDS = 5;

/** "Utopian government", "Utopia's cabinet", "Ministry of Defence of Utopia". */
function namedState(name: string, stateOf: ReadonlyMap<string, string>): string | null {
  const words = name.split(" ");
  for (let length = Math.min(MOST_WORDS, words.length - 1); length > 0; length--) {
    const opening = words.slice(0, length).join(" ");
    const state =
      stateOf.get(opening) ??
      (opening.endsWith("'s") ? stateOf.get(opening.slice(0, -2)) : undefined);
    if (state !== undefined) return state;
  }
  return stateOf.get(/ of (?:the )?(.+?)$/.exec(name)?.[1] ?? "") ?? null;
}
