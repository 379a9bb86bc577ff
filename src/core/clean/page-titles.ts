/** Which words are the headline of a page: what headings print, what metadata claims, and the parts of both. */
import type { Claim } from "../annotation/article.ts";
import type { PageBlock } from "./page-blocks.ts";
import { lookupForm } from "./paragraph.ts";

export const TITLE_FEATURES = (
  "open-graph open-graph-part linked linked-part meta meta-part element element-start element-end " +
  "h1 h1s h1-place h2 other-block from-body above-body alike words outlet site-logo in-link of-element copies"
).split(" ");

export interface TitleCandidate {
  readonly value: string;
  /** The block that prints it; -1 where none does. */
  readonly block: number;
  readonly features: readonly number[];
}

interface Found {
  readonly value: string;
  readonly form: string;
  block: number;
  readonly sources: Set<string>;
  h1: number;
  tag: string;
}

const SEPARATOR = /\s+[|–—»·•:‹«/-]+\s+|:\s+/gu;
const MOST_HEADINGS = 6;
const MOST_WORDS = 45;
const OTHER_BLOCKS = 4;
const FAR = 99;

/** `bodyAt`: the first block of the body. */
export function titleCandidates(
  blocks: readonly PageBlock[],
  claims: readonly Claim[],
  bodyAt: number,
): readonly TitleCandidate[] {
  const pool = new Pool();
  for (const { value, from, field } of claims) if (field === "title") pool.addClaim(value, from);
  addBlocks(pool, blocks, bodyAt);
  const outlets = new Set(
    claims.filter(({ field }) => field === "outlet").map(({ value }) => lookupForm(value)),
  );
  const element = lookupForm(claims.find(({ from }) => from === "title-element")?.value ?? "");
  const h1s = blocks.filter(({ paragraph }) => paragraph.tag === "h1").length;
  return pool.all().map((found) => {
    const block = blocks[found.block];
    return {
      value: found.value,
      block: found.block,
      features: featuresOf(found, { block, h1s, bodyAt, outlets, element, pool }),
    };
  });
}

class Pool {
  private readonly found = new Map<string, Found>();
  private readonly forms = new Map<string, number>();

  addClaim(value: string, from: string): void {
    this.add(value, from, -1, "");
    const cuts = [...value.matchAll(SEPARATOR)];
    for (const cut of cuts) {
      this.add(value.slice(0, cut.index), `${from}-start`, -1, "");
      this.add(value.slice(cut.index + cut[0].length), `${from}-end`, -1, "");
    }
  }

  add(words: string, source: string, block: number, tag: string): void {
    const value = words.replace(/\s+/g, " ").trim();
    if (value === "" || value.split(" ").length > MOST_WORDS) return;
    const known = this.found.get(value);
    const found = known ?? {
      value,
      form: lookupForm(value),
      block,
      sources: new Set(),
      h1: FAR,
      tag,
    };
    if (known === undefined) {
      this.found.set(value, found);
      this.forms.set(found.form, (this.forms.get(found.form) ?? 0) + 1);
    } else if (found.block < 0 && block >= 0) {
      found.block = block;
      found.tag = tag;
    }
    found.sources.add(source);
  }

  addHeading(words: string, block: number, place: number): void {
    this.add(words, "h1", block, "h1");
    const found = this.found.get(words.replace(/\s+/g, " ").trim());
    if (found !== undefined && found.h1 === FAR) found.h1 = place;
  }

  alike(form: string): number {
    return this.forms.get(form) ?? 0;
  }

  has(form: string): boolean {
    return this.forms.has(form);
  }

  all(): readonly Found[] {
    return [...this.found.values()];
  }
}

function addBlocks(pool: Pool, blocks: readonly PageBlock[], bodyAt: number): void {
  const claimed = new Set(pool.all().map(({ form }) => form));
  let h1s = 0;
  let others = 0;
  blocks.forEach(({ paragraph: { plain, low, tag }, words }, i) => {
    if (words > MOST_WORDS || words === 0) return;
    if (tag === "h1" && h1s < MOST_HEADINGS) pool.addHeading(plain, i, h1s++);
    else if (tag === "h2" && i <= bodyAt + 2 && others < OTHER_BLOCKS) {
      others++;
      pool.add(plain, "h2", i, tag);
    } else if (claimed.has(lookupForm(plain, low))) pool.add(plain, "block", i, tag);
  });
}

interface Frame {
  readonly block: PageBlock | undefined;
  readonly h1s: number;
  readonly bodyAt: number;
  readonly outlets: ReadonlySet<string>;
  readonly element: string;
  readonly pool: Pool;
}

function featuresOf(found: Found, frame: Frame): readonly number[] {
  const { sources, form, value } = found;
  const { block, bodyAt, outlets, element, pool } = frame;
  const has = (name: string): number => (sources.has(name) ? 1 : 0);
  const part = (name: string): number => has(`${name}-start`) + 2 * has(`${name}-end`);
  return [
    has("open-graph"),
    part("open-graph"),
    has("json-ld"),
    part("json-ld"),
    has("meta"),
    part("meta"),
    has("title-element"),
    has("title-element-start"),
    has("title-element-end"),
    has("h1"),
    frame.h1s,
    found.h1,
    has("h2"),
    has("block"),
    found.block < 0 ? FAR : Math.max(-FAR, Math.min(FAR, found.block - bodyAt)),
    found.block >= 0 && found.block < bodyAt ? 1 : 0,
    pool.alike(form),
    value.split(" ").length,
    outlets.has(form) ? 1 : 0,
    block?.paragraph.path.some((step) =>
      /\b(?:logo|site-?title|site-?name|masthead|branding)\b/.test(step),
    )
      ? 1
      : 0,
    block?.linked ?? -1,
    element === ""
      ? -1
      : Math.round((100 * form.length) / element.length) * (element.includes(form) ? 1 : -1),
    sources.size,
  ];
}
