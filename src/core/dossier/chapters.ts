/** The chapters of a dossier, in the order in which they are shown. */
export const CHAPTERS = [
  "how it runs",
  "what changed",
  "what to raise",
  "needs your eye",
  "offices and holders",
  "bodies and memberships",
  "agreements and programmes",
  "meetings and visits",
  "undertakings and what was later reported",
  "figures",
  "concerns and third parties",
  "statements and recurring phrases",
  "areas of cooperation",
  "sources and their dependence",
] as const;

export type Chapter = (typeof CHAPTERS)[number];
