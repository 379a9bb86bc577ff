import type { DossierRow, Passage, RecordCommitment, RecordEvent } from "../annotation/contract.ts";
import { ACCREDITED, ARMED, DEPLOYED } from "../languages/en/channel-words.ts";
import { placeEvent } from "./events.ts";
import { type OwnLines, type Placed, row, type WorkingFile } from "./file.ts";
import { placeUndertaking } from "./undertakings.ts";

/** Areas of cooperation in the reader's words. */
const LABELS: Readonly<Record<string, string>> = {
  exercises: "exercises and training",
  interoperability: "interoperability and logistics",
  "peace-operations": "forces and police abroad",
  research: "research and technology",
  industry: "defence industry",
  procurement: "procurement and exports",
  "information-security": "intelligence",
  cyber: "cyber defence",
  space: "space",
  maritime: "maritime security",
  "strategic-communications": "disinformation",
  "non-proliferation": "arms control",
  "third-party-support": "support to a third state",
  "supply-chains": "supply chains",
  "climate-security": "climate",
  representation: "missions and envoys",
  parliamentary: "parliaments",
};

/** One row an area, with what happened and what was undertaken in it. */
export function areaRows(file: WorkingFile, own: OwnLines): DossierRow[] {
  const told = new Map<string, Placed[]>();
  const tell = (evidence: readonly Passage[], placed: readonly Placed[]): void => {
    for (const area of new Set(areasOf(file, evidence)))
      told.set(area, [...(told.get(area) ?? []), ...placed]);
  };
  for (const event of own.events) tell(event.evidence, placeEvent(file, event));
  for (const undertaking of own.undertakings)
    tell(passagesOf(undertaking), placeUndertaking(file, undertaking));
  return Object.entries(LABELS).flatMap(([area, label]) =>
    row(file, "areas of cooperation", label, told.get(area) ?? []),
  );
}

const passagesOf = ({ steps }: RecordCommitment): Passage[] => steps.flatMap((s) => s.evidence);

/** What a passage has to say besides the one word that gives it the area. */
const NEEDS: Readonly<Record<string, RegExp>> = { exercises: ARMED, representation: ACCREDITED };

/** Areas that the readings give to the lines resting on these passages. */
export function areasOf({ by }: WorkingFile, evidence: RecordEvent["evidence"]): readonly string[] {
  return evidence.flatMap(({ article, start, exact }) => {
    const reading = by.reading.get(article);
    const lines = [...(reading?.events ?? []), ...(reading?.commitments ?? [])];
    return lines
      .filter((l) => l.evidence.some((e) => e.start === start))
      .flatMap((l) => l.areas)
      .filter((area) => NEEDS[area]?.test(exact) !== false)
      .concat(DEPLOYED.test(exact) ? ["peace-operations"] : []);
  });
}
