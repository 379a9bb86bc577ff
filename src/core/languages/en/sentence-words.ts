/** Words that decide where an English sentence ends. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that open a sentence with a capital and hardly ever follow a short form inside one. */
export const SENTENCE_OPENERS = set(`
  The A An This That These Those There Here It Its He His She Her They Their We Our I My You Your
  In On At By For From With Under After Before Since During As If When While Where Why How What Who Which
  And But Or So Yet Nor Also Both However Meanwhile Moreover Still Then Thus Although Though Because Despite
  According Among Between Some Many Most Several All Each Every No Not Another Other Others One Two Three
  Is Are Was Were Do Does Did Has Have Had Will Would Could Should Can May Let
  Earlier Later Last Next Now Today Yesterday Once Until Unlike Asked Officials Critics Analysts Over Such Even Only
`);

/** Words that open a sentence with a small letter, where its writer does without capitals. */
export const SMALL_OPENERS = set(`
  i im ive ill it its the he hes she shes they we you your this that thats this there these those my our his her their
  if and but so or as in a an also what how why when who where because since after then now maybe
  is are do does did dont can could would should will was were have has am
  not no yes ok please thanks thank for with at on by to all just some any
`);

/** Marks of exclamation that are part of a name. */
export const NAMES_WITH_MARKS = set("Yahoo Jeopardy Oklahoma");

/** Headings that a number follows: the stop behind the number ends no sentence ("Figure 2. The plan"). */
export const NUMBERED_HEADINGS = set(`
  Figure Fig Table Chart Box Map Photo Chapter Section Part Article Annex Appendix Exhibit Step Note Lesson Rule
`);

/** Verbs that follow a quoted question or exclamation: “Will they come?” Oakes asked. */
export const SPEECH_VERBS = set(`
  said says say asked asks ask added adds told tells wrote writes replied replies responded responds
  cried cries wondered wonders demanded demands exclaimed tweeted posted warned warns shouted joked quipped continued
  declared recalled insisted concluded explained questioned stressed noted argued
`);

/** What follows a clock time inside its sentence: "at 5 p.m. Monday", "at 9 a.m. EST". */
export const AFTER_CLOCK_TIME = set(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tue. Wed. Thu. Fri. Sat. Sun.
  January February March April May June July August September October November December
  Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec.
  Eastern Central Pacific Mountain Greenwich Moscow Beijing Tokyo London Paris Local
`);
