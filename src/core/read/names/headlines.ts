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
  const isInHeadline = ({ first }: Candidate): boolean =>
    headlines.some((view) => view.first <= first && first < view.last);
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
  return names.map((name) => {
    const isOpen = name.type === "person" && name.last - name.first > 1 && isInHeadline(name);
    return isOpen && !below.has(wordsOf(name)) ? (cutTo(name, below, wordsOf) ?? name) : name;
  });
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
