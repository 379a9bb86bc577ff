/** How often each rule read something in one article, for whoever tends the rules; it changes nothing in a reading. */
import type { Article } from "../annotation/article.ts";
import type { Line } from "../annotation/contract.ts";
import type { Layers } from "../annotation/layers.ts";
import { clean } from "../clean/index.ts";
import { AMOUNT_RULES } from "../languages/en/amounts/rules.ts";
import { DATE_RULES } from "../languages/en/dates/date-rules.ts";
import type { Language } from "../languages/language.ts";
import { type Contest, contest } from "../rules/rule.ts";
import { sequenceOf } from "./dates.ts";
import { readLayers } from "./index.ts";

/** What one rule did in one article. */
export interface Firing {
  /** How often its reading stood. */
  readonly fired: number;
  /** How often no other rule claimed any of the same words. */
  readonly alone: number;
  /** How often another rule took the words, by the id of that rule. */
  readonly beaten: ReadonlyMap<string, number>;
  /** Lines of the reading that name it. Names and dates are no lines; of a number a line is made only where it counts something. */
  readonly shown: number;
  readonly weaker: number;
}

/** By rule id, for the rules that did anything. */
export function firingsIn(article: Article, language: Language): ReadonlyMap<string, Firing> {
  const { layers } = readLayers(article, clean(article, language.pages, language.plain), language);
  const tally = new Tally();
  tally.contest(contest(sequenceOf(layers).items, DATE_RULES, null));
  for (const amounts of amountContests(layers)) tally.contest(amounts);
  for (const figure of layers.figures) tally.line(figure);
  const { names, offices, statements, events, commitments, concerns } = layers;
  for (const name of names) if (name.by.startsWith("rule:")) tally.unopposed(ruleOf(name));
  for (const line of [...offices, ...statements, ...events, ...commitments, ...concerns]) {
    tally.line(line);
    tally.unopposed(ruleOf(line));
  }
  return tally.firings;
}

const amountContests = ({ tokens, sentences }: Pick<Layers, "tokens" | "sentences">) =>
  sentences.map(({ first, last }) => contest(tokens.slice(first, last), AMOUNT_RULES, undefined));

const ruleOf = ({ by }: Pick<Line, "by">): string => by.replace(/^rule:/, "");

class Tally {
  readonly firings = new Map<string, Counting>();

  contest({ kept, beaten }: Contest<unknown>): void {
    const opposed = new Set(beaten.map(({ by }) => by));
    for (const match of kept)
      if (opposed.has(match)) this.#of(match.rule).fired++;
      else this.unopposed(match.rule);
    for (const { rule, by } of beaten) {
      const lost = this.#of(rule).beaten;
      lost.set(by.rule, (lost.get(by.rule) ?? 0) + 1);
    }
  }

  unopposed(rule: string): void {
    const firing = this.#of(rule);
    firing.fired++;
    firing.alone++;
  }

  line(line: Line): void {
    const firing = this.#of(ruleOf(line));
    if (line.standing === "shown") firing.shown++;
    else firing.weaker++;
  }

  #of(rule: string): Counting {
    const known = this.firings.get(rule);
    if (known !== undefined) return known;
    const begun = { fired: 0, alone: 0, beaten: new Map<string, number>(), shown: 0, weaker: 0 };
    this.firings.set(rule, begun);
    return begun;
  }
}

interface Counting {
  fired: number;
  alone: number;
  readonly beaten: Map<string, number>;
  shown: number;
  weaker: number;
}
