/** One request and its answer: checked where it goes, bounded in bytes and seconds, no redirection followed. */
import { lookup as lookUp } from "node:dns";
import { type ClientRequest, type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import type { LookupFunction } from "node:net";
import type { AddressCheck } from "./address.ts";
import { ipIn } from "./address.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** As sent, still packed. */
  readonly body: Buffer;
}

export interface ExchangeOptions {
  readonly mayAsk: AddressCheck;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  /** For the whole exchange. */
  readonly seconds: number;
}

export type ExchangeFault = "closed-address" | "too-large" | "too-slow" | "failed";

/** Why there is no answer. */
export class ExchangeError extends Error {
  readonly fault: ExchangeFault;

  constructor(fault: ExchangeFault, message: string) {
    super(message);
    this.name = "ExchangeError";
    this.fault = fault;
  }
}

/** Asks for one address. Throws an `ExchangeError` and nothing else. */
export function exchange(url: URL, options: ExchangeOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ip = ipIn(url);
    if (ip !== null && !options.mayAsk(ip)) {
      reject(closed(ip));
      return;
    }
    const send = url.protocol === "https:" ? requestSecure : requestPlain;
    const request = send(url, {
      method: "GET",
      headers: options.headers,
      lookup: checkedLookup(options.mayAsk),
      // A connection of its own: none that was checked for another name is used again.
      agent: false,
    });
    const fail = (error: Error): void => {
      clearTimeout(timer);
      request.destroy();
      reject(asExchangeError(error));
    };
    const timer = setTimeout(
      () =>
        fail(new ExchangeError("too-slow", `It did not answer within ${options.seconds} seconds`)),
      options.seconds * 1_000,
    );
    request.on("error", fail);
    request.on("response", (response) => {
      gather(response, options.maxBytes).then((answer) => {
        clearTimeout(timer);
        resolve(answer);
      }, fail);
    });
    checkConnection(request, options.mayAsk, fail);
    request.end();
  });
}

/** Names are looked up once, and the address that was checked is the one that is asked. */
function checkedLookup(mayAsk: AddressCheck): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      const refused = addresses?.find(({ address }) => !mayAsk(address));
      const [first] = addresses ?? [];
      if (error !== null) callback(error, "", 4);
      else if (refused !== undefined) callback(closed(refused.address), "", 4);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first?.address ?? "", first?.family ?? 4);
    });
  };
}

/** Whatever the names said: the machine at the other end is asked for its address before a byte is sent. */
function checkConnection(
  request: ClientRequest,
  mayAsk: AddressCheck,
  fail: (error: Error) => void,
): void {
  request.on("socket", (socket) => {
    socket.once("connect", () => {
      const ip = socket.remoteAddress ?? "";
      if (!mayAsk(ip)) fail(closed(ip));
    });
  });
}

const closed = (ip: string): ExchangeError =>
  new ExchangeError("closed-address", `It leads to ${ip}, which is not on the public network`);

async function gather(response: IncomingMessage, maxBytes: number): Promise<Answer> {
  const pieces: Buffer[] = [];
  let length = Number(response.headers["content-length"] ?? 0);
  if (length > maxBytes) throw tooLarge(maxBytes);
  length = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    pieces.push(piece);
  }
  if (!response.complete) throw new ExchangeError("failed", "The answer was cut short");
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, String(value ?? "")]),
    ),
    body: Buffer.concat(pieces),
  };
}

const tooLarge = (maxBytes: number): ExchangeError =>
  new ExchangeError("too-large", `It has more than ${maxBytes} bytes`);

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOTFOUND", "There is no such site"],
  ["EAI_AGAIN", "The name of the site could not be looked up"],
  ["ECONNREFUSED", "The site refuses connections"],
  ["ECONNRESET", "The site broke the connection off"],
  ["ETIMEDOUT", "The site did not answer"],
  ["EHOSTUNREACH", "The site cannot be reached"],
  ["ENETUNREACH", "The network cannot be reached"],
]);

function asExchangeError(error: Error): ExchangeError {
  if (error instanceof ExchangeError) return error;
  const code = "code" in error ? String(error.code) : "";
  const isCertificate = /CERT|SELF_SIGNED|ALTNAME|SSL|TLS/.test(code);
  const reason = isCertificate ? `Its certificate is not valid (${code})` : REASONS.get(code);
  return new ExchangeError("failed", reason ?? `It could not be read (${code || error.message})`);
}
