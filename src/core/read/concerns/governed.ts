/** Whether a word of alarm governs a phrase that says nothing against anybody by itself. */
import { ALARM_WORDS, FAVOURING } from "../../languages/en/concerns/verbs.ts";
import type { Range } from "../statements/words.ts";
import type { Scene } from "./scene.ts";

const REACH = 24;
const CLOSE = 10;

/** "challenges, notably |Utopia’s build-up|", "|Utopia’s claims| have raised tensions", "|Utopia’s reach| as a key concern" */
export function isAlarmed(scene: Scene, at: Range): boolean {
  return (
    isAlarmedBefore(scene, at.first) || isAlarmedBehind(scene, at) || isAlarmedInside(scene, at)
  );
}

function isAlarmedBefore({ words, clauses }: Scene, first: number): boolean {
  const begin = Math.max(words.sentenceOf(first)?.first ?? first, first - REACH);
  for (let t = first - 1; t >= begin; t--) {
    if (isAlarm(words, t)) return true;
    if (clauses.isVerb(t) && (clauses.isFinite(t) || FAVOURING.has(clauses.lemma(t)))) return false;
    if (FAVOURING.has(words.lemma(t)) || /^(?:;|:|with|against)$/.test(words.word(t))) return false;
  }
  return false;
}

function isAlarmedBehind(scene: Scene, { last }: Range): boolean {
  const { words } = scene;
  const end = Math.min(words.sentenceOf(last - 1)?.last ?? last, last + CLOSE);
  let told = words.word(last) === "as";
  for (let t = last; t < end; t++) {
    if (/^(?:;|:)$/.test(words.word(t)) || (words.word(t) === "," && !told)) return false;
    if (told && isAlarm(words, t)) return true;
    told ||= leadsOn(scene, t);
  }
  return false;
}

const BRINGS: ReadonlySet<string> = new Set(
  "raise cause fuel bring create increase prompt spark stoke pose".split(" "),
);

/** A clause that holds its own alarm: "Utopia’s claims have raised tensions". */
function isAlarmedInside(scene: Scene, { first, last }: Range): boolean {
  let told = false;
  for (let t = first; t < last; t++) {
    if (told && isAlarm(scene.words, t)) return true;
    told ||= leadsOn(scene, t);
  }
  return false;
}

/** "as", or a verb that brings about what follows. */
const leadsOn = ({ words, clauses }: Scene, t: number): boolean =>
  words.word(t) === "as" || (clauses.isVerb(t) && BRINGS.has(clauses.lemma(t)));

const isAlarm = (words: Scene["words"], t: number): boolean =>
  ALARM_WORDS.has(words.lemma(t)) || ALARM_WORDS.has(words.word(t));
