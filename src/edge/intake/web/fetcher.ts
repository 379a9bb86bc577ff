/** Reads addresses politely: by robots.txt, one request at a time for each site, with a pause between two. */
import { setTimeout as wait } from "node:timers/promises";
import type { Validators } from "../../../app/fetch-memory.ts";
import { unpackedBody } from "../archive/http-body.ts";
import { isRefusal } from "../read-whole.ts";
import type { Refusal, RefusalCode } from "../refusal.ts";
import { type AddressCheck, isPublicAddress } from "./address.ts";
import { charsetOf } from "./content-type.ts";
import { type Answer, ExchangeError, exchange } from "./exchange.ts";
import { ALL_ALLOWED, type RobotRules, robotRules } from "./robots.ts";

/** What a site gave for an address. */
export interface Fetched {
  /** Where it came from in the end. */
  readonly address: string;
  readonly bytes: Buffer;
  /** The encoding that the server named; null when it named none. */
  readonly charset: string | null;
  readonly validators: Validators;
}

/** The site says that nothing has changed since it was last read. */
export type Unchanged = "unchanged";

export interface FetcherOptions {
  readonly maxBytes: number;
  /** For tests, which have no site but on their own machine. No option of a command reaches it. */
  readonly mayAsk?: AddressCheck;
  /** Between two requests to one site, in milliseconds. */
  readonly pause?: number;
}

const AGENT = "rapporteur";
/** Who asks, what for, and that it listens to robots.txt. */
const USER_AGENT = "Rapporteur/0.1 (reads single pages for one person; obeys robots.txt)";

const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const MOST_REDIRECTIONS = 5;
const SECONDS = 30;
const ROBOTS_BYTES = 500_000;

interface Site {
  /** Ends when the request before has ended. */
  last: Promise<unknown>;
  /** When the last request ended, in milliseconds. */
  ended: number;
  /** Asked for once, when the site is first asked for anything. */
  rules: Promise<RobotRules | Refusal> | null;
  /** The pause that the site wishes, in milliseconds. */
  wished: number;
}

export class Fetcher {
  private readonly sites = new Map<string, Site>();
  private readonly maxBytes: number;
  private readonly mayAsk: AddressCheck;
  private readonly pause: number;

  constructor({ maxBytes, mayAsk = isPublicAddress, pause = PAUSE_MS }: FetcherOptions) {
    this.maxBytes = maxBytes;
    this.mayAsk = mayAsk;
    this.pause = pause;
  }

  /** Follows redirections, each checked like the first address. `known` asks only for what has changed since. */
  async fetch(
    asked: string,
    known: Validators | null = null,
  ): Promise<Fetched | Refusal | Unchanged> {
    let address = asked;
    for (let step = 0; step <= MOST_REDIRECTIONS; step++) {
      const url = urlOf(address, asked);
      if (isRefusal(url)) return url;
      const rules = await this.rulesFor(url, asked);
      if (isRefusal(rules)) return rules;
      if (!rules.allows(url.pathname + url.search))
        return refused(
          asked,
          "robots",
          "The site asks programs not to read this page (robots.txt)",
        );
      const answer = await this.ask(url, asked, {
        maxBytes: this.maxBytes,
        headers: step === 0 ? conditions(known) : {},
      });
      if (isRefusal(answer)) return answer;
      const next = redirection(answer, url);
      if (next === null) return await this.taken(answer, url, asked);
      address = next;
    }
    return refused(
      asked,
      "not-reached",
      `It leads from one address to the next more than ${MOST_REDIRECTIONS} times`,
    );
  }

  private async taken(
    answer: Answer,
    url: URL,
    asked: string,
  ): Promise<Fetched | Refusal | Unchanged> {
    const { status, headers, body } = answer;
    if (status === 304) return "unchanged";
    if (status !== 200) return refused(asked, "not-reached", statusSentence(status, headers));
    const bytes = await unpackedBody(body, {
      path: asked,
      maxBytes: this.maxBytes,
      transfer: "",
      content: headers["content-encoding"] ?? "",
    });
    if (isRefusal(bytes)) return bytes;
    return {
      address: url.href,
      bytes,
      charset: charsetOf(headers["content-type"] ?? ""),
      validators: { etag: headers["etag"] ?? null, lastModified: headers["last-modified"] ?? null },
    };
  }

  /** One request to a site, when the one before has ended and its pause is over. */
  private async ask(
    url: URL,
    asked: string,
    { maxBytes, headers }: { maxBytes: number; headers: Readonly<Record<string, string>> },
  ): Promise<Answer | Refusal> {
    const site = this.siteOf(url);
    const turn = site.last.then(async () => {
      await wait(Math.max(0, site.ended + this.pauseOf(site) - Date.now()));
      try {
        return await exchange(url, {
          mayAsk: this.mayAsk,
          maxBytes,
          seconds: SECONDS,
          headers: { ...HEADERS, ...headers },
        });
      } catch (error) {
        return asRefusal(error, asked);
      } finally {
        site.ended = Date.now();
      }
    });
    site.last = turn;
    return await turn;
  }

  private pauseOf({ wished }: Site): number {
    return Math.min(LONGEST_PAUSE_MS, Math.max(this.pause, wished));
  }

  private siteOf({ origin }: URL): Site {
    let site = this.sites.get(origin);
    if (site === undefined) {
      site = { last: Promise.resolve(), ended: Number.NEGATIVE_INFINITY, rules: null, wished: 0 };
      this.sites.set(origin, site);
    }
    return site;
  }

  private async rulesFor(url: URL, asked: string): Promise<RobotRules | Refusal> {
    const site = this.siteOf(url);
    site.rules ??= this.readRobots(url, asked);
    const rules = await site.rules;
    if (isRefusal(rules)) return { ...rules, path: asked };
    site.wished = (rules.pause ?? 0) * 1_000;
    return rules;
  }

  /** No robots.txt allows everything; one that the site fails to send forbids everything. */
  private async readRobots(page: URL, asked: string): Promise<RobotRules | Refusal> {
    let url = new URL("/robots.txt", page);
    for (let step = 0; step <= MOST_REDIRECTIONS; step++) {
      const answer = await this.ask(url, asked, { maxBytes: ROBOTS_BYTES, headers: {} });
      if (isRefusal(answer)) return answer.code === "too-large" ? ALL_ALLOWED : answer;
      const next = redirection(answer, url);
      if (next === null) return rulesIn(answer, asked);
      const checked = urlOf(next, asked);
      if (isRefusal(checked)) return checked;
      url = checked;
    }
    return ALL_ALLOWED;
  }
}

const HEADERS = {
  "user-agent": USER_AGENT,
  accept:
    "text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,*/*;q=0.5",
  "accept-encoding": "gzip, deflate, br",
  "accept-language": "en, *;q=0.5",
};

function rulesIn({ status, headers, body }: Answer, asked: string): RobotRules | Refusal {
  if (status >= 500 || status === 429)
    return refused(
      asked,
      "robots",
      `The site does not say what programs may read: its robots.txt answers ${status}`,
    );
  if (status !== 200 || (headers["content-encoding"] ?? "") !== "") return ALL_ALLOWED;
  return robotRules(body.toString("utf8"), AGENT);
}

function conditions(known: Validators | null): Readonly<Record<string, string>> {
  return {
    ...(known?.etag ? { "if-none-match": known.etag } : {}),
    ...(known?.lastModified ? { "if-modified-since": known.lastModified } : {}),
  };
}

function urlOf(address: string, asked: string): URL | Refusal {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return refused(asked, "address-refused", "This is no address");
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return refused(asked, "address-refused", `It leads to ${url.protocol}, not to a page`);
  if (url.username !== "" || url.password !== "")
    return refused(asked, "address-refused", "It holds a name or a password: these are not sent");
  return url;
}

function redirection({ status, headers }: Answer, from: URL): string | null {
  const to = headers["location"];
  if (to === undefined || ![301, 302, 303, 307, 308].includes(status)) return null;
  return URL.canParse(to, from.href) ? new URL(to, from).href : to;
}

function statusSentence(status: number, headers: Answer["headers"]): string {
  const after = Number(headers["retry-after"]);
  const known: Readonly<Record<number, string>> = {
    401: "it wants a password",
    402: "it wants to be paid",
    403: "it forbids it",
    404: "there is no such page",
    410: "the page is gone",
    429: after > 0 ? `it wants to be asked again in ${after} seconds` : "it was asked too often",
    451: "the page is blocked by law",
  };
  const why = known[status] ?? (status >= 500 ? "the site has a fault" : "");
  return `The site answers ${status}${why === "" ? "" : `: ${why}`}`;
}

function asRefusal(error: unknown, asked: string): Refusal {
  if (!(error instanceof ExchangeError)) throw error;
  const codes: Readonly<Record<ExchangeError["fault"], RefusalCode>> = {
    "closed-address": "address-refused",
    "too-large": "too-large",
    "too-slow": "too-slow",
    failed: "not-reached",
  };
  return refused(asked, codes[error.fault], error.message);
}

function refused(path: string, code: RefusalCode, message: string): Refusal {
  return { code, message, path };
}
