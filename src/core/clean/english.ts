/** Which language a text is in, by its most frequent small words: enough to know what can be read. */
import { wordSet } from "../languages/word-set.ts";

const SMALL_WORDS: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  [
    "en",
    wordSet(
      "the of and to in a is that for on with was by as at from it his were are be has have an this which or but not had their its will",
    ),
  ],
  [
    "fr",
    wordSet(
      "le la les de des du et un une en dans est que qui pour sur au aux avec par ce sont pas plus ont été ne se il elle",
    ),
  ],
  [
    "de",
    wordSet(
      "der die das und in den von zu mit dem des auf für ist im nicht ein eine als auch es an werden aus er hat dass sie nach wird bei",
    ),
  ],
  [
    "es",
    wordSet(
      "el la los las de y en que un una por con para del se al es su como más fue ha sobre entre sin lo no este",
    ),
  ],
  [
    "it",
    wordSet(
      "il la di e che un una per con del della in è le i nel dei gli da sono alla si come anche più ha non al",
    ),
  ],
  [
    "pt",
    wordSet(
      "o a os as de e em que um uma para com do da dos das por no na se ao mais foi como é não seu sua pelo",
    ),
  ],
  [
    "nl",
    wordSet(
      "de het een en van in is op te dat voor met zijn niet aan er ook als door bij om naar heeft uit maar worden dan",
    ),
  ],
  [
    "sv",
    wordSet(
      "och i att det som en på är av för med den till inte om ett har de var från sig så eller vid men",
    ),
  ],
  [
    "da",
    wordSet(
      "og i at det som en på er af for med den til ikke om et har de var fra sig så eller ved men blev",
    ),
  ],
  [
    "pl",
    wordSet(
      "i w na z się do nie że to jest o jak po za od przez dla oraz ale są został przy które",
    ),
  ],
  [
    "tr",
    wordSet(
      "ve bir bu için ile de da olarak olan daha çok gibi en ancak sonra kadar göre ise olduğu",
    ),
  ],
  [
    "id",
    wordSet(
      "yang dan di untuk dengan dari pada dalam ini itu tidak akan ke oleh adalah juga sebagai telah",
    ),
  ],
];

/** The languages that have a small word, by their places in the list. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = SMALL_WORDS.reduce(
  (of, [, words], i) => {
    for (const word of words) of.set(word, [...(of.get(word) ?? []), i]);
    return of;
  },
  new Map<string, number[]>(),
);

const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
];

/** Letters of the scripts stand here, and pairs that may be such. */
const MAY_BE_OF_SCRIPT = /[\u1100-\u11ff\u2e80-\uffff]/;

const SAMPLE = 6_000;
const FEWEST_SMALL_WORDS = 0.12;

/** ISO 639-1, or "und" where the words do not say. Looks at the first six thousand characters. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const written = MAY_BE_OF_SCRIPT.test(sample) ? scriptOf(sample) : null;
  if (written !== null) return written;
  const tokens = sample.match(/\p{L}+/gu) ?? [];
  const counts = SMALL_WORDS.map(() => 0);
  for (const token of tokens) {
    const spoken = LANGUAGES_OF.get(token);
    if (spoken !== undefined) for (const i of spoken) counts[i] = (counts[i] ?? 0) + 1;
  }
  const shares = SMALL_WORDS.map(([language], i) => ({
    language,
    share: (counts[i] ?? 0) / Math.max(1, tokens.length),
  }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= FEWEST_SMALL_WORDS ? best.language : "und";
}

/** The language that a script is of, where a fifth of the letters or more are in it. */
function scriptOf(sample: string): string | null {
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0;
  const least = count(/\p{L}/gu) * 0.2;
  for (const [language, script] of SCRIPTS) {
    const written = count(script);
    if (written > 0 && written > least) return language;
  }
  return null;
}
