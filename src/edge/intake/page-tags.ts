/** What is known of the tags of a page by their names: asked once a name, not once a tag. */

export interface Tag {
  /** In small letters. */
  readonly name: string;
  /** Whether it stands on lines of its own. */
  readonly isBlock: boolean;
  /** Whether it has no content and no closing tag. */
  readonly isVoid: boolean;
  /** Whether its text is never shown. */
  readonly isUnseen: boolean;
  /** Whether its text is shown only without scripts, or moved into place by one. */
  readonly isConcealed: boolean;
  /** Whether its text has no entities. */
  readonly isRaw: boolean;
  /** Whether it may say something of the page; others do by their properties alone. */
  readonly isTelling: boolean;
  /** Whether it is an element of the page's own. */
  readonly isOwn: boolean;
  /** Whether a page's own element in it is a part of the sentence. */
  readonly holdsSentence: boolean;
  /** What its opening closes, if one is open above the boundary. */
  readonly closes: readonly Closing[];
  /** How many are open. */
  open: number;
}

export interface Closing {
  readonly tags: readonly string[];
  readonly within: readonly string[];
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const BLOCKS = names(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol option p pre section " +
    "select summary table tbody td tfoot th thead tr ul",
);
const VOID = names(
  "area base basefont br col command embed frame hr img input keygen link meta param source track wbr",
);
const CONCEALED = names("noscript template");
const UNSEEN = names(
  "script style svg math iframe object canvas audio video map textarea noembed noframes title datalist select",
);
const TELLING = names("meta link html title script time abbr");
const RAW = names("script style iframe noembed noframes xmp plaintext");
const CLOSES_PARAGRAPH = names(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul",
);
const HOLDS_SENTENCE = names("p li h1 h2 h3 h4 h5 h6 td dd dt figcaption");

const PARAGRAPH: Closing = {
  tags: ["p"],
  within: ["table", "td", "th", "button", "body", "object"],
};
const CLOSES: ReadonlyMap<string, Closing> = new Map([
  ["li", { tags: ["li"], within: ["ul", "ol", "menu", "dir"] }],
  ["dt", { tags: ["dt", "dd"], within: ["dl"] }],
  ["dd", { tags: ["dt", "dd"], within: ["dl"] }],
  ["option", { tags: ["option"], within: ["select"] }],
  ["td", { tags: ["td", "th"], within: ["table", "tr"] }],
  ["th", { tags: ["td", "th"], within: ["table", "tr"] }],
  ["tr", { tags: ["tr"], within: ["table", "tbody", "thead", "tfoot"] }],
]);

/** Names that are remembered: what has more of them is no page, and its tags close nothing. */
const MOST_NAMES = 10_000;

/** The tags of one page. */
export class PageTags {
  private readonly known = new Map<string, Tag>();

  /** By its name as the page writes it. */
  of(written: string): Tag {
    return this.known.get(written) ?? this.made(written);
  }

  private made(written: string): Tag {
    const name = written.toLowerCase();
    const tag = this.known.get(name) ?? tagOf(name);
    if (this.known.size < MOST_NAMES) {
      this.known.set(name, tag);
      this.known.set(written, tag);
    }
    return tag;
  }
}

function tagOf(name: string): Tag {
  const rule = CLOSES.get(name);
  return {
    name,
    isBlock: BLOCKS.has(name),
    isVoid: VOID.has(name),
    isUnseen: UNSEEN.has(name),
    isConcealed: CONCEALED.has(name),
    isRaw: RAW.has(name),
    isTelling: TELLING.has(name),
    isOwn: name.includes("-"),
    holdsSentence: HOLDS_SENTENCE.has(name),
    closes: [
      ...(CLOSES_PARAGRAPH.has(name) ? [PARAGRAPH] : []),
      ...(rule === undefined ? [] : [rule]),
    ],
    open: 0,
  };
}
