/** What articles say between their facts: sentences out of common words, hardly ever the same twice. */
import { type Dice, oneOf } from "../dice.ts";

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

const ADJECTIVES = list(`
  narrow recent costly quiet early late public former coastal distant modest steady broken annual heavy formal rural urban
  hidden open empty crowded sudden slow careful private local foreign rapid shared older newer winter summer naval civil
  central remote frozen shallow technical legal seasonal secondary primary minor major uneven lasting temporary borrowed
  rebuilt damaged insured licensed printed sealed flooded vacant`);
const NOUNS = list(`
  harbour bridge ledger timber cargo orchard tunnel archive barracks ferry warehouse lighthouse quarry pipeline reactor
  vaccine hospital library railway airfield dockyard census tariff ministry parliament workshop laboratory satellite
  turbine reservoir canal fishery vineyard furnace clinic depot convoy regiment squadron academy registry treasury
  embargo quota licence permit survey audit budget loan dividend pension levy customs border frontier checkpoint patrol
  beacon radar antenna cable server ledgerbook manuscript festival pavilion museum stadium monument cathedral market
  bakery brewery foundry sawmill smelter refinery colliery granary stable kennel greenhouse nursery seminary college
  school faculty institute bureau agency tribunal court prison shelter hostel tavern theatre orchestra choir`);
const VERBS = list(`
  repaired measured replaced surveyed opened closed painted counted insured drained guarded leased inspected expanded
  reduced modernised equipped staffed financed audited abandoned restored renamed relocated connected isolated protected
  neglected catalogued photographed`);
const LINKS = list("while because although after before until unless since whereas once");
const PLACES = list("near behind beyond above outside beside opposite around");
const NUMBERS = list(
  "four six nine eleven fourteen seventeen twenty-three thirty forty-one fifty sixty-two eighty",
);

/** Where a sentence of someone's own may name a town. */
export type TownAt = () => string;

export const thing = (below: Dice): string => `${oneOf(below, ADJECTIVES)} ${oneOf(below, NOUNS)}`;

/** Words before and after the town they name: about 24 in all. */
export function remark(below: Dice): readonly [before: string, after: string] {
  const before = [
    oneOf(below, ["The", "A", "One", "Every", "That"]),
    thing(below),
    oneOf(below, PLACES),
    `the ${oneOf(below, NOUNS)} of `,
  ].join(" ");
  const after = [
    ` was ${oneOf(below, VERBS)} by ${oneOf(below, NUMBERS)} ${oneOf(below, NOUNS)} crews`,
    `${oneOf(below, LINKS)} the ${thing(below)} and`,
    `${oneOf(below, ["its", "their", "another", "no"])} ${thing(below)}`,
    `${oneOf(below, ["had", "could", "would", "might"])} not be ${oneOf(below, VERBS)}.`,
  ].join(" ");
  return [before, after];
}

/** Words that recur with many speakers. */
const STOCK_PHRASE = "in the interest of both our peoples";

/** What a person says, about 20 words; one in twelve ends with a phrase that many use. */
export function utterance(below: Dice): string {
  const said = [
    `${oneOf(below, ["We", "They", "Our crews", "Both sides"])} ${oneOf(below, VERBS)} the ${thing(below)}`,
    `${oneOf(below, PLACES)} ${oneOf(below, NUMBERS)} ${oneOf(below, NOUNS)} sites,`,
    `${oneOf(below, LINKS)} a ${thing(below)} ${oneOf(below, VERBS)}`,
    `every ${thing(below)}`,
  ].join(" ");
  return below(12) === 0 ? `${said} ${STOCK_PHRASE}` : said;
}

const ACTS = list("build train deliver open fund repair equip staff lease replace");
const OBJECTS = list(`
  boats hospitals stations schools helicopters drones engineers nurses tugs turbines shelters bridges sensors beacons depots
  workshops cranes radars laboratories ferries`);

/** What someone undertakes: "deliver 40 patrol boats for the coastal academy". */
export function act(below: Dice): string {
  const count = 2 + below(90);
  return `${oneOf(below, ACTS)} ${count} ${oneOf(below, NOUNS)} ${oneOf(below, OBJECTS)} for the ${thing(below)}`;
}

/** Sentences that many articles have word for word. */
export const FORMULAS: readonly string[] = [
  "The two sides agreed to deepen their cooperation in all areas of mutual interest.",
  "Both delegations exchanged views on regional and international issues of common concern.",
  "They underlined the importance of freedom of navigation and of respect for international law.",
  "The talks took place in a warm and friendly atmosphere of mutual understanding and trust.",
  "The minister thanked his hosts for the generous hospitality that was shown to his delegation.",
  "The parties reaffirmed that their partnership is based on shared values and strategic interests.",
  "Diplomatic relations between the two were established more than a quarter of a century ago.",
  "The visit was the first of its kind at this level for a number of years.",
];

/** What an outlet prints under all its articles. */
export function imprint(outlet: string, below: Dice): string {
  return [
    `Subscribe to the ${outlet} newsletter and receive the ${thing(below)} of the day every morning.`,
    `The ${outlet} is published by the ${thing(below)} press and follows the rules of the ${oneOf(below, NOUNS)} council.`,
    "All rights reserved. No part of this page may be reproduced without permission.",
  ].join(" ");
}
