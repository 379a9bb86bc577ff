import type { Clauses, Phrase } from "../clauses/clauses.ts";

/** Whether a phrase is the rest of a list whose beginning was not read: "teams of A, |B and C| met". */
export function isTornOff(clauses: Clauses, phrase: Phrase): boolean {
  const { words } = clauses;
  const [item] = phrase.items;
  const before = phrase.first - 1;
  if (item === undefined || words.sentenceAt(before) !== words.sentenceAt(phrase.first))
    return false;
  if (!/^(?:,|and|&)$/.test(words.word(before))) return false;
  if (words.word(before) === "," && phrase.items.length > 1 && isOfSubject(clauses, before))
    return true;
  let at = item.head;
  for (let steps = 0; words.label(at) === "conj" && steps < 20; steps++) at = words.head(at);
  const isAlike = words.upos(at) === words.upos(item.head);
  return at < before && isAlike && words.sentenceAt(at) === words.sentenceAt(before);
}

/** ", teams |from A|, B and C met": the phrase before the comma hangs on a noun that opens the clause. */
function isOfSubject({ words, chunks }: Clauses, comma: number): boolean {
  const first = chunks.before(comma);
  if (first === null || first.isDate || words.upos(first.first - 1) !== "ADP") return false;
  if (!/^(?:from|of)$/.test(words.word(first.first - 1))) return false;
  const host = chunks.before(first.first - 1);
  if (host === null || host.isDate) return false;
  const begin = words.sentenceOf(host.first)?.first ?? host.first;
  let at = host.first - 1;
  while (at >= begin && words.upos(at) === "VERB" && words.label(at) === "amod") at--;
  return at < begin || words.word(at) === ",";
}
