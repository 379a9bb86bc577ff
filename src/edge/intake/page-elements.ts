/** The open elements of a page while its tags go by: linear in the page, however deep or badly nested it is. */

/** Attributes by lower-case name, entities decoded. */
export type Attributes = ReadonlyMap<string, string>;

/** Whether an element's text is shown; concealed text is what a script may still show; the rest is never text. */
type Showing = "shown" | "concealed" | "never";

export interface OpenElement {
  /** Counted as the elements open, from 0. */
  readonly number: number;
  readonly tag: string;
  readonly showing: Showing;
  readonly inLink: boolean;
  readonly isPre: boolean;
  readonly attributes: Attributes;
  readonly parent: OpenElement | null;
  /** Made when they are first asked for; most elements hold no text of their own. */
  label: string | null;
  place: ElementPlace | null;
}

/** The elements around a block and the block's own, outermost first; the innermost forty. */
export interface ElementPlace {
  readonly path: readonly string[];
  readonly elements: readonly number[];
}

export const NO_ATTRIBUTES: Attributes = new Map();
const NOWHERE: ElementPlace = { path: [], elements: [] };

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol option p pre section " +
    "select summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

export const VOID: ReadonlySet<string> = new Set(
  "area base basefont br col command embed frame hr img input keygen link meta param source track wbr".split(
    " ",
  ),
);

/** Text that a browser shows only without scripts, or that a script moves into place. */
const CONCEALED: ReadonlySet<string> = new Set(["noscript", "template"]);

const UNSEEN: ReadonlySet<string> = new Set(
  (
    "script style svg math iframe object canvas audio video map textarea noembed noframes title " +
    "datalist select"
  ).split(" "),
);

const CLOSES_PARAGRAPH: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul"
  ).split(" "),
);

/** An opening tag closes these if one is open above the boundary. */
const CLOSES: ReadonlyMap<
  string,
  { readonly tags: readonly string[]; readonly within: readonly string[] }
> = new Map([
  ["li", { tags: ["li"], within: ["ul", "ol", "menu", "dir"] }],
  ["dt", { tags: ["dt", "dd"], within: ["dl"] }],
  ["dd", { tags: ["dt", "dd"], within: ["dl"] }],
  ["option", { tags: ["option"], within: ["select"] }],
  ["td", { tags: ["td", "th"], within: ["table", "tr"] }],
  ["th", { tags: ["td", "th"], within: ["table", "tr"] }],
  ["tr", { tags: ["tr"], within: ["table", "tbody", "thead", "tfoot"] }],
]);
const PARAGRAPH = { tags: ["p"], within: ["table", "td", "th", "button", "body", "object"] };

/** Attributes that a label is made of. */
const NAMING = ["id", "class", "role", "itemprop"] as const;

const DEEPEST = 2_000;
const SCAN = 64;
const LONGEST_PATH = 40;

export class PageElements {
  private readonly stack: OpenElement[] = [];
  private readonly counts = new Map<string, number>();
  private readonly labels = new Map<string, string>();
  private opened = 0;
  get depth(): number {
    return this.stack.length;
  }

  /** The innermost open element. */
  current: OpenElement | null = null;

  /** Opens an element, closing those that its tag closes. Elements deeper than two thousand are taken as flat. */
  open(tag: string, attributes: Attributes): void {
    this.closeImplied(tag);
    if (VOID.has(tag) || this.stack.length >= DEEPEST) return;
    const parent = this.current;
    const element: OpenElement = {
      number: this.opened++,
      tag,
      parent,
      showing: showingOf(tag, attributes, parent),
      inLink: parent?.inLink === true || (tag === "a" && attributes.has("href")),
      isPre: parent?.isPre === true || tag === "pre",
      attributes,
      label: null,
      place: null,
    };
    this.stack.push(element);
    this.current = element;
    this.counts.set(tag, (this.counts.get(tag) ?? 0) + 1);
  }

  /** Whether the tag would close anything. */
  close(tag: string): boolean {
    if ((this.counts.get(tag) ?? 0) === 0) return false;
    if (!BLOCKS.has(tag) && !this.isNear(tag)) return false;
    this.popTo(tag);
    return true;
  }

  /** The nearest open element that stands on lines of its own. */
  block(): OpenElement | null {
    let element = this.current;
    while (element !== null && !BLOCKS.has(element.tag)) element = element.parent;
    return element;
  }

  /** Where an element stands. */
  place(element: OpenElement | null): ElementPlace {
    if (element === null) return NOWHERE;
    if (element.place !== null) return element.place;
    const path: string[] = [];
    const elements: number[] = [];
    for (
      let at: OpenElement | null = element;
      at !== null && path.length < LONGEST_PATH;
      at = at.parent
    ) {
      at.label ??= this.labelOf(at);
      path.push(at.label);
      elements.push(at.number);
    }
    element.place = { path: path.reverse(), elements: elements.reverse() };
    return element.place;
  }

  /** Pages repeat their elements: a label is made once. */
  private labelOf({ tag, attributes }: OpenElement): string {
    if (attributes.size === 0) return tag;
    let key = tag;
    for (const name of NAMING) {
      const value = attributes.get(name);
      if (value !== undefined) key += `\n${name}${value}`;
    }
    let label = this.labels.get(key);
    if (label === undefined) {
      label = labelOf(tag, attributes);
      this.labels.set(key, label);
    }
    return label;
  }

  private closeImplied(tag: string): void {
    if (CLOSES_PARAGRAPH.has(tag)) this.closeWithin(PARAGRAPH);
    const rule = CLOSES.get(tag);
    if (rule) this.closeWithin(rule);
  }

  private closeWithin({
    tags,
    within,
  }: {
    tags: readonly string[];
    within: readonly string[];
  }): void {
    if (!tags.some((tag) => (this.counts.get(tag) ?? 0) > 0)) return;
    const last = this.stack.length - 1;
    for (let i = last; i >= 0 && i > last - SCAN; i--) {
      const { tag = "" } = this.stack[i] ?? {};
      if (tags.includes(tag)) {
        this.popTo(tag);
        return;
      }
      if (within.includes(tag)) return;
    }
  }

  /** Closing tags of inline elements do not close blocks around them. */
  private isNear(tag: string): boolean {
    const last = this.stack.length - 1;
    for (let i = last; i >= 0 && i > last - SCAN; i--) {
      const element = this.stack[i];
      if (element?.tag === tag) return true;
      if (element !== undefined && BLOCKS.has(element.tag) && !UNSEEN.has(tag)) return false;
    }
    return UNSEEN.has(tag);
  }

  private popTo(tag: string): void {
    let popped: OpenElement | undefined;
    do {
      popped = this.stack.pop();
      if (popped) this.counts.set(popped.tag, (this.counts.get(popped.tag) ?? 1) - 1);
    } while (popped !== undefined && popped.tag !== tag);
    this.current = this.stack.at(-1) ?? null;
  }
}

function showingOf(tag: string, attributes: Attributes, parent: OpenElement | null): Showing {
  if (parent?.showing === "never" || UNSEEN.has(tag)) return "never";
  return parent?.showing === "concealed" || CONCEALED.has(tag) || isHidden(attributes)
    ? "concealed"
    : "shown";
}

function isHidden(attributes: Attributes): boolean {
  if (attributes.size === 0) return false;
  if (attributes.has("hidden")) return true;
  const style = attributes.get("style");
  return (
    style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

function labelOf(tag: string, attributes: Attributes): string {
  const id = attributes.get("id");
  let label = id ? `${tag}#${id}` : tag;
  for (const name of NAMING.slice(1)) {
    const words = attributes.get(name)?.trim();
    if (words) label += `.${words.replace(/\s+/g, ".")}`;
  }
  label = label.slice(0, 240);
  return (
    /[a-z][A-Z]/.test(label) ? label.replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2") : label
  ).toLowerCase();
}
