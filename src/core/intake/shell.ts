/** Pages that hold no article: what a server, a consent dialogue, a paywall or a script shows in its place. */
import type { Block, Claim } from "../annotation/article.ts";
import type { Problem } from "../annotation/contract.ts";
import { KnownSteps } from "../clean/known-steps.ts";

type ShellKind = "error-page" | "cookie-wall" | "paywall" | "script-shell" | "no-article";

export interface Shell {
  readonly kind: ShellKind;
  /** One sentence for the user, without a full stop. */
  readonly message: string;
}

export interface ShownPage {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
}

/** Words of running text: fewer make no article, not even a short one. */
const LEAST_WORDS = 25;
/** Words in any lines that are no links: a list of goods or dates is still a page to keep. */
const LEAST_LISTED = 60;
/** Above these the page is taken for an article, whatever else it says. */
const ERROR_WORDS = 120;
const TITLED_ERROR_WORDS = 250;
/** Words of sentences from which on there is a paragraph or two. */
const PARAGRAPH_WORDS = 60;
/** Words of the name of a site, or of a number for an error. */
const MOST_SITE_WORDS = 4;
const CONSENT_WORDS = 60;
const STUB_WORDS = 150;
const MARKED_STUB_WORDS = 320;

/** Of a page that has no running text of its own, but lines that lead to others. */
const LIST: Problem = {
  code: "list-of-links",
  message: "The page is a list of links to other pages, without running text of its own",
  at: null,
};

/** What a page is instead of an article, and what is to be said of an article. `source` is the page as received. */
export function shellOf(
  page: ShownPage,
  source: string,
): { readonly shell: Shell | null; readonly problems: readonly Problem[] } {
  const counts = wordsOf(page);
  const { running, listed, consent } = counts;
  const headlines = running < CONSENT_WORDS ? headlineWords(page) : 0;
  const isShort = running < LEAST_WORDS && listed < LEAST_LISTED;
  const isList = isShort && listed + headlines >= LEAST_LISTED;
  const shell = shellBy(page, source, {
    running,
    listed: listed + headlines,
    consent,
    isEmpty: isShort && !isList,
  });
  return { shell, problems: isList ? [LIST] : [] };
}

interface Shown extends WordCounts {
  /** Whether it shows too little to be kept. */
  readonly isEmpty: boolean;
}

function shellBy(
  page: ShownPage,
  source: string,
  { running, listed, consent, isEmpty }: Shown,
): Shell | null {
  const failure = failureOf(page, running);
  if (failure !== null)
    return { kind: "error-page", message: `This is an error page and no article: “${failure}”` };
  if (
    running < CONSENT_WORDS &&
    listed < Math.max(CONSENT_WORDS * 2, consent) &&
    asksConsent(page.text)
  )
    return {
      kind: "cookie-wall",
      message: "The page shows only its request for consent to cookies, no article",
    };
  if (isStub(page, source, running))
    return {
      kind: "paywall",
      message: "The page shows the beginning of an article and asks for a subscription to read it",
    };
  if (!isEmpty) return null;
  return needsScripts(page.text, source)
    ? {
        kind: "script-shell",
        message: "The page is empty until scripts fill it: save it from a browser and add the file",
      }
    : { kind: "no-article", message: "The page shows no running text, so no article" };
}

const FRAME = /^(?:nav|footer|button)\b/;
const MENU =
  /^(?:header|menu)\b|(?:^|[.#_-])(?:nav|menus?|navbar|navigation|header|footer|breadcrumbs?|tabs?|tags?)(?=$|[.#_-])/;
const DIALOGUE =
  /(?:^|[.#_-])(?:cookies?|consent|gdpr|onetrust|didomi|cmp|sp-message|qc-cmp\d?|usercentrics|cookiebot)(?=$|[.#_-])/;
/** A dialogue has fewer words: what has more is a page that says in its name whether it has asked. */
const LONGEST_DIALOGUE = 600;
/** Words of a link that is a line of its own: a headline, where the entries of menus have fewer. */
const LEAST_HEADLINE = 4;

interface WordCounts {
  /** Words of sentences. */
  readonly running: number;
  /** Words of all lines. */
  readonly listed: number;
  /** Words of requests for consent. */
  readonly consent: number;
}

/**
 * Words that are no links and stand in no menu, footer or request for consent. The names of elements are believed only of
 * the few words that a dialogue has, and where they speak of consent: pages put them on wrappers of the whole, and on other
 * things.
 */
function wordsOf({ text, blocks }: ShownPage): WordCounts {
  const count = { running: 0, listed: 0 };
  const dialogue = { running: 0, listed: 0 };
  const frames = knownFrames();
  const dialogues = new KnownSteps((step) => DIALOGUE.test(step));
  let [asking, speaksOfConsent] = [0, false];
  for (const block of blocks) {
    if (isLink(block) || frames.in(block.path)) continue;
    const shown = text.slice(block.start, block.end);
    const words = wordsIn(shown);
    if (asksConsent(shown)) {
      asking += words;
      continue;
    }
    const isDialogue = dialogues.in(block.path);
    speaksOfConsent ||= isDialogue && CONSENT.test(shown);
    const where = isDialogue ? dialogue : count;
    where.listed += words;
    if (words >= 8) where.running += words;
  }
  if (dialogue.listed <= LONGEST_DIALOGUE && (asking > 0 || speaksOfConsent))
    return { ...count, consent: asking + dialogue.listed };
  return {
    running: count.running + dialogue.running,
    listed: count.listed + dialogue.listed,
    consent: asking,
  };
}

const isLink = ({ start, end, linked }: Block): boolean => linked * 2 > end - start;
const knownFrames = (): KnownSteps => new KnownSteps((step) => FRAME.test(step));

/** Words of lines that are links and lead to texts: longer than the entries of menus, and outside these. */
function headlineWords({ text, blocks }: ShownPage): number {
  const frames = knownFrames();
  let sum = 0;
  for (const block of blocks) {
    if (!isLink(block) || frames.in(block.path) || isMenu(block)) continue;
    const words = wordsIn(text.slice(block.start, block.end));
    if (words >= LEAST_HEADLINE) sum += words;
  }
  return sum;
}

const isMenu = ({ path }: Block): boolean =>
  path.slice(-3).some((step) => MENU.test(step)) && !path.some((step) => /^article\b/.test(step));

const CONSENT = /\b(?:cookies?|consent|privacy|partners|vendors)\b/i;

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const THING =
  "(?:page|article|file|story|document|content|url|site|address|post|resource|link|item)";
const FAILURES: readonly RegExp[] = [
  /^(?:http )?(?:error\s*)?:?\s*(?:40[0-9]|41[0-9]|42[0-9]|45[01]|50[0-9]|52[0-9])\b(?![.,]?\d|\s+(?!(?:error|not|page|file|gone|oops)\b)\p{L}{2,})/iu,
  /[-|–—:(]\s*(?:error\s*)?(?:404|403|410|500|502|503)\)?(?:\s+error)?$/i,
  new RegExp(
    `\\b${THING}s?\\b[^.!?]{0,40}\\b(?:not be|(?:can|could|does|was|is)(?:n[’']t| ?not)(?: be)?|[’']t be|not|no longer)\\s+(?:be\\s+)?(?:found|exists?|available|displayed|accessed)\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:can(?:[’']t|not)|couldn[’']t|could not|unable to|did(?:n[’']t| not)) (?:find|locate|open) (?:the|that|this|your|what|any) ?(?:\\p{L}+ )?(?:${THING}|you)\\b`,
    "iu",
  ),
  /\b(?:internal server error|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|forbidden|access (?:to this page has been )?denied|permission denied|request (?:blocked|rejected)|too many requests|bandwidth limit exceeded|connection timed out|error establishing a database connection|account (?:has been )?suspended|domain (?:name )?is for sale|website is (?:temporarily )?unavailable)\b/i,
  /^(?:not found|page not found|oops|something went wrong|an error (?:has )?occurred|just a moment|attention required|one more step|please wait|checking your browser|security check|robot check|human verification|ddos protection|pardon our interruption|are you a (?:robot|human)|(?:please )?(?:verify|confirm)(?:ing)? (?:that )?you(?: are|[’']re) (?:a |not a )?(?:human|robot)|site (?:under|is (?:under|down for)) maintenance|(?:under|we[’']ll be back) (?:construction|soon)|be right back)\b/i,
];

/** The words of a failure in the page's title or its first lines. */
function failureOf({ text, blocks, claims }: ShownPage, running: number): string | null {
  const title = claims.find(({ field }) => field === "title")?.value;
  const heads = blocks.slice(0, 6).map(({ start, end }) => text.slice(start, end));
  // Under a title that says so there may stand what else there is to read.
  const lines = [
    ...(title === undefined || running >= TITLED_ERROR_WORDS ? [] : [title]),
    ...(running < ERROR_WORDS ? heads : []),
  ].map((line) => line.replace(/\s+/g, " ").trim());
  const hasText = running >= PARAGRAPH_WORDS;
  return lines.find((line) => line.length <= 160 && tellsOfFailure(line, hasText)) ?? null;
}

/** Over a text of some length the words of a failure have to be most of the line, beside the name of the site. */
function tellsOfFailure(line: string, hasText: boolean): boolean {
  if (!hasText) return FAILURES.some((failure) => failure.test(line));
  const parts = line.split(/\s+[-–—|·]\s+/);
  return parts.some((part, at) => {
    const others = parts.filter((_, other) => other !== at);
    return others.every((other) => wordsIn(other) <= MOST_SITE_WORDS) && isFailure(part);
  });
}

function isFailure(line: string): boolean {
  const words = FAILURES.map((failure) => failure.exec(line)?.[0].length ?? 0);
  return Math.max(...words) * 3 >= line.length * 2 && line !== "";
}

/** Consent is asked for in the words of the law: cookies, partners, purposes, a choice. */
function asksConsent(text: string): boolean {
  const cookies = text.match(/\bcookies?\b/gi)?.length ?? 0;
  if (cookies === 0) return false;
  const others =
    text.match(
      /\b(?:consent|accept(?: all)?|reject(?: all)?|agree|our partners|personal data|preferences|manage (?:settings|options|choices)|privacy policy|legitimate interest|vendors)\b/gi,
    ) ?? [];
  return cookies + new Set(others.map((word) => word.toLowerCase())).size >= 3;
}

const ASK =
  "(?:subscribe|sign (?:in|up)|log ?in|register|create (?:a|an|your) (?:free )?account|become a (?:member|subscriber)|start your (?:free )?(?:trial|subscription)|upgrade|join)";
const WHOLE =
  "(?:to|and) (?:continue|keep|finish)(?: on)? reading|to (?:read|view|access|unlock|see) (?:the|this|our|full|all|whole|unlimited)(?: \\p{L}+){0,3} (?:article|stor(?:y|ies)|content|report|text|post|analysis|access|rest|coverage|journalism)s?\\b|to read (?:more|on|it|all)\\b(?! about)|for (?:full|unlimited|complete) (?:digital )?access";
const GATE = new RegExp(
  [
    `\\b${ASK}\\b[^.!?\\n]{0,60}\\b(?:${WHOLE})`,
    `\\b(?:${WHOLE}|want to read (?:more|on)|read the (?:full|whole|rest))\\b[^.\\n]{0,60}\\b${ASK}\\b`,
    "\\b(?:this|the) (?:article|content|story|page|post) is (?:only |exclusively |reserved )?(?:for|available to) (?:our )?(?:paying |registered |paid )?(?:subscribers|members)",
    "\\bthis is an? (?:premium|subscriber|member)s?(?:[\\- ]only|[\\- ]exclusive)? (?:article|content|story)",
    "\\byou(?:[’']ve| have) (?:reached|used|hit|read)\\b[^.!?\\n]{0,40}\\b(?:limit|articles)\\b",
    "\\b(?:subscribers?|members?|premium)[\\- ](?:only|exclusive)\\b",
  ].join("|"),
  "iu",
);
const WEAK_GATE =
  /\balready (?:a|have a|an) (?:subscriber|subscription|member)\b|\bunlock this article\b|\bcontinue reading\b/i;
const NOT_FREE = /"isAccessibleForFree"\s*:\s*"?false/i;

function isStub(page: ShownPage, source: string, words: number): boolean {
  if (words >= MARKED_STUB_WORDS) return false;
  const marked = NOT_FREE.test(source);
  if (words >= STUB_WORDS && !marked) return false;
  return isCutBy(GATE, page) || (marked && isCutBy(WEAK_GATE, page));
}

/** Whether the offer stands behind the text, where the rest of it would be: above it, it is one of the site. */
function isCutBy(gate: RegExp, { text, blocks }: ShownPage): boolean {
  let before = 0;
  let behind = 0;
  let found = false;
  for (const { start, end, path } of blocks) {
    const shown = text.slice(start, end);
    const isOffer = gate.test(shown) && !path.some((step) => /^(?:nav|footer|header)\b/.test(step));
    found ||= isOffer;
    const words = wordsIn(shown);
    if (words < 8 || isOffer) continue;
    if (found) behind += words;
    else before += words;
  }
  return found && behind <= before;
}

function needsScripts(text: string, source: string): boolean {
  if (/\b(?:enable|activate|turn on|requires?|need) (?:\w+ ){0,3}javascript\b/i.test(source))
    return true;
  const scripts = source.match(/<script\b/gi)?.length ?? 0;
  return scripts >= 1 && wordsIn(text) < 100;
}
