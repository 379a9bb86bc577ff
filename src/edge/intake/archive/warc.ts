/** Web archives: every page that was answered with, with its address and the day it was captured, as a stream. */
import { WARCParser, type WARCRecord } from "warcio";
import type { Claim } from "../../../core/annotation/article.ts";
import { gathered } from "../content.ts";
import { metadataClaim } from "../metadata-claim.ts";
import { isRefusal } from "../read-whole.ts";
import type { Refusal } from "../refusal.ts";
import { charsetOf } from "../web/content-type.ts";
import { unpackedBody } from "./http-body.ts";

/** A page out of a web archive. */
export interface Capture {
  readonly address: string;
  readonly bytes: Buffer;
  /** The encoding that the server named; null when it named none. */
  readonly charset: string | null;
  readonly claims: readonly Claim[];
}

const PAGE = /^(?:text\/html|application\/xhtml\+xml|application\/pdf)\b/i;

/**
 * The pages of a web archive, in its order; whatever else it holds (pictures, requests, redirections, error answers) is
 * passed over. Of a record that cannot be read a refusal tells; behind damage that hides where records begin, none follows.
 */
export async function* captures(
  source: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): AsyncGenerator<Capture | Refusal> {
  const meter = new HeaderMeter();
  const parser = new WARCParser(meter.through(source));
  let pages = 0;
  try {
    for (;;) {
      meter.start();
      const record = await parser.parse();
      meter.stop();
      if (record === null) break;
      checkHead(record);
      if (isPage(record)) {
        pages++;
        yield await captured(record, path, maxBytes);
      }
      await record.skipFully();
      if (leftOf(record) > 0 && !isPage(record)) throw new Error(CUT_SHORT);
    }
  } catch (error) {
    yield damaged(path, error instanceof Error ? error.message : String(error));
    return;
  }
  if (pages === 0) yield { code: "no-article", message: "The web archive holds no pages", path };
}

const CUT_SHORT = "it ends in the middle of a record";

function checkHead({ warcHeaders, warcType }: WARCRecord): void {
  if (!warcHeaders.statusline.startsWith("WARC/"))
    throw new Error("something stands where a record should begin");
  if (!warcType) throw new Error(CUT_SHORT);
}

/** Bytes of the record that were not read yet; of a whole record none are left behind its end. */
function leftOf({ _reader: reader }: WARCRecord): number {
  return "limit" in reader ? Number(reader.limit) : 0;
}

function isPage(record: WARCRecord): boolean {
  const { warcType, httpHeaders } = record;
  if (warcType === "resource") return PAGE.test(record.warcContentType ?? "");
  if (warcType !== "response" || httpHeaders === null) return false;
  return (
    Number(httpHeaders.statusCode) === 200 &&
    PAGE.test(httpHeaders.headers.get("content-type") ?? "")
  );
}

async function captured(
  record: WARCRecord,
  archive: string,
  maxBytes: number,
): Promise<Capture | Refusal> {
  const address = record.warcTargetURI ?? "";
  const path = `${archive}: ${address}`;
  const expected = leftOf(record);
  const packed = await gathered(iterated(record.reader), path, maxBytes);
  if (isRefusal(packed)) return packed;
  record.consumed = "raw";
  if (packed.length < expected) return damaged(path, CUT_SHORT);
  const headers = record.httpHeaders?.headers;
  const bytes = await unpackedBody(packed, {
    path,
    maxBytes,
    transfer: headers?.get("transfer-encoding") ?? "",
    content: headers?.get("content-encoding") ?? "",
  });
  if (isRefusal(bytes)) return bytes;
  const type = headers?.get("content-type") ?? record.warcContentType ?? "";
  const charset = charsetOf(type);
  const claims = [...claimsOf(record, address), ...metadataClaim("charset", charset ?? "", "warc")];
  return { address, bytes, charset, claims };
}

async function* iterated(
  reader: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* reader;
}

function claimsOf(record: WARCRecord, address: string): readonly Claim[] {
  const claims: Claim[] = [];
  if (/^https?:\/\//i.test(address))
    claims.push({ field: "url", value: address, basis: "metadata", from: "warc" });
  const { warcDate } = record;
  if (warcDate)
    claims.push({ field: "retrieved", value: warcDate, basis: "metadata", from: "warc" });
  return claims;
}

function damaged(path: string, reason: string): Refusal {
  return { code: "damaged-file", message: `The web archive cannot be read: ${reason}`, path };
}

/** No head of a record is longer; without a limit one that never ends would fill the memory. */
const LONGEST_HEAD = 256_000;

/** Counts what is read while the head of a record is looked for. */
class HeaderMeter {
  private counting = false;
  private read = 0;

  start(): void {
    this.counting = true;
    this.read = 0;
  }

  stop(): void {
    this.counting = false;
  }

  async *through(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      if (this.counting) this.read += piece.length;
      if (this.read > LONGEST_HEAD) throw new Error("the head of a record does not end");
      yield piece;
    }
  }
}
