/** Words by which a text says how bodies and places hang together. */
import { wordSet } from "../word-set.ts";

/** Last words of units: they are part of the body that has them. */
export const UNIT_NOUNS: ReadonlySet<string> = wordSet(`
  committee subcommittee sub-committee bureau department division directorate section branch unit office secretariat
  commission command council assembly agency directorate-general taskforce task-force group panel board desk`);

/** Last words of bodies and places of work that stand somewhere: "the embassy in Larvik". */
export const SEATED_NOUNS: ReadonlySet<string> = wordSet(`
  embassy consulate mission office headquarters centre center institute base airport port university command plant
  school academy depot shipyard barracks`);

/** What members of a grouping are called: "one of the Six nations". */
export const MEMBER_NOUNS: ReadonlySet<string> = wordSet(
  "nation nations country countries member members state states economies economy allies partners",
);

export const LEADS: ReadonlySet<string> = wordSet("lead head chair");

/** "based in", "headquartered at" */
export const SITUATED: ReadonlySet<string> = wordSet(
  "based located headquartered situated stationed",
);
