/** One article's reading as persons have corrected it, before anything is reconciled. */
import type { Line, Reading } from "../annotation/contract.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import {
  type ArticleAnchor,
  byPerson,
  type Decision,
  type LineAnchor,
  type Ruling,
  signed,
} from "./decision.ts";
import { withLine, withValue } from "./fields.ts";
import { findLine, type Missing } from "./find-line.ts";
import { withHandMade } from "./hand-made.ts";
import type { ReadLine } from "./read-lines.ts";
import type { FindArticle } from "./shelf.ts";

/** Where a decision did not take hold, and why. */
export interface NotPlaced {
  readonly decision: number;
  readonly article: string;
  readonly why: Missing | NotAValue;
}

type NotAValue = "the value is not one of this field";

export interface Corrected {
  readonly article: ReadArticle;
  readonly notPlaced: readonly NotPlaced[];
}

/**
 * The article with the decisions about its lines, in their order: each sees what the earlier ones left, as the person did.
 * `decisions`: those in force.
 */
export function corrected(
  article: ReadArticle,
  decisions: readonly Decision[],
  find: FindArticle,
): Corrected {
  const notPlaced: NotPlaced[] = [];
  let { reading } = article;
  for (const decision of decisions)
    for (const change of changesOf(decision, (anchor) => find(anchor) === article.id)) {
      const result = change(reading);
      if (typeof result === "string")
        notPlaced.push({ decision: decision.number, article: article.id, why: result });
      else reading = result;
    }
  return { article: reading === article.reading ? article : { ...article, reading }, notPlaced };
}

type Change = (reading: Reading) => Reading | NotPlaced["why"];

/** What a decision does to the article that `isHere` knows. */
function changesOf(decision: Decision, isHere: (anchor: ArticleAnchor) => boolean): Change[] {
  const { ruling } = decision;
  if (ruling.kind === "add") {
    const { line } = ruling;
    const add: Change = (reading) => withHandMade(reading, line, deskKnowledge(decision));
    return isHere(line.article) ? [add] : [];
  }
  if (!isAboutLines(ruling)) return [];
  return ruling.lines
    .filter(({ article }) => isHere(article))
    .map((anchor) => (reading) => judgedLine(reading, anchor, decision, ruling));
}

type AboutLines = Extract<Ruling, { readonly kind: "confirm" | "reject" | "edit" }>;

const isAboutLines = (ruling: Ruling): ruling is AboutLines =>
  ruling.kind === "confirm" || ruling.kind === "reject" || ruling.kind === "edit";

const deskKnowledge = (decision: Decision): Line => ({
  standing: "shown",
  reasons: [signed("desk knowledge", decision)],
  by: byPerson(decision),
});

const DONE = { confirm: "confirmed", reject: "rejected" } as const;

function judgedLine(
  reading: Reading,
  anchor: LineAnchor,
  decision: Decision,
  ruling: AboutLines,
): Reading | NotPlaced["why"] {
  const found = findLine(reading, anchor, ruling.kind === "edit" ? ruling.field : null);
  if (typeof found === "string") return found;
  if (ruling.kind !== "edit")
    return withLine(reading, found, {
      standing: ruling.kind === "confirm" ? "shown" : "rejected",
      ...signedLine(found, DONE[ruling.kind], decision),
    });
  const edited = withValue(reading, found, ruling.field, ruling.value);
  if (edited === null) return "the value is not one of this field";
  return withLine(
    edited,
    found,
    signedLine(found, `desk knowledge: ${ruling.field} given`, decision),
  );
}

/** A person's word goes before the reasons of the rules. */
function signedLine({ line }: ReadLine, what: string, decision: Decision): Partial<Line> {
  const reasons = new Set([signed(what, decision), ...line.reasons]);
  return { reasons: [...reasons], by: byPerson(decision) };
}
