/** Zip archives: each member is taken as a file of its own, one at a time, whatever the size of the archive. */
import { basename } from "node:path";
import type { Readable } from "node:stream";
import * as yauzl from "yauzl";
import { type Content, streamedContent } from "../content.ts";
import { MOST_ENTRIES } from "../limits.ts";
import { isRefusal } from "../read-whole.ts";
import type { Refusal } from "../refusal.ts";

export interface Zip {
  readonly members: readonly Member[];
  close(): void;
}

export interface Member {
  readonly name: string;
  /** Unpacked, in bytes, as the archive says; no more is ever unpacked. */
  readonly size: number;
  readonly packed: number;
  readonly isEncrypted: boolean;
  open(): Promise<Readable>;
}

/** The archive with its members sorted by name, folders left out. */
export async function openZip(content: Content, maxBytes: number): Promise<Zip | Refusal> {
  const { path } = content;
  try {
    const zip = await opened(content, maxBytes);
    if (isRefusal(zip)) return zip;
    const members: Member[] = [];
    for await (const entry of zip.eachEntry()) {
      if (members.length >= MOST_ENTRIES) {
        zip.close();
        return damaged(path, `it has more than ${MOST_ENTRIES} entries`, "too-large");
      }
      const member = memberOf(zip, entry);
      if (!member.name.endsWith("/")) members.push(member);
    }
    members.sort((a, b) => (a.name < b.name ? -1 : 1));
    return { members, close: () => zip.close() };
  } catch (error) {
    return damaged(path, error instanceof Error ? error.message : String(error));
  }
}

/** Names are no paths here: nothing is written, so nothing needs to be forbidden in them. */
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

async function opened(content: Content, maxBytes: number): Promise<yauzl.ZipFile | Refusal> {
  if (content.file !== null) return await yauzl.openPromise(content.file, OPTIONS);
  const bytes = await content.whole(maxBytes);
  return isRefusal(bytes) ? bytes : await yauzl.fromBufferPromise(bytes, OPTIONS);
}

function memberOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Member {
  const name = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
  return {
    name,
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    isEncrypted: entry.isEncrypted(),
    open: () => zip.openReadStreamPromise(entry),
  };
}

/** A member as an input. Throws what a damaged member throws. */
export async function contentOf(member: Member, archive: string): Promise<Content> {
  return await streamedContent(`${archive}/${member.name}`, member.size, member.open);
}

/** The bytes of one member by its name; null where there is none. */
export function memberNamed(zip: Zip, name: string): Member | null {
  return zip.members.find((member) => member.name === name) ?? null;
}

/** What systems and programs leave in archives: no documents. */
export function isLeftover(name: string): boolean {
  return (
    name.startsWith("__MACOSX/") ||
    name.split("/").some((part) => part.startsWith(".")) ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(basename(name))
  );
}

function damaged(
  path: string,
  reason: string,
  code: "damaged-file" | "too-large" = "damaged-file",
): Refusal {
  return { code, message: `The archive cannot be read: ${reason.replace(/\.$/, "")}`, path };
}
