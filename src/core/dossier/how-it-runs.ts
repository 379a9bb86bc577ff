/** The channels a relationship runs through, each with what happened in it and what was undertaken about it. */
import type { DossierRow, EventKind } from "../annotation/contract.ts";
import { eventsOf, placeEvent } from "./events.ts";
import { row, type WorkingFile } from "./file.ts";
import { placeUndertaking, undertakingsOf } from "./undertakings.ts";

interface Channel {
  readonly name: string;
  readonly kinds: readonly EventKind[];
  /** Areas of cooperation whose events and undertakings run through the channel. */
  readonly areas: readonly string[];
}

const CHANNELS: readonly Channel[] = [
  {
    name: "leaders, ministers",
    kinds: ["meeting", "summit", "call", "negotiation", "visit"],
    areas: [],
  },
  { name: "mission", kinds: ["open_mission", "close_mission"], areas: ["representation"] },
  { name: "parliaments", kinds: [], areas: ["parliamentary"] },
  {
    name: "military",
    kinds: ["exercise", "deploy", "share_intelligence"],
    areas: ["exercises", "interoperability", "peace-operations", "third-party-support", "maritime"],
  },
  { name: "agreements and programmes", kinds: ["sign", "adopt", "ratify", "join"], areas: [] },
  {
    name: "industry and technology",
    kinds: ["industry", "research", "transfer", "briefing"],
    areas: ["industry", "research", "procurement"],
  },
];

export function channelRows(file: WorkingFile): DossierRow[] {
  const events = eventsOf(file);
  const undertakings = undertakingsOf(file);
  const isPerson = new Set(
    file.record.entities.filter((e) => e.kind === "person").map((e) => e.id),
  );
  return CHANNELS.flatMap(({ name, kinds, areas }) => {
    const happened = events.filter(
      (e) =>
        (kinds.includes(e.kind) &&
          (name !== "leaders, ministers" || e.participants.some((p) => isPerson.has(p.entity)))) ||
        areasOf(file, e.evidence).some((area) => areas.includes(area)),
    );
    const intended = undertakings.filter((c) =>
      areasOf(
        file,
        c.steps.flatMap((s) => s.evidence),
      ).some((area) => areas.includes(area)),
    );
    return row(file, "how it runs", name, [
      ...happened.flatMap((e) => placeEvent(file, e)),
      ...intended.flatMap((c) => placeUndertaking(file, c)),
    ]);
  });
}

/** Areas that the readings give to the lines resting on these passages. */
function areasOf(
  { articles }: WorkingFile,
  evidence: readonly { readonly article: string; readonly start: number }[],
): string[] {
  return evidence.flatMap(({ article, start }) => {
    const reading = articles.find((a) => a.id === article)?.reading;
    const lines = [...(reading?.events ?? []), ...(reading?.commitments ?? [])];
    return lines.filter((l) => l.evidence.some((e) => e.start === start)).flatMap((l) => l.areas);
  });
}
