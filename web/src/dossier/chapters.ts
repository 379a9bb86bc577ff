/** Chapters in the order a reader meets them, how each is laid out, and which weaker lines belong to it. */
import type { Dossier, DossierRow } from "../../../src/core/annotation/contract.ts";
import type { CardKind } from "../../../src/edge/http/contract.ts";

export type Layout = "strand" | "table" | "questions";

interface Known {
  readonly name: string;
  readonly layout: Layout;
  readonly weaker: readonly CardKind[];
}

const KNOWN: readonly Known[] = [
  { name: "how it runs", layout: "strand", weaker: [] },
  { name: "what changed", layout: "table", weaker: [] },
  { name: "what to raise", layout: "questions", weaker: [] },
  { name: "needs your eye", layout: "questions", weaker: ["disagreement"] },
  { name: "offices and holders", layout: "table", weaker: ["office"] },
  { name: "bodies and memberships", layout: "table", weaker: [] },
  { name: "agreements and programmes", layout: "table", weaker: [] },
  { name: "meetings and visits", layout: "table", weaker: ["event"] },
  { name: "undertakings and what was later reported", layout: "table", weaker: ["undertaking"] },
  { name: "figures", layout: "table", weaker: ["figure"] },
  { name: "concerns and third parties", layout: "table", weaker: [] },
  { name: "statements and recurring phrases", layout: "table", weaker: ["statement"] },
  { name: "areas of cooperation", layout: "table", weaker: [] },
  { name: "sources and their dependence", layout: "table", weaker: [] },
];

export interface Chapter extends Known {
  readonly id: string;
  readonly rows: readonly DossierRow[];
}

/** The chapters of a dossier that have rows; one with a name not known here comes last, as a table. */
export function chaptersOf({ rows, compare }: Dossier): readonly Chapter[] {
  const byName = rowsByChapter(rows);
  const strangers = [...byName.keys()].filter((name) => !KNOWN.some((k) => k.name === name));
  const all: readonly Known[] = [
    ...KNOWN,
    ...strangers.map((name) => ({ name, layout: "table" as const, weaker: [] })),
  ];
  return all.flatMap((known) => {
    const own = byName.get(known.name);
    if (own === undefined) return [];
    const layout = known.layout === "table" && compare === null ? "strand" : known.layout;
    return [{ ...known, layout, id: known.name.replaceAll(/[^a-z0-9]+/gi, "-"), rows: own }];
  });
}

function rowsByChapter(rows: readonly DossierRow[]): ReadonlyMap<string, readonly DossierRow[]> {
  const found = new Map<string, DossierRow[]>();
  for (const row of rows) found.set(row.chapter, [...(found.get(row.chapter) ?? []), row]);
  return found;
}
