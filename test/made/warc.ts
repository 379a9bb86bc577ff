/** Makes web archives for tests, record by record. */
import { gzipSync } from "node:zlib";

export interface MadeRecord {
  readonly address: string;
  readonly date: string;
  readonly body: string | Buffer;
  /** "200 OK" where nothing else is said. */
  readonly status?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
}

export function madeWarc(
  records: readonly MadeRecord[],
  { packed = true }: { packed?: boolean } = {},
): Buffer {
  return Buffer.concat(
    records.map((record) => (packed ? gzipSync(recordOf(record)) : recordOf(record))),
  );
}

function recordOf({
  address,
  date,
  body,
  status = "200 OK",
  headers = {},
  type = "text/html; charset=utf-8",
}: MadeRecord): Buffer {
  const all = { "Content-Type": type, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n`),
    Buffer.from(body),
  ]);
  const head = [
    "WARC/1.0",
    "WARC-Type: response",
    `WARC-Target-URI: ${address}`,
    `WARC-Date: ${date}`,
    "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>",
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${http.length}`,
  ];
  return Buffer.concat([
    Buffer.from(`${head.join("\r\n")}\r\n\r\n`),
    http,
    Buffer.from("\r\n\r\n"),
  ]);
}
