/** Pages that a browser saved in one file (MHTML): the page itself, its address, and the day it was saved. */
import type { Claim } from "../../../core/annotation/article.ts";
import { instantOf } from "../instant.ts";
import { metadataClaim } from "../metadata-claim.ts";
import { leavesOf, readMime } from "./mime.ts";

export interface SavedPage {
  readonly bytes: Buffer;
  readonly charset: string | null;
  readonly claims: readonly Claim[];
}

/** The page in the file; null when it holds none. */
export function readMhtml(bytes: Buffer): SavedPage | null {
  const message = readMime(bytes);
  const leaves = leavesOf(message);
  const start = message.parameters.get("start");
  const root =
    leaves.find(({ headers }) => start !== undefined && headers.get("content-id") === start) ??
    leaves.find(({ type }) => type === "text/html" || type === "application/xhtml+xml");
  if (root === undefined) return null;
  const address =
    message.headers.get("snapshot-content-location") ?? root.headers.get("content-location") ?? "";
  return {
    bytes: root.body,
    charset: root.parameters.get("charset") ?? null,
    claims: [
      ...metadataClaim("url", /^https?:/i.test(address) ? address : "", "saved-page"),
      ...metadataClaim("retrieved", instantOf(message.headers.get("date") ?? ""), "saved-page"),
      ...metadataClaim("title", message.headers.get("subject") ?? "", "saved-page"),
    ],
  };
}
