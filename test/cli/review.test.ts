import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RecordExport } from "../../src/core/annotation/contract.ts";
import { bundledProgram, ended, type Program, type Ran } from "./program.ts";

/** An undertaking, and two texts later that may tell of its outcome, one of which says another size. */
const PLAN = `Velmark plans a harbour radar

TARN, 4 March 2031 – Velmark will build a harbour radar in Oldmere by 2034, Defence Minister Ada Torvik said on Tuesday.

“We want a harbour that sees,” Torvik told reporters in Tarn.
`;
const OPENED = `Harbour radar stands in Oldmere

OLDMERE, 9 May 2033 – Velmark has built a harbour radar in Oldmere, the defence ministry said on Monday. It signed an agreement on a harbour radar with Ostria on 6 May 2033.
`;

let program: Program;
beforeAll(async () => {
  program = await bundledProgram("review");
  program.write("texts/plan.txt", PLAN);
  program.write("texts/opened.txt", OPENED);
  await run("add", "texts");
});
afterAll(() => program?.end());

const run = (...words: readonly string[]): Promise<Ran> =>
  program.run(...words, "--record", "r.db");

/** Runs a command and types into it. */
function typed(answers: readonly string[], ...words: readonly string[]): Promise<Ran> {
  const child = program.start(...words, "--record", "r.db");
  child.stdin?.end(`${answers.join("\n")}\n`);
  return ended(child);
}

const record = async (): Promise<RecordExport> =>
  JSON.parse((await run("export", "--format", "json")).out);

const decide = (...words: readonly string[]): Promise<Ran> =>
  run("decide", ...words, "--who", "Bo Lind");

async function undertaking(): Promise<string> {
  const line = (await record()).commitments.find(({ title }) => /harbour radar/.test(title));
  return line?.id ?? "";
}

describe("rapporteur decide", () => {
  test("rejects a line and takes it back, and the record is what it was to the byte", async () => {
    const before = await run("export", "--format", "json");
    const id = await undertaking();
    const made = await decide("reject", id);
    expect([made.status, made.out]).toEqual([
      0,
      expect.stringMatching(
        /^Decision \d+: Bo Lind rejected the undertaking “.+” \(plan\.txt\)\n$/,
      ),
    ]);
    expect((await record()).commitments.find((c) => c.id === id)?.standing).toBe("rejected");
    const number = /Decision (\d+)/.exec(made.out)?.[1] ?? "";
    expect((await decide("undo", number)).status).toBe(0);
    expect((await run("export", "--format", "json")).out).toBe(before.out);
  });

  test("gives a date and an outlet, which stay when the file is added again", async () => {
    await decide("give", "opened", "published", "2033-05-10");
    await decide("give", "opened", "outlet", "The", "Tarn", "Ledger");
    await run("add", "texts");
    await run("remove", "opened");
    await run("add", "texts");
    const opened = (await record()).articles.find(({ id }) => id === "opened");
    expect([opened?.published, opened?.outlet]).toEqual([
      { edtf: "2033-05-10", basis: "given", notBefore: null, notAfter: null },
      "The Tarn Ledger",
    ]);
    const shown = await run("show", "opened");
    expect(shown.out).toMatch(/given: published = 2033-05-10 \(person:Bo Lind\)/);
  });

  test("makes a line by hand, edits it, and says in show whose it is", async () => {
    const made = await decide(
      ...["add", "undertaking", "plan", "a harbour that sees", "committer=Velmark"],
    );
    expect(made.status).toBe(0);
    const id =
      (await record()).commitments.find((c) => c.title === "a harbour that sees")?.id ?? "";
    expect((await decide("edit", id, "deadline", "2035")).err).toBe("");
    const { out } = await run("show", id);
    expect(out).toMatch(/person:Bo Lind/);
    expect(out).toMatch(/desk knowledge by Bo Lind/);
    expect((await record()).commitments.find((c) => c.id === id)?.deadline).toBe("2035");
  });

  test("refuses with one sentence and a status what cannot be decided", async () => {
    const refused: readonly (readonly [number, ...string[]])[] = [
      [4, "reject", "event:none"],
      [2, "give", "plan", "published", "some day"],
      [2, "give", "plan", "colour", "blue"],
      [2, "merge", "Velmark", "Velmark"],
      [4, "merge", "Velmark", "Nowhere Land"],
      [2, "independent", "plan", "plan"],
      [4, "undo", "99"],
      [2, "add", "rumour", "plan", "harbour"],
      [2, "fly"],
      [2, "confirm"],
    ];
    for (const [status, ...words] of refused) {
      const ran = await decide(...words);
      expect([words, ran.status]).toEqual([words, status]);
      expect(ran.err).not.toMatch(/\n\s+at |mistake in the program/);
    }
  });
});

describe("rapporteur review", () => {
  test("lists what waits with both passages and the reason, and asks nothing", async () => {
    const { out, status } = await run("review", "--list", "--weaker");
    expect(status).toBe(0);
    expect(out).toMatch(/^ {4}why: /m);
    expect(out).toMatch(/^\d+ questions? waiting$/m);
    for (const [, id] of out.matchAll(/^ {4}id (\S+)$/gm)) expect(id).toMatch(/:/);
  });

  test("takes answers one after another, takes the last one back, and ends when nobody answers", async () => {
    const before = await run("export", "--format", "json");
    const { out, status, err } = await typed(
      ["s", "nonsense", "c", "u", "q"],
      ...["review", "--weaker", "--who", "Bo Lind"],
    );
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/“nonsense” is no answer here/);
    expect(out).toMatch(/Decision \d+: confirmed/);
    expect(out).toMatch(/Decision \d+: took back decision/);
    expect(out).toMatch(/2 decisions made by Bo Lind\n$/);
    expect((await run("export", "--format", "json")).out).toBe(before.out);
    expect((await typed([], "review", "--weaker")).status).toBe(0);
  });

  test("tells all that was decided, with what was taken back and what holds on to nothing", async () => {
    await decide("reject", await undertaking());
    await run("remove", "plan");
    const { out } = await run("review", "--decisions");
    expect(out).toMatch(/Bo Lind {2}rejected the undertaking .+\[taken back\]$/m);
    expect(out).toMatch(/\[not placed: the article is not in the record\]$/m);
    expect(out).toMatch(/^\d+ decisions$/m);
  });
});
