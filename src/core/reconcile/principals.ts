/**
 * Whom an actor acts for. A government, a ministry or a force named after a state acts for that state, and so does a person
 * in the office that articles give: "the Utopian government" and "Defence Minister Hill" undertake for Utopia.
 */
import { fold } from "../text/fold.ts";
import type { Identity } from "./identity.ts";
import type { ReadArticle } from "./read-article.ts";

/** Heads of names of bodies that act for their state; an institute or a bank named after it does not. */
const STATE_BODIES =
  /\b(government|cabinet|administration|authorities|ministry|ministries|department|officials|forces?|army|navy|mission|embassy)\b/;

/** The record's id of the state that an entity acts for; its own id where it acts for none. */
export function principalsOf(
  articles: readonly ReadArticle[],
  identity: Identity,
): (entity: string) => string {
  const stateOf = statesByName(articles, identity);
  const principal = new Map<string, string>();
  for (const { id, kind, name } of identity.entities) {
    if (kind !== "body" || !STATE_BODIES.test(fold(name))) continue;
    const state = namedState(fold(name), stateOf);
    if (state !== null) principal.set(id, state);
  }
  for (const { id, reading } of articles)
    for (const { person, body, status } of reading.offices) {
      if (body === null || status === "former") continue;
      const state = identity.idOf(id, body);
      principal.set(identity.idOf(id, person), principal.get(state) ?? state);
    }
  return (entity) => principal.get(entity) ?? entity;
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
  return names;
}

/** "Utopian government", "Utopia's cabinet", "Ministry of Defence of Utopia". */
function namedState(name: string, stateOf: ReadonlyMap<string, string>): string | null {
  for (const [form, state] of stateOf)
    if (
      form !== "" &&
      (name.startsWith(`${form} `) || name.startsWith(`${form}'s `) || name.endsWith(` of ${form}`))
    )
      return state;
  return null;
}
