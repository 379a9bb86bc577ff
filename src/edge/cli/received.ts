/** What the paths of a command bring in: files, folders, patterns, addresses, and for "-" what is pasted or piped in. */
import { createHash } from "node:crypto";
import { gathered } from "../intake/content.ts";
import { DEFAULT_MAX_BYTES } from "../intake/limits.ts";
import { isRefusal } from "../intake/read-whole.ts";
import {
  type FromSource,
  type ReceiveOptions,
  receiveAll,
  receiveBytes,
} from "../intake/receive.ts";

const PIPED = "-";

export async function* received(
  paths: readonly string[],
  options: ReceiveOptions,
): AsyncGenerator<FromSource> {
  for (const path of paths) {
    if (path === PIPED) yield* piped(options);
    else yield* receiveAll([path], options);
  }
}

/** Named by its content, so that another text pasted later is another article. */
async function* piped(options: ReceiveOptions): AsyncGenerator<FromSource> {
  const source = "pasted text";
  const bytes = await gathered(process.stdin, source, options.maxBytes ?? DEFAULT_MAX_BYTES);
  if (isRefusal(bytes)) yield { path: source, refusal: bytes, source };
  else if (bytes.toString("utf8").trim() === "")
    yield {
      path: source,
      refusal: { path: source, code: "empty-file", message: "The text is empty" },
      source,
    };
  else {
    const path = `pasted-${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.txt`;
    for await (const one of receiveBytes(path, bytes, options)) yield { ...one, source };
  }
}
