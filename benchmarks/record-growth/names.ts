/** Names that nobody bears, made of syllables: another number is another name, as far as the syllables go. */

const ONSETS = "b d f g k l m n p r s t v z br dr gr kr st tr".split(" ");
const VOWELS = "a e i o u".split(" ");
const MIDDLES = "l n r s m v d k".split(" ");
const STATE_ENDINGS = ["ia", "ora", "una", "mark", "land", "stan"] as const;
const ADJECTIVE_ENDINGS = {
  ia: "ian",
  ora: "oran",
  una: "unan",
  mark: "markish",
  land: "lander",
  stan: "stani",
} as const;
const TOWN_ENDINGS = "ov burg ton ek um ard".split(" ");
const GIVEN_ENDINGS = "a an el is".split(" ");
const SURNAME_ENDINGS = "en ak ins ura ado ely".split(" ");

const REGIONS =
  `Northern Eastern Southern Western Inner Outer Upper Lower Central Greater Common United Maritime Polar Free
  Twin`.split(/\s+/);
const LANDSCAPES =
  `Sea River Harbour Mountain Island Coast Forest Valley Strait Lake Plain Delta Ridge Channel Bay Marsh Canyon
  Glacier Meadow Desert Reef Fjord Basin Cape`.split(/\s+/);
const LEAGUES = "Compact Union League Council Commission Alliance Community Assembly".split(" ");
const SUBJECTS =
  `Fisheries Rescue Transit Signals Pilotage Customs Weather Training Radar Health Archive
  Rail`.split(/\s+/);
const PAPERS = "Accord Agreement Memorandum Protocol Treaty Arrangement".split(" ");

/** Neighbouring numbers get names that are far apart: 7,919 has no divisor in common with the products below. */
const scattered = (number: number, count: number): number => (number * 7919) % count;

function syllables(number: number, ...parts: readonly (readonly string[])[]): readonly string[] {
  let rest = scattered(
    number,
    parts.reduce((count, part) => count * part.length, 1),
  );
  return parts.map((part) => {
    const syllable = part[rest % part.length] ?? "";
    rest = Math.floor(rest / part.length);
    return syllable;
  });
}

const composed = (number: number, ...parts: readonly (readonly string[])[]): string =>
  syllables(number, ...parts).join("");

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** 4,800 states. */
export function stateName(number: number): { readonly name: string; readonly adjective: string } {
  const place = scattered(number, 4800);
  const ending = STATE_ENDINGS[place % STATE_ENDINGS.length] ?? "ia";
  const stem = composed(Math.floor(place / STATE_ENDINGS.length), ONSETS, VOWELS, MIDDLES);
  return {
    name: capitalised(`${stem}${ending}`),
    adjective: capitalised(`${stem}${ADJECTIVE_ENDINGS[ending]}`),
  };
}

/** 384,000 towns. */
export const townName = (number: number): string =>
  capitalised(composed(number, ONSETS, VOWELS, ONSETS, VOWELS.slice(0, 4), MIDDLES, TOWN_ENDINGS));

/** 4,800 surnames, so that many people share one in a large record. */
export function personName(number: number): { readonly given: string; readonly surname: string } {
  const given = composed(number, ONSETS, VOWELS, MIDDLES, GIVEN_ENDINGS);
  // Whoever has the same given name has another surname.
  const other = number + 13 * Math.floor(number / 3200);
  // From the end, so that a surname does not begin like the given name.
  const surname = syllables(other, SURNAME_ENDINGS, MIDDLES, VOWELS, ONSETS).toReversed().join("");
  return { given: capitalised(given), surname: capitalised(surname) };
}

/** 3,072 organisations; many have the same initials. */
export function organisationName(number: number): {
  readonly name: string;
  readonly acronym: string;
} {
  const place = scattered(number, REGIONS.length * LANDSCAPES.length * LEAGUES.length);
  const words = [
    REGIONS[place % REGIONS.length] ?? "",
    LANDSCAPES[Math.floor(place / REGIONS.length) % LANDSCAPES.length] ?? "",
    LEAGUES[Math.floor(place / REGIONS.length / LANDSCAPES.length)] ?? "",
  ];
  return { name: words.join(" "), acronym: words.map((word) => word.slice(0, 1)).join("") };
}

/** Agreements, called after a town. */
export function agreementName(number: number, town: string): string {
  const subject = SUBJECTS[number % SUBJECTS.length] ?? "";
  const paper = PAPERS[Math.floor(number / SUBJECTS.length) % PAPERS.length] ?? "";
  return `${town} ${subject} ${paper}`;
}
