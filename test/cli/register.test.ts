import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledProgram, type Program } from "./program.ts";

const ARTICLE = `Norway and Japan talk about ships

OSLO, 4 March 2010 – Japanese Defence Minister Ada Torvik met Norwegian Deputy Prime Minister Milo Brandt in Oslo on Thursday. “We want open water,” Torvik said. They will look at the plan again in the spring, and it is not known who is to pay for it.
`;
const LATER = `Two states look at harbours

TARN, 4 March 2031 – Japanese Defence Minister Gro Lindh met the Velmark Defence Minister Bo Hill in Tarn on Tuesday. “We want fair prices,” Lindh said. They will look at the plan again in the spring, and it is not known who is to pay for it. Velmark has two harbours, and a third is to be built in Velmark by 2035.
`;

let program: Program;
beforeAll(async () => {
  program = await bundledProgram("register");
  program.write("one.txt", ARTICLE);
  program.write("later.txt", LATER);
  await program.run("add", "one.txt", "later.txt", "--record", "r.db");
});
afterAll(() => program?.end());

const show = async (...words: readonly string[]): Promise<string> =>
  (await program.run("show", ...words, "--record", "r.db")).out;
/** The lines of the register, without those of the record. */
const register = (out: string): readonly string[] =>
  out.split("\n").flatMap((line) => /^ {4}┆ (.*)$/.exec(line)?.[1] ?? []);

async function officeId(article: string, person: string): Promise<string> {
  const out = await show(article);
  const id = new RegExp(`^office: ${person}: .*\n {4}id (office:\\S+)$`, "m").exec(out)?.[1];
  if (id === undefined) throw new Error(`no office of ${person} in\n${out}`);
  return id;
}

describe("rapporteur show, for an office", () => {
  test("names the register's holder of that day apart, and says neutrally that the article differs", async () => {
    const out = await show(await officeId("one", "Ada Torvik"));
    expect(out).toMatch(/^office: Ada Torvik: Defence Minister, Japan .*$/m);
    const lines = register(out);
    expect(lines[0]).toMatch(
      /^register says: Minister of Defence of Japan: [^,]+, from 2009-\d\d-\d\d to 2011-\d\d-\d\d$/,
    );
    expect(lines.slice(1)).toEqual([
      "register and article differ: the article names Ada Torvik",
      "register asked for 2010-03-04 (office-holders pack, Wikidata)",
    ]);
  });

  test("says when the register knows nobody, and has no colours when nobody watches", async () => {
    const out = await show(await officeId("one", "Milo Brandt"));
    expect(register(out)).toEqual([
      "register knows no holder of this office on that day (asked for 2010-03-04; office-holders pack, Wikidata)",
    ]);
    expect(out).not.toContain("\u001b");
  });

  test("says where the register ends, and never calls a later article wrong", async () => {
    const lines = register(await show(await officeId("later", "Gro Lindh")));
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^register was made on \d{4}-\d\d-\d\d and knows nothing of later days$/,
      ),
    );
    expect(lines.join("\n")).not.toMatch(/differ/);
    expect(register(await show(await officeId("later", "Bo Hill")))).toEqual([
      "register knows no offices of Velmark (asked for 2031-03-04; office-holders pack, Wikidata)",
    ]);
  });

  test("is silent with --no-register, and about an office that the record does not have", async () => {
    expect(register(await show(await officeId("one", "Ada Torvik"), "--no-register"))).toEqual([]);
    const none = await program.run("show", "office:one/1-2", "--record", "r.db");
    expect(none.status).toBe(4);
  });
});

describe("rapporteur show, for someone", () => {
  test("says what people of that name held on the days of the articles", async () => {
    const [first = ""] = register(await show(await officeId("one", "Ada Torvik")));
    const name = /: ([^:,]+), from/.exec(first)?.[1] ?? "";
    program.write(
      "third.txt",
      `Ships leave Oslo\n\nOSLO, 5 March 2010 – ${name} spoke in Oslo on Friday. “We want calm borders,” ${name} said. They will look at the plan again in the spring, and it is not known who is to pay for it.\n`,
    );
    await program.run("add", "third.txt", "--record", "r.db");
    const lines = register(await show(name));
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^register says, of someone of this name: Minister of Defence of Japan: /,
      ),
    );
    expect(register(await show("Ada Torvik"))).toEqual([
      "register knows no office of anyone named Ada Torvik on that day (asked for 2010-03-04; office-holders pack, Wikidata)",
    ]);
  });
});

test("Nothing of the register enters the record, its exports or another view of it.", async () => {
  const [first = ""] = register(await show(await officeId("one", "Ada Torvik")));
  const name = /: ([^:,]+), from/.exec(first)?.[1] ?? "";
  const fresh = ["--record", "fresh.db"] as const;
  await program.run("add", "one.txt", ...fresh);
  const before = (await program.run("export", "--format", "json", ...fresh)).out;
  await program.run("show", "Ada Torvik", ...fresh);
  await program.run("show", await officeId("one", "Ada Torvik"), ...fresh);
  expect((await program.run("export", "--format", "json", ...fresh)).out).toBe(before);
  expect(before).not.toContain(name);
  expect((await program.run("show", "one", ...fresh)).out).not.toMatch(/register/);
});
