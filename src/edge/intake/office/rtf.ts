/** Rich text: its paragraphs as they are shown, and the title, author and date in its information group. */
import type { Claim } from "../../../core/annotation/article.ts";
import { layOut } from "../../../core/intake/lay-out.ts";
import type { Document } from "../document.ts";
import { metadataClaim } from "../metadata-claim.ts";
import { RtfReader } from "./rtf-reader.ts";
import { rtfTokens } from "./rtf-tokens.ts";

/** Reads a rich text. Linear in its bytes; groups may nest as deep as they like. */
export function rtfDocument(bytes: Buffer): Document {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) reader.take(token);
  const { paragraphs, notes, info } = reader.done();
  return {
    mediaType: "application/rtf",
    ...layOut([
      ...paragraphs.map((text) => ({ text })),
      ...notes.map((text) => ({ text, path: ["aside"] })),
    ]),
    claims: claimsOf(info),
  };
}

function claimsOf(info: ReadonlyMap<string, string>): readonly Claim[] {
  return [
    ...metadataClaim("title", info.get("title") ?? "", "rtf-info"),
    ...metadataClaim("author", info.get("author") ?? "", "rtf-info"),
    ...metadataClaim("created", info.get("creatim") ?? "", "rtf-info"),
  ];
}
