import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import type { Figure, RecordFigure } from "../annotation/contract.ts";
import { reconcile } from "./index.ts";
import type { ReadArticle } from "./read-article.ts";

const CAST: readonly Named[] = [
  { id: "t", kind: "person", name: "Ada Torvik" },
  { id: "v", kind: "place", name: "Varnia" },
  { id: "k", kind: "place", name: "Karst" },
];

const QUOTE = "no harbour of ours was ever closed to a friend";

interface Counted extends Partial<Omit<Figure, "evidence">> {
  /** Whether the sentence of the figure is Torvik’s statement. */
  readonly said?: boolean;
  readonly quotes?: boolean;
}

/** An article with one sentence on a figure; it quotes Torvik unless told otherwise. */
function counts(id: string, sentence: string, words: string, counted: Counted): ReadArticle {
  const { said = false, quotes = true, ...rest } = counted;
  return invented(id, {
    text: `${sentence}. In ${id} Ada Torvik says: ${QUOTE}! Varnia and Karst.`,
    named: CAST,
    tells: ({ figure, statement }) => {
      const spoken = statement(sentence, { speakers: ["t"], form: "indirect", verbatim: [] });
      return {
        statements: [
          ...(said ? [spoken] : []),
          ...(quotes ? [statement(QUOTE, { speakers: ["t"] })] : []),
        ],
        figures: [figure(words, { ...rest, statement: said ? spoken.id : null })],
      };
    },
  });
}

const figuresOf = (...articles: ReadArticle[]): readonly RecordFigure[] =>
  reconcile(articles).figures;

describe("A figure of which no article says whose it is", () => {
  const barges: Counted = { best: 1500, measure: "barges", said: true };

  test("is one where one statement gives it", () => {
    const [figure, ...more] = figuresOf(
      counts("a", "By 2040 Karst will own 1,500 iron barges", "1,500 iron barges", barges),
      counts("b", "Karst may own over 1,500 iron barges in 2040", "over 1,500 iron barges", {
        ...barges,
        comparator: "gt",
      }),
    );
    expect(more).toEqual([]);
    expect(figure?.readings.map((r) => r.comparator)).toEqual(["eq", "gt"]);
  });

  test("is one where the articles report one occasion and count the same things", () => {
    const there: Counted = { best: 400, measure: "units" };
    const [a, b] = ["Some 400 grey boats were ordered", "It buys 400 boats in all"];
    expect(
      figuresOf(
        counts("a", a ?? "", "400 grey boats", there),
        counts("b", b ?? "", "400 boats", there),
      ),
    ).toHaveLength(1);
    expect(
      figuresOf(
        counts("a", a ?? "", "400 grey boats", { ...there, quotes: false }),
        counts("b", b ?? "", "400 boats", { ...there, quotes: false }),
      ),
    ).toHaveLength(2);
  });

  test("is two of an amount that is given for two things, of two owners, or that any text may have", () => {
    const money: Counted = { best: 2_000_000, unit: "USD" };
    const solar = counts("a", "Varnia puts $2 million in solar roofs", "$2 million", money);
    const study = counts("b", "The study of reefs costs $2 million", "$2 million", money);
    expect(figuresOf(solar, study)).toHaveLength(2);
    const boats: Counted = { best: 400, measure: "units" };
    expect(
      figuresOf(
        counts("a", "Varnia has 400 boats", "400 boats", { ...boats, subject: "v" }),
        counts("b", "Karst has 400 boats", "400 boats", { ...boats, subject: "k" }),
      ),
    ).toHaveLength(2);
    const ships: Counted = { best: 2, measure: "units" };
    expect(
      figuresOf(
        counts("a", "It sent 2 boats north", "2 boats", ships),
        counts("b", "It lost 2 boats south", "2 boats", ships),
      ),
    ).toHaveLength(2);
  });
});
