import { CUE_VERBS } from "../../languages/en/speech-cues.ts";
import { firstWhere } from "../../text/sorted.ts";
import type { Candidate, SentenceView } from "./candidate.ts";

/**
 * Persons of headlines, in which every word has a capital ("Angry Hill", "Hill Says"), cut to the words by which the text
 * below names them.
 */
export function asNamedBelow(
  views: readonly SentenceView[],
  names: readonly Candidate[],
): readonly Candidate[] {
  const [tokens] = views.map((view) => view.tokens);
  if (tokens === undefined) return names;
  const headlines = views.filter((view) => view.isHeadline);
  const isInHeadline = ({ first }: Candidate): boolean => {
    const view = headlines[firstWhere(headlines, ({ last }) => last > first)];
    return view !== undefined && view.first <= first;
  };
  const persons = names.filter((name) => name.type === "person");
  const wordsOf = ({ first, last }: Pick<Candidate, "first" | "last">): string =>
    tokens
      .slice(first, last)
      .map((t) => t.text)
      .join(" ");
  const below = new Set<string>();
  for (const name of persons.filter((name) => !isInHeadline(name))) {
    below.add(wordsOf(name));
    below.add(wordsOf({ first: name.last - 1, last: name.last }));
  }
  const plain = views[0]?.plainWords ?? new Set();
  const isNoName = (at: number): boolean => {
    const word = (tokens[at]?.text ?? "").toLowerCase();
    return plain.has(word) || CUE_VERBS.has(word.replace(/s$/, ""));
  };
  return names.map((name) => {
    const isOpen = name.type === "person" && name.last - name.first > 1 && isInHeadline(name);
    if (!isOpen || below.has(wordsOf(name))) return name;
    const cut = cutTo(name, below, wordsOf);
    const lost = cut === null ? [] : outside(name, cut);
    return cut !== null && lost.some(isNoName) ? cut : name;
  });
}

/** The tokens of a name outside a part of it. */
function outside(name: Candidate, part: Candidate): readonly number[] {
  const tokens: number[] = [];
  for (let t = name.first; t < name.last; t++) if (t < part.first || t >= part.last) tokens.push(t);
  return tokens;
}

/** The longest part of a name that the text below has, from the left; null where it has none. */
function cutTo(
  name: Candidate,
  below: ReadonlySet<string>,
  wordsOf: (range: Pick<Candidate, "first" | "last">) => string,
): Candidate | null {
  for (let size = name.last - name.first - 1; size > 0; size--)
    for (let first = name.first; first + size <= name.last; first++) {
      const part = { first, last: first + size };
      if (below.has(wordsOf(part))) return { ...name, ...part };
    }
  return null;
}
