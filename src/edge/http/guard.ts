/** Who may speak to the desk: this machine's own browser, on the desk's own page, reading only. */
import type { Context, MiddlewareHandler } from "hono";
import type { Refusal } from "./contract.ts";

const STATUS = {
  "bad-question": 400,
  "foreign-host": 403,
  "foreign-origin": 403,
  method: 405,
  "not-found": 404,
  "too-long": 414,
  failed: 500,
} as const satisfies Record<Refusal["code"], number>;

/** Longest path with its query, in characters. */
const LONGEST_ADDRESS = 4000;

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/** Answers with the refusal and its status. */
export function refuse(context: Context, code: Refusal["code"], message: string): Response {
  return context.json({ code, message } satisfies Refusal, STATUS[code]);
}

/** Every answer carries the headers, refusals included; a handler may only loosen the cache. */
export const plainHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS))
    if (name !== "Cache-Control" || !context.res.headers.has(name))
      context.res.headers.set(name, value);
};

/**
 * Refuses hosts the desk does not go by (a foreign name that resolves to this machine), requests sent by
 * other sites' pages, everything but reading, and overlong addresses.
 */
export function guard(isOurs: (host: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    if (method !== "GET" && method !== "HEAD")
      return refuse(context, "method", "The desk only reads; the record is changed by commands.");
    if (context.req.url.length > LONGEST_ADDRESS)
      return refuse(
        context,
        "too-long",
        `The address is longer than ${LONGEST_ADDRESS} characters.`,
      );
    const host = context.req.header("host") ?? "";
    if (!isOurs(host))
      return refuse(context, "foreign-host", "The desk answers only to its own address.");
    if (isForeign(context, host))
      return refuse(context, "foreign-origin", "The desk answers only to its own pages.");
    return await next();
  };
}

function isForeign(context: Context, host: string): boolean {
  const origin = context.req.header("origin");
  if (origin !== undefined && origin !== `http://${host}`) return true;
  const site = context.req.header("sec-fetch-site") ?? "none";
  if (site === "same-origin" || site === "none") return false;
  // A link on another site may open the page itself; what it shows is asked for by the page.
  return (
    context.req.header("sec-fetch-mode") !== "navigate" || context.req.path.startsWith("/api/")
  );
}

/** The names of this machine to itself, with the port, besides `host` where the desk was told to listen. */
export function ownHosts(port: number, host: string): (name: string) => boolean {
  const bare = host.includes(":") ? `[${host}]` : host;
  const names = new Set(["127.0.0.1", "localhost", "[::1]", bare].map((n) => `${n}:${port}`));
  return (name) => names.has(name.toLowerCase());
}
