/** The event that the program reads in a sentence: its PLOVER class and the first who takes part. */
import type { Happening, Reading } from "../../src/core/annotation/contract.ts";
import type { Language } from "../../src/core/languages/language.ts";
import { plainText, readPlain } from "../program.ts";
import type { CodedSentence, PredictedEvent } from "../scorers/plover.ts";

export function readCodedEvent({ id, text }: CodedSentence, language: Language): PredictedEvent {
  const reading = readPlain(plainText(text, language), id);
  const [event] = [...reading.events]
    .filter(({ standing, plover }) => standing !== "rejected" && plover !== null)
    .sort((a, b) => Number(b.standing === "shown") - Number(a.standing === "shown"));
  return { id, event: event?.plover ?? null, source: actorWords(reading, event) };
}

/** The words by which the text names the first participant. */
function actorWords({ mentions }: Reading, event: Happening | undefined): string | null {
  const actor = event?.participants[0]?.entity;
  const named = mentions.filter(({ entity }) => entity === actor);
  const [first] = named.filter(({ form }) => form !== "pronoun");
  return (first ?? named[0])?.exact ?? null;
}
