/**
 * What an event says of itself where two visits or more fit it: none of them is known to be its own. It names them, so that
 * the line changes with any of them.
 */
const EITHER = "may have been part of either visit: ";

/** `visits`: the ids of their lines. */
export const tellEither = (visits: readonly string[]): string =>
  `${EITHER}${[...visits].sort().join(", ")}`;

/** The visits that reasons name. */
export const visitsTold = (reasons: readonly string[]): string[] =>
  reasons.flatMap((reason) =>
    reason.startsWith(EITHER) ? reason.slice(EITHER.length).split(", ") : [],
  );
