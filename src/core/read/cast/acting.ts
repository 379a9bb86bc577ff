/**
 * A compact, a partnership or a treaty that has officers, members or a will of its own is a body: "the secretary general of
 * the Northern Compact", "NC legislators", "the Compact agreed".
 */
import type { Name, Tags, Token } from "../../annotation/layers.ts";

const OFFICERS = new Set(
  `ally allies ambassador ambassadors chair chairman chairperson chairwoman chief commander commanders council delegate delegates
  delegation director diplomats envoy general head headquarters leader leaders lawmakers legislators member members minister
  ministers official officials parliamentarians president secretariat secretary spokesman spokesperson spokeswoman states
  summit troops`.split(/\s+/),
);

const WILL = new Set(
  `agreed announced appointed approved condemned decided elected invited joined met opened said sent urged visited warned
  welcomed`.split(/\s+/),
);

/** The names with those instruments taken for bodies that act as such anywhere in the article, by all their spellings. */
export function actingAsBodies(
  names: readonly Name[],
  tokens: readonly Token[],
  tags: Tags,
): readonly Name[] {
  const wordsOf = ({ first, last }: Name): string =>
    tokens
      .slice(first, last)
      .map((t) => t.text)
      .join(" ");
  const instruments = names.filter((n) => n.type === "instrument");
  const acting = new Set(instruments.filter((n) => acts(n, tokens, tags)).map(wordsOf));
  if (acting.size === 0) return names;
  // "Long Name (LN)": what is true of one spelling is true of the other.
  instruments.forEach((long, at) => {
    const short = instruments[at + 1];
    if (short === undefined || tokens[long.last]?.text !== "(" || short.first !== long.last + 1)
      return;
    const pair = [wordsOf(long), wordsOf(short)];
    if (pair.some((words) => acting.has(words))) for (const words of pair) acting.add(words);
  });
  return names.map((name) =>
    name.type === "instrument" && acting.has(wordsOf(name)) ? { ...name, type: "body" } : name,
  );
}

function acts({ first, last }: Name, tokens: readonly Token[], tags: Tags): boolean {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? "";
  const before = word(first - 1) === "the" ? first - 2 : first - 1;
  if (["of", "from"].includes(word(before)) && OFFICERS.has(word(before - 1))) return true;
  const after = /^[’']s?$/.test(word(last)) ? last + 1 : last;
  if (OFFICERS.has(word(after))) return true;
  return tags.upos[last] === "VERB" && WILL.has(word(last));
}
