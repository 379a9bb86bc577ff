/** Nouns that news counts, by what their number measures. Heads in the singular, lower case. */

export const MEASURE_OF_NOUN: Readonly<
  Record<string, "delegates" | "nations" | "warheads" | "units">
> = {
  legislator: "delegates",
  lawmaker: "delegates",
  parliamentarian: "delegates",
  delegate: "delegates",
  deputy: "delegates",
  senator: "delegates",
  nation: "nations",
  country: "nations",
  state: "nations",
  warhead: "warheads",
  ship: "units",
  vessel: "units",
  warship: "units",
  frigate: "units",
  destroyer: "units",
  submarine: "units",
  boat: "units",
  aircraft: "units",
  plane: "units",
  jet: "units",
  fighter: "units",
  bomber: "units",
  helicopter: "units",
  drone: "units",
  missile: "units",
  tank: "units",
  vehicle: "units",
  howitzer: "units",
  launcher: "units",
  satellite: "units",
  base: "units",
};

/** Nouns that are worth a line even with a small number before them. */
export const COUNTED_NOUNS: ReadonlySet<string> = new Set([
  ...Object.keys(MEASURE_OF_NOUN),
  ...`agreement attack battalion brigade case civilian company death doctor employee engineer exercise expert fatality
  family hospital injury job marine meeting member nurse observer officer official patrol people person police
  prisoner project recruit reactor refugee resident sailor school site sitting soldier student summit survivor test
  ton trainee troop victim village visit visitor vote worker
  household house home scholarship fellow fellowship dose vaccine sample cable megawatt container passenger flight
  inspection arrest fine permit licence license seat ballot voter`.split(/\s+/),
]);

/** Words before a small number that point back to what is known already: "the two leaders", "both". */
export const POINTING_WORDS: ReadonlySet<string> = new Set(
  "the these those both other our their his her its all any no every each last past next first".split(
    " ",
  ),
);

/** Words whose number stands behind them and is a name: "category 4", "the Nasdaq 100". */
export const NUMBERED_NOUNS: ReadonlySet<string> = new Set(
  `week day round game season episode act scene grade volume article category chapter channel dax dow flight formula fortune ftse highway level nasdaq nikkei no no. number page
  phase planet room route russell s&p section stage stoxx tier topix track type version`.split(
    /\s+/,
  ),
);

/** Nouns whose number says nothing about the world: "two ways", "three pillars". */
export const EMPTY_NOUNS: ReadonlySet<string> = new Set(
  `area aspect challenge direction element example factor feature field goal half idea issue item kind lesson level line
  main part phase pillar point priority question reason respect side step story strand theme thing time topic track
  type way word`.split(/\s+/),
);

/** What the clause says about the number: the first that occurs decides. */
export const NATURE_WORDS: readonly (readonly [
  nature: "target" | "forecast" | "estimate" | "budgeted" | "pledged" | "ordered" | "delivered",
  words: ReadonlySet<string>,
])[] = [
  ["budgeted", new Set(["budget", "budgeted", "appropriated", "allocated"])],
  ["pledged", new Set(["pledge", "pledged", "pledges", "promised", "committed"])],
  ["target", new Set(["target", "goal", "benchmark", "aim", "aims", "aiming", "guideline"])],
  ["ordered", new Set(["ordered", "orders", "contracted"])],
  ["delivered", new Set(["delivered", "deliveries"])],
  ["estimate", new Set(["estimated", "estimates", "believed", "thought"])],
  ["forecast", new Set(["will", "would", "expected", "projected", "forecast", "forecasts"])],
];

/** Plurals without an ending. */
export const PLURALS_WITHOUT_ENDING: ReadonlySet<string> = new Set(
  "people personnel police aircraft staff troops crew cattle spacecraft hovercraft percent".split(
    " ",
  ),
);

/** Words before a number that say that it is known: "all 40 counties". */
export const WHOLE_NUMBER_WORDS: ReadonlySet<string> = new Set(
  "all both each every these those".split(" "),
);

/** Words after an amount that make it a rate: "$40 million |annually|". */
export const OFTEN: ReadonlySet<string> = new Set(
  "annually yearly monthly weekly daily hourly apiece".split(" "),
);

/** Words after "a year" that make it a distance in time. */
export const BEFORE_OR_AFTER: ReadonlySet<string> = new Set(
  "ago after before earlier hence later previously".split(" "),
);

/** Words after a span of time that make it tell something: "two years |ahead| of schedule". */
export const AFTER_SPANS: ReadonlySet<string> = new Set(
  "ahead early late behind overdue imprisonment".split(" "),
);
