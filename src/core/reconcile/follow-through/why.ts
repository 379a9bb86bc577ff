/** Why a reader should look at what is offered, in the words of both texts. */
import type { ActClass } from "../../languages/en/outcomes.ts";
import type { Corpus } from "../corpus.ts";
import type { Common, Undertaking } from "./common.ts";
import type { Offer } from "./offers.ts";

export function whyOf(
  { identity }: Corpus,
  { subject, act }: Undertaking,
  offer: Offer,
  common: Common,
  actClass?: ActClass,
): string {
  const nameOf = (entity: string): string => identity.byId.get(entity)?.name ?? entity;
  const quoted = (word: string): string => {
    const ours = subject.words.get(word) ?? word;
    const theirs = offer.subject.words.get(word) ?? ours;
    return isOneWord(ours, theirs) ? `“${theirs}”` : `“${ours}” or “${theirs}”`;
  };
  const pairs = common.pairs.map((pair) => `“${subject.pairs.get(pair) ?? pair}”`);
  const inPairs = new Set(common.pairs.flatMap((pair) => pair.split(" ")));
  const heads = act.head !== null && common.head ? [act.head] : [];
  const words = [...heads, ...common.words].filter((word) => !inPairs.has(word)).map(quoted);
  const said = [...pairs, ...words].slice(0, 3);
  const named = [...common.things, ...common.parties].map(nameOf).slice(0, 3);
  const parts = [
    ...(actClass === undefined ? [] : [`tell of ${actClass.name}`]),
    ...(said.length === 0 ? [] : [`say ${listed(said)}`]),
    ...(named.length === 0 ? [] : [`name ${listed(named)}`]),
    ...common.alike.map(
      ([ours, theirs]) => `name things called alike, ${nameOf(ours)} and ${nameOf(theirs)}`,
    ),
  ];
  const off = "event" in offer.from && offer.from.event.realis !== "occurred";
  const report = off ? `report of something ${offer.from.event.realis}` : "report on the same side";
  return `a later ${report}; both ${listed(parts)}`;
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** "opening" and "opened" are one word; "embassy" and "mission" are two for one thing. */
const isOneWord = (a: string, b: string): boolean =>
  a.slice(0, 4).toLowerCase() === b.slice(0, 4).toLowerCase();
