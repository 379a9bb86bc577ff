/** Before a person's name and never part of it. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  `Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Mx. Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Baron Baroness Viscount Earl Count
  Rev Rev. Reverend Father Sister Rabbi Imam Sheikh Shaikh Sheik Ayatollah Hajji Pope Hon Hon. H.E. Madame Monsieur`.split(
    /\s+/,
  ),
);

/** Ranks, short and full. */
export const RANKS: ReadonlySet<string> = new Set(
  `Gen. General Adm. Admiral Lt. Lieutenant Maj. Major Col. Colonel Capt. Captain Cmdr. Commander Cdr. Brig. Brigadier Sgt.
  Sergeant Cpl. Corporal Pvt. Private Marshal Commodore Rear Vice Lt Maj Col Capt Commandant Commissioner Air Chief Field`.split(
    /\s+/,
  ),
);

/** The last word of an office before a name: "Foreign Minister …". */
export const OFFICE_HEADS: ReadonlySet<string> = new Set(
  `President Premier Minister Chancellor Secretary Secretary-General General Ambassador Envoy Senator Sen. Rep. Representative
  Congressman Congresswoman Lawmaker Governor Gov. Mayor Chairman Chairwoman Chairperson Chair Chief Director Director-General Commissioner
  Speaker Spokesman Spokeswoman Spokesperson King Queen Prince Princess Emperor Empress Sultan Emir Crown Premier Chargé Consul
  Justice Judge Attorney Leader Head Deputy Undersecretary Under-Secretary Vice-President Vice-Premier Vice-Minister Commandant
  Representative High-Representative Administrator Councillor Councilor Delegate MP MEP Officer Commander Counsellor Taoiseach Advisor Adviser Vice-Commissioner
  Co-Chair Rapporteur Coordinator Fellow Pope Archbishop Bishop Cardinal Patriarch`.split(/\s+/),
);

/** What an office is for, printed with a capital before a name: "Minister for Foreign Affairs Hill". */
export const FIELDS_OF_OFFICE: ReadonlySet<string> = new Set(
  `Affairs Defence Defense Foreign Security Finance Trade Interior Energy Health Commerce Industry Economy Education
  Agriculture Transport Environment Relations Policy Operations Development Cooperation Treasury Intelligence Staff State
  External Internal Economic Political Strategic Planning`.split(/\s+/),
);

/** Titles that are family names too, behind a given name: "Ada King". */
export const SURNAMES_LIKE_TITLES: ReadonlySet<string> = new Set(
  "King Prince Pope Bishop Judge Justice Marshal Major Baron Earl Mayor Cardinal Head Chancellor Queen".split(
    " ",
  ),
);

/** Offices in small letters that a text falls back on: "the minister". The last word decides. */
export const PLAIN_OFFICES: ReadonlySet<string> = new Set(
  `president premier minister chancellor secretary secretary-general ambassador envoy senator governor mayor chairman
  chairwoman chairperson commissioner speaker spokesman spokeswoman spokesperson king queen prince emperor general admiral colonel
  lawmaker congressman congresswoman director chief`.split(/\s+/),
);

/** Who speaks in a transcript without a name. */
export const TURN_ROLES: ReadonlySet<string> = new Set(
  `q a question answer moderator reporter reporters press operator host interviewer interpreter audience voice speaker
  participant panelist panellist anchor narrator aide staff all the`.split(/\s+/),
);

/** Words with a capital before a name that make it no person's: "Typhoon …". */
export const NO_PERSONS: ReadonlySet<string> = new Set(
  "Typhoon Hurricane Cyclone Storm Operation Exercise Mount Lake Fort Camp Port Project USS HMS HMAS JS INS Task Team".split(
    " ",
  ),
);

/** Small words inside a person's name. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "al el bin ibn bint van von der den de del della di da dos das du la le ter ten af av zu y abu ben".split(
    " ",
  ),
);

/** After a name and not part of it. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set([
  "Jr.",
  "Jr",
  "Sr.",
  "Sr",
  "II",
  "III",
  "IV",
]);

/** Short given names and the full form news prints beside them. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ["joe", "joseph"],
  ["bill", "william"],
  ["bob", "robert"],
  ["jim", "james"],
  ["mike", "michael"],
  ["tony", "anthony"],
  ["tom", "thomas"],
  ["dan", "daniel"],
  ["dave", "david"],
  ["chris", "christopher"],
  ["matt", "matthew"],
  ["steve", "stephen"],
  ["ben", "benjamin"],
  ["ed", "edward"],
  ["liz", "elizabeth"],
  ["kate", "katherine"],
  ["nick", "nicholas"],
  ["pete", "peter"],
  ["ron", "ronald"],
  ["sam", "samuel"],
]);
