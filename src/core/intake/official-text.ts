/** Texts that an office publishes of its own: which kind they are, and for whom they speak, where their heads say so. */
import type { Block, Claim } from "../annotation/article.ts";

type OfficialKind =
  | "joint-statement"
  | "statement"
  | "readout"
  | "fact-sheet"
  | "transcript"
  | "press-release";

export interface HeadedText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
}

const KINDS: readonly (readonly [kind: OfficialKind, words: RegExp])[] = [
  [
    "joint-statement",
    /\bjoint (?:\p{L}+ ){0,2}(?:statement|communiqu[eé]|declaration|press release|press statement|vision statement|leaders[’'] statement)\b|^(?:\p{L}+ ){0,3}communiqu[eé]\b/iu,
  ],
  ["readout", /\b(?:readout|read-out) (?:of|from|on)\b|^readout\b/iu],
  ["fact-sheet", /^(?:fact ?sheet|background ?er)\b|\bfact ?sheet\s*[:|–—-]/iu],
  [
    "transcript",
    /^transcript\b|\btranscript$|^(?:opening |closing |joint )?(?:remarks|press (?:conference|briefing|availability)|news conference|interview|address|speech)\s(?:.{0,40}\s)?(?:by|with|of|from|after|following)\s/iu,
  ],
  [
    "statement",
    /^(?:(?:press|media|official) )?statement (?:by|of|from|on|regarding|on behalf of)\b/iu,
  ],
  [
    "press-release",
    /^(?:press|news|media) (?:release|note|communiqu[eé])\b|\bfor immediate release\b/iu,
  ],
];

/** Lines at the top in which a text says what it is. */
const HEAD_LINES = 8;
const LONGEST_HEAD = 220;

/** Claims of the kind and of the issuer; none of a text that says neither. An issuer that is claimed already stays alone. */
export function officialClaims(headed: HeadedText): readonly Claim[] {
  const heads = headsOf(headed);
  const found = kindOf(heads);
  if (found === null) return [];
  const said = (field: "kind" | "issuer", value: string): Claim => ({
    field,
    value,
    basis: "metadata",
    from: "heading",
  });
  const isTold = headed.claims.some(({ field }) => field === "issuer");
  const issuer = isTold ? null : (issuerIn(found.head) ?? letterhead(heads) ?? officeOf(headed));
  return [said("kind", found.kind), ...(issuer === null ? [] : [said("issuer", issuer)])];
}

/** The claimed title first, then the lines at the top. */
function headsOf({ text, blocks, claims }: HeadedText): readonly string[] {
  const title = claims.find(({ field }) => field === "title")?.value;
  const lines = blocks
    .filter((block) => !isMenu(block))
    .slice(0, HEAD_LINES)
    .map(({ start, end }) => text.slice(start, end));
  return [...(title === undefined ? [] : [title]), ...lines]
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(
      (line) =>
        /^(?:[\p{Lu}\d“"#*]|(?:of|by|from|between|on behalf of) )/u.test(line) &&
        line.length <= LONGEST_HEAD &&
        !/[.!?]["”’]?$/.test(line),
    );
}

/** What a page offers to read besides. */
function isMenu({ start, end, linked, path }: Block): boolean {
  return linked * 2 > end - start || path.some((step) => /^(?:nav|footer|aside)\b/.test(step));
}

function kindOf(
  heads: readonly string[],
): { readonly kind: OfficialKind; readonly head: string } | null {
  for (const [kind, words] of KINDS) {
    const head = heads.find((line) => words.test(line));
    if (head !== undefined && !isReported(head)) return { kind, head: withMakers(head, heads) };
  }
  return null;
}

/** "JOINT STATEMENT" and "of Veldland and Utopia" in two lines are one head. */
function withMakers(head: string, heads: readonly string[]): string {
  const next = heads[heads.indexOf(head) + 1] ?? "";
  return /^(?:of|by|from|between|on behalf of)\s/i.test(next) ? `${head} ${next}` : head;
}

/** "Utopia rejects joint statement": the headline of somebody who reports it. */
function isReported(head: string): boolean {
  return /\b(?:rejects?|issues?|issued|signs?|signed|releases?|released|condemns?|welcomes?|slams?|says?|said|after|amid|calls?|urges?|following its)\b.*\b(?:statement|communiqu[eé]|declaration|transcript|readout)\b/i.test(
    head,
  );
}

const MAKER =
  /\b(?:statement|communiqu[eé]|declaration|press release|message)\s+(?:by|of(?!\s+(?:intent|principles?|understanding|support|condolences?|purpose|facts?|work|solidarity|cooperation)\b)|from|between|on behalf of)\s+(?:the\s+)?(.+)$/iu;
/** What follows the makers: an occasion, a subject, a day. */
const BEHIND =
  /\s*(?:\s(?:on|following|regarding|concerning|at|after|marking|upon|with regard|issued|–|—|-|\|)\s|[:|(]|,\s*(?:\d|\p{Lu}\p{Ll}+ \d)).*$/u;
const PARTIES =
  /^(?:the )?(\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)\s?[-–—/]\s?(\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)\s+[Jj]oint\b/u;
/** "the Foreign Ministers of", "the leaders of": they speak for those behind. */
const OFFICES =
  /^(?:(?:heads of (?:state|government|mission|delegation)(?: (?:and|or) (?:of )?government)?|leaders|(?:\p{L}+ )?ministers(?: (?:for|of) \p{L}+(?: \p{L}+)?)?|presidents|prime ministers|governments?|members|chiefs of (?:staff|defen[cs]e)|delegations?|representatives|parties|peoples?)\s+)of\s+(?:the\s+)?/iu;

/** Whom a title names as the makers: "Joint statement by |the Foreign Ministers of Veldland and Utopia| on fishing". */
function issuerIn(head: string): string | null {
  const parties = PARTIES.exec(head);
  if (parties !== null) return `${parties[1]}; ${parties[2]}`;
  const makers = MAKER.exec(head)?.[1]?.replace(BEHIND, "").trim();
  if (makers === undefined || makers === "") return null;
  const bodies = makers.replace(OFFICES, "");
  const names = bodies
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+(?=the\s+\p{Lu}|\p{Lu})/u)
    .map((name) => name.replace(/^the\s+/i, "").trim());
  // "Foreign Affairs and Trade" is one name: of an office that is named whole only what stands before it is parted.
  const isOne = bodies === makers && OFFICE_NAME.test(makers) && !/,|\band the\b/.test(makers);
  const issuers = isOne ? [makers] : names;
  return issuers.every(isNamed) ? issuers.join("; ") : null;
}

const OFFICE_NAME =
  /\b(?:ministry|department|office|embassy|secretariat|commission|council|organi[sz]ation|agency|headquarters|bureau|government|parliament|cabinet|bank|authority|institute|federation|union|alliance|delegation|mission|command|staff)\b/iu;

/** A name begins with a capital and holds no person's title: "we" of a person's statement is not his office. */
function isNamed(name: string): boolean {
  return (
    /^\p{Lu}/u.test(name) &&
    name.split(" ").length <= 12 &&
    !/\b(?:president|minister|secretary[- ]general|chair(?:man|woman|person)?|ambassador|spokes(?:man|woman|person)|general|admiral|king|queen|chancellor|mr|mrs|ms|dr|senator|representative|secretary)\b/i.test(
      name.replace(/\b(?:office|cabinet|department) of the .*$/i, ""),
    )
  );
}

/** The name of an office in a line of its own at the top. */
function letterhead(heads: readonly string[]): string | null {
  const line = heads
    .slice(0, 4)
    .find(
      (head) =>
        OFFICE_NAME.test(head) && isNamed(head) && KINDS.every(([, words]) => !words.test(head)),
    );
  return line !== undefined && isName(line) ? line : null;
}

/** Every word of weight begins with a capital: a name, not a headline. */
function isName(line: string): boolean {
  return line
    .split(/\s+/)
    .every((word) => /^(?:\p{Lu}|of$|the$|for$|and$|to$|in$|on$|&$|de$|du$)/u.test(word));
}

const OFFICIAL_SITE =
  /^https?:\/\/(?:[\w-]+\.)*(?:gov|mil|int|gov\.[a-z]{2}|go\.[a-z]{2}|gob\.[a-z]{2}|gouv\.[a-z]{2}|govt\.[a-z]{2}|gc\.ca|europa\.eu|mil\.[a-z]{2})(?::\d+)?(?:\/|$)/i;

/** The outlet, where it is an office that publishes on a site of its own. */
function officeOf({ claims }: HeadedText): string | null {
  const outlet = claims.find(({ field }) => field === "outlet")?.value ?? "";
  const isOffice = OFFICE_NAME.test(outlet) && isName(outlet);
  const isSite = claims.some(({ field, value }) => field === "url" && OFFICIAL_SITE.test(value));
  return outlet !== "" && (isOffice || isSite) && isNamed(outlet) ? outlet : null;
}
