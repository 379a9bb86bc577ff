import type { ArticleAnchor, Ruling } from "./decision.ts";

/** The articles of which a decision changes the lines. */
export function lineArticles(ruling: Ruling): readonly ArticleAnchor[] {
  switch (ruling.kind) {
    case "add":
      return [ruling.line.article];
    case "confirm":
    case "reject":
    case "edit":
      return ruling.lines.map(({ article }) => article);
    default:
      return [];
  }
}

/** Every article that a decision names. */
export function anchorsOf(ruling: Ruling): readonly ArticleAnchor[] {
  switch (ruling.kind) {
    case "confirm":
    case "reject":
    case "edit":
    case "add":
      return lineArticles(ruling);
    case "give":
      return [ruling.article];
    case "follow-through":
      return [...ruling.undertaking, ...ruling.later].map(({ article }) => article);
    case "resolve":
      return ruling.conflict.sides.flat().map(({ article }) => article);
    case "merge":
    case "split":
      return ruling.entities.flatMap(({ articles }) => articles ?? []);
    case "independent":
      return ruling.articles;
    case "undo":
      return [];
    default:
      return ruling satisfies never;
  }
}
