/** Names: exact span and type. */
import { CodePoints } from "../code-points.ts";
import type { Document } from "../documents.ts";
import { bagOf, Counts, inCommon, sizeOf } from "../measures.ts";
import { type Fault, onOneLine, type Scored } from "../scored.ts";

export interface NamedSpan {
  /** Code points. */
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** Where a set marks every mention: whether the head is a proper noun. */
  readonly proper?: boolean;
}

export interface NamedText extends Document {
  readonly text: string;
  readonly entities: readonly NamedSpan[];
}

export interface PredictedNames extends Document {
  readonly entities: readonly NamedSpan[];
}

/** What the sets call the three types that all of them know. */
const TYPES: Readonly<Record<string, string>> = {
  per: "PER",
  person: "PER",
  politician: "PER",
  org: "ORG",
  organisation: "ORG",
  organization: "ORG",
  politicalparty: "ORG",
  loc: "LOC",
  location: "LOC",
  place: "LOC",
  country: "LOC",
  gpe: "LOC",
};

/** The names of a set with one of the three types; of a set that marks every mention the proper names alone. */
export function scoredNames(text: NamedText): NamedText {
  const marksMentions = text.entities.some(({ proper }) => proper !== undefined);
  const entities = text.entities.flatMap((entity) => {
    const type = TYPES[entity.type.toLowerCase()];
    return type === undefined || (marksMentions && entity.proper !== true)
      ? []
      : [{ ...entity, type }];
  });
  return { ...text, entities };
}

export function scoreNames(
  gold: readonly NamedText[],
  predictions: ReadonlyMap<string, PredictedNames>,
): Scored {
  const counts = new Map<string, Counts>();
  const whole = new Counts();
  const faults: Fault[] = [];
  for (const text of gold) {
    const found = predictions.get(text.id)?.entities ?? [];
    const types = new Set([...text.entities, ...found].map(({ type }) => type));
    for (const type of types) {
      const [ours, theirs] = [spansOf(text.entities, type), spansOf(found, type)];
      const numbers = [inCommon(ours, theirs), sizeOf(theirs), sizeOf(ours)] as const;
      whole.add(...numbers);
      const own = counts.get(type) ?? new Counts();
      own.add(...numbers);
      counts.set(type, own);
    }
    faults.push(...faultsOf(text, found));
  }
  const types = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    scores: { ...whole.rates() },
    more: { ...Object.fromEntries(types.map(([t, c]) => [t, c.rates().f1])) },
    faults,
  };
}

function spansOf(entities: readonly NamedSpan[], type: string): ReadonlyMap<string, number> {
  return bagOf(entities.filter((e) => e.type === type).map(({ start, end }) => `${start}-${end}`));
}

function faultsOf({ id, text, entities }: NamedText, found: readonly NamedSpan[]): Fault[] {
  const points = new CodePoints(text);
  const around = ({ start, end }: NamedSpan): string =>
    onOneLine(
      `${points.slice(Math.max(0, start - 40), start)}[${points.slice(start, end)}]${points.slice(end, end + 30)}`,
    );
  const faults: Fault[] = [];
  const add = (sort: string, span: NamedSpan): void => {
    faults.push({ sort, document: id, words: around(span) });
  };
  const isSame = (a: NamedSpan, b: NamedSpan): boolean => a.start === b.start && a.end === b.end;
  const meets = (a: NamedSpan, b: NamedSpan): boolean => a.start < b.end && b.start < a.end;
  for (const name of entities) {
    const same = found.find((f) => isSame(f, name));
    if (same?.type === name.type) continue;
    if (same !== undefined) add(`${name.type} taken for ${same.type}`, name);
    else if (found.some((f) => meets(f, name))) add(`${name.type}: other bounds`, name);
    else add(`${name.type}: missed`, name);
  }
  for (const name of found)
    if (!entities.some((e) => meets(e, name))) add(`${name.type}: none there`, name);
  return faults;
}
