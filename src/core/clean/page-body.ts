/** Where the article of a web page stands: the stretch of blocks with the most running text. */
import { KnownSteps } from "./known-steps.ts";
import { endsSentence, isListItem, isProse, type Paragraph } from "./paragraph.ts";

const FURNITURE_TAGS =
  /^(?:nav|footer|aside|form|button|select|dialog|menu|address|fieldset|option|label)\b/;
const FURNITURE_NAMES =
  /(?:^|[.#_-])(?:nav(?:bar|igation)?|menu|footer|sidebar|side-?bar|breadcrumbs?|share|sharing|social|related|recommend(?:ed|ations?)?|recirc|newsletter|subscri(?:be|ption)|sign-?up|paywall|promo|advert(?:isement)?|ads?|adslot|banner|cookies?|consent|gdpr|comments?|respond|disqus|widget|popular|trending|most-read|read-?more|read-?next|tags?|tag-?list|topics|author-?(?:bio|box|info|card)|about-?author|bio|toolbar|tools|modal|popup|overlay|teasers?|outbrain|taboola|sponsored|copyright|disclaimer|pagination|pager|carousel|print-?only|sr-only|screen-reader(?:-text)?|visually-hidden|meta|byline|dateline|credit)(?=$|[.#_-])/;
const CAPTION =
  /^(?:figcaption|caption)\b|(?:^|[.#_-])(?:caption|wp-caption-text|photo-?credit|image-?credit|media-?credit)(?=$|[.#_-])/;

/** Which blocks stand in captions. */
export function inCaption(paragraphs: readonly Paragraph[]): readonly boolean[] {
  const steps = new KnownSteps((step) => CAPTION.test(step));
  return paragraphs.map(({ tag, path }) => tag === "figcaption" || steps.in(path));
}

/** Which blocks stand in elements that pages keep their furniture in, unless that would be most of the text. */
export function inFurniture(paragraphs: readonly Paragraph[]): readonly boolean[] {
  const tags = new KnownSteps((step) => FURNITURE_TAGS.test(step));
  const names = new KnownSteps(namesFurniture);
  const byTag = paragraphs.map(({ path }) => tags.in(path));
  const byName = paragraphs.map(({ path }, i) => byTag[i] === true || names.in(path, 12));
  const prose = paragraphs.map(proseOf);
  const half = wordsOutside(prose, []) / 2;
  // A name on a wrapper of the whole page says nothing: never take more than half of the running text.
  if (wordsOutside(prose, byName) >= half) return byName;
  return wordsOutside(prose, byTag) >= half ? byTag : paragraphs.map(() => false);
}

function namesFurniture(step: string): boolean {
  return !/^(?:html|body|main|article)\b/.test(step) && FURNITURE_NAMES.test(step);
}

/** Words of running text. */
const proseOf = (paragraph: Paragraph): number =>
  isProse(paragraph) && linkShare(paragraph) < 0.5 ? paragraph.words : 0;

function wordsOutside(words: readonly number[], taken: readonly boolean[]): number {
  return words.reduce((sum, count, i) => (taken[i] === true ? sum : sum + count), 0);
}

export function linkShare(paragraph: Paragraph): number {
  return Math.min(1, paragraph.linked / Math.max(1, paragraph.plain.length));
}

/** First and last block of the article; null when no block is running text. */
export function pageBody(
  paragraphs: readonly Paragraph[],
  out: (index: number) => boolean,
): { first: number; last: number } | null {
  let best: { first: number; last: number; sum: number } | null = null;
  let first = 0;
  let sum = 0;
  paragraphs.forEach((paragraph, i) => {
    if (sum <= 0) {
      first = i;
      sum = 0;
    }
    sum += weightOf(paragraph, out(i));
    if (sum > 0 && (best === null || sum > best.sum)) best = { first, last: i, sum };
  });
  return best;
}

/** Running text weighs by its words; each block of anything else is a step away from the article. */
function weightOf(paragraph: Paragraph, out: boolean): number {
  if (out) return -2;
  if (paragraph.tag === "line") return weightOfLine(paragraph);
  const share = linkShare(paragraph);
  if (share > 0.6) return -10;
  if (isProse(paragraph))
    return paragraph.words * (1 - share) * (isArticleText(paragraph) ? 1.5 : 1);
  if (/^h[2-6]$/.test(paragraph.tag) || isListItem(paragraph)) return -3;
  return -8;
}

/** Plain text says less of its lines, so that a list of names in a statement must not cut it in two. */
function weightOfLine(paragraph: Paragraph): number {
  if (isProse(paragraph)) return paragraph.words;
  if (isListItem(paragraph)) return -1;
  return endsSentence(paragraph) && paragraph.words >= 3 ? 0 : -2;
}

function isArticleText({ path }: Paragraph): boolean {
  return path.some((step) =>
    /^article\b|articlebody|article-?(?:body|content|text)|entry-content|post-(?:body|content)|story-?(?:body|content|text)/.test(
      step,
    ),
  );
}
