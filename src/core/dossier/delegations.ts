/** Who led the delegations: the persons whom a text names behind "led by". */
import type { DossierRow, Passage } from "../annotation/contract.ts";
import { DELEGATION_OF, LED_BY } from "../languages/en/channel-words.ts";
import { type Placed, place, row, type WorkingFile } from "./file.ts";
import type { Mention } from "./mentions.ts";
import { nameOf } from "./offices.ts";
import { sentenceAround } from "./sentence-around.ts";

/** The row as the comparison knows it. */
export const LED = "delegations led by";

/** What may stand between two who lead together: "(Italy) and the Chair of …,". */
const JOINED = /^(?:\s*\([^()]*\))?,? and\s/;

/** Characters from "led by" to the name of who leads, with an office between them. */
const REACH = 140;

export function delegationRows(file: WorkingFile): DossierRow[] {
  const articles = file.articles.filter(({ id }) => file.parties.isAboutBoth(id));
  const placed = articles.flatMap(({ id, reading: { text, zones } }) =>
    [...text.matchAll(LED_BY)]
      .filter(({ index }) => !zones.some((z) => z.role === "chrome" && covers(z, index)))
      .flatMap((found) => placeLeaders(file, id, found)),
  );
  return row(file, "meetings and visits", LED, placed);
}

const covers = (span: { start: number; end: number }, at: number): boolean =>
  span.start <= at && at < span.end;

/** One cell a leader, with the words from "led by" on. */
function placeLeaders(file: WorkingFile, article: string, found: RegExpExecArray): Placed[] {
  const from = found.index + found[0].length;
  const whose = DELEGATION_OF.exec(found[0])?.[0];
  const text = file.by.reading.get(article)?.text ?? "";
  const { end } = sentenceAround(text, { start: from, end: from });
  const persons = file.parties.mentions
    .of(article)
    .filter((m) => m.start >= from && m.end <= end)
    .filter(({ entity }) => file.by.entity.get(entity)?.kind === "person");
  return leading(text, from, persons).flatMap(({ person, start }) => {
    const evidence: Passage = {
      article,
      start,
      end: person.end,
      exact: text.slice(start, person.end),
    };
    return place(file, {
      text: `${nameOf(file, person.entity)}${whose === undefined ? "" : ` (${whose})`}`,
      on: null,
      lines: [],
      evidence: [evidence],
      entities: [person.entity],
    });
  });
}

/** The first who is named, and each who is joined to the one before. */
function leading(
  text: string,
  from: number,
  persons: readonly Mention[],
): { readonly person: Mention; readonly start: number }[] {
  const leaders: { person: Mention; start: number }[] = [];
  let start = from;
  for (const person of persons) {
    const between = text.slice(start, person.start);
    const isNext = leaders.length === 0 ? !/[;:]/.test(between) : JOINED.test(between);
    if (!isNext || between.length > REACH) break;
    const opening = leaders.length === 0 ? 0 : (JOINED.exec(between)?.[0].length ?? 0);
    leaders.push({ person, start: start + opening });
    start = person.end;
  }
  return leaders;
}
