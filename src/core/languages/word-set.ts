/** The words of a table: one or more blanks or line ends stand between two of them. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
