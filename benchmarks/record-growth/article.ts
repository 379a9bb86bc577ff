/** One article of the invented world, as the reader would have read it: made without reading, in a fraction of the time. */
import { createHash } from "node:crypto";
import type { Quote, ReadDate, Reading } from "../../src/core/annotation/contract.ts";
import { diceFor } from "../dice.ts";
import { Draft } from "./draft.ts";
import { townName } from "./names.ts";
import { plantedIn } from "./planted.ts";
import {
  figures,
  formula,
  hub,
  meeting,
  noLines,
  outcome,
  pastMeeting,
  saying,
  signing,
  type Telling,
  takenOver,
  undertaking,
} from "./telling.ts";
import { imprint } from "./words.ts";
import { dayWords, isoDay, type Place, remarkOf, storyAt, storyOf } from "./world.ts";

const OUTLETS = 60;
/** Outlets are called after towns that no relationship speaks of. */
const FIRST_OUTLET = 90_000;
const LEAST_REMARKS = 1;

/** Base name of the file that the article would have come in. */
export function articleName({ relationship, at }: Place): string {
  return `r${relationship}-${at}.txt`;
}

export function readingOf(place: Place): Reading {
  const { story, retelling } = storyAt(place.at);
  const draft = new Draft();
  const below = diceFor(4, place.relationship, place.at);
  const told = storyOf(place.relationship, story);
  const telling: Telling = { story: told, retelling, below, draft, lines: noLines() };
  const outlet = below(OUTLETS);
  const title = draft.zone("title", () => titleOf(telling));
  const published = below(12) === 0 ? null : dateline(telling);
  draft.zone("body", () => {
    meeting(telling);
    saying(telling, 0);
  });
  draft.zone("body", () => {
    for (const { relationship, story: of } of plantedIn(place))
      for (const remark of storyOf(relationship, of).passage) takenOver(telling, remark);
    undertaking(telling);
  });
  draft.zone("body", () => {
    figures(telling);
    signing(telling);
    hub(telling);
  });
  draft.zone("body", () => {
    pastMeeting(telling);
    outcome(telling);
    if (below(2) === 0) saying(telling, 1);
    formula(telling);
    const remarks = LEAST_REMARKS + below(3);
    for (let n = 0; n < remarks; n++) takenOver(telling, remarkOf(place.relationship, below));
  });
  const paper = `${townName(FIRST_OUTLET + outlet)} Courier`;
  draft.zone("chrome", () => draft.write(imprint(paper, diceFor(5, outlet))));
  return asReading(articleName(place), telling, title, published);
}

function titleOf({ story, retelling, draft }: Telling): Quote {
  const [a, b] = story.parties;
  return retelling % 2 === 0
    ? draft.write(a.self, " and ", b.self, ` hold talks in ${story.town.name}`)
    : draft.write(`Talks in ${story.town.name}: `, b.self, " receives ", a.self);
}

function dateline({ story, below, draft, lines }: Telling): ReadDate {
  const day = story.day + below(3);
  const expression = draft.zone("dateline", () => {
    draft.write(`${story.town.name.toUpperCase()}, `);
    return draft.write(dayWords(day));
  });
  lines.dates.push({ edtf: isoDay(day), expression, basis: "stated", mod: null });
  return { edtf: isoDay(day), expression, basis: "stated" };
}

function asReading(
  name: string,
  { draft, lines }: Telling,
  title: Quote,
  published: ReadDate | null,
): Reading {
  const { text, zones, entities, mentions } = draft;
  const sha256 = createHash("sha256").update(text).digest("hex");
  return {
    contract: 1,
    source: { name, sha256, mediaType: "text/plain" },
    text,
    language: "en",
    zones,
    title,
    bylines: [],
    published,
    entities,
    mentions,
    relations: [],
    ...lines,
    problems: [],
  };
}
