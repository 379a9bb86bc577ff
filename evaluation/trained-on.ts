/** Which sets the tables under `models/` have seen, by the names that `training/` uses. */

/** Sets of these names are read by `training/`. */
const SEEN: readonly string[] = [
  "entities/uner-ewt-train",
  "entities/wikigold",
  "entities/crossner-politics-train",
  "entities/crossner-politics-dev",
  "entities/re3d-dev",
  "treebank/ewt-train",
  "treebank/gum-open-train",
];

/** The tables of pages are made of the development half of each set of pages. */
const HALF_SEEN = /^pages(?:-plain|-lines)?\//;

export function trainedOn(name: string): string {
  if (HALF_SEEN.test(name)) return "dev half";
  return SEEN.includes(name) ? "yes" : "no";
}
