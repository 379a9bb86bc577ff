import { describe, expect, test } from "vitest";
import type { RecordEntity, RecordExport, RecordOffice } from "../annotation/contract.ts";
import { NO_PACKS } from "../languages/packs.ts";
import { officeFindings, personFindings } from "./findings.ts";
import { holdersOf } from "./holders.ts";
import { placesOf } from "./places.ts";

const VELMARK = { code: "VX", name: "Velmark", aliases: [], demonyms: [], capital: null };
const HOLDERS = holdersOf(
  {
    madeOn: { VX: "2030-06-30" },
    entries: [
      { of: "VX", office: "Prime Minister", holder: "Ada Torvik", from: "2020-01-01", to: "2024" },
      { of: "VX", office: "Prime Minister", holder: "Bo Lund", from: "2025-02-01", to: null },
      {
        of: "VX",
        office: "Minister of Trade and Ports",
        holder: "Eve Hill",
        from: "2020",
        to: null,
      },
    ],
  },
  placesOf({ ...NO_PACKS, countries: [VELMARK] }),
);

const entity = (id: string, name: string, kind: RecordEntity["kind"]): RecordEntity =>
  ({ id, name, kind, otherNames: [], mentions: [] }) as unknown as RecordEntity;
const PLACE = entity("v", "Velmark", "place");

function asked(person: string, on: readonly string[], change: Partial<RecordOffice> = {}) {
  const office: RecordOffice = {
    person: "p",
    office: "Prime Minister",
    body: "v",
    status: "current",
    standing: "shown",
    reasons: [],
    by: "rule:test",
    attested: on.map((day) => ({ on: day, evidence: [] })),
    ...change,
  };
  return officeFindings(office, [PLACE, entity("p", person, "person")], HOLDERS);
}

describe("what the register says beside an office line", () => {
  test("agrees with the same name, short or whole", () => {
    for (const name of ["Ada Torvik", "Torvik", "Torvik Ada M.", "Áda Torvik"])
      expect(asked(name, ["2022-03-04"])).toMatchObject([{ agrees: true }]);
  });

  test("differs only where it is certain and the names have nothing in common", () => {
    expect(asked("Dan Corrow", ["2022-03-04"])).toMatchObject([{ agrees: false }]);
    expect(asked("Adah Torvik", ["2022-03-04"])).toMatchObject([{ agrees: null }]);
    expect(asked("Eda Torviq", ["2022-03-04"])).toMatchObject([{ agrees: null }]);
    expect(asked("Dan Corrow", ["2024-03-04"])).toMatchObject([{ agrees: null }]);
    expect(asked("Dan Corrow", ["2031-03-04"])).toMatchObject([{ agrees: null, reaches: false }]);
    expect(asked("Dan Corrow", ["2025-01-04"])).toMatchObject([{ agrees: null, holders: [] }]);
    expect(asked("Dan Corrow", ["2022-03-04"], { office: "Trade Minister" })).toMatchObject([
      { match: "near", agrees: null },
    ]);
  });

  test.each(["acting", "former", "designate"] as const)(
    "is not compared with an %s one",
    (status) => {
      expect(asked("Dan Corrow", ["2022-03-04"], { status })).toMatchObject([{ agrees: null }]);
    },
  );

  test("gives one answer for all days that have the same", () => {
    expect(asked("Ada Torvik", ["2026-03-04", "2022-03-04", "2021-05"])).toMatchObject([
      { on: ["2021-05", "2022-03-04"], agrees: true },
      { on: ["2026-03-04"], agrees: false },
    ]);
  });

  test("is not asked without a body or a day", () => {
    expect(asked("Ada Torvik", ["2022-03-04"], { body: null })).toBe("no-body");
    expect(asked("Ada Torvik", ["..", "2022", "2022-01-01/.."])).toBe("no-day");
    expect(asked("Ada Torvik", [])).toBe("no-day");
  });
});

describe("what the register says beside a person", () => {
  const person = (name: string, edtf: string | null) => {
    const mentions = [{ article: "a", start: 0, end: 1, exact: "A" }];
    const record = { articles: [{ id: "a", published: { edtf } }], offices: [] };
    return personFindings(
      { ...entity("p", name, "person"), mentions },
      record as unknown as RecordExport,
      HOLDERS,
    );
  };

  test("is asked for on the days of the articles that name the person", () => {
    expect(person("Ada Torvik", "2022-03-04")).toMatchObject({
      on: ["2022-03-04"],
      held: [{ office: "Prime Minister" }],
      reaches: true,
    });
    expect(person("Ada Torvik", "2026-03-04")).toMatchObject({ held: [] });
    expect(person("Bo Lund", "2031-03-04")).toMatchObject({
      held: [{ sure: false }],
      reaches: false,
    });
  });

  test("is not asked without a full name or a day", () => {
    expect(person("Torvik", "2022-03-04")).toBe("no-full-name");
    expect(person("Ada Torvik", null)).toBe("no-day");
  });
});
