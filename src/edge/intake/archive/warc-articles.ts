import { bytesContent, type Content } from "../content.ts";
import { formatOf } from "../kind.ts";
import type { Parcel, Unpack, Unpacking } from "../parcel.ts";
import { isRefusal } from "../read-whole.ts";
import type { Received } from "../received.ts";
import { piecesUnzipped } from "./gzip.ts";
import { captures } from "./warc.ts";

/** The articles of a web archive, each at the address it was captured at. */
export async function* warcArticles(
  { content, said, depth }: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const { path } = content;
  for await (const capture of captures(await unpacked(content), path, unpacking.maxBytes)) {
    if (isRefusal(capture)) {
      yield { path: capture.path, refusal: capture };
      continue;
    }
    const { address, bytes, charset, claims } = capture;
    yield* unpack(
      {
        content: bytesContent(address, bytes),
        said: [...claims, ...said],
        charset,
        place: address,
        depth: depth + 1,
      },
      unpacking,
    );
  }
}

/** Each record may be packed by itself, one behind another. */
async function unpacked(content: Content): Promise<AsyncIterable<Uint8Array>> {
  const source = await content.stream();
  return formatOf(content.head) === "warc" ? source : piecesUnzipped(source);
}
