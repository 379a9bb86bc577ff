import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Document, printedRows } from "./documents.ts";
import {
  ARTICLES,
  ATTRIBUTED,
  CODED,
  COUNTED,
  NAMED,
  PAGES,
  predictedArticle,
  REUSE_PAIRS,
  REUSED,
  TIMED,
} from "./invented-gold.ts";
import { ratesOf } from "./measures.ts";
import { scoreAmounts } from "./scorers/amounts.ts";
import { scoreAttributions } from "./scorers/attributions.ts";
import { scoreHappenings } from "./scorers/happenings.ts";
import { scoreNames } from "./scorers/names.ts";
import { scorePages } from "./scorers/pages.ts";
import { scoreCodedEvents } from "./scorers/plover.ts";
import { scoreReuse } from "./scorers/shared-passages.ts";
import { scoreTimes } from "./scorers/times.ts";

const SCORER = "../shared/data/tools/score.py";

function hasPython(): boolean {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const lacks = [
  ...(existsSync(SCORER) ? [] : [`${SCORER} is not here`]),
  ...(hasPython() ? [] : ["there is no python3"]),
];

const byId = <T extends Document>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** The numbers of the lines that the reference scorer prints, by the words a line begins with. */
function reference(
  kind: string,
  gold: readonly Document[],
  predictions: readonly Document[],
  more: readonly string[] = [],
): (line: string) => readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), "scorers-"));
  const [goldFile, predictedFile] = [join(folder, "gold.jsonl"), join(folder, "predicted.jsonl")];
  writeFileSync(goldFile, printedRows(gold));
  writeFileSync(predictedFile, printedRows(predictions));
  const output = execFileSync("python3", [SCORER, kind, goldFile, predictedFile, ...more], {
    encoding: "utf8",
  });
  return (line) => {
    const found = output.split("\n").find((each) => each.startsWith(line));
    if (found === undefined) throw new Error(`no line “${line}” in:\n${output}`);
    return (found.slice(line.length).match(/\d+\.\d+/g) ?? []).map(Number);
  };
}

/** Spans moved, values changed, items left out and put in: every third item stays as it is. */
function spoilt<T extends { readonly start: number; readonly end: number }>(
  list: readonly T[],
): T[] {
  return list.flatMap((item, at) => {
    if (at % 3 === 0) return [{ ...item, end: item.end + 2 }];
    return at % 3 === 1 ? [item, { ...item, start: item.start + 40, end: item.end + 40 }] : [];
  });
}

describe.skipIf(lacks.length > 0)(
  `The scorers agree with the reference scorer${lacks.length > 0 ? ` (not run: ${lacks.join(", ")})` : ""}`,
  () => {
    const agrees = (ours: number | undefined, theirs: number | undefined): void => {
      expect(theirs).toBeDefined();
      expect(ours).toBeCloseTo(theirs ?? Number.NaN, 1);
    };

    test("on pages", () => {
      const predictions = PAGES.map((page) => ({
        ...page,
        text: `${page.text} Cookies, cookies.`,
        title: page.id === "a" ? page.title : "Home",
        author: ["Ada Quill", "The Dispatch"],
      }));
      const line = reference("pages", PAGES, predictions);
      const { scores } = scorePages(PAGES, byId(predictions));
      agrees(scores["f1"], line("words (mean of 2 pages)")[2]);
      agrees(scores["title"], line("title exact")[0]);
      agrees(scores["date"], line("date exact")[0]);
      agrees(scores["authors"], line("authors (1 pages)")[2]);
      agrees(scores["listing"], line("listing: words (mean of 1 pages)")[2]);
    });

    test("on names", () => {
      const predictions = NAMED.map((text) => ({ id: text.id, entities: spoilt(text.entities) }));
      const line = reference("ner", NAMED, predictions);
      const { scores, more } = scoreNames(NAMED, byId(predictions));
      agrees(scores["precision"], line("MICRO")[0]);
      agrees(scores["f1"], line("MICRO")[2]);
      agrees(more["PER"], line("PER")[2]);
    });

    test("on times", () => {
      const predictions = TIMED.map((text) => ({ id: text.id, timexes: spoilt(text.timexes) }));
      const line = reference("timex", TIMED, predictions);
      const { scores, more } = scoreTimes(TIMED, byId(predictions));
      agrees(scores["relaxed"], line("relaxed")[2]);
      agrees(scores["strict"], line("strict")[2]);
      agrees(scores["value"], line("value (relaxed)")[2]);
      agrees(more["type"], line("type (relaxed)")[2]);
    });

    test("on attributions", () => {
      const predictions = ATTRIBUTED.map((text) => ({
        id: text.id,
        attributions: text.attributions.map((a, at) => ({
          ...a,
          source: at === 0 ? a.source : a.cue,
          content: a.content.map(([start, end]) => [start - 4, end - 3] as const),
        })),
      }));
      const line = reference("attrib", ATTRIBUTED, predictions);
      const { scores } = scoreAttributions(ATTRIBUTED, byId(predictions));
      agrees(scores["content"], line("content")[2]);
      agrees(scores["contentSource"], line("contentSource")[2]);
      agrees(scores["directContent"], line("directContent")[0]);
      agrees(scores["directSource"], line("directSource")[0]);
    });

    test("on coded events", () => {
      const predictions = [
        { id: "one", event: "request", source: "Minister Odile Varn" },
        { id: "two", event: "REJECT", source: null },
      ];
      const line = reference("plover", CODED, predictions);
      const { scores } = scoreCodedEvents(CODED, byId(predictions));
      agrees(scores["class"], line("class")[0]);
      agrees(scores["actor"], line("actor")[2]);
    });

    test("on amounts", () => {
      const predictions = [
        {
          id: "one",
          quantities: [
            { value: "300", unit: "boats" },
            { value: "7", unit: "days" },
          ],
        },
        { id: "two", quantities: [{ value: "40.0", unit: "Ship" }] },
      ];
      const line = reference("quantity-values", COUNTED, predictions);
      const { scores, more } = scoreAmounts(COUNTED, byId(predictions));
      agrees(scores["value"], line("value ")[2]);
      agrees(scores["valueUnit"], line("value+unit")[2]);
      agrees(more["valueChange"], line("value+change")[2]);
    });

    test("on the places of figures", () => {
      const predictions = ARTICLES.map((article) => {
        const right = predictedArticle(article);
        return { ...right, values: [...spoilt(right.values), { start: 0, end: 4 }] };
      });
      const line = reference("quantity", ARTICLES, predictions);
      const { scores, more } = scoreHappenings(ARTICLES, byId(predictions));
      agrees(scores["figures"], line("overlap")[2]);
      agrees(more["figuresExact"], line("exact")[2]);
    });

    test("on shared passages", () => {
      const predictions = REUSED.map((text) => ({
        id: text.id,
        cases: text.cases.flatMap((c) => [
          { ...c, this: [c.this[0], c.this[0] + 20] as const },
          { ...c, this: [c.this[0] + 25, c.this[1] + 9] as const },
        ]),
      }));
      const line = reference("reuse", REUSED, predictions);
      const { scores, more } = scoreReuse(REUSED, byId(predictions), REUSE_PAIRS);
      const [precision, recall, f1, granularity, plagdet] = line("micro char P");
      agrees(scores["characterF1"], f1);
      agrees(scores["plagdet"], plagdet);
      agrees(more["granularity"], granularity);
      agrees(scores["characterF1"], ratesOf(precision ?? 0, recall ?? 0).f1);
    });
  },
);
