import { overlap, type Span } from "../../core/text/span.ts";

/** Places in the text of an article; null for the whole of it. */
export type Places = readonly Span<"text">[] | null;

export const joined = (known: Places | undefined, more: Places): Places =>
  known === null || more === null ? null : [...(known ?? []), ...more];

/** Whether something that is told at these places may change. */
export const touches = (changed: Places, places: readonly Span<"text">[]): boolean =>
  changed === null ||
  places.some((place) => changed.some((other) => overlap<"text">(place, other) > 0));
