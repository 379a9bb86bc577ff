/** The last word of a name says what kind of thing it names. */
const HEADS = {
  instrument: `Treaty Treaties Agreement Pact Accord Accords Convention Protocol Charter Compact Programme Program Memorandum
    Initiative Partnership Framework Act Alliance Plan Roadmap Doctrine Arrangement Covenant Facility Fund`,
  work: "Strategy Declaration Communiqué Communique Statement Report Review Paper Guidelines Concept Vision Compass",
  occasion:
    "Summit Summits Conference Dialogue Exercise Exercises Games Olympics Expo Congress Convention Ceremony Festival Sessions",
  facility:
    "Base Airport Airfield Port Harbor Harbour Shipyard Barracks Camp Station Bridge Center Centre Laboratory Palace Stadium Headquarters Airbase",
  system: "Vehicles Vehicle Missile Missiles Submarines Radar Radars Drones Howitzer Howitzers",
  place:
    "Island Islands Sea Strait Straits Ocean Gulf Bay Peninsula Province Prefecture Oblast District County City Mountains River Lake Valley Desert Coast Cape Archipelago Hills Canal Channel Region",
} as const;

export type HeadKind = keyof typeof HEADS;

const kinds = new Map<string, HeadKind>();
for (const [kind, words] of Object.entries(HEADS) as [HeadKind, string][])
  for (const word of words.split(/\s+/)) if (!kinds.has(word)) kinds.set(word, kind);

/** What a name ending in this word names, when the word says so. */
export const headKind = (word: string): HeadKind | null => kinds.get(word) ?? null;

/** Weapons and craft: "Wyvern missiles" is a system, told by the small word after the name. */
export const SYSTEM_NOUNS: ReadonlySet<string> = new Set(
  `missile missiles rocket rockets submarine submarines fighter fighters jet jets aircraft tank tanks drone drones
  helicopter helicopters frigate frigates destroyer destroyers howitzer howitzers interceptor interceptors launcher launchers
  torpedo torpedoes satellite satellites bomber bombers`.split(/\s+/),
);

/** Small words behind the name of a site: "Lower Basin International airport". */
export const PLAIN_SITES: ReadonlySet<string> = new Set(["airport", "airfield", "shipyard"]);

/** Arms that are named for themselves, not for who has them. */
export const ARMS: ReadonlySet<string> = new Set(
  "missile missiles rocket rockets tank tanks howitzer howitzers interceptor interceptors torpedo torpedoes".split(
    " ",
  ),
);

/** Lower-case heads that end the name of an occasion: "the Ruritania summit in Strelsau". */
export const PLAIN_OCCASIONS: ReadonlySet<string> = new Set(["summit"]);
