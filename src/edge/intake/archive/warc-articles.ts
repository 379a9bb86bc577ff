import { bytesContent } from "../content.ts";
import type { Parcel, Unpack, Unpacking } from "../parcel.ts";
import { isRefusal } from "../read-whole.ts";
import type { Received } from "../received.ts";
import { captures } from "./warc.ts";

/** The articles of a web archive, each at the address it was captured at. */
export async function* warcArticles(
  { content, said, depth }: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const { path } = content;
  for await (const capture of captures(await content.stream(), path, unpacking.maxBytes)) {
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
