import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledProgram, invented, type Program } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await bundledProgram("record");
});
afterAll(() => program?.end());

const exported = async (record: string): Promise<{ articles: { id: string }[] }> =>
  JSON.parse((await program.run("export", "--format", "json", "--record", record)).out);

describe("rapporteur add", () => {
  test("takes the good files of a folder, lists each bad one with its reason, and says so in its status", async () => {
    program.write("mixed/one.txt", invented(1));
    program.write("mixed/two.txt", invented(2));
    program.write("mixed/empty.txt", "");
    program.write("mixed/picture.txt", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    program.write(
      "mixed/noise.txt",
      Uint8Array.from({ length: 600 }, (_, i) => (i * 37) % 256),
    );
    const { status, out, err } = await program.run("add", "mixed", "--record", "mixed.db");
    expect(status).toBe(1);
    expect(out).toMatch(/2 added, 3 refused; .* has 2 articles/);
    for (const name of ["empty.txt", "picture.txt", "noise.txt"])
      expect(err).toMatch(new RegExp(`^refused: .*${name}: .+ \\([a-z-]+\\)$`, "m"));
    expect((await exported("mixed.db")).articles.map(({ id }) => id)).toEqual(["one", "two"]);
  });

  test("a file that may not be read or is not there is one refusal, never a stack trace", async () => {
    const locked = program.write("locked/locked.txt", invented(3));
    program.write("locked/open.txt", invented(4));
    chmodSync(locked, 0);
    const { status, err } = await program.run("add", "locked", "nowhere.txt", "--record", "l.db");
    expect(status).toBe(1);
    expect(err).toMatch(/nowhere\.txt/);
    expect(err).not.toMatch(/\n\s+at /);
    // A superuser may read everything.
    if (process.getuid?.() !== 0) expect(err).toMatch(/locked\.txt/);
  });

  test("a text above --max-size is refused by name, and fast", async () => {
    program.write("big.txt", Buffer.alloc(21_000_000, "word "));
    const began = Date.now();
    const { status, err } = await program.run("add", "big.txt", "--record", "big.db");
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(status).toBe(1);
    expect(err).toMatch(/refused: big\.txt: /);
    program.write("small.txt", invented(5));
    expect(
      (await program.run("add", "small.txt", "--max-size", "10", "--record", "big.db")).err,
    ).toMatch(/refused: small\.txt: .*\(too-large\)/);
  });

  test("the same file twice changes nothing, a changed one is a new version", async () => {
    program.write("file.txt", invented(6));
    await program.run("add", "file.txt", "--record", "v.db");
    const before = await exported("v.db");
    expect((await program.run("add", "file.txt", "--record", "v.db")).out).toMatch(
      /1 already there/,
    );
    expect(await exported("v.db")).toEqual(before);
    program.write("file.txt", invented(7));
    expect((await program.run("add", "file.txt", "--record", "v.db")).out).toMatch(/1 new version/);
    const { out } = await program.run("show", "file", "--record", "v.db");
    expect(out).toMatch(/version 1: file\.txt/);
    expect(out).toMatch(/version 2: file\.txt/);
    expect((await program.run("find", "round 7 on", "--record", "v.db")).out).toMatch(
      /1 hit|2 hits/,
    );
    expect((await program.run("find", "round 6 on", "--record", "v.db")).out).toBe("0 hits\n");
  });

  test("files of one name in two folders are two articles", async () => {
    program.write("a/index.txt", invented(8));
    program.write("b/index.txt", invented(9));
    await program.run("add", "a", "b", "--record", "two.db");
    expect((await exported("two.db")).articles).toHaveLength(2);
  });

  test("what flags and a manifest tell is kept as given, and unknown things are listed", async () => {
    program.write("given.txt", invented(10).replace(/TARN, \d+ March 2031 – /i, ""));
    await program.run("add", "given.txt", "--record", "g.db");
    expect((await program.run("list", "--unknown", "--record", "g.db")).out).toMatch(
      /not known: .*date/,
    );
    const again = await program.run(
      ...["add", "given.txt", "--published", "2031-03-04", "--outlet", "The Tarn Ledger"],
      ...["--record", "g.db"],
    );
    expect(again.out).toMatch(/1 read again/);
    expect((await program.run("list", "--record", "g.db")).out).toMatch(/2031-03-04 \(given\)/);
    program.write("m.csv", "file,published\ngiven.txt,2031-03-05\n");
    await program.run("add", "given.txt", "--manifest", "m.csv", "--record", "g.db");
    expect((await program.run("list", "--record", "g.db")).out).toMatch(
      /2031-03-05 \(given\)[\s\S]*The Tarn Ledger/,
    );
  });

  test("flags that tell of one file are refused for several", async () => {
    const { status, err } = await program.run("add", "a", "b", "--title", "x", "--record", "no.db");
    expect(status).toBe(2);
    expect(err).toMatch(/--manifest/);
  });

  test("passes over its own record in a folder that is added", async () => {
    program.write("own/one.txt", invented(11));
    await program.run("add", "own", "--record", "own/rapporteur.db");
    const again = await program.run("add", "own", "--record", "own/rapporteur.db");
    expect(again.status).toBe(0);
    expect(again.out).toMatch(/1 already there/);
  });
});

describe("rapporteur remove", () => {
  test("leaves nothing of the article, and the others as if it had never been there", async () => {
    program.write("r/one.txt", invented(12));
    program.write("r/two.txt", invented(13));
    await program.run("add", join(program.folder, "r/one.txt"), "--record", "r.db");
    const before = await exported("r.db");
    await program.run("add", "r", "--record", "r.db");
    const { status, out } = await program.run("remove", "two", "--record", "r.db");
    expect([status, out]).toEqual([0, "Removed 1 article: two\n"]);
    expect(await exported("r.db")).toEqual(before);
    expect(readFileSync(join(program.folder, "r.db")).includes("round 13")).toBe(false);
  });

  test("says when there is no such article, and removes nothing", async () => {
    const { status, err } = await program.run("remove", "one", "three", "--record", "r.db");
    expect(status).toBe(4);
    expect(err).toMatch(/no article “three”/);
    expect((await exported("r.db")).articles).toHaveLength(1);
  });
});

describe("the record named", () => {
  test("a file of another program is refused with one sentence and stays as it is", async () => {
    const path = program.write("letter.db", "Dear Ada,");
    for (const words of [["list"], ["add", "a"], ["find", "x"]]) {
      const { status, err } = await program.run(...words, "--record", "letter.db");
      expect(status).toBe(3);
      expect(err).toMatch(/^rapporteur: letter\.db is not a Rapporteur record\. .+\n$/);
    }
    expect(readFileSync(path, "utf8")).toBe("Dear Ada,");
  });

  test("none is made by asking for one that is not there", async () => {
    const { status, err } = await program.run("list", "--record", "none.db");
    expect(status).toBe(3);
    expect(err).toMatch(/rapporteur add/);
  });
});

describe("rapporteur read", () => {
  test("prints one reading a line in the order of the arguments, and exact passages", async () => {
    program.write("x.txt", invented(14));
    program.write("w.txt", invented(15));
    const { status, out, err } = await program.run("read", "x.txt", "none.txt", "w.txt", "--json");
    const readings = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(readings.map((r) => r.source.name)).toEqual(["x.txt", "w.txt"]);
    expect(status).toBe(1);
    expect(err).toMatch(/none\.txt/);
    for (const { text, mentions } of readings)
      for (const { start, end, exact } of mentions) expect(text.slice(start, end)).toBe(exact);
  });

  test("without --json shows the article with its notes, and no colours where there is no terminal", async () => {
    const { out } = await program.run("read", "x.txt");
    expect(out).toMatch(/^── x\.txt/);
    expect(out).toMatch(/“\[We want fair prices [^\]]+\]\S+” Torvik said/);
    expect(out).toMatch(/^ {2}│ \S+ statement Ada Torvik/m);
    expect(out).not.toContain("\u001b");
  });

  test("takes the width that it is told, and refuses one that is none", async () => {
    const wide = await program.run("read", "x.txt", "--width", "130", "--weaker");
    expect(wide.out).toMatch(/ │ \S+ office Ada Torvik/);
    const { status, err } = await program.run("read", "x.txt", "--width", "wide");
    expect([status, err]).toEqual([2, expect.stringContaining("columns")]);
  });
});

describe("rapporteur rules", () => {
  test("lists them by what they make, and explains one by its texts", async () => {
    const { out } = await program.run("rules", "--list");
    expect(out).toMatch(/^undertakings \(\d+\)$/m);
    expect(out).toMatch(/^ {2}en\.statement\.cue +/m);
    const one = await program.run("rules", "--explain", "rule:en.date.month-year");
    expect(one.out).toMatch(/^reads {3}.*month:/m);
    expect(one.out).toMatch(/^ {2}yes {3}.*⟦.+⟧/m);
    expect(one.out).toMatch(/^ {2}no {4}/m);
  });

  test("says which are near when there is none of that name", async () => {
    const { status, err } = await program.run("rules", "--explain", "statement.cue");
    expect([status, err]).toEqual([4, expect.stringContaining("en.statement.cue")]);
  });

  test("counts how often each fires and names those that never do", async () => {
    program.write("rules/x.txt", invented(21));
    program.write("rules/y.txt", invented(22));
    program.write("rules/z.txt", invented(23));
    const { out, status } = await program.run("rules", "--count", "rules");
    expect(status).toBe(0);
    expect(out).toMatch(/^3 articles read$/m);
    expect(out).toMatch(/^en\.statement\.cue +3 +3 +0 +3 +3 +0$/m);
    expect(out).toMatch(/^Never fired \(\d+\):$/m);
    expect(out).toMatch(/^Fired in every article .*en\.statement\.cue/m);
    const json = await program.run("rules", "--count", "rules", "none.txt", "--json");
    expect(json.status).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ articles: 3 });
  });
});

describe("what the program says", () => {
  test("its version, its help, and one sentence for a command it does not have", async () => {
    expect((await program.run("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await program.run("--help")).status).toBe(0);
    const unknown = await program.run("fly");
    expect(unknown.status).toBe(2);
    expect(unknown.err).toMatch(/unknown command 'fly'/);
  });

  test("a reader that goes away ends it quietly", async () => {
    const child = program.start("export", "--record", "r.db");
    child.stdout?.destroy();
    let err = "";
    child.stderr?.on("data", (piece) => {
      err += String(piece);
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect([status, err]).toEqual([0, ""]);
  });

  test("a brief of parties that the record does not know is an error with advice", async () => {
    const { status, err } = await program.run(
      ...["brief", "--between", "Velmark", "Atlantis", "--record", "r.db"],
    );
    expect(status).toBe(4);
    expect(err).toMatch(/Atlantis/);
  });
});
