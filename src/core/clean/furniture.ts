/** Judges one paragraph by its words: is it page furniture, of which kind, and what does it say of what follows? */
import {
  LEGAL_PHRASES,
  LINE_PHRASES,
  LINE_STARTS,
  SLUGS,
  TAIL_RULES,
  WHOLE_LINES,
} from "./furniture-words.ts";
import { endsSentence, lookupForm, type Paragraph } from "./paragraph.ts";

export interface Furniture {
  /** The rule that knew it: "share-buttons", "legal". */
  readonly rule: string;
  /** Whether the article ends here, if this stands in its last part. */
  readonly closes: boolean;
}

const WHOLE: ReadonlyMap<string, string> = new Map(
  [...WHOLE_LINES].flatMap(([rule, lines]) => lines.map((line) => [line, rule] as const)),
);

/** No start of the tables is shorter. */
const LETTERS = 1;

/** One search for all phrases: most lines have none. */
const anyOf = (phrases: readonly string[]): RegExp =>
  new RegExp(phrases.map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|"));
const SOME_PHRASE = anyOf([...LINE_PHRASES.map(([, phrase]) => phrase), ...LEGAL_PHRASES]);
const SOME_LEGAL = anyOf(LEGAL_PHRASES);

const SOME_SLUG = new RegExp(SLUGS.map(({ shape }) => shape.source).join("|"), "iu");

const LONGEST_MARK = 200;
const LONGEST_SHAPE = 400;

/** No line rule of the tables reaches further. */
const LONGEST_LINE = 90;

/** The kind of furniture a paragraph is by its own words; null for everything else. */
export function furnitureOf(paragraph: Paragraph): Furniture | null {
  const slug =
    paragraph.plain.length > LONGEST_MARK || !SOME_SLUG.test(paragraph.plain)
      ? undefined
      : SLUGS.find(({ shape }) => shape.test(paragraph.plain));
  if (slug) return { rule: slug.end ? "end-mark" : "slug", closes: slug.end };
  if (ABOUT_LABEL.test(paragraph.plain)) return { rule: "about-issuer", closes: true };
  if (!/[\p{L}\p{N}]/u.test(paragraph.plain)) return { rule: "no-words", closes: false };
  if (paragraph.words > LONGEST_LINE)
    return isLegal(paragraph, 2) ? { rule: "legal", closes: true } : null;
  const line = lookupForm(paragraph.plain, paragraph.low);
  const rule =
    (paragraph.words <= 16 ? WHOLE.get(line) : undefined) ??
    shapeRule(paragraph) ??
    startRule(line, paragraph) ??
    phraseRule(line, paragraph);
  return rule === undefined ? null : { rule, closes: TAIL_RULES.has(rule) };
}

/** "The Compact is an association of …": what a body says of itself under each of its releases. */
export function introducesBody({ plain }: Paragraph): boolean {
  return SELF_PORTRAIT.test(plain) && !/[“”"]|\b(?:said|says|told|added)\b/u.test(plain);
}

/** Legal language of any length, to be asked of paragraphs after the body has ended. */
export function isLegal({ low }: Paragraph, phrases: number): boolean {
  if (!SOME_LEGAL.test(low)) return false;
  return LEGAL_PHRASES.filter((phrase) => low.includes(phrase)).length >= phrases;
}

const ABOUT_LABEL = /^About \p{L}[^.:!?]{1,60}:\s/u;
const SELF_PORTRAIT =
  /^(?:The )?(?:\p{Lu}[\p{L}&.'’-]*,? (?:(?:of|for|and|on|the) )*){1,8}(?:\([^()]{2,30}\),? )?is (?:an?|the|\p{Ll}+ly)\b/u;
const IDENTIFIER = /^\p{L}+(?:[_]\p{L}+)+$/u;
// Without flags where they change nothing: sets of "no blank" whatever the case are dear to make.
const BREADCRUMB = /(?:\S\s*[>»›]\s*\S.*){2,}|^[Hh][Oo][Mm][Ee]\s*[>»›/|]/;
const MENU = /(?:\S\s*[|•·]\s*\S.*){3,}/;
const COUNT_OF_SHARES = /^\d[\d.,]*[km]?\s*(?:shares?|views?|likes?|comments?|reads?)$/iu;
const READING_TIME = /^(?:reading time:?\s*)?\d+\s*-?\s*min(?:ute)?s?\.?(?:\s*read)?$/iu;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$/i;
const HASHTAGS = /^(?:[#@]\p{L}[\p{L}\p{N}_]*[\s,]*)+$/u;
/** No line has any of these shapes without one of these marks. */
const SOME_SHAPE = /[_>»›|•·/@#\d]|^www\./i;

function shapeRule({ plain, words }: Paragraph): string | undefined {
  if (words > 25 || plain.length > LONGEST_SHAPE || !SOME_SHAPE.test(plain)) return undefined;
  if (IDENTIFIER.test(plain)) return "artefact";
  if (BREADCRUMB.test(plain) && words <= 20) return "navigation";
  if (MENU.test(plain) && words <= 20) return "navigation";
  if (COUNT_OF_SHARES.test(plain)) return "share-buttons";
  if (READING_TIME.test(plain)) return "navigation";
  if (ADDRESS.test(plain)) return "address";
  return HASHTAGS.test(plain) ? "tags" : undefined;
}

/** The rules of starts by the letters they begin with, so that a line asks few of them. */
const STARTS_BY_LETTERS = LINE_STARTS.reduce((by, rule) => {
  const letters = rule[1].slice(0, LETTERS);
  return by.set(letters, [...(by.get(letters) ?? []), rule]);
}, new Map<string, (typeof LINE_STARTS)[number][]>());

function startRule(line: string, paragraph: Paragraph): string | undefined {
  const found = STARTS_BY_LETTERS.get(line.slice(0, LETTERS))?.find(
    ([, start, most]) => paragraph.words <= most && line.startsWith(start),
  );
  if (found === undefined) return undefined;
  // "About 300 delegates came." and "Contacts: …" differ in this: a heading is no sentence.
  return SENTENCE_STARTS.has(found[0]) && endsSentence(paragraph) ? undefined : found[0];
}

const SENTENCE_STARTS: ReadonlySet<string> = new Set([
  "about-issuer",
  "photo-link",
  "end-mark",
  "related",
]);

function phraseRule(line: string, paragraph: Paragraph): string | undefined {
  if (!SOME_PHRASE.test(line)) return undefined;
  const found = LINE_PHRASES.find(
    ([, phrase, most]) => paragraph.words <= most && line.includes(phrase),
  );
  return found?.[0] ?? (isLegal(paragraph, 2) ? "legal" : undefined);
}
