import { QUOTED_DOCUMENTS } from "../../languages/en/unnamed.ts";
import type { DraftEntity } from "./draft.ts";
import type { CastView } from "./view.ts";

/** "a joint statement", "their statement", "a paper from the institute": texts without a name that words come through. */
export function unnamedDocuments(view: CastView): void {
  const last = new Map<string, DraftEntity>();
  view.tokens.forEach((token, noun) => {
    const word = token.text.toLowerCase();
    if (!QUOTED_DOCUMENTS.has(word) || view.inName.has(noun) || !carriesWords(view, noun)) return;
    const first = qualifiedFrom(view, noun);
    const known = pointsBack(view, first) ? last.get(word) : undefined;
    const entity = known ?? view.draft.entity("work");
    last.set(word, entity);
    // Its maker is a mention of its own, and may be the one who speaks.
    if (view.draft.mention(entity, first, noun + 1, "descriptive"))
      view.draft.spelled(entity, view.draft.wordsOf(first, withMaker(view, noun + 1)));
  });
}

/** The subject of a verb, or what something is said in: "the report warned", "in a statement". */
function carriesWords({ tokens, tags, syntax }: CastView, noun: number): boolean {
  if (tags.upos[noun] !== "NOUN") return false;
  const label = syntax.label[noun] ?? "";
  if (label === "nsubj") return true;
  if (label !== "obl") return false;
  for (let i = noun - 1; i >= Math.max(0, noun - MOST_QUALIFIERS); i--)
    if (tags.upos[i] === "ADP") return /^(?:in|In|to)$/.test(tokens[i]?.text ?? "");
  return false;
}

/** No noun of print has more words before it that qualify it. */
const MOST_QUALIFIERS = 8;

/** The first word that qualifies the noun, or the name that does; articles and "their" stay outside. */
function qualifiedFrom({ tags, syntax, inName }: CastView, noun: number): number {
  let first = noun;
  while (noun - first < MOST_QUALIFIERS) {
    const name = inName.get(first - 1);
    const isQualifier =
      /^(?:ADJ|NOUN)$/.test(tags.upos[first - 1] ?? "") && syntax.head[first - 1] === noun;
    if (name === undefined && !isQualifier) break;
    first = name?.first ?? first - 1;
  }
  return first;
}

/** Takes in "from the institute" and "by the ministry". */
function withMaker(view: CastView, at: number): number {
  if (!/^(?:from|by|of)$/.test(view.tokens[at]?.text ?? "")) return at;
  const next = /^[Tt]he$/.test(view.tokens[at + 1]?.text ?? "") ? at + 2 : at + 1;
  const name = view.inName.get(next);
  return name?.type === "body" && name.first === next ? name.last : at;
}

const pointsBack = ({ tokens }: CastView, first: number): boolean =>
  /^(?:the|this|that|their|its|his|her)$/i.test(tokens[first - 1]?.text ?? "");
