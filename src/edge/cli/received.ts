/** What the paths of a command bring in: files, folders, and for "-" the text that is pasted or piped in. */
import { createHash } from "node:crypto";
import {
  articleOf,
  DEFAULT_MAX_BYTES,
  type Received,
  type ReceiveOptions,
  receiveAll,
} from "../intake/receive.ts";

const PIPED = "-";

export async function* received(
  paths: readonly string[],
  options: ReceiveOptions,
): AsyncGenerator<Received> {
  for (const path of paths) {
    if (path === PIPED) yield await piped(options);
    else yield* receiveAll([path], options);
  }
}

/** Named by its content, so that another text pasted later is another article. */
async function piped({
  claims = [],
  maxBytes = DEFAULT_MAX_BYTES,
}: ReceiveOptions): Promise<Received> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maxBytes) return refused("too-large", `The text has more than ${maxBytes} bytes`);
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  if (bytes.toString("utf8").trim() === "") return refused("empty-file", "The text is empty");
  const path = `pasted-${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.txt`;
  const taken = articleOf(bytes, path, claims);
  return "code" in taken ? { path, refusal: taken } : { path, article: taken, bytes };
}

function refused(code: "too-large" | "empty-file", message: string): Received {
  return { path: "pasted text", refusal: { path: "pasted text", code, message } };
}
