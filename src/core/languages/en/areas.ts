/** Areas of cooperation (codes of the domain model) and the words that show them. Lemmas or words in lower case. */
const AREAS: readonly (readonly [area: string, words: ReadonlySet<string>])[] = [
  ["exercises", new Set(["exercise", "exercises", "drill", "drills", "training"])],
  ["interoperability", new Set(["interoperability", "interoperable", "logistics"])],
  ["peace-operations", new Set(["peacekeeping", "peacekeepers", "stabilisation", "stabilization"])],
  [
    "research",
    new Set([
      "research",
      "science",
      "scientific",
      "technology",
      "technologies",
      "technological",
      "quantum",
      "ai",
      "laboratory",
      "laboratories",
      "innovation",
    ]),
  ],
  [
    "industry",
    new Set([
      "industry",
      "industries",
      "industrial",
      "defense-industrial",
      "defence-industrial",
      "manufacturing",
      "shipyard",
      "production",
    ]),
  ],
  ["procurement", new Set(["procurement", "export", "exports", "acquisition"])],
  ["information-security", new Set(["intelligence", "information-sharing"])],
  ["cyber", new Set(["cyber", "cybersecurity", "cyberspace", "cyberdefence", "cyberdefense"])],
  ["space", new Set(["satellite", "satellites", "spacecraft"])],
  ["maritime", new Set(["maritime", "naval", "navy", "navies", "coast"])],
  ["strategic-communications", new Set(["disinformation", "misinformation"])],
  [
    "non-proliferation",
    new Set([
      "non-proliferation",
      "nonproliferation",
      "disarmament",
      "denuclearisation",
      "denuclearization",
    ]),
  ],
  [
    "supply-chains",
    new Set(["supply-chain", "supply-chains", "semiconductor", "semiconductors", "minerals"]),
  ],
  ["climate-security", new Set(["climate"])],
  [
    "representation",
    new Set([
      "mission",
      "embassy",
      "ambassador",
      "representation",
      "consulate",
      "envoy",
      "liaison",
    ]),
  ],
  [
    "parliamentary",
    new Set([
      "parliament",
      "parliaments",
      "parliamentary",
      "parliamentarian",
      "parliamentarians",
      "lawmaker",
      "lawmakers",
      "legislator",
      "legislators",
      "assembly",
      "congress",
      "senate",
      "diet",
    ]),
  ],
];

/** The areas whose words occur. `words` in lower case. */
export function areasIn(words: readonly string[]): string[] {
  const said = new Set(words);
  return AREAS.filter(([, list]) => [...list].some((word) => said.has(word))).map(([area]) => area);
}
