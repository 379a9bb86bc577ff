/** The act that a verb tells with the words around it, after the frames of the verb. */
import type { Act } from "../../languages/en/events/act-codes.ts";
import {
  announced,
  ended,
  failed,
  onAct,
  planned,
  underRealis,
  weighed,
} from "../../languages/en/events/act-turns.ts";
import { FRAMES, type Frame, TAKE_VERBS, type Turn } from "../../languages/en/events/acts.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Clauses } from "../clauses/clauses.ts";
import type { Actors } from "./actors.ts";
import { type Around, aroundOf, namedAct, objectsOf, recipientsOf } from "./around.ts";

/** Particles and prepositions that belong to the verb also behind its object: "turned the offer |down|". */
const APART: ReadonlySet<string> = new Set(
  "off out down up over back on under home hostage guilty responsible with".split(" "),
);
const DEPTH = 3;

/** The act that a verb tells with the words around it. */
export function tellsOf(clauses: Clauses, actors: Actors, around: Around, depth = 0): Act | null {
  for (const { key, after } of keysOf(clauses, around))
    for (const frame of FRAMES.get(key) ?? []) {
      const told = byFrame(clauses, actors, { around, after, depth }, frame);
      if (told !== null) return told;
    }
  return null;
}

/** A verb alone and with the words behind it: "call", "call-off", and what follows them. */
function keysOf(
  clauses: Clauses,
  { verb, patient }: Around,
): readonly { readonly key: string; readonly after: number }[] {
  const { words } = clauses;
  const lemma = clauses.lemma(verb);
  const next = verb + 1;
  const behind = patient === null || patient.first < verb ? -1 : patient.last;
  const apart = APART.has(words.word(behind)) ? behind : -1;
  return [
    { key: `${lemma}-${words.word(next)}-${words.word(next + 1)}`, after: next + 2 },
    { key: `${lemma}-${words.word(next)}`, after: next + 1 },
    ...(apart > next ? [{ key: `${lemma}-${words.word(apart)}`, after: apart + 1 }] : []),
    { key: lemma, after: -1 },
  ];
}

/** A verb among the words that a frame is tried on. */
interface Trial {
  readonly around: Around;
  /** The token behind the particle; -1 for a verb alone. */
  readonly after: number;
  readonly depth: number;
}

function byFrame(clauses: Clauses, actors: Actors, trial: Trial, frame: Frame): Act | null {
  const { around, after } = trial;
  const { tells, objects } = frame;
  if (!fits(clauses, actors, trial, frame)) return null;
  const chunks = objectsOf(clauses, around, after);
  if (objects !== undefined && !holds(clauses, chunks, objects)) return null;
  const named = namedAct(clauses, chunks);
  if (typeof tells !== "string")
    return onAct(tells, complementAct(clauses, actors, trial) ?? named);
  if (tells === "happens") return happening(clauses, around);
  const taken = TAKE_VERBS.has(tells) ? takenAct(clauses, actors, trial, tells) : null;
  const turned = named ?? taken;
  return turned === null ? null : TURNS[tells](turned);
}

/** "|clashes| broke out": the act of the subject. */
function happening(clauses: Clauses, { agent, patient }: Around): Act | null {
  if (agent === null || patient?.items.some((item) => !item.isDate) === true) return null;
  return namedAct(clauses, agent.items);
}

function fits(clauses: Clauses, actors: Actors, { around, depth }: Trial, frame: Frame): boolean {
  const taken = around.complement;
  if (frame.complement && taken === null) return false;
  if (frame.infinitive && (taken === null || clauses.isFinite(taken))) return false;
  if (frame.alone && hasObject(clauses, around)) return false;
  // "refused to meet the envoy": whom a refusal is about need not be known by name.
  const isMeant = depth > 0 && around.patient !== null;
  return !frame.party || isMeant || recipientsOf(clauses, actors, around).length > 0;
}

const hasObject = ({ words }: Clauses, { verb, patient }: Around): boolean =>
  /^(?:that|how|why|what)$/.test(words.word(verb + 1)) ||
  (patient !== null && !patient.items.some((item) => item.isDate));

function takenAct(clauses: Clauses, actors: Actors, trial: Trial, tells: Turn): Act | null {
  const { complement, verb } = trial.around;
  if (complement === null || clauses.isFinite(complement)) return null;
  const gap = clauses.group(complement).first - clauses.group(verb).last;
  // "weighed for weeks whether to attack", but not "ended a visit to open".
  const isFar = gap > 1 && tells !== "weighs";
  return isFar ? null : complementAct(clauses, actors, trial);
}

const TURNS: Readonly<Record<Turn, (inner: Act) => Act | null>> = {
  happens: (inner) => inner,
  begins: (inner) => inner,
  does: (inner) => inner,
  ends: ended,
  plans: planned,
  fails: failed,
  weighs: weighed,
  announces: announced,
};

function complementAct(
  clauses: Clauses,
  actors: Actors,
  { around: { complement }, depth }: Trial,
): Act | null {
  if (complement === null || depth >= DEPTH) return null;
  const told = tellsOf(clauses, actors, aroundOf(clauses, complement), depth + 1);
  if (told === null || !clauses.group(complement).negated) return told;
  return underRealis(told, "negated");
}

const holds = ({ words }: Clauses, chunks: readonly Chunk[], nouns: ReadonlySet<string>): boolean =>
  chunks.some(({ head }) => nouns.has(words.lemma(head)));
