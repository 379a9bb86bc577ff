/** Decisions and open questions in a reader's words. */
import type { Made, Matter } from "../../app/review.ts";
import type { Passage } from "../../core/annotation/contract.ts";
import type { ArticleAnchor, LineAnchor, Ruling } from "../../core/decisions/decision.ts";
import type { Seen } from "../../core/decisions/seen.ts";

/** "3  2031-05-01  Ada Hill  rejected the event “met …” (talks.txt)". */
export function madeLine({ decision, undone, notPlaced }: Made): string {
  const { number, who, at, ruling } = decision;
  const fate = [
    undone ? "taken back" : null,
    notPlaced === null ? null : `not placed: ${notPlaced}`,
  ].filter((part) => part !== null);
  return `${number}  ${at.slice(0, 10)}  ${who}  ${rulingSays(ruling)}${fate.length > 0 ? `  [${fate.join("; ")}]` : ""}`;
}

export function rulingSays(ruling: Ruling): string {
  switch (ruling.kind) {
    case "confirm":
      return `confirmed ${lineSays(ruling.lines)}`;
    case "reject":
      return `rejected ${lineSays(ruling.lines)}`;
    case "edit":
      return `set ${ruling.field} to ${ruling.value === "" ? "“not stated”" : `“${ruling.value}”`} in ${lineSays(ruling.lines)}`;
    case "add":
      return `made ${lineSays([{ ...ruling.line, says: {} }])} with ${Object.entries(
        ruling.line.fields,
      )
        .map(([field, value]) => `${field} “${value}”`)
        .join(", ")}`;
    case "give":
      return `gave ${ruling.article.name} the ${ruling.field} “${ruling.value}”`;
    case "follow-through":
      return `${ruling.status} “${cut(ruling.later[0]?.words.exact ?? "")}” as later reported of ${lineSays(ruling.undertaking)}`;
    case "resolve":
      return `${ruling.resolution === "none" ? "said that there is no disagreement" : `resolved as ${ruling.resolution}`}: ${ruling.conflict.type}, ${ruling.conflict.about}`;
    case "merge":
      return `said that ${names(ruling)} are one`;
    case "split":
      return `said that ${names(ruling)} are two`;
    case "independent":
      return `judged ${ruling.articles.map(({ name }) => name).join(" and ")} independent`;
    case "undo":
      return `took back decision ${ruling.decision}`;
    default:
      return ruling satisfies never;
  }
}

function names({ entities }: Extract<Ruling, { kind: "merge" | "split" }>): string {
  return entities
    .map(
      ({ names: [name = ""], articles }) =>
        `“${name}”${articles === null ? "" : inArticles(articles)}`,
    )
    .join(" and ");
}

const inArticles = (articles: readonly ArticleAnchor[]): string =>
  ` in ${articles.map(({ name }) => name).join(", ")}`;

function lineSays(lines: readonly LineAnchor[]): string {
  const [first] = lines;
  if (first === undefined) return "nothing";
  const where = [...new Set(lines.map(({ article }) => article.name))].join(", ");
  return `the ${first.type} “${cut(first.words[0]?.exact ?? "")}” (${where})`;
}

const LONGEST = 90;

function cut(words: string): string {
  const plain = words.replace(/\s+/g, " ").trim();
  return plain.length <= LONGEST ? plain : `${plain.slice(0, plain.lastIndexOf(" ", LONGEST))} …`;
}

/** A question with its reason and the passages of both sides, each with the words around it. */
export function matterLines({ id, kind, about, why, sides }: Matter, seen: Seen): string[] {
  return [
    `${kind}: ${about.replace(/\s+/g, " ")}`,
    `    why: ${why.replace(/\s+/g, " ")}`,
    ...sides.flatMap((side, at) => [
      ...(sides.length > 1 ? [`    ${"abcdefgh".charAt(at)}`] : []),
      ...sideLines(widest(side), seen),
    ]),
    `    id ${id}`,
  ];
}

/** Without passages that lie inside others. */
const widest = (side: readonly Passage[]): Passage[] =>
  side.filter(
    (p, at) =>
      !side.some(
        (q, other) =>
          q.article === p.article &&
          q.start <= p.start &&
          p.end <= q.end &&
          (q.end - q.start > p.end - p.start || other < at),
      ),
  );

function sideLines(passages: readonly Passage[], seen: Seen): string[] {
  const more = passages.length - MOST_PASSAGES;
  return [
    ...passages.slice(0, MOST_PASSAGES).map((passage) => `      ${passageSays(passage, seen)}`),
    ...(more > 0 ? [`      and ${more} more`] : []),
  ];
}

const MOST_PASSAGES = 4;
const AROUND = 70;

/** "talks 12-40  …before [the words] after…". */
function passageSays({ article, start, end, exact }: Passage, seen: Seen): string {
  const text = seen(article)?.reading.text;
  const before = text?.slice(Math.max(0, start - AROUND), start) ?? "";
  const after = text?.slice(end, end + AROUND) ?? "";
  const words = `${before.replace(/^\S*\s/, "")}[${exact}]${after.replace(/\s\S*$/, "")}`;
  return `${article} ${start}-${end}  …${words.replace(/\s+/g, " ").trim()}…`;
}
