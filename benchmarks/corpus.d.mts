import type { Annotated } from "./annotated.ts";

interface System {
  read(text: string): unknown;
  annotate(text: string): Annotated;
}

export function median(values: readonly number[]): number;
export function processorMilliseconds(): number;
export function runSystem(
  load: (steps: readonly string[], texts: readonly string[]) => Promise<System>,
): Promise<void>;
