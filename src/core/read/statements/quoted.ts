/** Which cue each quotation belongs to: the one it stands beside, else the one whose words it is part of. */
import type { Quotation, Segment, Sentence } from "../../annotation/layers.ts";
import { firstWhere } from "../../text/sorted.ts";
import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import type { Range, Words } from "./words.ts";

interface Reading {
  readonly words: Words;
  readonly segments: readonly Segment[];
  readonly sentences: readonly Sentence[];
}

/** A quotation with the tokens inside it, the one before and the one behind its marks. */
interface Placed {
  readonly quotation: Quotation;
  readonly inside: Range;
  readonly before: number;
  readonly behind: number;
  readonly segment: number;
  readonly leads: boolean;
}

const NEAR = 25;
const LONG = 6;
/** Tokens of the dash, the name and what he or she is. */
const LONGEST_SIGNATURE = 14;

/** The drafts with their quotations, and new drafts for the quotations that no cue claims. */
export function withQuotations(
  reading: Reading,
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
): readonly Draft[] {
  const claims = new Claims(reading, drafts);
  for (const quotation of quotations) if (quotation.level === 1) claims.settle(quotation);
  return claims.drafts();
}

class Claims {
  readonly #reading: Reading;
  readonly #words: Words;
  readonly #drafts: Draft[];
  /** The drafts of cues, as indexes, by the token of their cue and by their sentence. */
  readonly #byCue = new Map<number, number[]>();
  readonly #bySentence = new Map<number, number[]>();
  readonly #held = new Map<number, Quotation[]>();
  #last: { readonly draft: number; readonly placed: Placed } | null = null;

  constructor(reading: Reading, drafts: readonly Draft[]) {
    this.#reading = reading;
    this.#words = reading.words;
    this.#drafts = [...drafts];
    drafts.forEach(({ clause, sentence }, index) => {
      if (clause !== null) enter(this.#byCue, clause.token, index);
      enter(this.#bySentence, sentence, index);
    });
  }

  drafts(): readonly Draft[] {
    const held = this.#drafts.map((draft, index) => ({
      ...draft,
      quotations: this.#held.get(index) ?? [],
    }));
    const finished = new Map(this.#drafts.map((draft, index) => [draft, held[index]]));
    for (const draft of held)
      if (draft.goesOnFrom) draft.goesOnFrom = finished.get(draft.goesOnFrom) ?? null;
    return held;
  }

  settle(quotation: Quotation): void {
    const placed = this.#place(quotation);
    if (placed.inside.last <= placed.inside.first) return;
    const claimed =
      this.#speechOf(placed) ??
      this.#signed(placed) ??
      this.#cueBehind(placed) ??
      this.#cueOver(placed) ??
      this.#cueBefore(placed) ??
      this.#goesOn(placed) ??
      this.#announced(placed);
    const index = claimed ?? this.#own(placed);
    if (index === null) return;
    enter(this.#held, index, quotation);
    this.#last = { draft: index, placed };
  }

  #place(quotation: Quotation): Placed {
    const words = this.#words;
    const inside = words.within(quotation);
    const around = words.within({ start: quotation.outer.start, end: quotation.outer.end });
    const { segments } = this.#reading;
    const at = firstWhere(segments, (s) => s.end >= quotation.end);
    const segment = (segments[at]?.start ?? quotation.end) <= quotation.start ? at : -1;
    const first = segments[segment];
    const leads = first !== undefined && words.within(first).first === around.first;
    return { quotation, inside, before: around.first - 1, behind: around.last, segment, leads };
  }

  /** A later paragraph of a speech that already has its speaker. */
  #speechOf({ quotation }: Placed): number | null {
    const last = this.#last;
    return last && last.placed.quotation.speech === quotation.speech ? last.draft : null;
  }

  /** “…” — Ada Hill, envoy: a name behind a dash that ends the paragraph. */
  #signed({ quotation, behind, inside, segment, leads }: Placed): number | null {
    if (!leads || inside.last - inside.first < LONG) return null;
    const words = this.#words;
    const end = words.within(this.#reading.segments[segment] ?? quotation).last;
    if (!/^[\u2012-\u2015-]+$/.test(words.written(behind)) || end - behind > LONGEST_SIGNATURE)
      return null;
    let last = behind + 1;
    while (last < end && /^\p{Lu}/u.test(words.written(last))) last++;
    const isClosed = last === end || /^[,.(]$/.test(words.written(last));
    if (last === behind + 1 || !isClosed) return null;
    this.#drafts.push({
      ...EMPTY_DRAFT,
      rule: "signature",
      source: { first: behind + 1, last, head: last - 1 },
      segment,
      sentence: words.sentenceAt(inside.first),
    });
    return this.#drafts.length - 1;
  }

  /** The drafts of a quotation's paragraph whose cue is one of these tokens. */
  #cuesAmong(placed: Placed, { first, last }: Range): readonly [number, Draft][] {
    const found: number[] = [];
    for (let token = first; token < last; token++) found.push(...(this.#byCue.get(token) ?? []));
    return found
      .sort((a, b) => a - b)
      .map((index): [number, Draft] => [index, this.#drafts[index] ?? EMPTY_DRAFT])
      .filter(([, draft]) => draft.segment === placed.segment);
  }

  /** “…,” the envoy said · “…?” asked the envoy */
  #cueBehind(placed: Placed): number | null {
    const words = this.#words;
    let at = placed.behind;
    while (/^[,—–-]+$/.test(words.written(at))) at++;
    if (this.#endsBefore(placed)) return null;
    const near = this.#cuesAmong(placed, { first: at, last: at + NEAR + 1 });
    const found = near.find(([, d]) => {
      if (this.#stopBetween(at, d.clause?.token ?? -1)) return false;
      return this.#opensClause(at, d) && this.#hasNoneBehind(d);
    });
    return found?.[0] ?? null;
  }

  /** Nothing but the source's own words stands between the quotation and the cue. */
  #opensClause(at: number, draft: Draft): boolean {
    const words = this.#words;
    const token = draft.clause?.token ?? at;
    const opens = Math.min(token, draft.source?.first ?? token);
    const isIntroduced = /^(?:ADV|SCONJ|AUX)$/.test(words.upos(at));
    for (let i = isIntroduced ? at + 1 : at; i < opens; i++)
      if (
        !/^(?:NOUN|PROPN|ADJ|DET|NUM|PART|ADV|AUX)$/.test(words.upos(i)) &&
        !/^(?:of|[()])$/.test(words.word(i))
      )
        return false;
    return words.word(at) !== "and" && words.word(at) !== "but";
  }

  #hasNoneBehind(draft: Draft): boolean {
    const token = draft.clause?.token ?? 0;
    return (
      !draft.content ||
      draft.content.shape === "before" ||
      draft.content.ranges.every((r) => r.first < token)
    );
  }

  /** “One.” He said two. : the quotation ends its own sentence. */
  #endsBefore({ quotation, behind }: Placed): boolean {
    const words = this.#words;
    const closing = words.text.charAt(quotation.end - 1);
    if (closing === ".")
      return (
        words.text.slice(quotation.outer.end).trimStart().charAt(0) !== "," &&
        /^\p{Lu}/u.test(words.written(behind))
      );
    return /^[.;!?]/.test(words.written(behind));
  }

  #stopBetween(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (/^[.!?;]$/.test(this.#words.written(i))) return true;
    return false;
  }

  /** The quotation is part of what a cue attributes by its syntax. */
  #cueOver({ inside, segment }: Placed): number | null {
    let best: number | null = null;
    let most = 0;
    const words = this.#words;
    const last = words.sentenceAt(inside.last - 1);
    for (let sentence = words.sentenceAt(inside.first); sentence <= last; sentence++)
      for (const index of this.#bySentence.get(sentence) ?? []) {
        const draft = this.#drafts[index];
        if (draft?.segment !== segment || draft.rule === "noun") continue;
        const common = commonWords(draft, inside);
        if (common <= most) continue;
        most = common;
        best = index;
      }
    return best;
  }

  /** The envoy said: “…” · The envoy described it as “…” */
  #cueBefore(placed: Placed): number | null {
    const words = this.#words;
    const sentence = words.sentenceAt(Math.max(placed.before, 0));
    const near = { first: placed.before - NEAR, last: placed.before + 1 };
    const found = this.#cuesAmong(placed, near).findLast(([, d]) => {
      const token = d.clause?.token ?? Number.POSITIVE_INFINITY;
      if (words.sentenceAt(token) !== sentence || d.clause?.kind === "hearing") return false;
      return !this.#stopBetween(token, placed.before + 1);
    });
    if (!found) return null;
    const [index, draft] = found;
    if (standsBeforeClause(draft, placed)) return null;
    const token = draft.clause?.token ?? 0;
    const isNear = placed.before - token <= 3 || /^[:,]$/.test(words.written(placed.before));
    if (draft.content && draft.content.shape !== "before")
      return isNear || this.#runsUpTo(draft, placed) ? index : null;
    return isNear || draft.clause?.verb.quote ? index : null;
  }

  #runsUpTo(draft: Draft, placed: Placed): boolean {
    const last = Math.max(...(draft.content?.ranges ?? []).map((r) => r.last));
    return placed.before - last <= 4;
  }

  /** “…,” she said. “…” : the same speaker in the same paragraph. */
  #goesOn(placed: Placed): number | null {
    const last = this.#last;
    if (!last || last.placed.segment !== placed.segment) return null;
    const words = this.#words;
    const draft = this.#drafts[last.draft];
    const anchor = Math.max(draft?.clause?.token ?? draft?.cue?.last ?? 0, last.placed.behind - 1);
    const before = words.sentenceAt(placed.before);
    const follows = before === words.sentenceAt(anchor) || placed.before <= anchor;
    const isSentence =
      /^[\p{Lu}\p{N}“"‘[(…]/u.test(words.written(placed.inside.first)) ||
      words.written(placed.before) === ",";
    return follows && isSentence && placed.inside.last - placed.inside.first > 1
      ? last.draft
      : null;
  }

  /** A paragraph that ends in "The envoy went on:" before one that is the quotation. */
  #announced(placed: Placed): number | null {
    const before = this.#reading.segments[placed.segment - 1];
    if (!placed.leads || !before) return null;
    const { last } = this.#words.within(before);
    if (this.#words.word(last - 1) !== ":") return null;
    const sentence = this.#words.sentenceAt(last - 1);
    const index = this.#bySentence
      .get(sentence)
      ?.findLast((i) => this.#drafts[i]?.clause?.verb.quote === true);
    return index ?? null;
  }

  /** A draft of its own for a quotation that no cue claims: the speaker before goes on, or none is known. */
  #own(placed: Placed): number | null {
    if (placed.inside.last - placed.inside.first < LONG) return null;
    const last = this.#last;
    const from = last ? this.#drafts[last.draft] : undefined;
    const goesOn =
      from !== undefined &&
      last !== null &&
      placed.leads &&
      placed.segment - last.placed.segment === 1 &&
      from.source !== null;
    this.#drafts.push({
      ...EMPTY_DRAFT,
      rule: goesOn ? "goes-on" : "unattributed",
      goesOnFrom: goesOn ? from : null,
      segment: placed.segment,
      sentence: this.#words.sentenceAt(placed.inside.first),
    });
    return this.#drafts.length - 1;
  }
}

/** "told the programme “Daybreak” that it": a name between the cue and what was said. */
function standsBeforeClause({ content, clause }: Draft, { inside, before }: Placed): boolean {
  const [first] = content?.ranges ?? [];
  if (first === undefined || clause === null || content?.shape !== "clause") return false;
  return clause.token < before && inside.last <= first.first;
}

function enter<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** How many words a quotation has in common with one run of what a draft attributes. */
function commonWords({ content }: Draft, inside: Range): number {
  const shared = (content?.ranges ?? []).map(
    (range) => Math.min(range.last, inside.last) - Math.max(range.first, inside.first),
  );
  return Math.max(0, ...shared);
}
