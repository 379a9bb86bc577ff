/** The sets of names that may be trained on, read into sentences of our own tokens. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { tokenize } from "../src/core/languages/en/tokens.ts";
import type { RecognisedType } from "../src/core/languages/language.ts";

interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly type: RecognisedType;
}

/** Words of a sentence and the names among them: word ranges, `last` excluded. */
export interface NameSentence {
  readonly words: readonly string[];
  readonly names: readonly {
    readonly first: number;
    readonly last: number;
    readonly type: RecognisedType;
  }[];
}

/** The sets' own types, in lower case. */
const TYPES: Readonly<Record<string, RecognisedType>> = {
  per: "person",
  org: "body",
  loc: "place",
  oth: "other",
  misc: "other",
  person: "person",
  politician: "person",
  organisation: "body",
  politicalparty: "body",
  country: "place",
  location: "place",
  event: "other",
  election: "other",
  nationality: "other",
};

function sentenceOf(
  text: string,
  from: number,
  to: number,
  spans: readonly LabelledSpan[],
): NameSentence {
  const tokens = tokenize(text, from, to);
  const names = spans.flatMap((span) => {
    const inside = tokens.flatMap((token, i) => {
      const shared = Math.min(token.end, span.end) - Math.max(token.start, span.start);
      return shared * 2 > token.end - token.start ? [i] : [];
    });
    const first = inside[0];
    const last = inside.at(-1);
    return first === undefined || last === undefined
      ? []
      : [{ first, last: last + 1, type: span.type }];
  });
  return { words: tokens.map((t) => t.text), names };
}

/** Sentences of a text: a line end always ends one. */
function* sentencesIn(text: string): Generator<readonly [number, number]> {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  for (const line of text.matchAll(/[^\n]+/g))
    for (const { index, segment } of segmenter.segment(line[0]))
      yield [line.index + index, line.index + index + segment.length];
}

const readGz = (path: string): string => gunzipSync(readFileSync(path)).toString("utf8");

/** Spans of tagged tokens in their text; tokens are found one after the other. */
function spansOfTags(text: string, rows: readonly (readonly [string, string])[]): LabelledSpan[] {
  const spans: { start: number; end: number; type: RecognisedType }[] = [];
  let at = 0;
  let before = "O";
  for (const [word, tag] of rows) {
    const found = text.indexOf(word, at);
    const start = found < 0 ? at : found;
    at = start + word.length;
    const type = TYPES[tag.slice(2).toLowerCase()];
    const open = spans.at(-1);
    if (type && open && tag.startsWith("I-") && before.slice(2) === tag.slice(2)) open.end = at;
    else if (type) spans.push({ start, end: at, type });
    before = tag;
  }
  return spans;
}

function unerTrain(data: string): NameSentence[] {
  const blocks = readGz(join(data, "entities/uner-ewt-train.iob2.gz")).split("\n\n");
  return blocks.flatMap((block) => {
    const text = /^# text = (.*)$/m.exec(block)?.[1];
    if (!text) return [];
    const rows = block
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .map((line) => line.split("\t"))
      .map((columns) => [columns[1] ?? "", columns[2] ?? "O"] as const);
    return [sentenceOf(text, 0, text.length, spansOfTags(text, rows))];
  });
}

const NO_BLANK_BEFORE = /^(?:[.,;:!?)\]%]|'s|’s|n't)$/;

function wikigold(data: string): NameSentence[] {
  const blocks = readGz(join(data, "entities/wikigold.conll.gz")).split("\n\n");
  return blocks.flatMap((block) => {
    const rows = block.split("\n").flatMap((line) => {
      const [word, tag] = line.split(" ");
      return word && tag && word !== "-DOCSTART-" ? [[word, tag] as const] : [];
    });
    if (rows.length === 0) return [];
    let text = "";
    let afterOpen = true;
    for (const [word] of rows) {
      text += (afterOpen || NO_BLANK_BEFORE.test(word) ? "" : " ") + word;
      afterOpen = /^[([$]$/.test(word);
    }
    return [sentenceOf(text, 0, text.length, spansOfTags(text, rows))];
  });
}

interface JsonText {
  readonly text: string;
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
  }[];
}

/** Offsets of these files count code points. */
function utf16(text: string): (at: number) => number {
  const points = [...text];
  if (points.length === text.length) return (at) => at;
  const offsets = [0];
  for (const point of points) offsets.push((offsets.at(-1) ?? 0) + point.length);
  return (at) => offsets[at] ?? text.length;
}

export interface NameText {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

export function namedTexts(path: string): NameText[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { text, entities } = JSON.parse(line) as JsonText;
      const offset = utf16(text);
      const spans = entities.flatMap(({ start, end, type }) => {
        const mapped = TYPES[type.toLowerCase()];
        return mapped ? [{ start: offset(start), end: offset(end), type: mapped }] : [];
      });
      return { text, spans };
    });
}

export function sentencesOf({ text, spans }: NameText): NameSentence[] {
  return [...sentencesIn(text)].map(([from, to]) =>
    sentenceOf(
      text,
      from,
      to,
      spans.filter((s) => s.start < to && s.end > from),
    ),
  );
}

const CROWD_EDGE = /^(?:(?:the|The|a|an|his|its|their|US|U\.S\.)\s+(?=\p{Lu}))?/u;

/** The crowd's spans hold articles and whole descriptions: only what reads as a name is kept. */
function re3d(data: string): NameSentence[] {
  return namedTexts(join(data, "entities/re3d-dev.jsonl")).flatMap(({ text, spans }) => {
    const kept = spans.flatMap((span) => {
      const words = text.slice(span.start, span.end);
      const cut =
        span.type === "body" && /^(?:US|U\.S\.)/.test(words)
          ? 0
          : (CROWD_EDGE.exec(words)?.[0].length ?? 0);
      const start = span.start + cut;
      const name = text.slice(start, span.end);
      return /^\p{Lu}/u.test(name) && name.split(" ").length < 7 ? [{ ...span, start }] : [];
    });
    return sentencesOf({ text, spans: kept });
  });
}

interface TreeWord {
  readonly form: string;
  readonly xpos: string;
  readonly spaceAfter: boolean;
  readonly entity: string;
}

interface OpenMention {
  readonly id: string;
  readonly type: string;
  readonly head: number;
  readonly first: number;
}

interface ClosedMention extends OpenMention {
  readonly last: number;
}

/** Mentions of the treebank's last column: word ranges with their type and the offset of their head. */
function mentionsOf(words: readonly TreeWord[]): ClosedMention[] {
  const open: OpenMention[] = [];
  const closed: ClosedMention[] = [];
  words.forEach(({ entity }, i) => {
    for (const [part] of entity.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      const fields = part.replace(/[()]/g, "").split("-");
      if (part.startsWith("(")) open.push(openMention(fields, i));
      const ended = part.endsWith(")") ? takeLast(open, fields[0] ?? "") : null;
      if (ended) closed.push({ ...ended, last: i + 1 });
    }
  });
  return closed;
}

const openMention = (fields: readonly string[], first: number): OpenMention => ({
  id: fields[0] ?? "",
  type: fields[1] ?? "",
  head: first + Number.parseInt(fields[5] ?? "1", 10) - 1,
  first,
});

function takeLast(open: OpenMention[], id: string): OpenMention | null {
  const at = open.findLastIndex((m) => m.id === id);
  return at < 0 ? null : (open.splice(at, 1)[0] ?? null);
}

const TREE_TYPES: Readonly<Record<string, RecognisedType>> = {
  person: "person",
  organization: "body",
  place: "place",
};
const isProper = (word: TreeWord | undefined): boolean => /^NNPS?$/.test(word?.xpos ?? "");

/** The run of proper nouns around a mention's head; small words join the names of bodies and places. */
function properRun(
  words: readonly TreeWord[],
  mention: ClosedMention,
): readonly [number, number] | null {
  const { head, first, last, type } = mention;
  if (!isProper(words[head])) return null;
  const joins = type === "person" ? /^-$/ : /^(?:of|for|and|the|&|-|'s|’s|on)$/;
  const step = (from: number, by: number, edge: number): number => {
    let end = from;
    for (let i = from + by; i !== edge; i += by) {
      if (isProper(words[i])) end = i;
      else if (!joins.test(words[i]?.form ?? "")) break;
    }
    return end;
  };
  const start = step(head, -1, first - 1);
  const end = step(head, 1, last) + 1;
  return [start, end];
}

const TITLE =
  /^(?:President|Prime|Minister|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Professor|Prof\.?|Senator|General|King|Queen|Sir|Justice|Governor|Mayor|Secretary|Chief|Speaker|Congressman|Vice)$/;

/** Texts of open licences: their mentions are whole phrases, of which the proper nouns are kept. */
function gumOpen(data: string, part: string): NameSentence[] {
  const blocks = readGz(join(data, `treebank/gum-open-${part}.conllu.gz`)).split("\n\n");
  return blocks.flatMap((block) => {
    const words = block.split("\n").flatMap((line): TreeWord[] => {
      const c = line.split("\t");
      if (c.length < 10 || !/^\d+$/.test(c[0] ?? "")) return [];
      const misc = c[9] ?? "";
      return [
        {
          form: c[1] ?? "",
          xpos: c[4] ?? "",
          spaceAfter: !misc.includes("SpaceAfter=No"),
          entity: /Entity=([^|]*)/.exec(misc)?.[1] ?? "",
        },
      ];
    });
    if (words.length === 0) return [];
    let text = "";
    const at = words.map((w) => {
      const start = text.length;
      text += w.form + (w.spaceAfter ? " " : "");
      return { start, end: start + w.form.length };
    });
    const spans = mentionsOf(words).flatMap((mention) => {
      const type = TREE_TYPES[mention.type];
      const run = type ? properRun(words, mention) : null;
      if (!type || !run) return [];
      let [first] = run;
      while (type === "person" && first < run[1] - 1 && TITLE.test(words[first]?.form ?? ""))
        first++;
      return [{ start: at[first]?.start ?? 0, end: at[run[1] - 1]?.end ?? 0, type }];
    });
    spans.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const kept: LabelledSpan[] = [];
    for (const span of spans)
      if (!kept.some((k) => k.start < span.end && span.start < k.end)) kept.push(span);
    return [sentenceOf(text, 0, text.length, kept)];
  });
}

export interface NameSets {
  readonly train: readonly NameSentence[];
  readonly sizes: Readonly<Record<string, number>>;
}

/** All sets that may be trained on, but for those left out by name. */
export function trainingSets(data: string, without: ReadonlySet<string>): NameSets {
  const crossner = (part: string): NameSentence[] =>
    namedTexts(join(data, `entities/crossner-politics-${part}.jsonl`)).flatMap(sentencesOf);
  const sets: Readonly<Record<string, () => NameSentence[]>> = {
    "uner-ewt-train": () => unerTrain(data),
    wikigold: () => wikigold(data),
    "crossner-politics-train": () => crossner("train"),
    "crossner-politics-dev": () => crossner("dev"),
    "re3d-dev": () => re3d(data),
    "gum-open-train": () => gumOpen(data, "train"),
    "gum-open-dev": () => gumOpen(data, "dev"),
  };
  const sizes: Record<string, number> = {};
  const train: NameSentence[] = [];
  for (const [name, read] of Object.entries(sets)) {
    if ([...without].some((part) => name.startsWith(part))) continue;
    const sentences = read();
    sizes[name] = sentences.length;
    train.push(...sentences);
  }
  return { train, sizes };
}
