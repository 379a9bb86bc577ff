/** What a zip archive is made of: a Word document, a web archive (WACZ), or files of any kind. */
import { savedPageParts } from "../../../core/intake/saved-page-parts.ts";
import { finished } from "../finished.ts";
import { mostUnpacked } from "../limits.ts";
import { docxDocument } from "../office/docx.ts";
import type { Parcel, Unpack, Unpacking } from "../parcel.ts";
import { isRefusal } from "../read-whole.ts";
import type { Received } from "../received.ts";
import type { Refusal, RefusalCode } from "../refusal.ts";
import { contentOf, isLeftover, type Member, memberNamed, openZip, type Zip } from "./zip.ts";

export async function* zipArticles(
  parcel: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const { path } = parcel.content;
  const zip = await openZip(parcel.content, unpacking.maxBytes);
  if (isRefusal(zip)) {
    yield { path, refusal: zip };
    return;
  }
  try {
    if (memberNamed(zip, "word/document.xml") !== null) yield* docx(zip, parcel, unpacking);
    else yield* members(zip, parcel, unpacking, unpack);
  } finally {
    zip.close();
  }
}

async function* docx(zip: Zip, parcel: Parcel, unpacking: Unpacking): AsyncGenerator<Received> {
  const { path } = parcel.content;
  try {
    const document = await docxDocument(zip, path, unpacking.maxBytes);
    const bytes = isRefusal(document) ? document : await parcel.content.whole(unpacking.maxBytes);
    if (isRefusal(document) || isRefusal(bytes))
      yield { path, refusal: isRefusal(document) ? document : (bytes as Refusal) };
    else yield* finished(document, bytes, parcel, unpacking);
  } catch (error) {
    yield refused(path, "damaged-file", `The document cannot be read: ${messageOf(error)}`);
  }
}

async function* members(
  zip: Zip,
  parcel: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const { path, size } = parcel.content;
  const format = formatOf(zip);
  if (format !== null) {
    yield refused(path, "unsupported-format", `${format} files are not read`);
    return;
  }
  const taken = documentsAmong(zip.members);
  if (taken.length === 0) yield refused(path, "empty-folder", "The archive holds no documents");
  let left = mostUnpacked(size);
  for (const member of taken) {
    if (!isWarc(member.name)) left -= Math.min(member.size, unpacking.maxBytes);
    if (left < 0) {
      yield refused(path, "too-large", TOO_MUCH);
      return;
    }
    yield* oneMember(member, parcel, unpacking, unpack);
  }
}

const TOO_MUCH =
  "The archive unpacks to more than a hundred times its size: it was made to fill a disk, and the rest of it is not read";

async function* oneMember(
  member: Member,
  { content: { path }, said, depth }: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const at = `${path}/${member.name}`;
  if (member.isEncrypted) {
    yield refused(at, "encrypted-file", "The file is locked with a password");
    return;
  }
  try {
    const content = await contentOf(member, path);
    yield* unpack({ content, said, charset: null, place: null, depth: depth + 1 }, unpacking);
  } catch (error) {
    yield refused(at, "damaged-file", `The file cannot be unpacked: ${messageOf(error)}`);
  }
}

const isWarc = (name: string): boolean => /\.warc(?:\.gz)?$/i.test(name);

/** Of a web archive its records alone, of anything else all that no program left there. */
function documentsAmong(members: readonly Member[]): readonly Member[] {
  if (members.some(({ name }) => name === "datapackage.json")) {
    const records = members.filter(({ name }) => isWarc(name));
    if (records.length > 0) return records;
  }
  const names = members.map(({ name }) => name);
  const parts = savedPageParts(names);
  return members.filter(({ name }) => !isLeftover(name) && !parts.has(name));
}

/** Formats that are zip archives of parts which mean nothing alone. */
function formatOf(zip: Zip): string | null {
  const has = (name: string): boolean => memberNamed(zip, name) !== null;
  if (has("xl/workbook.xml")) return "Excel";
  if (has("ppt/presentation.xml")) return "PowerPoint";
  if (has("META-INF/container.xml")) return "EPUB";
  if (has("content.xml") && has("mimetype")) return "OpenDocument";
  return null;
}

function refused(path: string, code: RefusalCode, message: string): Received {
  return { path, refusal: { code, message, path } };
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
