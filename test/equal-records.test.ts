import { describe, expect, test } from "vitest";
import type { RecordExport } from "../src/core/annotation/contract.ts";
import { reconcile } from "../src/core/reconcile/index.ts";
import type { ReadArticle } from "../src/core/reconcile/read-article.ts";
import { recordDifferences } from "./equal-records.ts";
import { invented, type Named } from "./invented-articles.ts";

const NAMED: readonly Named[] = [
  { id: "h", kind: "person", name: "Ada Hill", otherNames: ["Hill"] },
  { id: "v", kind: "place", name: "Veldland" },
  { id: "u", kind: "place", name: "Utopia" },
];

function article(id: string, more = ""): ReadArticle {
  return invented(id, {
    text: `Ada Hill came from Veldland to Utopia. “We will open nine harbours before the frost,” Hill said.${more}`,
    named: NAMED,
    published: "2031-04-09",
    tells: ({ event, statement, office }) => ({
      events: [event("visit", "came from Veldland to Utopia", { among: ["h", "u"] })],
      statements: [statement("We will open nine harbours before the frost", { speakers: ["h"] })],
      offices: [office("h", "Minister", { words: "Ada Hill" })],
    }),
  });
}

const record = reconcile([article("a"), article("b"), article("c")]);

/** The same with every list turned around, at any depth. */
function turned<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  const inner = Array.isArray(value)
    ? value.map(turned).reverse()
    : Object.fromEntries(Object.entries(value).map(([field, part]) => [field, turned(part)]));
  // Only the order of lists has changed.
  return inner as T;
}

describe("Two records", () => {
  test("are equal whatever the order of their lists", () => {
    expect(JSON.stringify(turned(record))).not.toBe(JSON.stringify(record));
    expect(recordDifferences(record, turned(record))).toEqual([]);
  });

  test("differ when one has a line that the other has not", () => {
    const less: RecordExport = { ...record, events: [] };
    const [id] = record.events.map((event) => event.id);
    expect(recordDifferences(record, less)).toEqual([
      `events: “${id}” 1 times in the first, 0 in the second`,
    ]);
  });

  test("differ when a field of a line does, and the field is told", () => {
    const [first, ...rest] = record.statements;
    if (first === undefined) throw new RangeError("Nothing was said");
    const later: RecordExport = { ...record, statements: [{ ...first, said: "2031" }, ...rest] };
    expect(recordDifferences(record, later)).toEqual([
      `statements “${first.id}”, said: null is not "2031"`,
    ]);
  });

  test("differ when a line has a passage less, and the passage is told", () => {
    const fewer: RecordExport = {
      ...record,
      entities: record.entities.map((e) => ({ ...e, mentions: e.mentions.slice(1) })),
    };
    const differences = recordDifferences(record, fewer);
    expect(differences).toHaveLength(record.entities.length);
    expect(differences[0]).toMatch(
      /mentions: only in the first \[\{article:"a",.*only in the second \[\]/,
    );
  });

  test("differ when two lines of one name have changed in different ways", () => {
    const twice = (...texts: string[]): RecordExport => ({
      ...record,
      offices: texts.flatMap((by) => record.offices.map((office) => ({ ...office, by }))),
    });
    expect(recordDifferences(twice("rule:a", "rule:b"), twice("rule:b", "rule:a"))).toEqual([]);
    expect(recordDifferences(twice("rule:a", "rule:b"), twice("rule:a", "rule:a"))).not.toEqual([]);
  });

  test("tell the first differences and the number of the others", () => {
    const many = Array.from({ length: 30 }, (_, n) => article(`n${n}`, ` It rained ${n} days.`));
    const differences = recordDifferences(reconcile(many), reconcile([]));
    expect(differences).toHaveLength(21);
    expect(differences.at(-1)).toMatch(/^and \d+ more$/);
  });
});
