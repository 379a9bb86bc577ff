/** Persons a text speaks of without a name: "senior officials". Plurals are a group, singulars one person. */
export const UNNAMED_GROUPS: ReadonlySet<string> = new Set(
  `officials diplomats leaders interlocutors lawmakers legislators parliamentarians experts analysts sources representatives speakers
  ministers commanders briefers delegates participants observers aides advisers advisors spokespeople authorities negotiators
  envoys ambassadors officers executives researchers economists critics activists residents witnesses senators congressmen MPs
  counterparts planners generals strategists scholars academics investigators prosecutors regulators`.split(
    /\s+/,
  ),
);

export const UNNAMED_PERSONS: ReadonlySet<string> = new Set(
  `official diplomat lawmaker expert analyst source representative spokesperson spokesman spokeswoman aide adviser advisor
  officer executive researcher economist negotiator envoy`.split(/\s+/),
);

/** Words between what qualifies and the noun: "senior Ruritanian defence officials". */
export const SOURCE_QUALIFIERS: ReadonlySet<string> = new Set(
  `senior top high-ranking high-level several some many other two three four five six host country foreign defense defence
  military government ministry security intelligence industry business trade party opposition local regional federal state
  independent former unnamed anonymous western allied european embassy administration congressional parliamentary
  political industry economic national international key US U.S. police health`.split(/\s+/),
);

/** Nouns of texts that words are taken from: "a joint statement said", "in a letter". */
export const QUOTED_DOCUMENTS: ReadonlySet<string> = new Set(
  `statement communiqué communique report paper study letter memo memorandum declaration analysis survey readout release
  resolution bulletin dispatch filing essay op-ed assessment`.split(/\s+/),
);
