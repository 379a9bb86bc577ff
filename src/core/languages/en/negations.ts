/** Words that deny the verb beside them. */
export const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "never", "nor", "neither"]);
