/** The verbs and nouns of happenings as rules, each with what the tables say it reads. */
import { type RuleEntry, toldEntries } from "../../../rules/entry.ts";
import { ACT_VERBS } from "../events/acts.ts";
import {
  COMPOUND_NOUNS,
  EVENT_NOUNS,
  isTriggerVerb,
  type TriggerNoun,
  VERB_TRIGGERS,
  type VerbTrigger,
} from "../events/triggers.ts";
import { EVENT_NOUN_EXAMPLES } from "./event-noun-examples.ts";
import { EVENT_VERB_EXAMPLES } from "./event-verb-examples.ts";

const inWords = (kind: string): string => kind.replaceAll("_", " ");
const listed = (words: ReadonlySet<string>): string => [...words].join(", ");

export const EVENT_RULES: readonly RuleEntry[] = [
  ...Object.entries(EVENT_VERB_EXAMPLES).flatMap(([verb, texts]) =>
    toldEntries("events", { [`event.verb.${verb}`]: { ...texts, reads: verbReads(verb) } }),
  ),
  ...Object.entries(EVENT_NOUN_EXAMPLES).flatMap(([noun, texts]) =>
    toldEntries("events", {
      [`event.noun.${noun}`]: { ...texts, reads: nounReads(noun as TriggerNoun) },
    }),
  ),
  {
    id: "event.act",
    layer: "events",
    words: ACT_VERBS,
    reads:
      "A political act told by a verb, by what it takes and is done to; every verb has an id of its own. Always weaker.",
    examples: [
      "⟦Norway imposed sanctions on Kenya in May 2031⟧.",
      "⟦Norway released the prisoners in May 2031⟧.",
    ],
    except: ["Norway released a film in May 2031."],
  },
  ...toldEntries("events", {
    "event.need": {
      reads: "What a speaker says another must or should do: it is asked of him.",
      examples: ["⟦Ada Hill said that Kenya must withdraw⟧ its ships."],
      except: ["Ada Hill said that the soup must boil."],
    },
    "event.war": {
      reads:
        "A war that the text takes as known, with where it is fought and who attacks, where it says so. Always weaker.",
      examples: ["Ada Hill condemned ⟦Norway’s war against Kenya⟧.", "⟦The war in Kenya⟧ went on."],
      except: ["Ada Hill warned of a war in Kenya.", "The trade war with Kenya went on."],
    },
  }),
];

function verbReads(verb: string): string {
  const triggers: readonly VerbTrigger[] = isTriggerVerb(verb) ? VERB_TRIGGERS[verb] : [];
  return `The verb “${verb}” as ${triggers.map(triggerReads).join("; or as ")}.`;
}

function triggerReads(trigger: VerbTrigger): string {
  const { kind, objects, objectKinds, notBy, by } = trigger;
  const parts = [
    inWords(kind),
    objects && `of one of ${listed(objects)}`,
    objectKinds && `of a name (${listed(objectKinds)})`,
    trigger.among && "by several persons together",
    (trigger.alone || trigger.together) && "also without an object",
    by && `by ${listed(by)}`,
    notBy && `not when done by ${listed(notBy)}`,
    trigger.weak && "weaker always",
  ];
  return parts.filter((part) => typeof part === "string").join(", ");
}

function nounReads(noun: TriggerNoun): string {
  const plain = Object.entries(EVENT_NOUNS).find(([word]) => word === noun)?.[1];
  const behind = COMPOUND_NOUNS.filter(([word]) => word === noun).map(
    ([, before, kind]) => `behind ${listed(before)} as ${inWords(kind)}`,
  );
  const ways = [...(plain === undefined ? [] : [`as ${inWords(plain)}`]), ...behind];
  return `The noun “${noun}” ${ways.join(", ")}, where a verb says that it came about.`;
}
