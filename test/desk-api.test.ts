import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { FollowThrough } from "../src/core/annotation/contract.ts";
import { createApp } from "../src/edge/http/app.ts";
import { deskFolder } from "../src/edge/http/built-desk.ts";
import type { ArticlePage, DossierPage, FindPage, Refusal } from "../src/edge/http/contract.ts";
import { followedUndertakings } from "../src/edge/http/followed.ts";
import { ownHosts } from "../src/edge/http/guard.ts";
import { type Served, serve } from "../src/edge/http/serve.ts";
import { desk, emptyDesk, passage, RECORD } from "./desk-fixture.ts";

const built = mkdtempSync(join(tmpdir(), "desk-built-"));
mkdirSync(join(built, "assets"));
writeFileSync(join(built, "index.html"), "<!doctype html><title>desk</title>");
writeFileSync(join(built, "assets", "index-1a.js"), "0");
writeFileSync(join(built, "secret.txt"), "not for the browser");

const HOST = "127.0.0.1:4747";
const app = createApp(desk, { isOurs: ownHosts(4747, "127.0.0.1"), built });

function get(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Response> {
  return Promise.resolve(
    app.request(`http://${HOST}${path}`, { method, headers: { host: HOST, ...headers } }),
  );
}

async function refusal(response: Response): Promise<readonly [number, Refusal["code"]]> {
  return [response.status, ((await response.json()) as Refusal).code];
}

const QUESTION = "between=Veldland&between=Harbour%20League&compare=2021-05-12&compare=2023-03-03";

describe("the answers", () => {
  test("A question gets the dossier, the parties by name, and the cards its cells stand for.", async () => {
    const page = (await (await get(`/api/dossier?${QUESTION}`)).json()) as DossierPage;
    expect(page.parties).toEqual(["Veldland", "Harbour League"]);
    expect(page.question?.compare).toEqual(["2021-05-12", "2023-03-03"]);
    expect(page.dossier?.rows[0]?.about).toBe("leaders, ministers");
    expect(page.cards.map(({ id, standing }) => [id, standing])).toEqual([
      ["E1", "weaker"],
      ["U1", "shown"],
    ]);
    expect(page.articles.map(({ id, pageClock }) => [id, pageClock])).toEqual([
      ["alpha", false],
      ["beta", false],
      ["gamma", true],
    ]);
  });

  test("Undertakings come with what was later reported, or with the scope of the silence.", () => {
    const [promise] = RECORD.commitments;
    if (RECORD.dossier === null || promise === undefined) throw new Error("the fixture has both");
    const cell = { text: "“forty pilots”", on: null, lines: ["U1"], evidence: [] };
    const dossier = {
      ...RECORD.dossier,
      rows: RECORD.dossier.rows.slice(0, 1).map((row) => ({
        ...row,
        chapter: "undertakings and what was later reported",
        undated: [cell],
      })),
    };
    const school = passage("beta", "The league opened its pilot school in Grauwe");
    const link: FollowThrough = {
      event: null,
      commitment: null,
      status: "candidate",
      why: "one word is shared",
      evidence: [school],
    };
    const scope = "the reader found nothing in 2 later articles";
    const silent = followedUndertakings(RECORD, { ...dossier, silences: { U1: scope } });
    expect(silent.map(({ words, on, later, silence }) => [words, on, later, silence])).toEqual([
      ["train forty pilots", "2021-05-12", null, scope],
    ]);
    const record = { ...RECORD, commitments: [{ ...promise, followThrough: [link] }] };
    expect(followedUndertakings(record, dossier)[0]?.later).toEqual({
      words: school.exact,
      on: null,
      confirmed: false,
      passages: [school],
    });
  });

  test("Dates are answered in either order, and refused when no day parts them.", async () => {
    const asked = (one: string, other: string) =>
      get(`/api/dossier?between=Veldland&between=League&compare=${one}&compare=${other}`);
    const page = (await (await asked("2023-03-03", "2021-05-12")).json()) as DossierPage;
    expect(page.question?.compare).toEqual(["2021-05-12", "2023-03-03"]);
    expect(await refusal(await asked("2021", "2021-05"))).toEqual([400, "bad-question"]);
    expect(await refusal(await asked("2021-02-30", "2022"))).toEqual([400, "bad-question"]);
  });

  test("Without a question, or with unknown parties, there is no dossier but the articles are told.", async () => {
    for (const path of ["/api/dossier", "/api/dossier?between=Nowhere&between=Nobody"]) {
      const page = (await (await get(path)).json()) as DossierPage;
      expect(page.dossier).toBeNull();
      expect(page.articles).toHaveLength(3);
    }
  });

  test.each([
    "between=Veldland",
    "between=a&between=b&between=c",
    "between=a&between=b&compare=2021-05-12",
    "between=a&between=b&compare=yesterday&compare=2021",
    "between=a&between=b&asOf=2021-5-1",
    `between=a&between=${"b".repeat(300)}`,
  ])("The question %s is refused.", async (question) => {
    expect(await refusal(await get(`/api/dossier?${question}`))).toEqual([400, "bad-question"]);
  });

  test("Every passage of an article's cards is its text, and a line names its passages elsewhere.", async () => {
    const page = (await (await get("/api/article?id=alpha")).json()) as ArticlePage;
    const own = page.cards.flatMap((card) => card.passages.filter((p) => p.article === "alpha"));
    expect(own.length).toBeGreaterThan(2);
    for (const { start, end, exact } of own) expect(page.text.slice(start, end)).toBe(exact);
    const undertaking = page.cards.find(({ kind }) => kind === "undertaking");
    expect(undertaking?.says).toBe("Veldland: train forty pilots together,” Brandt said");
    expect(undertaking?.passages.map((p) => p.article)).toEqual(["alpha", "beta"]);
    expect(page.articles.map(({ id }) => id)).toEqual(["alpha", "beta"]);
  });

  test("An unknown article is not found.", async () => {
    expect(await refusal(await get("/api/article?id=omega"))).toEqual([404, "not-found"]);
  });

  test("Found words come as passages with their articles; no words are refused.", async () => {
    const page = (await (await get("/api/find?words=Grauwe")).json()) as FindPage;
    expect(page.words).toBe("Grauwe");
    expect(page.hits.map(({ passage: p }) => p)).toContainEqual(passage("beta", "Grauwe"));
    expect(page.articles).toHaveLength(2);
    expect(await refusal(await get("/api/find?words=%20"))).toEqual([400, "bad-question"]);
  });

  test("A record that cannot be read is told plainly, without the reason.", async () => {
    const told: unknown[] = [];
    const broken = createApp(
      { ...emptyDesk, record: () => Promise.reject(new Error("/home/someone/record.db")) },
      { isOurs: () => true, built, onFailure: (error) => told.push(error) },
    );
    const response = await broken.request(`http://${HOST}/api/dossier`);
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toContain("someone");
    expect(told).toHaveLength(1);
  });
});

describe("who may ask", () => {
  test.each([
    "evil.example",
    "evil.example:4747",
    "127.0.0.1:80",
    "127.0.0.1",
    "",
    "localhost.evil.example:4747",
  ])("The host %j is refused.", async (host) => {
    expect(await refusal(await get("/api/dossier", { host }))).toEqual([403, "foreign-host"]);
    expect(await refusal(await get("/", { host }))).toEqual([403, "foreign-host"]);
  });

  test.each(["localhost:4747", "127.0.0.1:4747", "[::1]:4747", "LOCALHOST:4747"])(
    "The host %s is this machine.",
    async (host) => {
      expect((await get("/api/dossier", { host })).status).toBe(200);
    },
  );

  test.each(["http://evil.example", "null", "https://127.0.0.1:4747", "http://127.0.0.1:8080"])(
    "A request sent by a page of %s is refused.",
    async (origin) => {
      expect(await refusal(await get("/api/dossier", { origin }))).toEqual([403, "foreign-origin"]);
    },
  );

  test("The desk's own page may ask; another site may link to the page, never ask.", async () => {
    expect((await get("/api/dossier", { origin: `http://${HOST}` })).status).toBe(200);
    const cross = { "sec-fetch-site": "cross-site" };
    expect((await get("/", { ...cross, "sec-fetch-mode": "navigate" })).status).toBe(200);
    expect((await get("/", { ...cross, "sec-fetch-mode": "no-cors" })).status).toBe(403);
    expect((await get("/api/dossier", { ...cross, "sec-fetch-mode": "navigate" })).status).toBe(
      403,
    );
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])(
    "%s is refused: the desk only reads.",
    async (method) => {
      expect(await refusal(await get("/api/dossier", {}, method))).toEqual([405, "method"]);
    },
  );

  test("An overlong address is refused.", async () => {
    const path = `/api/find?words=${"a".repeat(5000)}`;
    expect(await refusal(await get(path))).toEqual([414, "too-long"]);
  });

  test("Every answer forbids foreign content, guessing of types and sharing across origins.", async () => {
    for (const path of ["/", "/api/dossier", "/nowhere", "/assets/index-1a.js"]) {
      const { headers } = await get(path, { origin: `http://${HOST}` });
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'self'; /);
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});

describe("the page", () => {
  test.each(["/", "/read?article=alpha", "/articles", "/find?words=x"])(
    "%s is the desk.",
    async (path) => {
      const response = await get(path);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(await response.text()).toContain("<title>desk</title>");
    },
  );

  test("Assets are kept by the browser, answers are not.", async () => {
    expect((await get("/assets/index-1a.js")).headers.get("cache-control")).toContain("immutable");
    expect((await get("/api/dossier")).headers.get("cache-control")).toBe("no-store");
    expect((await get("/")).headers.get("cache-control")).toBe("no-store");
  });

  test.each([
    "/secret.txt",
    "/../package.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/",
    "/.git/config",
  ])("%s is not found.", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test("A desk that is not built says so in a plain sentence.", async () => {
    const unbuilt = createApp(desk, { isOurs: () => true, built: join(built, "nothing") });
    const response = await unbuilt.request(`http://${HOST}/`);
    expect(response.status).toBe(503);
    expect(await response.text()).toMatch(/^The desk is not built yet\./);
  });

  test("The project's own desk is looked for in web/dist.", () => {
    expect(deskFolder().endsWith(join("web", "dist"))).toBe(true);
  });
});

describe("the port", () => {
  const open: Served[] = [];
  afterEach(async () => {
    for (const served of open.splice(0)) await served.close();
  });

  test("A taken port gives the next free one, on loopback, and a foreign Host header is refused there.", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const served = await serve({ desk, port, built });
    open.push(served);
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(served.url).not.toContain(`:${port}/`);
    expect((await fetch(`${served.url}api/dossier`)).status).toBe(200);
    expect(await statusFor(served.url, "evil.example")).toBe(403);
    await new Promise((resolve) => other.close(resolve));
  });

  test("Closing ends at once and frees the port.", async () => {
    const served = await serve({ desk, port: 0, built });
    await fetch(served.url);
    await served.close();
    await expect(fetch(served.url)).rejects.toThrow();
  });
});

/** fetch does not let one choose the Host header. */
function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });
}
