/**
 * The ids of a record's articles. They are derived from the set of articles alone, so the order of adding does not
 * show: when two articles want the same id, both take the longer one.
 */
export interface NamedArticle {
  /** What keeps the article apart inside the record: never shown. */
  readonly key: string;
  /** Base name of the file or address. */
  readonly name: string;
  /** Of the bytes first received for it, lower-case hex. */
  readonly firstSha256: string;
}

/** A serial number before a digest, as a download tool names files. */
const SERIAL_AND_DIGEST = /^([a-z0-9]{1,8})[_-]+[0-9a-f]{8,}$/;
const EXTENSION = /\.[a-z0-9]{1,5}$/i;
const LONGEST_SLUG = 48;

/** The id of each article by its key. */
export function articleIds(articles: readonly NamedArticle[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  let contested = [...articles];
  for (const wish of WISHES) {
    const wanted = groupedBy(contested, wish);
    contested = [];
    for (const [id, group] of wanted) {
      const [only] = group;
      if (only !== undefined && group.length === 1 && !taken.has(id)) ids.set(only.key, id);
      else contested.push(...group);
    }
    // Also the ids nobody got: else a third article could take the name that two others gave up.
    for (const id of wanted.keys()) taken.add(id);
  }
  return ids;
}

/** What an article would be called if no other had the same wish. */
export const wishOf = (name: string): string => shortName(name);

/** What an article would be called, shortest first; the last one is its own. */
const WISHES: readonly ((article: NamedArticle) => string)[] = [
  ({ name }) => shortName(name),
  ({ name, firstSha256 }) => `${shortName(name)}-${firstSha256.slice(0, 8)}`,
  ({ name, key }) => `${shortName(name)}-${key}`,
];

function groupedBy(
  articles: readonly NamedArticle[],
  wish: (article: NamedArticle) => string,
): ReadonlyMap<string, readonly NamedArticle[]> {
  const groups = new Map<string, NamedArticle[]>();
  for (const article of articles) {
    const id = wish(article);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [article]);
    else group.push(article);
  }
  return groups;
}

/** "000_00e79f6f.txt" → "000"; "Talks in Oslo (2).html" → "talks-in-oslo-2". */
function shortName(name: string): string {
  const stem = name.replace(EXTENSION, "").toLowerCase();
  const serial = SERIAL_AND_DIGEST.exec(stem)?.[1];
  return serial ?? slugOf(stem);
}

function slugOf(stem: string): string {
  const slug = stem
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  if (slug.length <= LONGEST_SLUG) return slug === "" ? "article" : slug;
  const cut = slug.slice(0, LONGEST_SLUG + 1);
  const lastWord = cut.lastIndexOf("-");
  return cut.slice(0, lastWord > LONGEST_SLUG / 2 ? lastWord : LONGEST_SLUG);
}

/** What keeps an article apart inside the record: derived from where it came from and what was first received. */
export function articleKey(place: string, sha256: string): string {
  return `${sha256.slice(0, 16)}-${fingerprint(place)}`;
}

/** FNV-1a, 32 bits: two places with the same first bytes are told apart, nothing more. */
function fingerprint(place: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < place.length; at++)
    hash = Math.imul(hash ^ place.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
