/**
 * Whom an article means that names an office alone ("Utopia's prime minister"): whoever other articles attest in that office of
 * that body at that time. Never a fact: a question with the passages of both sides. Looked up by office and body.
 */
import type {
  Edtf,
  IdentityCandidate,
  Passage,
  Quote,
  RecordEvent,
  RecordOffice,
  RecordStatement,
} from "../annotation/contract.ts";
import { type Corpus, passagesOf, sameTime } from "./corpus.ts";
import { isSoleTitle } from "./identity/person.ts";
import { titlesOf } from "./identity/titles.ts";
import type { ReadArticle } from "./read-article.ts";

interface Lines {
  readonly offices: readonly RecordOffice[];
  readonly events: readonly RecordEvent[];
  readonly statements: readonly RecordStatement[];
}

/** An office that an article names without its holder. */
interface Unnamed {
  readonly entity: string;
  /** "minister prime of plc:utopia". */
  readonly keys: readonly string[];
  readonly words: string;
  readonly passages: readonly Passage[];
}

interface Attested {
  readonly person: string;
  readonly on: Edtf;
  readonly evidence: readonly Passage[];
}

/** What is asked of a corpus here. */
type Known = Pick<Corpus, "articles" | "described" | "identity" | "principalOf">;

export function unnamedHolders(corpus: Known, lines: Lines): IdentityCandidate[] {
  const attested = attestedHolders(corpus, lines.offices);
  const days = daysOfEntities(lines);
  return corpus.articles
    .flatMap((article) => unnamedIn(article, corpus))
    .flatMap((unnamed) => {
      const on = days.get(unnamed.entity) ?? publishedDays(corpus, unnamed);
      const fitting = unnamed.keys
        .flatMap((key) => attested.get(key) ?? [])
        .filter((one) => one.person !== unnamed.entity && on.some((day) => sameTime(day, one.on)));
      return candidatesOf(unnamed, fitting, corpus);
    });
}

function attestedHolders(
  { principalOf }: Known,
  offices: readonly RecordOffice[],
): ReadonlyMap<string, readonly Attested[]> {
  const holders = new Map<string, Attested[]>();
  for (const { person, office, body, status, standing, attested } of offices) {
    if (body === null || standing !== "shown" || !["current", "acting"].includes(status)) continue;
    for (const title of titlesOf(office)) {
      const key = `${title} of ${principalOf(body)}`;
      const found = attested.map(({ on, evidence }) => ({ person, on, evidence }));
      holders.set(key, [...(holders.get(key) ?? []), ...found]);
    }
  }
  return holders;
}

/** When what an entity does or says took place. */
function daysOfEntities({ events, statements }: Lines): ReadonlyMap<string, readonly Edtf[]> {
  const days = new Map<string, Edtf[]>();
  const add = (entity: string, on: Edtf | null): void => {
    if (on !== null) days.set(entity, [...(days.get(entity) ?? []), on]);
  };
  for (const { participants, date } of events)
    for (const { entity } of participants) add(entity, date);
  for (const { speakers, said } of statements) for (const entity of speakers) add(entity, said);
  return days;
}

const publishedDays = ({ described }: Known, { passages }: Unnamed): readonly Edtf[] =>
  passages.flatMap(({ article }) => described.get(article)?.published.edtf ?? []);

function unnamedIn(article: ReadArticle, corpus: Known): Unnamed[] {
  const { id, reading } = article;
  const described = reading.entities.filter(
    (entity) =>
      entity.kind === "person" &&
      reading.mentions.every(
        (m) => m.entity !== entity.id || m.form === "descriptive" || m.form === "pronoun",
      ),
  );
  return described.flatMap((entity) => {
    const mentions = reading.mentions.filter(
      (m) => m.entity === entity.id && m.form === "descriptive",
    );
    const keys = new Set(mentions.flatMap((mention) => officeKeys(article, mention, corpus)));
    const [first] = mentions;
    if (first === undefined || keys.size === 0) return [];
    return [
      {
        entity: corpus.identity.idOf(id, entity.id),
        keys: [...keys],
        words: first.exact,
        passages: passagesOf(id, mentions),
      },
    ];
  });
}

/** "Utopia's |prime minister|", "the |prime minister| of Utopia", "the Utopian |president|". */
function officeKeys({ id, reading }: ReadArticle, mention: Quote, corpus: Known): string[] {
  const owners = reading.mentions.filter(
    (m) => m.start >= mention.start && m.end <= mention.end && m.exact !== mention.exact,
  );
  return owners.flatMap((owner) => {
    const behind = reading.text.slice(owner.end, mention.end).replace(/^['’]s?/, "");
    const before = reading.text
      .slice(mention.start, owner.start)
      .replace(/\s+of(?:\s+the)?\s*$/, "");
    const office = /\p{L}/u.test(behind) ? behind : before;
    const body = corpus.principalOf(corpus.identity.idOf(id, owner.entity));
    return titlesOf(office.replace(/^\s*the\s+/i, "").trim())
      .filter(isSoleTitle)
      .map((title) => `${title} of ${body}`);
  });
}

function candidatesOf(
  { entity, words, passages }: Unnamed,
  fitting: readonly Attested[],
  { identity }: Known,
): IdentityCandidate[] {
  const persons = [...new Set(fitting.map(({ person }) => person))].sort();
  return persons.map((person) => {
    const own = fitting.filter((one) => one.person === person);
    const [first] = own;
    const name = identity.byId.get(person)?.name ?? person;
    const where = [...new Set(own.flatMap(({ evidence }) => evidence.map((p) => p.article)))];
    const [a = "", b = ""] = [entity, person].sort();
    const evidence = own.flatMap((one) => one.evidence);
    return {
      a,
      b,
      passages: a === entity ? { a: passages, b: evidence } : { a: evidence, b: passages },
      for: [`${name} is attested in the office on ${first?.on ?? ""} in ${where.join(", ")}`],
      against: [
        `“${words.replace(/\s+/g, " ")}” gives no name`,
        ...(persons.length > 1 ? ["another is attested in the office in that time too"] : []),
      ],
    };
  });
}
