/** The open elements of a page while its tags go by: linear in the page, however deep or badly nested it is. */

/** Attributes by lower-case name, entities decoded. */
export type Attributes = ReadonlyMap<string, string>;

export interface OpenElement {
  readonly tag: string;
  readonly hidden: boolean;
  readonly inLink: boolean;
  readonly isPre: boolean;
  readonly attributes: Attributes;
  readonly parent: OpenElement | null;
  /** Made when it is first asked for; most elements hold no text of their own. */
  path: readonly string[] | null;
}

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

const UNSEEN: ReadonlySet<string> = new Set(
  (
    "script style template noscript svg math iframe object canvas audio video map textarea noembed noframes title " +
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

const DEEPEST = 2_000;
const SCAN = 64;
const LONGEST_PATH = 40;

export class PageElements {
  private readonly stack: OpenElement[] = [];
  private readonly counts = new Map<string, number>();

  get current(): OpenElement | null {
    return this.stack.at(-1) ?? null;
  }

  /** Opens an element, closing those that its tag closes. Elements deeper than two thousand are taken as flat. */
  open(tag: string, attributes: Attributes): void {
    this.closeImplied(tag);
    if (VOID.has(tag) || this.stack.length >= DEEPEST) return;
    const parent = this.current;
    this.stack.push({
      tag,
      parent,
      hidden: parent?.hidden === true || UNSEEN.has(tag) || isHidden(attributes),
      inLink: parent?.inLink === true || (tag === "a" && attributes.has("href")),
      isPre: parent?.isPre === true || tag === "pre",
      attributes,
      path: null,
    });
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

  /** The labels of an element and those around it, outermost first; the innermost forty. */
  path(element: OpenElement | null): readonly string[] {
    if (element === null) return [];
    if (element.path !== null) return element.path;
    const labels: string[] = [];
    for (
      let at: OpenElement | null = element;
      at !== null && labels.length < LONGEST_PATH;
      at = at.parent
    )
      labels.push(labelOf(at));
    element.path = labels.reverse();
    return element.path;
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
  }
}

function isHidden(attributes: Attributes): boolean {
  if (attributes.has("hidden")) return true;
  const style = attributes.get("style");
  return (
    style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

function labelOf({ tag, attributes }: OpenElement): string {
  const id = attributes.get("id");
  const classes = attributes.get("class");
  const role = attributes.get("role");
  const property = attributes.get("itemprop");
  if (id === undefined && classes === undefined && role === undefined && property === undefined)
    return tag;
  const names = [...(classes ?? "").split(/\s+/), role ?? "", property ?? ""].filter(
    (name) => name !== "",
  );
  const label = tag + (id ? `#${id}` : "") + names.map((name) => `.${name}`).join("");
  return label
    .slice(0, 240)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
    .toLowerCase();
}
