/** Whom a surname, a short name or an office means among the articles at hand. */
import type { Entity, Reading } from "../../annotation/contract.ts";
import { wordsOf } from "../../text/fold.ts";
import type { Identity } from "./index.ts";
import { type SpanHead, spanHead } from "./span-heads.ts";

export interface Persons {
  /** Called by one word in all the record. */
  isBare(entity: string): boolean;
  /** The one person of this surname, or the one land that begins so: of the article, else of all. */
  called(word: string, article: string): string | null;
  /** The one person in the office: of the article, else of all. */
  inOffice(head: SpanHead, article: string): string | null;
}

type Readings = ReadonlyMap<string, Reading>;

export function personsOf(readings: Readings, identity: Identity): Persons {
  const shorts = shortNames(readings, identity);
  const called: Persons["called"] = (word, article) =>
    only(shorts.get(`${article} ${word}`)) ?? only(shorts.get(word));
  const isBare = (entity: string): boolean => !/\s/.test(identity.byId.get(entity)?.name ?? " ");
  const offices = new Map<string, Holding[]>();
  for (const { title, article, ...holding } of holdingsIn(readings, identity)) {
    const surname = wordsOf(identity.byId.get(holding.person)?.name ?? "").at(-1) ?? "";
    const person = isBare(holding.person) ? called(surname, article) : holding.person;
    // Whom no article names in full cannot be meant by an office.
    if (person === null || !shorts.has(surname)) continue;
    for (const key of [title, `${article} ${title}`])
      offices.set(key, [...(offices.get(key) ?? []), { ...holding, person }]);
  }
  const holder = (key: string, head: SpanHead): string | null => best(offices.get(key) ?? [], head);
  return {
    isBare,
    called,
    inOffice: (head, article) =>
      head.isPlural ? null : (holder(`${article} ${head.lemma}`, head) ?? holder(head.lemma, head)),
  };
}

const only = (found: ReadonlySet<string> | undefined): string | null =>
  found?.size === 1 ? ([...found][0] ?? null) : null;

function shortNames(
  readings: Readings,
  identity: Identity,
): ReadonlyMap<string, ReadonlySet<string>> {
  const shorts = new Map<string, Set<string>>();
  for (const [article, { entities, mentions }] of readings) {
    const named = new Set(mentions.filter((m) => m.form === "name").map((m) => m.entity));
    for (const entity of entities.filter(({ id }) => named.has(id))) {
      const own = identity.idOf(article, entity.id);
      const name = wordsOf(identity.byId.get(own)?.name ?? "");
      for (const word of shortForms(entity, name))
        for (const key of [word, `${article} ${word}`])
          shorts.set(key, (shorts.get(key) ?? new Set()).add(own));
    }
  }
  return shorts;
}

/** A person by either name, a land by its first word: "the South". */
function shortForms({ kind }: Entity, name: readonly string[]): string[] {
  if (name.length < 2) return [];
  if (kind === "person") return [name.at(-1) ?? "", name[0] ?? ""];
  return kind === "place" ? [name[0] ?? ""] : [];
}

interface Holding {
  readonly person: string;
  /** Of the office, its body and the body's adjectives. */
  readonly words: readonly string[];
  /** How often the article names the person. */
  readonly mentions: number;
}

const holdingsIn = (
  readings: Readings,
  identity: Identity,
): (Holding & { readonly title: string; readonly article: string })[] =>
  [...readings].flatMap(([article, { offices, mentions }]) =>
    offices.map(({ person, office, body }) => {
      const forms = mentions.filter((m) => m.entity === body && m.form !== "descriptive");
      return {
        article,
        title: spanHead(office)?.lemma ?? "",
        person: identity.idOf(article, person),
        words: wordsOf(`${office} ${forms.map((m) => m.exact).join(" ")}`),
        mentions: mentions.filter((m) => m.entity === person).length,
      };
    }),
  );

/** Whose office has most words in common with the span; of several the one the articles name most. */
function best(holdings: readonly Holding[], { before }: SpanHead): string | null {
  const common = ({ words }: Holding): number =>
    before.filter((word) => words.includes(word)).length;
  const most = Math.max(0, ...holdings.map(common));
  const counts = new Map<string, number>();
  for (const one of holdings.filter((each) => common(each) === most))
    counts.set(one.person, Math.max(counts.get(one.person) ?? 0, one.mentions));
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
