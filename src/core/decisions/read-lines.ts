/** The lines of a reading seen alike: where each stands, and what it says besides its words. */
import type { Line, Quote, Reading } from "../annotation/contract.ts";
import type { LineType, Says } from "./decision.ts";

export type Lines = Pick<
  Reading,
  "offices" | "statements" | "events" | "figures" | "commitments" | "concerns"
>;

/** The list of a reading that holds lines of a type. */
export const LIST = {
  office: "offices",
  statement: "statements",
  event: "events",
  figure: "figures",
  undertaking: "commitments",
  concern: "concerns",
} as const satisfies Record<LineType, keyof Lines>;

export interface ReadLine {
  readonly type: LineType;
  /** Its place in the list of its type. */
  readonly index: number;
  readonly spans: readonly Quote[];
  readonly says: Says;
  readonly line: Line;
}

export function readLines(reading: Reading): readonly ReadLine[] {
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const named = (ids: readonly (string | null)[]): string[] =>
    ids.flatMap((id) => (id === null ? [] : [names.get(id) ?? id]));
  return [
    ...reading.offices.map((line, index) => ({
      ...{ type: "office" as const, index, line, spans: line.evidence },
      says: { person: named([line.person]), office: [line.office], status: [line.status] },
    })),
    ...reading.statements.map((line, index) => ({
      ...{ type: "statement" as const, index, line, spans: line.content },
      says: { speaker: named(line.speakers) },
    })),
    ...reading.events.map((line, index) => ({
      ...{ type: "event" as const, index, line, spans: line.evidence },
      says: { kind: [line.kind], realis: [line.realis] },
    })),
    ...reading.figures.map((line, index) => ({
      ...{ type: "figure" as const, index, line, spans: line.evidence },
      says: { value: [String(line.best ?? line.low ?? line.high)], unit: [line.unit] },
    })),
    ...reading.commitments.map((line, index) => ({
      ...{ type: "undertaking" as const, index, line, spans: [line.act] },
      says: { committer: named(line.committers), stage: [line.stage] },
    })),
    ...(reading.concerns ?? []).map((line, index) => ({
      ...{ type: "concern" as const, index, line, spans: [line.words] },
      says: { about: named(line.about), kind: [line.kind] },
    })),
  ];
}
