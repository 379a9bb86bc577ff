import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_PACKS } from "../languages/packs.ts";
import { extentOf } from "../text/edtf.ts";
import { type Holder, type HoldersPack, holdersOf, type Tenure } from "./holders.ts";
import { placesOf } from "./places.ts";

const PLACES = placesOf({
  ...NO_PACKS,
  countries: [
    {
      code: "VX",
      name: "Velmark",
      aliases: ["Republic of Velmark", "V.M."],
      demonyms: ["Velmarkian"],
      capital: "Tarn",
    },
    {
      code: "OX",
      name: "Ostria",
      aliases: ["Republic of Ostria"],
      demonyms: ["Ostrian"],
      capital: null,
    },
  ],
  bodies: [{ name: "River Union", acronym: "RU", aliases: [], kind: "organisation" }],
  metonyms: [{ words: "the Lindhaven Palace", standsFor: "Velmark" }],
});

function tenure(line: string): Tenure {
  const [of = "", office = "", holder = "", from = "", to = ""] = line.split("|");
  return { of, office, holder, from: from || null, to: to || null };
}

const PACK: HoldersPack = {
  madeOn: { VX: "2030-06-30", OX: "2030-06-30", "River Union": "2030-12-31" },
  entries: [
    "VX|Minister of Defence|Ada Torvik|2020-02-01|2024-05-31",
    "VX|Minister of Defence|Bo Lund|2024-06-01|2026",
    "VX|Minister of Defence|Ćila Þór-Hill|2026|",
    "VX|Deputy Minister of Defence|Dan Corrow|2020-02-01|2030-01-01",
    "VX|Minister of State for Defence|Eve Brandt|2020-02-01|2030-01-01",
    "VX|Minister of Education, Culture and Sport|Finn Vey|2022-01-01|2025-01-01",
    "VX|Minister of Education|Gro Vey|2010-01-01|2012-01-01",
    "VX|Minister for Small Ports|Hal Oldmere|2021-01-01|2023-01-01",
    "VX|Minister for Small Ports|Ida Oldmere|2021-06-01|2023-01-01",
    "VX|ambassador to the Republic of Ostria|Jo Lindh|2021|2023-04",
    "VX|President of Velmark|Kai Torvik||2025-01-01",
    "OX|Secretary of State for Defence|Liv Brandt|2020-01-01|",
    "OX|Minister of Trade|Mo Brandt|2020-01-01|",
    "OX|Secretary of State for Trade|Nia Brandt|2020-01-01|",
    "OX|Prime Minister|Ada Torvik|2020-01-01|2021-01-01",
    "River Union|Secretary-General of the River Union|Ola M. Tarn|2019-01-01|2029-01-01",
  ].map(tenure),
};

const HOLDERS = holdersOf(PACK, PLACES);
const asked = (office: string, of: string, on: string) =>
  HOLDERS.inOffice({ office, of: [of], on });
const names = (office: string, of: string, on: string): readonly string[] =>
  asked(office, of, on).holders.map(({ holder }) => holder);

describe("who held an office of a country or body on a day", () => {
  test.each([
    ["Defence Minister", "Velmark", "2022-03-04", "Ada Torvik"],
    ["Defense Minister", "Velmarkian", "2022-03-04", "Ada Torvik"],
    ["Minister of National Defence", "the Republic of Velmark", "2024-06-01", "Bo Lund"],
    ["Velmarkian Defence Minister", "VM", "2024-06", "Bo Lund"],
    ["Defence Minister", "the Lindhaven Palace", "2024-05-31", "Ada Torvik"],
    ["Defence Minister", "Government of Velmark", "2024-05-31", "Ada Torvik"],
    ["Defence Minister", "Velmark's government", "2024-05-31", "Ada Torvik"],
    ["Ambassador to Ostria", "Velmark", "2022-03-04", "Jo Lindh"],
    ["President", "Velmark", "2022-03-04", "Kai Torvik"],
    ["Secretary General", "RU", "2022-03-04", "Ola M. Tarn"],
  ])("%s of %s on %s", (office, of, on, holder) => {
    expect(asked(office, of, on).match).toBe("same");
    expect(names(office, of, on)).toEqual([holder]);
  });

  test.each([
    "Shadow Defence Minister",
    "Parliamentary Secretary for Defence",
    "State Minister for Defence",
    "Vice Minister of Defence",
    "Minister for Defence Materiel",
    "Ambassador to the River Union",
    "Minister",
  ])("never for the office beside it: %s", (office) => {
    expect(asked(office, "Velmark", "2022-03-04")).toMatchObject({ match: null, holders: [] });
  });

  test("several are all named", () => {
    expect(names("Small Ports Minister", "Velmark", "2022-03-04")).toEqual([
      "Hal Oldmere",
      "Ida Oldmere",
    ]);
  });

  test("a like office serves only where the same one has no holder", () => {
    expect(asked("Education Minister", "Velmark", "2022-03-04").match).toBe("near");
    expect(names("Education Minister", "Velmark", "2011-03-04")).toEqual(["Gro Vey"]);
    expect(names("Defence Minister", "Ostria", "2022-03-04")).toEqual(["Liv Brandt"]);
    expect(names("Minister of Trade", "Ostria", "2022-03-04")).toEqual(["Mo Brandt"]);
    expect(asked("Minister of Trade", "Ostria", "2019-03-04")).toMatchObject({
      match: "same",
      holders: [],
    });
  });

  test("a year of beginning or end is not certain, and a day behind the source is not reached", () => {
    expect(asked("Defence Minister", "Velmark", "2026-03-04").holders).toMatchObject([
      { holder: "Bo Lund", sure: false },
      { holder: "Ćila Þór-Hill", sure: false },
    ]);
    expect(asked("Defence Minister", "Velmark", "2028-03-04")).toMatchObject({
      reaches: true,
      holders: [{ sure: true }],
    });
    expect(asked("Defence Minister", "Velmark", "2031-03-04")).toMatchObject({
      reaches: false,
      madeOn: "2030-06-30",
      holders: [{ sure: false }],
    });
  });

  test("nothing is known of a country that the register or the packs do not have", () => {
    expect(asked("Defence Minister", "Atlantis", "2022-03-04")).toMatchObject({ of: null });
    const bare = holdersOf(PACK, placesOf(NO_PACKS));
    expect(bare.inOffice({ office: "President", of: ["Velmark"], on: "2022" }).of).toBeNull();
  });
});

describe("what somebody held on a day", () => {
  const held = (name: string, on: string) =>
    HOLDERS.officesOf(name, on)?.map(({ of, office }) => `${of} ${office}`) ?? null;

  test("by the full name in either order, with or without marks and initials", () => {
    expect(held("Ada Torvik", "2022-03-04")).toEqual(["VX Minister of Defence"]);
    expect(held("TORVIK Ada", "2022-03-04")).toEqual(["VX Minister of Defence"]);
    expect(held("Thor Hill Cila", "2028-03-04")).toEqual(["VX Minister of Defence"]);
    expect(held("Ola Tarn", "2028-03-04")).toEqual([
      "River Union Secretary-General of the River Union",
    ]);
  });

  test("one name may be several people's, and half a name is not asked for", () => {
    expect(held("Ada Torvik", "2020-06-01")).toEqual([
      "OX Prime Minister",
      "VX Minister of Defence",
    ]);
    expect(held("Ada Lund", "2022-03-04")).toEqual([]);
    expect(held("Torvik", "2022-03-04")).toBeNull();
    expect(held("A. Torvik", "2022-03-04")).toBeNull();
    expect(held("", "2022-03-04")).toBeNull();
  });
});

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length));
const tenures = fc.array(
  fc.record({
    of: fc.constantFrom("VX", "OX"),
    office: fc.constantFrom("Minister of Defence", "Deputy Minister of Defence", "President"),
    holder: fc.constantFrom("Ada Torvik", "Bo Lund", "Eve Brandt"),
    from: fc.option(partial),
    to: fc.option(partial),
  }),
  { maxLength: 12 },
);

/** The first and last day a tenure can have covered, and those it surely has. */
function extents({ of, from, to }: Tenure) {
  const first = from === null ? null : extentOf(from);
  const last = to === null ? null : extentOf(to);
  return {
    can: [first?.min ?? "0", last?.max ?? "9"],
    must: [first?.max ?? "9", (to === null ? PACK.madeOn[of] : last?.min) ?? "0"],
  };
}
const lies = (day: string, [first = "", last = ""]: readonly string[]): boolean =>
  first <= day && day <= last;
const isMinister = ({ of, office }: Tenure): boolean =>
  of === "VX" && office === "Minister of Defence";
const ministers = (entries: readonly Tenure[], on: string): readonly Holder[] =>
  holdersOf({ madeOn: PACK.madeOn, entries }, PLACES).inOffice({
    office: "Defence Minister",
    of: ["Velmark"],
    on,
  }).holders;

describe("for any tenures and any day", () => {
  test("a holder named as sure held the office on that day, and any other can have held it", () => {
    fc.assert(
      fc.property(tenures, day, (entries, on) => {
        for (const { sure, ...tenure } of ministers(entries, on)) {
          expect(entries).toContainEqual(tenure);
          expect(isMinister(tenure)).toBe(true);
          expect(lies(on, sure ? extents(tenure).must : extents(tenure).can)).toBe(true);
        }
      }),
    );
  });

  test("nobody who surely held it is left out, of the office or of the person", () => {
    fc.assert(
      fc.property(tenures, day, (entries, on) => {
        const certain = entries.filter((tenure) => lies(on, extents(tenure).must));
        const found = ministers(entries, on).map(({ holder }) => holder);
        expect(found).toEqual(
          expect.arrayContaining(certain.filter(isMinister).map(({ holder }) => holder)),
        );
        const index = holdersOf({ madeOn: PACK.madeOn, entries }, PLACES);
        for (const { of, office, holder } of certain)
          expect(index.officesOf(holder, on)).toContainEqual(
            expect.objectContaining({ of, office, holder }),
          );
      }),
    );
  });

  test("no words make it throw", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        (office, of, on) => {
          HOLDERS.inOffice({ office, of: [of, "Velmark"], on });
          HOLDERS.inOffice({ office, of: ["Velmark"], on: "2022-03-04" });
          HOLDERS.officesOf(office, "2022-03-04");
        },
      ),
    );
  });
});
