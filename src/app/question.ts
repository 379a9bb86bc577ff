import type { Edtf, RecordExport } from "../core/annotation/contract.ts";
import { decided, decidedRecord } from "../core/decisions/replay.ts";
import { knownAs, membersAskedOf, namedAlike, namesAsked } from "../core/dossier/asked-party.ts";
import { type Question, withDossier, withDossierOf } from "../core/dossier/index.ts";
import { relationshipsOf } from "../core/dossier/relationships.ts";
import { extentOf, parseEdtf } from "../core/text/edtf.ts";
import { RapporteurError } from "./rapporteur-error.ts";
import { decidedArticles, replayIn } from "./replay-for.ts";
import type { Store } from "./store.ts";

/** What else a country or body of this name is called, outside the record. */
export type OtherNames = (name: string) => Promise<readonly string[]>;

/** The record; with a question its dossier too, which is null when the record does not know a party. */
export async function recordFor(
  store: Store,
  question: Question | null,
  otherNames: OtherNames = async () => [],
): Promise<RecordExport> {
  if (question === null) return await store.record();
  const asked = await partFor(store, question, otherNames);
  if (question.asOf !== null) return asked;
  return { ...(await store.record()), dossier: asked.dossier };
}

/** The part of the record that the dossier of a question rests on, with the dossier, null when the record does not know a party. */
export async function partFor(
  store: Store,
  question: Question,
  otherNames: OtherNames = async () => [],
): Promise<RecordExport> {
  const asked = await dossierPart(store, question);
  if (asked.dossier !== null) return asked;
  const whole = await store.record();
  const [one, other] = [
    await knownName(whole, question.between[0], otherNames),
    await knownName(whole, question.between[1], otherNames),
  ];
  return one === null || other === null
    ? asked
    : await dossierPart(store, { ...question, between: [one, other] });
}

async function dossierPart(store: Store, question: Question): Promise<RecordExport> {
  if (question.asOf !== null) {
    // Who is who then, and what was one thing then, only the articles of then can tell.
    const { articles, replay } = await decidedArticles(store);
    return withDossier(articles, question, (known) => decidedRecord(known, replay));
  }
  const about = await articlesAbout(store, question.between);
  const { record, articles } =
    about === null
      ? { record: await store.record(), articles: await store.articles() }
      : await store.part(about);
  const replay = await replayIn(store);
  const own = articles.map((article) => decided(article, replay));
  return withDossierOf(record, own, question);
}

/** A record of so many articles is looked at whole for a question; of a larger one, the articles that name both sides. */
const LARGE = 300;

/** Null for all of them: also where a side is asked for by what it is a member of. */
async function articlesAbout(
  store: Store,
  between: Question["between"],
): Promise<readonly string[] | null> {
  if (between.some((asked) => membersAskedOf(asked) !== null)) return null;
  if ((await store.count()) < LARGE) return null;
  const sides = between.map((asked) => [asked, ...namesAsked(asked, () => false)]);
  return await store.naming(sides);
}

/** One side of a question in names that the record knows: one party, or several joined by commas; null where one is unknown. */
async function knownName(
  record: RecordExport,
  asked: string,
  otherNames: OtherNames,
): Promise<string | null> {
  const known: string[] = [];
  const body = membersAskedOf(asked);
  for (const name of body === null ? partsOf(record, asked) : [body]) {
    const found = knownAs(record, [name]) ?? knownAs(record, await otherNames(name));
    if (found === null) return null;
    known.push(found);
  }
  return body === null ? known.join(", ") : `members of ${known.join()}`;
}

const partsOf = (record: RecordExport, asked: string): readonly string[] =>
  namesAsked(asked, (name) => knownAs(record, [name]) !== null);

/** Why a question has no dossier, in one sentence, and what could be asked instead. */
export async function whyNoDossier(
  store: Store,
  { between, asOf }: Question,
  otherNames: OtherNames,
): Promise<RapporteurError> {
  const whole = await store.record();
  const names: (string | null)[] = [];
  for (const name of between) names.push(await knownName(whole, name, otherNames));
  const unknown = between.filter((_, at) => names[at] === null);
  if (unknown.length === 0) {
    const [one, other] = between.map((name) => `“${name}”`);
    return names[0] === names[1]
      ? new RapporteurError("usage", `${one} and ${other} are the same party: ${names[0]}.`)
      : new RapporteurError(
          "not-found",
          `No article that names ${one} and ${other} is known to have appeared by ${asOf}.`,
        );
  }
  const alike = unknown.flatMap((name) => namedAlike(whole, name));
  const advice =
    alike.length > 0
      ? `Alike: ${[...new Set(alike)].join(", ")}.`
      : (proposal(whole) ?? "rapporteur find searches the texts.");
  const told = unknown.map((name) => `“${name}”`).join(" and ");
  return new RapporteurError(
    "not-found",
    `The record knows no country or body called ${told}. ${advice}`,
  );
}

/** "It tells most of Veldland and the League: --between Veldland League"; null when it tells of no pair. */
export function proposal(record: RecordExport): string | null {
  const [best] = relationshipsOf(record);
  if (best === undefined) return null;
  const quoted = best.between.map((name) => (/\s/.test(name) ? `"${name}"` : name));
  const dates = best.compare === null ? "" : ` --compare ${best.compare.join(" ")}`;
  return `It tells most of ${best.between.join(" and ")}: --between ${quoted.join(" ")}${dates}`;
}

/** A year, a month or a day that exists; null for anything else. */
export function askedDate(text: string): Edtf | null {
  return /^\d{4}(?:-\d\d){0,2}$/.test(text) && parseEdtf(text) !== null ? text : null;
}

/** Two dates, the earlier first; null when neither comes before the other. */
export function inOrder(dates: readonly [Edtf, Edtf]): readonly [Edtf, Edtf] | null {
  const [one, other] = dates.map((edtf) => extentOf(edtf));
  const ends = (before: typeof one, after: typeof one): boolean =>
    (before?.max ?? "") < (after?.min ?? "");
  if (ends(one, other)) return dates;
  return ends(other, one) ? [dates[1], dates[0]] : null;
}
