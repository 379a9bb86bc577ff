/** The last or first word of a body's name: "Ministry of …", "… Agency". Written with a capital. */
export const BODY_HEADS: ReadonlySet<string> = new Set(
  `Academy Administration Agency Airlines Airways Alliance Army Assembly Association Authority Bank Battalion Board
  Brigade Broadcaster Bureau Cabinet Caucus Center Centre Chamber Club Coalition Cohort Collective College Command Commission
  Committee Commonwealth Community Company Confederation Conference Congress Consortium Constabulary Consulate  Cooperative
  Corporation Corps Council Court Customs Delegation Department Directorate Division Embassy Enterprise Enterprises Federation Fleet Force
  Forces Forum Foundation Front Fund Gendarmerie Government Group Guard Guards Headquarters Holdings Hospital House Industries 
  Inspectorate Institute Institution Instituto Intelligence Laboratories Laboratory League Legion Legislature Lab Ministry Mission Motors Movement
  Museum Navy Network News Observatory Office Organisation Organization Panel Parliament  Party Police Post Presidency Press
  Regiment Sector Secretariat Senate Service Services Shipbuilding Shipyard Society Squadron Subcommittee Sub-Committee Supreme
  Syndicate Systems Taskforce Technologies Terminals Times Treasury Tribunal Trust Union University Wing Works
  Council-General Inc. Corp. Ltd. Co. plc LLC GmbH AG SE NV Limited Incorporated`.split(/\s+/),
);

/** Heads that are bodies only with words of their own before them; "Times" alone is a word. */
export const WEAK_HEADS: ReadonlySet<string> = new Set(
  `Administration Alliance Center Centre Conference  Coalition Community Customs Delegation Division Forces
  Forum Front Government Group House  Intelligence Mission Movement Network News Office  Party Post Press Sector
  Service Services Society Supreme Systems Technologies Terminals Times Union Works Commonwealth Panel Wing Court Fleet
  Guard Guards Force Board Bank Trust Company Club Command Corps Fund Headquarters Enterprise Enterprises Conference Collective Cohort`.split(
    /\s+/,
  ),
);

/** Heads that more words may follow: "Ministry of …", "Institute for …". */
export const LEADING_HEADS: ReadonlySet<string> = new Set(
  `Academy Administration Agency Alliance Assembly Association Authority Bank Board Bureau Center Centre Chamber Coalition
  College Command Commission Committee Community Confederation Conference Congress Consortium Consulate Corporation Council Court Delegation Department
  Directorate Division Embassy Federation Forum Foundation Fund Group House  Inspectorate Institute Institution
  League Ministry Mission Movement Museum Network Office Organisation Organization Parliament Party Presidency Secretariat
  Service Society Subcommittee Sub-Committee Taskforce Tribunal Union University Headquarters`.split(
    /\s+/,
  ),
);

/** Bodies that need no more words: the parliament of the country spoken of. */
export const SOLO_BODIES: ReadonlySet<string> = new Set(
  "Congress Parliament Senate Treasury Pentagon Knesset Bundestag Duma Diet".split(" "),
);

/** What follows a nationality or a country in small letters and is a body: "the Ruritanian government". */
export const STATE_ORGANS: readonly (readonly string[])[] = [
  ["government"],
  ["cabinet"],
  ["parliament"],
  ["presidency"],
  ["military"],
  ["army"],
  ["navy"],
  ["air", "force"],
  ["coast", "guard"],
  ["embassy"],
  ["foreign", "ministry"],
  ["defence", "ministry"],
  ["defense", "ministry"],
  ["finance", "ministry"],
  ["interior", "ministry"],
  ["supreme", "court"],
  ["congress"],
  ["senate"],
];

/** A body's word in small letters behind its long name: "the Ruritania Assistance and Training for Borduria command". */
export const PLAIN_HEADS: ReadonlySet<string> = new Set([
  "command",
  "mission",
  "agency",
  "committee",
]);

/** Acronyms that are words of the trade and name nobody. */
export const PLAIN_ACRONYMS: ReadonlySet<string> = new Set(
  `AI IT GDP GNP CEO CFO COO R&D S&T TV PR HR AM PM FAQ URL PDF OK UAV UAVs UAS ISR VIP ID DNA HIV AIDS COVID COVID-19 Q&A CV
  WMD ICBM ICBMs SLBM IED IEDs LNG NGO NGOs MP MPs MEP MEPs POW POWs US-led MoU MOU FDI SME SMEs ICT STEM EV EVs AI-driven
  UTC GMT BST CET CEST EST EDT CST CDT MST MDT PST PDT JST IST CTO CMO CIO VP SVP EVP PhD MBA MD DVD CD PC USB GPS RSVP FYI ASAP`.split(
    /\s+/,
  ),
);

/** Small words inside long names. */
export const INNER_WORDS: ReadonlySet<string> = new Set(["of", "for", "on", "against", "to", "in"]);

/** Spellings of one word: the key is written, the value is compared. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["defence", "defense"],
  ["programme", "program"],
  ["centre", "center"],
  ["organisation", "organization"],
  ["labour", "labor"],
  ["co-operation", "cooperation"],
  ["sub-committee", "subcommittee"],
]);

/** The words of a name as they are compared: small letters, one spelling, no article, no small words. */
export function comparedName(words: readonly string[]): string {
  return words
    .map((word) => word.toLowerCase().replace(/\u2019/g, "'"))
    .filter((word) => !/^(?:the|of|for|and|on|&|,|'s|')$/.test(word))
    .map((word) => SPELLINGS.get(word) ?? word)
    .join(" ");
}
