import { Command } from "commander";
import { type Shown, showThing } from "../../app/show.ts";
import type { Passage, RecordArticle, RecordEntity } from "../../core/annotation/contract.ts";
import { officeId } from "../../core/decisions/seen.ts";
import { recordCards } from "../http/cards.ts";
import type { LineCard } from "../http/contract.ts";
import { loadHolders } from "../intake/holders.ts";
import { changeLine } from "./changes.ts";
import { lineOf } from "./line-of.ts";
import { counted, print, printBeside } from "./output.ts";
import { type PageOf, pagesOf } from "./printed-pages.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";
import { officeRegister, personRegister } from "./register.ts";

interface ShowOptions extends RecordOption {
  readonly register: boolean;
}

export function showCommand(): Command {
  return new Command("show")
    .description("one thing, everywhere it stands and why: an article, a name, a line")
    .argument("<id>", "an id, or the name of someone or something")
    .option("--no-register", "without what the pack of office-holders says")
    .addOption(recordOption())
    .action(async (id: string, { record, register }: ShowOptions) => {
      const { shown, pageOf } = await withRecord(record, async (store) => {
        const thing = await showThing(store, id);
        return { shown: thing, pageOf: await pagesOf(store, thing.record.articles) };
      });
      for (const line of linesOf(shown, pageOf)) print(line);
      for (const line of register ? await registerLines(shown) : []) printBeside(line);
    });
}

/** What an authority outside the record says of an office or a person; nothing where its pack has been taken away. */
async function registerLines(shown: Shown): Promise<readonly string[]> {
  const isPerson = shown.kind === "entity" && shown.entity.kind === "person";
  if (shown.kind !== "offices" && !isPerson) return [];
  const holders = await loadHolders();
  if (holders === null) return [];
  return shown.kind === "offices"
    ? shown.offices.flatMap((office) => officeRegister(office, shown.record, holders))
    : personRegister(shown.entity, shown.record, holders);
}

function linesOf(shown: Shown, pageOf: PageOf): string[] {
  const cards = recordCards(shown.record);
  switch (shown.kind) {
    case "article":
      return articleLines(shown, cards, pageOf);
    case "entity":
      return entityLines(shown, cards, pageOf);
    case "offices":
      // The cards of the offices come first, in the order of the record.
      return shown.offices
        .flatMap((office) => cards[shown.record.offices.indexOf(office)] ?? [])
        .flatMap((card) => cardLines(card, pageOf));
    case "line":
      return [
        ...cards.filter(({ id }) => id === shown.id).flatMap((card) => cardLines(card, pageOf)),
        ...because("why this is one line", shown.why),
        ...because("how it was counted", shown.counted),
      ];
    default:
      return shown satisfies never;
  }
}

function articleLines(
  { article, versions, problems }: Extract<Shown, { kind: "article" }>,
  cards: readonly LineCard[],
  pageOf: PageOf,
): string[] {
  const lines = cards.filter(({ passages }) => passages.some((p) => p.article === article.id));
  const given = versions.at(-1)?.claims.filter(({ basis }) => basis === "given") ?? [];
  return [
    `${article.id}  ${article.title ?? "(no title)"}`,
    `date: ${dateOf(article)}`,
    `outlet: ${article.outlet ?? "not known"}`,
    ...(article.issuer === null ? [] : [`speaks for: ${article.issuer}`]),
    ...given.map(({ field, value, from }) => `given: ${field} = ${value} (${from})`),
    ...versions.flatMap(({ number, place, sha256, receivedAt, changes }) => [
      `version ${number}: ${place}, received ${receivedAt}, sha256 ${sha256}`,
      ...changes.map((change) => `    ${changeLine(change)}`),
    ]),
    ...problems.map(
      ({ message, at }) => `! ${message}${at === null ? "" : ` [${at.start}-${at.end}]`}`,
    ),
    `${counted(lines.length, "line")} of the record rest on it:`,
    ...lines.flatMap((card) => cardLines(card, pageOf)),
  ];
}

function dateOf({ published: { edtf, basis, notBefore, notAfter } }: RecordArticle): string {
  if (edtf !== null) return `${edtf} (${basis ?? "basis not known"})`;
  if (notBefore === null && notAfter === null) return "not known";
  return `not stated; between ${notBefore ?? "…"} and ${notAfter ?? "…"}`;
}

const MOST_MENTIONS = 50;

const because = (what: string, reasons: readonly string[]): string[] =>
  reasons.length === 0 ? [] : [`${what}:`, ...reasons.map((reason) => `    ${reason}`)];

const MOST_REASONS = 30;

function entityLines(
  { entity, why }: Extract<Shown, { kind: "entity" }>,
  cards: readonly LineCard[],
  pageOf: PageOf,
): string[] {
  const places = new Set(entity.mentions.map(placeOf));
  const lines = cards.filter(
    ({ says, passages }) =>
      says.includes(entity.name) || passages.some((passage) => holdsOne(passage, entity, places)),
  );
  const more = entity.mentions.length - MOST_MENTIONS;
  return [
    `${entity.id}  ${entity.name} (${entity.kind})`,
    ...(entity.otherNames.length > 0 ? [`also: ${entity.otherNames.join(", ")}`] : []),
    ...because("why these are one", why.slice(0, MOST_REASONS)),
    ...(why.length > MOST_REASONS ? [`    and ${why.length - MOST_REASONS} more`] : []),
    `${counted(entity.mentions.length, "mention")}:`,
    ...entity.mentions.slice(0, MOST_MENTIONS).map((m) => `    ${passageLine(m, pageOf)}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
    `${counted(lines.length, "line")} with this name in them:`,
    ...lines.flatMap((card) => cardLines(card, pageOf)),
  ];
}

function placeOf({ article, start, end }: Passage): string {
  return `${article}:${start}-${end}`;
}

function holdsOne(passage: Passage, entity: RecordEntity, places: ReadonlySet<string>): boolean {
  if (places.has(placeOf(passage))) return true;
  return entity.mentions.some(
    (m) => m.article === passage.article && m.start >= passage.start && m.end <= passage.end,
  );
}

function cardLines(card: LineCard, pageOf: PageOf): string[] {
  return [
    lineOf(card),
    ...idOf(card).map((id) => `    id ${id}`),
    ...card.passages.map((p) => `    ${passageLine(p, pageOf)}`),
  ];
}

function idOf({ id, kind, passages: [first] }: LineCard): string[] {
  if (kind === "office") return first === undefined ? [] : [officeId(first)];
  return /\s/.test(id) ? [] : [id];
}

function passageLine(passage: Passage, pageOf: PageOf): string {
  const { article, start, end, exact } = passage;
  const page = pageOf(passage);
  const where = page === null ? "" : `, page ${page}`;
  return `${article} ${start}-${end}${where}  “${exact.replace(/\s+/g, " ")}”`;
}
