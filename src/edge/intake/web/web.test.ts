/** Reading addresses, against a site on this machine that only an injected check lets the fetcher ask. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { HEADLINE, newsPage, PARAGRAPHS } from "../../../../test/made/news.ts";
import { claimed, outcomeOf } from "../../../../test/made/taken.ts";
import type { FetchMemory, Validators } from "../../../app/fetch-memory.ts";
import { receiveAll } from "../receive.ts";
import type { Received } from "../received.ts";
import { type AddressCheck, isPublicAddress } from "./address.ts";
import { Fetcher } from "./fetcher.ts";
import { robotRules } from "./robots.ts";
import type { WebReading } from "./web-articles.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let site = "";
const pages = new Map<string, Handler>();
const asked: { readonly path: string; readonly headers: IncomingMessage["headers"] }[] = [];
let open = 0;
let mostOpen = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ path: request.url ?? "", headers: request.headers });
    open++;
    mostOpen = Math.max(mostOpen, open);
    response.on("close", () => open--);
    const handler = pages.get(request.url ?? "");
    if (handler === undefined) response.writeHead(404).end("<h1>Not found</h1>");
    else handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  pages.clear();
  asked.length = 0;
  mostOpen = 0;
});

const html =
  (body: string, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
  };
const redirect =
  (to: string): Handler =>
  (_, response) => {
    response.writeHead(302, { location: to }).end();
  };

/** The one address of the site under test; every other one is as closed as it always is. */
const onlySite: AddressCheck = (ip) => ip === "127.0.0.1" || isPublicAddress(ip);

function reading(more: Partial<WebReading> = {}, maxBytes = 1_000_000): WebReading {
  return {
    fetcher: new Fetcher({ maxBytes, mayAsk: onlySite, pause: 0 }),
    linked: false,
    follow: false,
    now: () => "2031-03-05T08:00:00.000Z",
    ...more,
  };
}

async function taken(path: string, web: WebReading = reading()): Promise<readonly Received[]> {
  const all: Received[] = [];
  for await (const one of receiveAll([path], { web })) all.push(one);
  return all;
}

async function refusal(path: string, web: WebReading = reading()): Promise<string> {
  const [one] = await taken(path, web);
  if (one === undefined || !("refusal" in one)) throw new Error("Nothing was refused");
  expect(one.refusal.path).toBe(path);
  return `${one.refusal.code}: ${one.refusal.message}`;
}

describe("A page at an address", () => {
  test("is an article at that address, with where it came from and when", async () => {
    pages.set("/old", redirect("/news/patrols"));
    pages.set("/news/patrols", html(newsPage()));
    const [one] = await taken(`${site}/old#top`);
    if (one === undefined || !("article" in one)) throw new Error("No article");
    expect(one.place).toBe(`${site}/old`);
    expect(one.article.name).toBe("old");
    expect(claimed(one.article, "url")).toEqual([`${site}/news/patrols (http)`]);
    expect(claimed(one.article, "retrieved")).toEqual(["2031-03-05T08:00:00.000Z (http)"]);
    const agents = asked.map(({ headers }) => headers["user-agent"]);
    expect(new Set(agents).size).toBe(1);
    expect(agents[0]).toMatch(/^Rapporteur\/\d.*robots\.txt/);
  });

  test("that is packed is unpacked, up to the size allowed", async () => {
    const packed: Handler = (_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(newsPage()));
    };
    pages.set("/packed", packed);
    expect((await taken(`${site}/packed`)).map(outcomeOf)).toEqual(["packed"]);
    pages.set("/bomb", (_, response) => {
      response
        .writeHead(200, { "content-encoding": "gzip" })
        .end(gzipSync(Buffer.alloc(50_000_000)));
    });
    expect(await refusal(`${site}/bomb`)).toMatch(/^too-large: /);
  });

  test("is refused when it is larger than allowed, said or not", async () => {
    pages.set("/large", html("x".repeat(5_000)));
    pages.set("/endless", (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x".repeat(1_000)), 1);
      response.on("close", () => clearInterval(timer));
    });
    expect(await refusal(`${site}/large`, reading({}, 1_000))).toMatch(/^too-large: /);
    expect(await refusal(`${site}/endless`, reading({}, 100_000))).toMatch(/^too-large: /);
  });

  test.each([
    [404, /^not-reached: The site answers 404: there is no such page$/],
    [403, /^not-reached: The site answers 403/],
    [503, /^not-reached: The site answers 503: the site has a fault$/],
  ])("that is answered with %d is refused by name", async (status, message) => {
    pages.set("/gone", (_, response) => {
      response.writeHead(status).end(newsPage());
    });
    expect(await refusal(`${site}/gone`)).toMatch(message);
  });

  test("that leads round in a circle, or is broken off, is refused", async () => {
    pages.set("/round", redirect("/round"));
    pages.set("/broken", (_, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("x");
      setTimeout(() => response.destroy(), 20);
    });
    expect(await refusal(`${site}/round`)).toMatch(/^not-reached: .*more than 5 times/);
    expect(await refusal(`${site}/broken`)).toMatch(/^not-reached: /);
  });
});

describe("Only the public network is asked", () => {
  const closed = (): WebReading => reading({ fetcher: new Fetcher({ maxBytes: 1_000, pause: 0 }) });

  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0.0.0.0/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://[64:ff9b::7f00:1]/",
    "https://localhost/",
  ])("%s is refused", async (address) => {
    expect(await refusal(address, closed())).toMatch(
      /^address-refused: .*not on the public network$/,
    );
  });

  test("a redirection to a closed address is refused, in one step or two, by number or by name", async () => {
    const port = new URL(site).port;
    pages.set("/a", redirect("/b"));
    pages.set("/b", redirect(`http://127.0.0.2:${port}/c`));
    pages.set("/d", redirect("http://[::1]/"));
    pages.set("/e", redirect("file:///etc/passwd"));
    pages.set("/f", redirect("http://ada:secret@utopia.example/"));
    expect(await refusal(`${site}/a`)).toMatch(/^address-refused: It leads to 127\.0\.0\.2/);
    expect(await refusal(`${site}/d`)).toMatch(/^address-refused: It leads to ::1/);
    expect(await refusal(`${site}/e`)).toMatch(/^address-refused: It leads to file:/);
    expect(await refusal(`${site}/f`)).toMatch(/^address-refused: It holds a name or a password/);
  });

  test("a name is refused for what it is looked up to be", async () => {
    // The check lets nothing of this machine through but the number 127.0.0.9.
    const fetcher = new Fetcher({ maxBytes: 1_000, pause: 0, mayAsk: (ip) => ip === "127.0.0.9" });
    const port = new URL(site).port;
    expect(await refusal(`http://localhost:${port}/a`, reading({ fetcher }))).toMatch(
      /^address-refused: /,
    );
    expect(asked).toEqual([]);
  });

  test.each([
    ["8.8.8.8", true],
    ["2606:4700::1111", true],
    ["198.18.0.1", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::ffff:10.0.0.1", false],
    ["2002:7f00:1::", false],
    ["2001:db8::1", false],
    ["fe80::1%eth0", false],
    ["nonsense", false],
  ])("%s is public: %s", (ip, isPublic) => {
    expect(isPublicAddress(ip)).toBe(isPublic);
  });
});

describe("A site is asked as it wishes", () => {
  test("what its robots.txt closes is not read; the rest is", async () => {
    pages.set("/robots.txt", html("User-agent: *\nDisallow: /private\nAllow: /private/press\n"));
    pages.set("/private/a", html(newsPage()));
    pages.set("/private/press", html(newsPage()));
    expect(await refusal(`${site}/private/a`)).toMatch(/^robots: /);
    expect(asked.map(({ path }) => path)).toEqual(["/robots.txt"]);
    expect((await taken(`${site}/private/press`)).map(outcomeOf)).toEqual(["press"]);
  });

  test("nothing is read of a site whose robots.txt fails, everything of one that has none", async () => {
    pages.set("/a", html(newsPage()));
    expect((await taken(`${site}/a`)).map(outcomeOf)).toEqual(["a"]);
    pages.set("/robots.txt", (_, response) => {
      response.writeHead(500).end();
    });
    expect(await refusal(`${site}/a`)).toMatch(/^robots: .*500/);
  });

  test("one request at a time, robots.txt once, and a pause between two", async () => {
    for (const name of ["/a", "/b", "/c"]) pages.set(name, html(newsPage()));
    const fetcher = new Fetcher({ maxBytes: 100_000, mayAsk: onlySite, pause: 40 });
    const began = performance.now();
    await Promise.all(["/a", "/b", "/c"].map((path) => fetcher.fetch(site + path)));
    expect(mostOpen).toBe(1);
    expect(asked.filter(({ path }) => path === "/robots.txt")).toHaveLength(1);
    expect(performance.now() - began).toBeGreaterThanOrEqual(3 * 40 - 5);
  });

  test("rules are those for this program, the longest that fits, with stars and ends", () => {
    const rules = robotRules(
      "User-agent: other\nDisallow: /\n\nUser-agent: Rapporteur\nUser-agent: more\nCrawl-delay: 3\nDisallow: /*.pdf$\nDisallow: /news\nAllow: /news/open\n\nUser-agent: *\nDisallow: /\n",
      "rapporteur",
    );
    expect(rules.pause).toBe(3);
    expect(
      ["/", "/a.pdf", "/a.pdf?x", "/news/a", "/news/open/a"].map((path) => rules.allows(path)),
    ).toEqual([true, false, true, false, true]);
    expect(
      robotRules(`User-agent: *\nDisallow: /${"*a".repeat(5_000)}b`, "x").allows(
        `/${"a".repeat(5_000)}`,
      ),
    ).toBe(true);
  });
});

/** Remembers as a record does, of whose pages all were taken. */
function remembering(): FetchMemory {
  const known = new Map<string, Validators>();
  const items = new Set<string>();
  return {
    validators: (address) => Promise.resolve(known.get(address) ?? null),
    keepValidators: (address, given) => {
      known.set(address, given);
      return Promise.resolve();
    },
    isNew: (feed, item) => Promise.resolve(!items.has(`${feed} ${item}`)),
    took: (feed, item) => {
      items.add(`${feed} ${item}`);
      return Promise.resolve();
    },
  };
}

describe("What was read before", () => {
  test("is asked for only if it has changed", async () => {
    const memory = remembering();
    pages.set("/a", (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"v1"', "last-modified": "Tue, 04 Mar 2031 10:00:00 GMT" })
          .end(newsPage());
    });
    expect((await taken(`${site}/a`, reading({ memory }))).map(outcomeOf)).toEqual(["a"]);
    expect((await taken(`${site}/a`, reading({ memory }))).map(outcomeOf)).toEqual(["unchanged"]);
    expect(asked.at(-1)?.headers["if-modified-since"]).toBe("Tue, 04 Mar 2031 10:00:00 GMT");
  });

  test("is asked for whole again when it was no article", async () => {
    const memory = remembering();
    pages.set(
      "/shell",
      html("<html><body><div id=app></div><script>x()</script>", { etag: '"v1"' }),
    );
    await taken(`${site}/shell`, reading({ memory }));
    await taken(`${site}/shell`, reading({ memory }));
    expect(
      asked.filter(({ path }) => path === "/shell").map(({ headers }) => headers["if-none-match"]),
    ).toEqual([undefined, undefined]);
  });
});

describe("A feed at an address", () => {
  const feed = (ids: readonly number[]): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>The Oldmere Ledger</title>${ids
      .map(
        (id) =>
          `<item><title>${HEADLINE} ${id}</title><link>${site}/news/${id}</link><guid>g${id}</guid><description>${PARAGRAPHS[0]}</description></item>`,
      )
      .join("")}</channel></rss>`;

  test("gives the pages behind its items when they are asked for", async () => {
    pages.set("/feed", html(feed([1, 2]), { "content-type": "application/rss+xml" }));
    pages.set("/news/1", html(newsPage()));
    const all = await taken(`${site}/feed`, reading({ linked: true }));
    expect(all.map(outcomeOf)).toEqual(["1", "not-reached"]);
    const [one] = all;
    if (one === undefined || !("article" in one)) throw new Error("No article");
    expect(one.article.text).toContain(PARAGRAPHS[2]);
    expect(one.place).toBe(`${site}/news/1`);
    expect(claimed(one.article, "outlet")).toEqual(["The Oldmere Ledger (feed)"]);
  });

  test("gives only what is new when it is followed, and what failed once more", async () => {
    const memory = remembering();
    const followed = (): WebReading => reading({ memory, linked: true, follow: true });
    pages.set("/feed", html(feed([1, 2])));
    pages.set("/news/1", html(newsPage()));
    expect((await taken(`${site}/feed`, followed())).map(outcomeOf)).toEqual(["1", "not-reached"]);
    pages.set("/feed", html(feed([3, 1, 2])));
    pages.set("/news/2", html(newsPage()));
    pages.set("/news/3", html(newsPage()));
    expect((await taken(`${site}/feed`, followed())).map(outcomeOf)).toEqual(["3", "2"]);
    expect((await taken(`${site}/feed`, followed())).map(outcomeOf)).toEqual([]);
  });
});
