/** The event that the program reads in a sentence: its PLOVER class and the first who takes part. */
import type { Happening, Reading } from "../../src/core/annotation/contract.ts";
import type { Language } from "../../src/core/languages/language.ts";
import { plainText, readPlain } from "../program.ts";
import type { CodedSentence, PredictedEvent } from "../scorers/plover.ts";

export function readCodedEvent({ id, text }: CodedSentence, language: Language): PredictedEvent {
  const reading = readPlain(plainText(text, language), id);
  const [event] = [...reading.events]
    .filter(({ standing, plover }) => standing !== "rejected" && plover !== null)
    .sort((a, b) => rankOf(a) - rankOf(b) || startOf(a) - startOf(b));
  return { id, event: event?.plover ?? null, source: actorWords(reading, event) };
}

/** Of several events the first that happened; then what is to come, what might be, what is denied. */
const rankOf = ({ realis }: Happening): number =>
  ORDER.findIndex((group) => group.includes(realis));

const ORDER: readonly (readonly Happening["realis"][])[] = [
  ["occurred", "ongoing", "cancelled", "postponed"],
  ["scheduled"],
  ["hypothetical"],
  ["negated"],
];

const startOf = ({ evidence }: Happening): number => evidence[0]?.start ?? 0;

/** The words by which the text names the first who acts; where nobody is known to, the first whom the passage names. */
function actorWords({ mentions }: Reading, event: Happening | undefined): string | null {
  const [passage] = event?.evidence ?? [];
  if (event === undefined || passage === undefined) return null;
  const actor = event.participants.find(({ role }) => !DONE_TO.has(role))?.entity;
  const within = mentions.filter(({ start, end }) => passage.start <= start && end <= passage.end);
  const named = mentions.filter(({ entity }) => entity === actor);
  const [first] = named.filter(({ form }) => form !== "pronoun");
  return (first ?? named[0] ?? within[0])?.exact ?? null;
}

const DONE_TO: ReadonlySet<string> = new Set(["recipient", "host"]);
