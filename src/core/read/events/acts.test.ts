import { describe, expect, test } from "vitest";
import { readText } from "../../../../test/read-text.ts";
import { loadLanguage } from "../../../edge/intake/language.ts";
import type { Happening } from "../../annotation/contract.ts";
import { FRAMES } from "../../languages/en/events/acts.ts";
import { lemmaOf } from "../../languages/en/lemmas.ts";

const language = await loadLanguage();

const read = (text: string): readonly Happening[] =>
  readText(language, text, { published: "2031-05-12" }).events;

/** Each event as "TYPE mode kind realis", those that are not shown after a "~". */
const told = (text: string): readonly string[] =>
  read(text).map(
    ({ standing, plover, mode, kind, realis }) =>
      `${standing === "shown" ? "" : "~"}${plover} ${mode ?? "-"} ${kind} ${realis}`,
  );

describe("a political act is kept with its type and mode, and not shown", () => {
  test.each([
    ["Norway agreed to share intelligence with Kenya.", "~AGREE - pledge occurred"],
    ["Norway expressed interest in the grain pact.", "~AGREE - pledge occurred"],
    ["Norway is ready to sign the treaty with Kenya.", "~AGREE - sign scheduled"],
    ["Norway is mediating between Kenya and Chad.", "~CONSULT third-party other ongoing"],
    ["Norway restored diplomatic relations with Kenya.", "~SUPPORT - other occurred"],
    ["Kenya bowed to demands for new elections.", "~CONCEDE - other occurred"],
    ["Chad lifted the curfew on Friday.", "~CONCEDE - other occurred"],
    ["Norway shared intelligence with Kenya.", "~COOPERATE - share_intelligence occurred"],
    ["Norway sent 40 tonnes of food to Kenya.", "~AID - aid occurred"],
    ["Kenya has withdrawn its troops from Chad.", "~RETREAT withdraw other occurred"],
    ["Chad released 40 prisoners on Thursday.", "~RETREAT release other occurred"],
    ["Norway lifted sanctions against Chad.", "~RETREAT - other occurred"],
    ["Norway called on Kenya to release the activists.", "~REQUEST yield urge occurred"],
    ["Kenya asked Norway for help.", "~REQUEST - urge occurred"],
    ["Norway accused Kenya of fraud.", "~ACCUSE allege condemn occurred"],
    ["Kenya launched an inquiry into the fire.", "~ACCUSE investigate other occurred"],
    ["Kenya refused to meet the envoy.", "~REJECT meet reject occurred"],
    ["Norway vetoed the resolution.", "~REJECT - reject occurred"],
    ["Norway threatened to impose sanctions on Chad.", "~THREATEN relations other occurred"],
    ["Chad gave Kenya an ultimatum.", "~THREATEN - other occurred"],
    ["Students marched through Nairobi on Friday.", "~PROTEST demo other occurred"],
    ["Drivers in Oslo went on strike on Monday.", "~PROTEST strike other occurred"],
    ["Kenya expelled two diplomats.", "~SANCTION expel other occurred"],
    ["Kenya broke off talks with Chad.", "~SANCTION discontinue other occurred"],
    ["Kenya placed its army on alert.", "~MOBILIZE troops other occurred"],
    ["Chad imposed a curfew in three towns.", "~COERCE curfew other occurred"],
    ["Police arrested 30 students in Chad.", "~COERCE arrest other occurred"],
    ["Gunmen kidnapped an engineer in Chad.", "~ASSAULT abduct other occurred"],
  ])("%s", (text, event) => {
    expect(told(text)).toContain(event);
  });

  test("who acts and on whom", () => {
    const [event] = read("Norway imposed sanctions on Chad.");
    expect(event?.participants.map((p) => p.role)).toEqual(["actor", "recipient"]);
    expect(event?.reasons).toContain("an act that is read off a verb of many uses");
  });

  test("what a speaker finds needed of another is asked of him", () => {
    expect(told("Norway said Kenya must return the boat.")).toContain("~REQUEST - urge occurred");
  });
});

describe("what is still to come, denied or ended is another act", () => {
  test.each([
    ["Kenya will withdraw its troops from Chad.", "~CONCEDE - other scheduled"],
    ["Norway announced the withdrawal of its troops.", "~CONCEDE - pledge occurred"],
    ["Norway will impose sanctions on Chad.", "~THREATEN relations other scheduled"],
    ["Kenya will withdraw its troops unless Chad pays.", "~THREATEN - other scheduled"],
    ["Norway will send 40 tonnes of food to Kenya.", "~AGREE - pledge scheduled"],
    ["Kenya will not release the prisoners.", "~REJECT yield reject negated"],
    ["Chad halted the shelling of the town.", "~RETREAT ceasefire other occurred"],
    ["Norway is considering imposing sanctions on Chad.", "~THREATEN relations other ongoing"],
  ])("%s", (text, event) => {
    expect(told(text)).toContain(event);
  });
});

describe("words of many uses alone are no act", () => {
  test.each([
    "The figures demonstrated the value of trade.",
    "Norway struck a balance between trade and safety.",
    "The bank raised its rates.",
    "The company released its annual report.",
    "The plans for the port were drawn up to improve trade.",
    "Boats built for fishing left the harbour.",
    "The company began making chairs.",
    "Norway took part of the blame off the shelf.",
    "Kenya is considering joining the council.",
  ])("%s", (text) => {
    expect(read(text).filter((e) => e.by.startsWith("rule:event.act"))).toEqual([]);
  });
});

describe("the type of a happening follows its kind, its words and its time", () => {
  test.each([
    ["Ada Hill visited Norway on 3 May 2031.", "CONSULT visit visit occurred"],
    ["Ada Hill will visit Norway on 3 June 2031.", "~AGREE - visit scheduled"],
    ["The visit of Ada Hill to Norway was cancelled.", "~REJECT meet visit cancelled"],
    ["Norway cancelled a meeting with Kenya.", "REJECT meet cancel occurred"],
    ["Norway conducted an exercise in the Baltic Sea in 2030.", "MOBILIZE troops own_exercise"],
    ["Norway conducted an exercise with Kenya in 2030.", "COOPERATE - exercise occurred"],
    ["Norway closed its embassy in Kenya in May 2031.", "SANCTION withdraw close_mission"],
    ["Norway opened an embassy in Kenya in May 2031.", "SUPPORT - open_mission occurred"],
    ["Norway deployed missiles in Kenya in May 2031.", "MOBILIZE weapons deploy occurred"],
    ["Norway deployed frigates to Kenya in May 2031.", "MOBILIZE troops deploy occurred"],
    ["Norway appointed Ada Hill ambassador to Kenya in May 2031.", "SUPPORT - appoint occurred"],
    ["Norway joined the Nordic Council in May 2031.", "SUPPORT - join occurred"],
    [
      "In a joint statement in May 2031, Ada Hill and Tom Wood condemned the attack.",
      "ACCUSE disapprove joint_statement occurred",
    ],
    [
      "In a joint statement in May 2031, Ada Hill and Tom Wood pledged more aid.",
      "AGREE - joint_statement occurred",
    ],
    [
      "In a joint statement in May 2031, Ada Hill and Tom Wood finalised the text of the treaty.",
      "SUPPORT - joint_statement occurred",
    ],
  ])("%s", (text, event) => {
    expect(told(text).join("; ")).toContain(event);
  });
});

/** Written with "e" and without. */
const UNEVEN = /^lambaste$/;

test("the table speaks of verbs in their dictionary form", () => {
  const verbs = [...FRAMES.keys()].map((key) => key.split("-")[0] ?? key);
  const inE = [...new Set(verbs)].filter((verb) => /[^e]e$/.test(verb) && !UNEVEN.test(verb));
  expect(inE.filter((verb) => lemmaOf(`${verb}d`, { upos: "VERB", xpos: "VBD" }) !== verb)).toEqual(
    [],
  );
});
