/** Links names inside one article: who and what it speaks of, and every place that means them. */
import type { Name, Token } from "../annotation/layers.ts";
import type { Stage } from "../annotation/pipeline.ts";
import { type Gazetteer, packsGazetteer } from "../languages/en/gazetteer.ts";
import { OFFICE_HEADS } from "../languages/en/titles.ts";
import type { Metonym } from "../languages/packs.ts";
import { actingAsBodies } from "./cast/acting.ts";
import { adjectives, joinedNames } from "./cast/adjectives.ts";
import { NameLinks } from "./cast/bodies.ts";
import { definiteBodies } from "./cast/definites.ts";
import { delegations } from "./cast/delegations.ts";
import { unnamedDocuments } from "./cast/documents.ts";
import { CastDraft, type DraftEntity } from "./cast/draft.ts";
import { countryOffices, titledDefinites } from "./cast/offices.ts";
import { PersonLinks } from "./cast/persons.ts";
import { pronouns } from "./cast/pronouns.ts";
import { unnamedSources } from "./cast/unnamed.ts";
import type { CastView } from "./cast/view.ts";
import type { ReadingContext } from "./context.ts";
import { BY_TURN } from "./names.ts";
import { titleCase } from "./turns.ts";

type Needs = "segments" | "tokens" | "sentences" | "tags" | "syntax" | "names";

export const cast: Stage<Needs, "cast", ReadingContext> = {
  needs: ["segments", "tokens", "sentences", "tags", "syntax", "names"],
  makes: "cast",
  read({ tokens, sentences, tags, syntax, names: all }, { text, language }) {
    const gazetteer = packsGazetteer(language.packs);
    const draft = new CastDraft(tokens, text);
    const links = new NameLinks(draft, gazetteer);
    const names = actingAsBodies(supported(all, tokens, gazetteer), tokens, tags);
    const inName = new Map<number, Name>();
    for (const name of names) for (let i = name.first; i < name.last; i++) inName.set(i, name);
    linkNames(names, { draft, links, tokens, metonyms: language.packs.metonyms });
    const view: CastView = { tokens, sentences, tags, syntax, gazetteer, draft, links, inName };
    definiteBodies(view);
    adjectives(view);
    joinedNames(view);
    countryOffices(view);
    titledDefinites(view);
    delegations(view);
    unnamedSources(view);
    unnamedDocuments(view);
    pronouns(view);
    return { layer: draft.finish() };
  },
};

/** "the Alliance" is a body's name only in an article that names the body otherwise too. */
function supported(
  names: readonly Name[],
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): readonly Name[] {
  const words = (name: Name): string =>
    tokens
      .slice(name.first, name.last)
      .map((t) => t.text)
      .join(" ");
  const isShort = (name: Name): boolean =>
    name.by === "pack:bodies" && /^[Tt]he$/.test(tokens[name.first]?.text ?? "");
  const entryOf = (name: Name): string =>
    gazetteer.entry(words(name).replace(/^The /, "the "))?.name ?? words(name);
  const named = new Set(names.filter((n) => !isShort(n)).map(entryOf));
  return names.filter(
    (n) => !isShort(n) || words(n).split(" ").length > 2 || named.has(entryOf(n)),
  );
}

interface Linking {
  readonly draft: CastDraft;
  readonly links: NameLinks;
  readonly tokens: readonly Token[];
  readonly metonyms: readonly Metonym[];
}

/** Long names first meet their acronyms; then every name is linked in the order of the text. */
function linkNames(names: readonly Name[], linking: Linking): void {
  const { draft, links, tokens } = linking;
  const persons = new PersonLinks(draft);
  const words = (name: Name): string[] =>
    tokens
      .slice(name.first, name.last)
      .map((t) => (name.by === BY_TURN ? titleCase(t.text) : t.text));
  const full = names.filter((n) => n.type === "person" && n.last - n.first > 1);
  for (const name of full) persons.link(words(name), name.first);
  for (const [long, short] of boundPairs(names, tokens))
    links.bind(links.link(long, words(long)), words(short));
  for (const name of byLength(names))
    if (name.type !== "person" && name.by !== "pack:metonyms") links.link(name, words(name));
  const isTitled = ({ first }: Name): boolean => OFFICE_HEADS.has(tokens[first - 1]?.text ?? "");
  const linked = (name: Name): DraftEntity =>
    name.type === "person"
      ? persons.link(words(name), name.first, isTitled(name))
      : links.link(name, words(name));
  for (const name of names) {
    const { first, last, by } = name;
    if (by === "pack:metonyms") metonym(name, words(name).join(" "), linking);
    else if (by === BY_TURN)
      draft.mention(linked(name), first, last, "name", words(name).join(" "));
    else draft.mention(linked(name), first, last, "name");
  }
}

/** Long names first, so that short ones find what they shorten, wherever it stands. */
const byLength = (names: readonly Name[]): Name[] =>
  [...names].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);

function metonym(name: Name, words: string, { draft, links, metonyms }: Linking): void {
  const standsFor = metonyms.find((m) => m.words === words)?.standsFor ?? words;
  const target: Name = { ...name, type: links.isPlace(standsFor) ? "place" : "body" };
  const entity: DraftEntity = links.link(target, standsFor.split(" "));
  draft.mention(entity, name.first, name.last, "metonym");
}

/** "Long Name (LN)" and "LN (Long Name)": names that stand around an opening bracket. */
function boundPairs(names: readonly Name[], tokens: readonly Token[]): [Name, Name][] {
  const bracketed = names.filter((n) => n.by === "rule:bracket");
  return bracketed.flatMap((a, i): [Name, Name][] => {
    const b = bracketed[i + 1];
    if (!b || tokens[a.last]?.text !== "(" || b.first - a.last > 2) return [];
    return a.last - a.first >= b.last - b.first ? [[a, b]] : [[b, a]];
  });
}
