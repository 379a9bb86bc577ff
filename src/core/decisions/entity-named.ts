/** Persons and bodies that a person names: those of the article where it has them, else new ones without a mention. */
import type { Entity, EntityKind, Reading } from "../annotation/contract.ts";
import { fold, wordsOf } from "../text/fold.ts";

/** Ids of entities that only a person named. */
export const GIVEN = "given:";

/** The reading with an entity of this name, and its id. Of several that the name fits, the one called so in full. */
export function entityNamed(
  reading: Reading,
  name: string,
  kind: EntityKind,
): { readonly reading: Reading; readonly id: string } {
  const known = knownAs(reading.entities, name, kind);
  if (known !== null) return { reading, id: known };
  const id = `${GIVEN}${wordsOf(name).join("-")}`;
  const entity: Entity = { id, kind, name: name.trim(), otherNames: [] };
  return { reading: { ...reading, entities: [...reading.entities, entity] }, id };
}

function knownAs(entities: readonly Entity[], name: string, kind: EntityKind): string | null {
  const isOfKind = (entity: Entity): boolean => (entity.kind === "person") === (kind === "person");
  const called = entities.filter(
    (entity) =>
      isOfKind(entity) && [entity.name, ...entity.otherNames].some((n) => fold(n) === fold(name)),
  );
  const [whole, ...more] = called.filter((entity) => fold(entity.name) === fold(name));
  if (whole !== undefined && more.length === 0) return whole.id;
  return called.length === 1 ? (called[0]?.id ?? null) : null;
}
