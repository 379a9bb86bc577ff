/** Article pages: words of the body, headline, day of publication, authors. */
import type { Document } from "../documents.ts";
import { bagOf, Counts, inCommon, mean, type Rates, ratesOf, share, sizeOf } from "../measures.ts";
import { type Fault, onOneLine, type Scored } from "../scored.ts";

interface PageFacts {
  readonly text?: string | null;
  readonly title?: string | null;
  /** ISO day; longer values are cut. */
  readonly published?: string | null;
  /** As printed, several parted by commas or "and", or a list. */
  readonly author?: string | readonly string[] | null;
}

export interface GoldPage extends Document, PageFacts {
  /** Relative to the folder of the set. */
  readonly file: string;
  /** Type of page, where the set tells it. */
  readonly type?: string | null;
}

export interface PredictedPage extends Document, PageFacts {}

/** A page counts for title, date or authors only where the gold has one. */
export function scorePages(
  gold: readonly GoldPage[],
  predictions: ReadonlyMap<string, PredictedPage>,
): Scored {
  const whole = new PageTally();
  const byType = new Map<string, PageTally>();
  const faults: Fault[] = [];
  for (const page of gold) {
    const predicted = predictions.get(page.id) ?? { id: page.id };
    whole.add(page, predicted);
    faults.push(...faultsOf(page, predicted));
    if (page.type) tallyOf(byType, page.type).add(page, predicted);
  }
  const types = [...byType].sort(([a], [b]) => (a < b ? -1 : 1));
  const { precision, recall } = whole.words();
  return {
    scores: {
      ...whole.scores(),
      ...Object.fromEntries(types.flatMap(([type, tally]) => tally.wordScore(type))),
    },
    more: { precision, recall },
    faults,
  };
}

function tallyOf(tallies: Map<string, PageTally>, type: string): PageTally {
  const tally = tallies.get(type) ?? new PageTally();
  tallies.set(type, tally);
  return tally;
}

class PageTally {
  readonly #words: Rates[] = [];
  readonly #titles: boolean[] = [];
  readonly #dates: boolean[] = [];
  readonly #authors = new Counts();

  add(gold: GoldPage, predicted: PredictedPage): void {
    if (gold.text) this.#words.push(wordRates(gold, predicted));
    if (gold.title) this.#titles.push(isSameTitle(gold, predicted));
    if (gold.published) this.#dates.push(isSameDay(gold, predicted));
    const authors = authorsOf(gold.author);
    if (authors.size === 0) return;
    const found = authorsOf(predicted.author);
    this.#authors.add([...found].filter((a) => authors.has(a)).length, found.size, authors.size);
  }

  /** Means over the pages. */
  words(): Rates {
    return {
      precision: mean(this.#words.map((w) => w.precision)),
      recall: mean(this.#words.map((w) => w.recall)),
      f1: mean(this.#words.map((w) => w.f1)),
    };
  }

  scores(): Record<string, number> {
    const shareOf = (list: readonly boolean[]): number =>
      share(list.filter(Boolean).length, list.length);
    return {
      ...(this.#words.length > 0 ? { f1: this.words().f1 } : {}),
      ...(this.#titles.length > 0 ? { title: shareOf(this.#titles) } : {}),
      ...(this.#dates.length > 0 ? { date: shareOf(this.#dates) } : {}),
      ...(this.#authors.gold > 0 ? { authors: this.#authors.rates().f1 } : {}),
    };
  }

  wordScore(type: string): [string, number][] {
    return this.#words.length > 0 ? [[type, this.words().f1]] : [];
  }
}

function wordsOf(text: string | null | undefined): ReadonlyMap<string, number> {
  return bagOf((text ?? "").toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []);
}

function wordRates(gold: PageFacts, predicted: PageFacts): Rates {
  const [ours, theirs] = [wordsOf(gold.text), wordsOf(predicted.text)];
  const common = inCommon(ours, theirs);
  return ratesOf(share(common, sizeOf(theirs)), share(common, sizeOf(ours)));
}

const flat = (text: string | null | undefined): string =>
  (text ?? "").normalize("NFC").split(/\s+/).filter(Boolean).join(" ");

const isSameTitle = (gold: PageFacts, predicted: PageFacts): boolean =>
  flat(gold.title) === flat(predicted.title);

const isSameDay = (gold: PageFacts, predicted: PageFacts): boolean =>
  gold.published?.slice(0, 10) === (predicted.published ?? "").slice(0, 10);

export function authorsOf(author: PageFacts["author"]): ReadonlySet<string> {
  const printed = typeof author === "string" ? author : (author ?? []).join(",");
  const names = printed.split(/,|\band\b/i).map((name) => flat(name).toLowerCase());
  return new Set(names.filter((name) => name !== ""));
}

/** Pages below this F1 are listed as errors. */
const POOR = 80;

function faultsOf(gold: GoldPage, predicted: PredictedPage): Fault[] {
  return [
    ...wordFaults(gold, predicted),
    ...(gold.title && !isSameTitle(gold, predicted) ? [titleFault(gold, predicted)] : []),
    ...(gold.published && !isSameDay(gold, predicted) ? [dateFault(gold, predicted)] : []),
    ...authorFaults(gold, predicted),
  ];
}

function wordFaults(gold: GoldPage, predicted: PredictedPage): Fault[] {
  const { precision, recall, f1 } = wordRates(gold, predicted);
  if (!gold.text || f1 >= POOR) return [];
  const sort = precision < recall ? "words: too many" : "words: too few";
  const words = `P ${precision.toFixed(1)} R ${recall.toFixed(1)} ${gold.type ?? ""}`.trim();
  return [{ sort, document: gold.id, words }];
}

function titleFault({ id, title }: GoldPage, predicted: PredictedPage): Fault {
  const sort = predicted.title ? "title: another" : "title: none";
  const words = `“${onOneLine(predicted.title ?? "")}” for “${onOneLine(title ?? "")}”`;
  return { sort, document: id, words };
}

function dateFault({ id, published }: GoldPage, predicted: PredictedPage): Fault {
  const sort = predicted.published ? "date: another" : "date: none";
  return { sort, document: id, words: `${predicted.published ?? "none"} for ${published}` };
}

function authorFaults(gold: GoldPage, predicted: PredictedPage): Fault[] {
  const [ours, theirs] = [authorsOf(gold.author), authorsOf(predicted.author)];
  if (ours.size === 0) return [];
  const missed = [...ours].filter((name) => !theirs.has(name));
  const wrong = [...theirs].filter((name) => !ours.has(name));
  return [
    ...missed.map((words) => ({ sort: "author: missed", document: gold.id, words })),
    ...wrong.map((words) => ({ sort: "author: wrong", document: gold.id, words })),
  ];
}
