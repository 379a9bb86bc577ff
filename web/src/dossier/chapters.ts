/** Chapters in the order a reader meets them, how each is laid out, and which weaker lines belong to it. */
import type { Cell, Dossier, DossierRow } from "../../../src/core/annotation/contract.ts";
import type { CardKind } from "../../../src/edge/http/contract.ts";
import { cellsOf, type PlacedCell, SIDES } from "./columns.ts";
import { linesOf } from "./room.ts";

type Layout = "strand" | "table" | "questions" | "followed";

interface Known {
  readonly name: string;
  /** In the line of chapters. */
  readonly short: string;
  readonly layout: Layout;
  readonly weaker: readonly CardKind[];
}

const HOW_IT_RUNS = "how it runs";
const WHAT_CHANGED = "what changed";
const CONCERNS = "concerns and third parties";

const KNOWN: readonly Known[] = [
  { name: HOW_IT_RUNS, short: "how it runs", layout: "strand", weaker: [] },
  { name: WHAT_CHANGED, short: "changed", layout: "table", weaker: [] },
  { name: "what to raise", short: "to raise", layout: "questions", weaker: [] },
  { name: "needs your eye", short: "your eye", layout: "questions", weaker: ["disagreement"] },
  { name: "offices and holders", short: "offices", layout: "table", weaker: ["office"] },
  { name: "bodies and memberships", short: "bodies", layout: "table", weaker: [] },
  { name: "agreements and programmes", short: "agreements", layout: "table", weaker: [] },
  { name: "meetings and visits", short: "meetings", layout: "table", weaker: ["event"] },
  {
    name: "undertakings and what was later reported",
    short: "undertakings",
    layout: "followed",
    weaker: ["undertaking"],
  },
  { name: "figures", short: "figures", layout: "table", weaker: ["figure"] },
  { name: CONCERNS, short: "concerns", layout: "table", weaker: ["concern"] },
  {
    name: "statements and recurring phrases",
    short: "statements",
    layout: "table",
    weaker: ["statement"],
  },
  { name: "areas of cooperation", short: "areas", layout: "table", weaker: [] },
  { name: "sources and their dependence", short: "sources", layout: "table", weaker: [] },
];

export interface Chapter extends Known {
  readonly id: string;
  readonly rows: readonly DossierRow[];
}

/**
 * The chapters of a dossier that have rows. The first two also gather rows of later ones, so that one screen says
 * what the relationship consists of. A chapter with a name not known here comes last, as a table.
 */
export function chaptersOf({ rows, compare }: Dossier): readonly Chapter[] {
  const byName = rowsByChapter(rows);
  const own = (name: string): readonly DossierRow[] => byName.get(name) ?? [];
  const gathered = new Map([
    [HOW_IT_RUNS, [...own(HOW_IT_RUNS), ...reasons(own(CONCERNS))]],
    [WHAT_CHANGED, compare === null ? [] : changes(own)],
  ]);
  const strangers = [...byName.keys()].filter((name) => !KNOWN.some((k) => k.name === name));
  const all: readonly Known[] = [
    ...KNOWN,
    ...strangers.map((name) => ({ name, short: name, layout: "table" as const, weaker: [] })),
  ];
  return all.flatMap((known) => {
    const shown = gathered.get(known.name) ?? own(known.name);
    if (shown.length === 0) return [];
    const layout = known.layout === "table" && compare === null ? "strand" : known.layout;
    return [{ ...known, layout, id: known.name.replaceAll(/[^a-z0-9]+/gi, "-"), rows: shown }];
  });
}

function rowsByChapter(rows: readonly DossierRow[]): ReadonlyMap<string, readonly DossierRow[]> {
  const found = new Map<string, DossierRow[]>();
  for (const row of rows) found.set(row.chapter, [...(found.get(row.chapter) ?? []), row]);
  return found;
}

/** Third parties named among the reasons on the first screen. */
const MOST_REASONS = 3;

/** Why, in their words: one voice a third party and side. A row has those who say it first. */
function reasons(concerns: readonly DossierRow[]): DossierRow[] {
  const first = (cells: readonly Cell[]): readonly Cell[] => cells.slice(0, 1);
  return concerns.slice(0, MOST_REASONS).map((row) => ({
    ...row,
    chapter: HOW_IT_RUNS,
    about: `why: ${row.about}`,
    then: first(row.then),
    between: first(row.between),
    now: first(row.now),
    undated: first(row.undated),
  }));
}

/** Lines of change that a reader takes in at one look. */
const MOST_LINES = 17;

/** The dossier's own rows of change, else its offices and figures, those told of on most sides first. */
function changes(own: (name: string) => readonly DossierRow[]): readonly DossierRow[] {
  const given = own(WHAT_CHANGED);
  if (given.length > 0) return given;
  const told = (row: DossierRow): number =>
    SIDES.filter((side) => side !== "undated" && row[side].length > 0).length;
  const rows = [...own("offices and holders"), ...own("figures")]
    .filter((row) => told(row) > 0)
    .sort((a, b) => told(b) - told(a));
  let left = MOST_LINES;
  const chosen = rows.filter((row) => {
    const lines = linesOf(row);
    if (lines > left) return false;
    left -= lines;
    return true;
  });
  return chosen.map((row) => ({ ...row, chapter: WHAT_CHANGED }));
}

/** The cell that an address names, wherever it stands. */
export function findCell(chapters: readonly Chapter[], key: string): PlacedCell | null {
  for (const row of chapters.flatMap(({ rows }) => rows)) {
    const found = cellsOf(row).find((placed) => placed.key === key);
    if (found) return found;
  }
  return null;
}
