/** The open elements of a page while its tags go by: linear in the page, however deep or badly nested it is. */
import { type Closing, PageTags, type Tag } from "./page-tags.ts";

/** Attributes by lower-case name, entities decoded. */
export type Attributes = ReadonlyMap<string, string>;

/** Whether an element's text is shown; concealed text is what a script may still show; the rest is never text. */
type Showing = "shown" | "concealed" | "never";

export interface OpenElement {
  /** Counted as the elements open, from 0. */
  readonly number: number;
  readonly tag: Tag;
  readonly showing: Showing;
  readonly inLink: boolean;
  readonly isPre: boolean;
  readonly attributes: Attributes;
  readonly parent: OpenElement | null;
  /** Made when it is first asked for: most elements hold no text. */
  place: ElementPlace | null;
}

/** The elements around a block and the block's own, outermost first; the innermost forty. */
export interface ElementPlace {
  readonly path: readonly string[];
  readonly elements: readonly number[];
}

export const NO_ATTRIBUTES: Attributes = new Map();
const NOWHERE: ElementPlace = { path: [], elements: [] };

/** Attributes that a label is made of. */
const NAMING = ["id", "class", "role", "itemprop"] as const;

const DEEPEST = 2_000;
const SCAN = 64;
const LONGEST_PATH = 40;

export class PageElements {
  private readonly stack: OpenElement[] = [];
  private readonly tags = new PageTags();
  private readonly labels = new Map<string, string>();
  private opened = 0;
  get depth(): number {
    return this.stack.length;
  }

  /** The innermost open element. */
  current: OpenElement | null = null;

  /** A tag by its name as the page writes it. */
  tag(written: string): Tag {
    return this.tags.of(written);
  }

  /** Opens an element, closing those that its tag closes. Elements deeper than two thousand are taken as flat. */
  open(tag: Tag, attributes: Attributes): void {
    for (const closing of tag.closes) this.closeWithin(closing);
    if (tag.isVoid || this.stack.length >= DEEPEST) return;
    const parent = this.current;
    const element: OpenElement = {
      number: this.opened++,
      tag,
      parent,
      showing: showingOf(tag, attributes, parent),
      inLink: parent?.inLink === true || (tag.name === "a" && attributes.has("href")),
      isPre: parent?.isPre === true || tag.name === "pre",
      attributes,
      place: null,
    };
    this.stack.push(element);
    this.current = element;
    tag.open++;
  }

  /** Whether the tag would close anything. */
  close(tag: Tag): boolean {
    if (tag.open === 0) return false;
    if (!tag.isBlock && !this.isNear(tag)) return false;
    this.popTo(tag);
    return true;
  }

  /** The nearest open element that stands on lines of its own. */
  block(): OpenElement | null {
    let element = this.current;
    while (element !== null && !element.tag.isBlock) element = element.parent;
    return element;
  }

  /** Where an element stands. */
  place(element: OpenElement | null): ElementPlace {
    if (element === null) return NOWHERE;
    element.place ??= within(this.place(element.parent), this.labelOf(element), element.number);
    return element.place;
  }

  /** Pages repeat their elements: a label is made once. */
  private labelOf({ tag: { name: tag }, attributes }: OpenElement): string {
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

  private closeWithin({ tags, within }: Closing): void {
    if (!tags.some((name) => this.tags.of(name).open > 0)) return;
    const last = this.stack.length - 1;
    for (let i = last; i >= 0 && i > last - SCAN; i--) {
      const { tag } = this.stack[i] as OpenElement;
      if (tags.includes(tag.name)) {
        this.popTo(tag);
        return;
      }
      if (within.includes(tag.name)) return;
    }
  }

  /** Closing tags of inline elements do not close blocks around them. */
  private isNear(tag: Tag): boolean {
    const last = this.stack.length - 1;
    for (let i = last; i >= 0 && i > last - SCAN; i--) {
      const element = this.stack[i];
      if (element?.tag === tag) return true;
      if (element?.tag.isBlock && !tag.isUnseen) return false;
    }
    return tag.isUnseen;
  }

  private popTo(tag: Tag): void {
    let popped: OpenElement | undefined;
    do {
      popped = this.stack.pop();
      if (popped) popped.tag.open--;
    } while (popped !== undefined && popped.tag !== tag);
    this.current = this.stack.at(-1) ?? null;
  }
}

function within({ path, elements }: ElementPlace, label: string, number: number): ElementPlace {
  const isLongest = path.length === LONGEST_PATH;
  return {
    path: [...(isLongest ? path.slice(1) : path), label],
    elements: [...(isLongest ? elements.slice(1) : elements), number],
  };
}

function showingOf(tag: Tag, attributes: Attributes, parent: OpenElement | null): Showing {
  if (parent?.showing === "never" || tag.isUnseen) return "never";
  return parent?.showing === "concealed" || tag.isConcealed || isHidden(attributes)
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
