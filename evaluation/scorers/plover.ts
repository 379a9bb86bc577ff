/** Political events, one a sentence: the class, and the words of the first actor. */
import type { Document } from "../documents.ts";
import { bagOf, Counts, inCommon, share, sizeOf } from "../measures.ts";
import { type Fault, onOneLine, type Scored } from "../scored.ts";

interface Actor {
  readonly actorText?: string;
}

type Actors = string | Actor | readonly (string | Actor)[] | null;

export interface CodedSentence extends Document {
  readonly text: string;
  readonly event: string;
  readonly source?: Actors;
}

export interface PredictedEvent extends Document {
  readonly event: string | null;
  readonly source: Actors;
}

/** Classes that the present PLOVER no longer has. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["DEMAND", "REQUEST"],
  ["DISAPPROVE", "ACCUSE"],
  ["INVESTIGATE", "ACCUSE"],
  ["FIGHT", "ASSAULT"],
]);

export function scoreCodedEvents(
  gold: readonly CodedSentence[],
  predictions: ReadonlyMap<string, PredictedEvent>,
): Scored {
  let right = 0;
  const actor = new Counts();
  const faults: Fault[] = [];
  for (const sentence of gold) {
    const predicted = predictions.get(sentence.id);
    const [ours, theirs] = [classOf(sentence.event), classOf(predicted?.event)];
    right += Number(ours === theirs);
    if (ours !== theirs)
      faults.push({
        sort: theirs === "" ? `${ours}: no event` : `${theirs} for ${ours}`,
        document: sentence.id,
        words: onOneLine(sentence.text),
      });
    const [mine, found] = [wordsOf(sentence.source), wordsOf(predicted?.source)];
    const common = inCommon(mine, found);
    actor.add(common, sizeOf(found), sizeOf(mine));
    if (common === 0)
      faults.push({
        sort: found.size === 0 ? "no actor" : "another actor",
        document: sentence.id,
        words: `“${[...found.keys()].join(" ")}” for “${[...mine.keys()].join(" ")}”: ${onOneLine(sentence.text)}`,
      });
  }
  return {
    scores: { class: share(right, gold.length), actor: actor.rates().f1 },
    more: {
      actorPrecision: actor.rates().precision,
      actorRecall: actor.rates().recall,
    },
    faults,
  };
}

function classOf(event: string | null | undefined): string {
  const name = (event ?? "").toUpperCase();
  return RENAMED.get(name) ?? name;
}

function wordsOf(actors: Actors | undefined): ReadonlyMap<string, number> {
  const first = Array.isArray(actors) ? actors[0] : actors;
  const text = typeof first === "string" ? first : ((first as Actor | null)?.actorText ?? "");
  return bagOf(
    text
      .toLowerCase()
      .replaceAll("ß", "ss")
      .match(/[\p{L}\p{N}_]+/gu) ?? [],
  );
}
