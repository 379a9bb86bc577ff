/** Words by which a text says how bodies and places hang together. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Last words of units: they are part of the body that has them. */
export const UNIT_NOUNS: ReadonlySet<string> = words(`
  committee subcommittee sub-committee bureau department division directorate section branch unit office secretariat
  commission command council assembly agency directorate-general taskforce task-force group panel board desk`);

/** Last words of bodies and places of work that stand somewhere: "the embassy in Larvik". */
export const SEATED_NOUNS: ReadonlySet<string> = words(`
  embassy consulate mission office headquarters centre center institute base airport port university command plant
  school academy depot shipyard barracks`);

/** What members of a grouping are called: "one of the Six nations". */
export const MEMBER_NOUNS: ReadonlySet<string> = words(
  "nation nations country countries member members state states economies economy allies partners",
);

export const LEADS: ReadonlySet<string> = words("lead head chair");

/** "based in", "headquartered at" */
export const SITUATED: ReadonlySet<string> = words(
  "based located headquartered situated stationed",
);
