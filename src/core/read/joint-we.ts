/** Whom "we" means in a text that several sign: "We, the leaders of Utopia and Ruritania," and "we—Ada Hill and Tom Wood—". */
import type { Cast } from "../annotation/layers.ts";
import { mentionsOver } from "./cast/mentions-over.ts";
import type { Words } from "./statements/words.ts";

/** Who signs says so near the head of a text. */
const NEAR_HEAD = 600;
/** No list of those who sign is longer. */
const LONGEST_LIST = 120;

/** The persons named behind the first such "we", else the states and bodies; empty where it names fewer than two. */
export function jointWe(words: Words, { mentions, entities }: Cast): readonly string[] {
  const kinds = new Map(entities.map((e) => [e.id, e.kind]));
  const over = mentionsOver(mentions.filter((m) => m.form === "name"));
  for (let t = 0; t < Math.min(words.size, NEAR_HEAD); t++) {
    if (words.word(t) !== "we" || !/^[,\u2012-\u2015-]+$/.test(words.written(t + 1))) continue;
    const named = listedFrom(words, t + 2, words.written(t + 1)).flatMap(
      (at) => over.get(at) ?? [],
    );
    const of = (kind: RegExp): string[] => [
      ...new Set(named.map((m) => m.entity).filter((e) => kind.test(kinds.get(e) ?? ""))),
    ];
    const persons = of(/^person$/);
    const parties = persons.length > 1 ? persons : of(/^(?:place|body)$/);
    if (parties.length > 1) return parties;
  }
  return [];
}

/** The tokens of the list up to its closing mark or the verb that "we" does. */
function listedFrom(words: Words, first: number, opening: string): readonly number[] {
  const tokens: number[] = [];
  for (let t = first; t < Math.min(words.size, first + LONGEST_LIST); t++) {
    const isClosed = opening !== "," && words.written(t) === opening;
    if (isClosed || /^(?:VBD|VBP|VBZ|MD)$/.test(words.xpos(t)) || words.word(t) === ".") break;
    tokens.push(t);
  }
  return tokens;
}
