/**
 * Whom somebody acts for. A government, a ministry or a force of a state acts for that state, and so does a person in the office
 * that articles give: "the Utopian government" and "Defence Minister Hill" undertake for Utopia.
 */
import type { Entity } from "../../annotation/contract.ts";
import { STATE_BODY } from "../../languages/en/shared-names.ts";
import { fold } from "../../text/fold.ts";
import { oneSpelling } from "./names.ts";
import type { NameProfile } from "./profile.ts";

/**
 * The state or body that a group acts for, as its name is compared; null for none. Whoever is told to act for two acts for the one
 * that more profiles tell, on a draw for the first in the alphabet.
 */
export function actsFor(group: readonly NameProfile[]): string | null {
  const told = group.flatMap(({ kind, name, of, offices }) => {
    if (kind === "person")
      return offices.flatMap(({ status, bodies }) =>
        status === "former" ? [] : bodies.slice(0, 1),
      );
    return of !== null && STATE_BODY.test(fold(name)) ? [of] : [];
  });
  return mostTold(told);
}

function mostTold(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of [...names].sort()) counts.set(name, (counts.get(name) ?? 0) + 1);
  let most: string | null = null;
  for (const [name, count] of counts)
    if (most === null || count > (counts.get(most) ?? 0)) most = name;
  return most;
}

/** An entity with the name of whom it acts for. */
export interface ActingEntity extends Entity {
  readonly actsFor: string | null;
}

/** The names, as compared, by which whoever is acted for is found. */
export const actedForNames = ({ kind, name, otherNames }: Entity): readonly string[] =>
  kind === "person" ? [] : [...new Set([name, ...otherNames].map(oneSpelling))];

/** The id of whom an entity acts for, its own where it acts for none. `named`: who has a name; of several the first. */
export function principalsBy(
  entityOf: (id: string) => ActingEntity | undefined,
  named: (name: string) => readonly ActingEntity[],
): (id: string) => string {
  const next = (entity: ActingEntity): ActingEntity | undefined =>
    entity.actsFor === null
      ? undefined
      : named(entity.actsFor)
          .filter(({ id }) => id !== entity.id)
          .sort((a, b) => Number(isState(b)) - Number(isState(a)) || (a.id < b.id ? -1 : 1))[0];
  return (id) => {
    const entity = entityOf(id);
    const principal = entity === undefined ? undefined : next(entity);
    if (principal === undefined) return id;
    // A minister is of a ministry, and the ministry of a state.
    return (next(principal) ?? principal).id;
  };
}

const isState = ({ kind }: Entity): boolean => kind === "place";
