/**
 * Sources counted by origin. Articles that share the words of a fact, or credit the same outlet with it, are one text
 * for it; "he said it" counts texts that carry the words, "it is so" counts those who vouch for it.
 */
import type { Passage, Sources } from "../annotation/contract.ts";
import { fold } from "../text/fold.ts";
import { overlap } from "../text/span.ts";
import type { Corpus } from "./corpus.ts";
import { families } from "./families.ts";
import { wireCredit } from "./wire-credit.ts";

/** One article's report of a fact. */
export interface Report {
  readonly passages: readonly Passage[];
  /** The record's id of the outlet the words come through. */
  readonly via: string | null;
  /** Ids of those who vouch for it; empty when the article does, or whoever its statements name at these passages. */
  readonly speakers: readonly string[];
}

/** A report with the keys under which another of the same origin is found. */
interface Traced {
  readonly passages: readonly Passage[];
  readonly article: string;
  /** The outlets that it credits. */
  readonly credited: ReadonlySet<string>;
  /** The outlet that it came out in and the agency whose story it prints, under the keys of those that are credited. */
  readonly cameFrom: ReadonlySet<string>;
  readonly agency: string | null;
  /** The texts that its article is one with. */
  readonly copies: ReadonlySet<string>;
  readonly vouchers: ReadonlySet<string>;
}

export function countOrigins(corpus: Corpus, reports: readonly Report[]): Sources {
  if (new Set(reports.map(articleOf)).size === 1) return { said: 1, so: 1 };
  const traced = reports.map((report) => trace(corpus, report));
  const keysOf = ({ passages, article, credited, cameFrom, copies }: Traced): string[] => [
    ...corpus.sharedWords.keysOf(passages),
    `article ${article}`,
    ...credited,
    ...cameFrom,
    ...copies,
  ];
  const areOneText = (a: Traced, b: Traced): boolean => {
    if (a.article === b.article) return true;
    if (corpus.areIndependent(a.article, b.article)) return false;
    if (creditOne(a, b)) return true;
    // The same words through two outlets came on two ways.
    if (a.credited.size > 0 && b.credited.size > 0) return false;
    return meet(a.copies, b.copies) || corpus.sharedWords.areTaken(a.passages, b.passages);
  };
  const said = families(traced, keysOf, areOneText);
  const so = families(
    traced,
    (one) => [...keysOf(one), ...one.vouchers],
    (a, b) => areOneText(a, b) || meet(a.vouchers, b.vouchers),
  );
  return { said: said.length, so: so.length };
}

const articleOf = ({ passages }: Report): string => passages[0]?.article ?? "";

/** Both have it from one outlet or agency, or one from the outlet that the other came out in. */
const creditOne = (a: Traced, b: Traced): boolean =>
  meet(a.credited, b.credited) ||
  meet(a.cameFrom, b.credited) ||
  meet(a.credited, b.cameFrom) ||
  (a.agency !== null && a.agency === b.agency);

function trace(corpus: Corpus, report: Report): Traced {
  const article = articleOf(report);
  const { speakers, via } = creditedWith(corpus, article, report);
  const described = corpus.described.get(article);
  // In its own voice a text speaks for whom it is issued by, else for its outlet.
  const voice = described?.issuer ?? described?.outlet ?? null;
  const own = voice === null ? [] : [`voice ${plainName(voice)}`];
  const reading = corpus.byId.get(article)?.reading;
  const agency = reading === undefined ? null : wireCredit(reading);
  const keysFor = (role: "via" | "voice", id: string): string[] =>
    [id, ...namesOf(corpus, id)].map((name) => `${role} ${name}`);
  return {
    passages: report.passages,
    article,
    credited: new Set(via.flatMap((id) => keysFor("via", id))),
    cameFrom: new Set(
      [described?.outlet ?? null, agency].flatMap((name) =>
        name === null ? [] : [`via ${plainName(name)}`],
      ),
    ),
    agency: agency === null ? null : plainName(agency),
    copies: new Set(corpus.sharedWords.copiesOf(article)),
    vouchers: new Set(
      [...speakers, ...via].length === 0
        ? own
        : [...speakers, ...via].flatMap((id) => keysFor("voice", id)),
    ),
  };
}

/** Whom the article credits: those given with the report, else those whose words the passages lie in. */
function creditedWith(
  { byId, identity }: Corpus,
  article: string,
  { passages, speakers, via }: Report,
): { readonly speakers: readonly string[]; readonly via: readonly string[] } {
  if (speakers.length > 0 || via !== null) return { speakers, via: via === null ? [] : [via] };
  const holding = (byId.get(article)?.reading.statements ?? []).filter(
    ({ standing, content }) =>
      standing === "shown" &&
      passages.some((passage) =>
        content.some((c) => overlap<"text">(c, passage) * 2 >= passage.end - passage.start),
      ),
  );
  const toRecord = (id: string): string => identity.idOf(article, id);
  return {
    speakers: holding.flatMap((s) => s.speakers).map(toRecord),
    via: holding.flatMap((s) => (s.via === null ? [] : [toRecord(s.via)])),
  };
}

/** Names of a body, by which an outlet or an issuer is known as well; not "two officials" nor a surname. */
function namesOf({ identity }: Corpus, id: string): string[] {
  const entity = identity.byId.get(id);
  if (entity?.kind !== "body") return [];
  return [entity.name, ...entity.otherNames]
    .filter((name) => /(?:^|\s)\p{Lu}\S*$/u.test(name))
    .map(plainName);
}

const plainName = (name: string): string => fold(name).replace(/^the /, "");

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((one) => b.has(one));
