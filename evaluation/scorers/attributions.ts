/** Who said what: contents paired by Dice of one half or more, the source counted on those pairs. */
import type { Document } from "../documents.ts";
import { Counts, share } from "../measures.ts";
import { type Fault, onOneLine, type Scored } from "../scored.ts";

/** Code points, end excluded. */
export type Bounds = readonly [start: number, end: number];

interface Attribution {
  readonly source?: readonly Bounds[];
  readonly cue?: readonly Bounds[];
  readonly content?: readonly Bounds[];
}

export interface AttributedText extends Document {
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

export interface PredictedAttributions extends Document {
  readonly attributions: readonly Attribution[];
}

type Part = "source" | "cue" | "content";
type Places = Readonly<Record<Part, ReadonlySet<number>>>;

const PARTS: readonly Part[] = ["source", "cue", "content"];
const DOUBLE = new Set('"\u201c\u201d\u201e\u201f\u00ab\u00bb');
const MARKS = new Set([...DOUBLE, "'", "`", "\u2018", "\u2019"]);

export function scoreAttributions(
  gold: readonly AttributedText[],
  predictions: ReadonlyMap<string, PredictedAttributions>,
): Scored {
  const [content, both] = [new Counts(), new Counts()];
  const direct = { all: 0, content: 0, source: 0 };
  const faults: Fault[] = [];
  for (const document of gold) {
    const points = Array.from(document.text);
    const ours = placesOf(points, document.attributions);
    const theirs = placesOf(points, predictions.get(document.id)?.attributions ?? []);
    const pairs = paired(ours, theirs);
    const right = new Set(
      [...pairs].filter(([j, k]) => isSameSource(ours[j], theirs[k])).map(([j]) => j),
    );
    content.add(pairs.size, theirs.length, ours.length);
    both.add(right.size, theirs.length, ours.length);
    const quoted = quotedPlaces(document.text);
    ours.forEach((places, j) => {
      if (!isWithin(places.content, quoted)) return;
      direct.all++;
      direct.content += Number(pairs.has(j));
      direct.source += Number(right.has(j));
    });
    faults.push(...faultsOf({ id: document.id, points, ours, theirs, pairs, quoted }));
  }
  return {
    scores: {
      content: content.rates().f1,
      contentSource: both.rates().f1,
      ...(direct.all > 0
        ? {
            directContent: share(direct.content, direct.all),
            directSource: share(direct.source, direct.all),
          }
        : {}),
    },
    more: {
      contentPrecision: content.rates().precision,
      contentRecall: content.rates().recall,
      contentSourcePrecision: both.rates().precision,
    },
    faults,
  };
}

/** Without content an attribution counts neither for nor against. */
function placesOf(points: readonly string[], attributions: readonly Attribution[]): Places[] {
  const all = attributions.map((attribution): Places => {
    const places = PARTS.map((part) => [part, placesOfPart(points, attribution[part] ?? [])]);
    return Object.fromEntries(places) as Places;
  });
  return all.filter(({ content }) => content.size > 0);
}

/** The positions of a part, without quotation marks and outer blanks. */
function placesOfPart(points: readonly string[], bounds: readonly Bounds[]): ReadonlySet<number> {
  const places = new Set<number>();
  const isEdge = (at: number): boolean =>
    /\s/.test(points[at] ?? "") || MARKS.has(points[at] ?? "");
  for (const [from, to] of bounds) {
    let [start, end] = [from, to];
    while (start < end && isEdge(start)) start++;
    while (start < end && isEdge(end - 1)) end--;
    for (let at = start; at < end; at++) if (!DOUBLE.has(points[at] ?? "")) places.add(at);
  }
  return places;
}

/** Positions between double quotation marks; a quotation without an end lasts to the end of its paragraph. */
export function quotedPlaces(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  let offset = 0;
  const cover = (from: number, to: number): void => {
    for (let at = from; at < to; at++) places.add(offset + at);
  };
  for (const line of text.split("\n")) {
    const points = Array.from(line);
    let open: number | null = null;
    points.forEach((mark, at) => {
      if (!DOUBLE.has(mark)) return;
      if (open === null) {
        if (!"\u201d\u00bb".includes(mark)) open = at;
      } else if (!"\u201c\u201e\u00ab".includes(mark)) {
        cover(open, at);
        open = null;
      }
    });
    if (open !== null) cover(open, points.length);
    offset += points.length + 1;
  }
  return places;
}

function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const at of a) if (b.has(at)) common++;
  return (2 * common) / (a.size + b.size);
}

function isSameSource(ours: Places | undefined, theirs: Places | undefined): boolean {
  if (ours === undefined || theirs === undefined) return false;
  if (ours.source.size === 0 && theirs.source.size === 0) return true;
  return dice(ours.source, theirs.source) >= 0.5;
}

/** One to one, the best agreement of content first, then that of the source: gold index to predicted index. */
function paired(ours: readonly Places[], theirs: readonly Places[]): ReadonlyMap<number, number> {
  const candidates = ours.flatMap((a, j) =>
    theirs.flatMap((b, k) => {
      const content = dice(a.content, b.content);
      return content >= 0.5 ? [{ content, source: dice(a.source, b.source), j, k }] : [];
    }),
  );
  candidates.sort((a, b) => b.content - a.content || b.source - a.source || a.j - b.j || a.k - b.k);
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  for (const { j, k } of candidates) {
    if (pairs.has(j) || used.has(k)) continue;
    pairs.set(j, k);
    used.add(k);
  }
  return pairs;
}

function isWithin(places: ReadonlySet<number>, outer: ReadonlySet<number>): boolean {
  for (const at of places) if (!outer.has(at)) return false;
  return true;
}

interface Compared {
  readonly id: string;
  readonly points: readonly string[];
  readonly ours: readonly Places[];
  readonly theirs: readonly Places[];
  readonly pairs: ReadonlyMap<number, number>;
  readonly quoted: ReadonlySet<number>;
}

function faultsOf({ id, points, ours, theirs, pairs, quoted }: Compared): Fault[] {
  const words = (places: ReadonlySet<number>): string =>
    onOneLine([...places].map((at) => points[at]).join(""));
  const line = ({ source, cue, content }: Places): string =>
    `${words(source) || "(no source)"} | ${words(cue)} | ${words(content)}`;
  const met = new Set(pairs.values());
  const faults: Fault[] = [];
  ours.forEach((gold, j) => {
    const form = isWithin(gold.content, quoted) ? "direct" : "indirect or mixed";
    const predicted = theirs[pairs.get(j) ?? -1];
    if (predicted === undefined)
      faults.push({ sort: `missed, ${form}`, document: id, words: line(gold) });
    else if (!isSameSource(gold, predicted))
      faults.push({
        sort: predicted.source.size === 0 ? "source not told" : "another source",
        document: id,
        words: `${line(predicted)} — should be ${words(gold.source) || "none"}`,
      });
  });
  theirs.forEach((predicted, k) => {
    if (!met.has(k)) faults.push({ sort: "none there", document: id, words: line(predicted) });
  });
  return faults;
}
