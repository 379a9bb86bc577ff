/**
 * Words that attribute: verbs by what they take, nouns of speech, and short phrases. British and American
 * spellings are both listed. A verb stands once; what it takes is read off its line.
 */

/** How close a cue is to words said. Only words said are shown without a doubt. */
export type CueKind =
  /** Words said or written: "say", "announce", "stress". */
  | "speech"
  /** A stance taken before others: "condemn", "welcome", "accuse". */
  | "stance"
  /** A topic talked of, without what was said of it: "discuss". */
  | "topic"
  /** A document or a count speaks: "show", "find". */
  | "finding"
  /** The subject is told: "learn", "hear". */
  | "hearing"
  /** A view, wish or plan: "believe", "hope", "want". */
  | "attitude";

/** What a cue verb takes as its content. */
export interface CueVerb {
  readonly kind: CueKind;
  /** Words between quotation marks, beside it. */
  readonly quote: boolean;
  /** A clause: "said that it goes on", "asked whether". */
  readonly clause: boolean;
  /** An object: "announced a new phase". */
  readonly noun: boolean;
  /** An infinitive: "vowed to go on". */
  readonly infinitive: boolean;
  /** "described it as a threat": the object and what it is called, both content. */
  readonly as: boolean;
  /** Its object is the person spoken to: "told reporters that". */
  readonly addressee: boolean;
  /** Prepositions that bring the content: "called for", "pointed to". */
  readonly prepositions: readonly string[];
}

type Take = "quote" | "clause" | "noun" | "infinitive" | "as" | "addressee" | `+${string}`;

const VERBS: readonly (readonly [CueKind, string, string])[] = [
  [
    "speech",
    "quote clause",
    `say state reply retort remark quip joke tweet write exclaim interject opine recount continue add caption shout yell
    whisper gush fume scoff sniff muse deadpan persist elaborate theorize theorise conclude intone chant`,
  ],
  ["speech", "quote clause", "respond answer react counter"],
  [
    "speech",
    "quote clause noun",
    `announce confirm deny stress emphasise emphasize underline underscore highlight reaffirm reiterate declare acknowledge
    admit concede repeat reveal disclose note observe assert affirm predict forecast mention recommend propose contend allege
    explain clarify outline specify demand retweet restate proclaim divulge cite detail unveil describe`,
  ],
  ["speech", "quote clause +on +upon", "insist comment"],
  ["speech", "quote clause +for +against", "argue"],
  ["speech", "quote clause +about +of", "complain boast brag lament lie rant"],
  ["speech", "quote clause +against +of +about addressee", "warn caution"],
  ["speech", "quote clause addressee infinitive", "tell instruct assure"],
  ["speech", "clause addressee infinitive", "order direct"],
  ["speech", "clause addressee +of", "inform notify advise remind"],
  ["speech", "quote clause addressee infinitive +for +about", "ask"],
  ["speech", "clause addressee +on +about", "brief"],
  ["speech", "quote addressee infinitive noun clause", "urge exhort beg implore encourage"],
  ["speech", "quote clause infinitive noun", "promise pledge vow"],
  ["speech", "infinitive clause", "offer threaten refuse decline swear"],
  [
    "speech",
    "quote clause",
    "rule claim maintain suggest report testify recall attest signal indicate posit intimate reckon read charge",
  ],
  ["speech", "quote clause noun", "question query"],
  ["speech", "clause +whether +about +if", "wonder ponder"],
  ["speech", "noun", "express voice air convey raise"],
  [
    "speech",
    "as noun",
    "describe depict portray characterise characterize label brand dub cast frame",
  ],
  ["speech", "quote +for +on +upon as", "call"],
  ["speech", "+to +out clause", "point"],
  ["speech", "+to", "refer allude"],
  ["speech", "+for +against", "appeal plead lobby campaign"],
  ["speech", "quote +about +of +on +out +against", "speak talk"],
  [
    "stance",
    "quote noun",
    `condemn denounce criticise criticize deplore decry slam blast bash lambast lambaste rebuke mock ridicule deride assail
    chastise castigate disparage dismiss bemoan insult attack excoriate chide scold berate hammer rip downplay`,
  ],
  [
    "stance",
    "quote noun as",
    "welcome praise hail applaud commend laud salute compliment thank congratulate tout",
  ],
  ["stance", "noun", "reject endorse dispute contradict refute disavow denigrate"],
  ["stance", "noun +of +for", "accuse blame fault"],
  ["stance", "clause noun +with +on +to +about infinitive", "agree"],
  ["stance", "clause +with", "disagree concur"],
  ["stance", "+to +against", "object"],
  ["stance", "noun +to", "compare liken"],
  ["stance", "clause noun", "regret"],
  ["stance", "+for", "apologise apologize"],
  ["topic", "noun", "discuss debate"],
  [
    "finding",
    "clause",
    "show find demonstrate suggest prove imply estimate project calculate document",
  ],
  ["hearing", "clause +of", "learn hear"],
  [
    "attitude",
    "quote clause",
    `think believe feel suspect guess figure assume suppose presume doubt realise realize recognise recognize
    understand know fear worry hope wish expect anticipate pray dream bet`,
  ],
  [
    "attitude",
    "infinitive clause",
    "hope expect wish plan intend aim seek decide agree refuse prefer choose resolve threaten",
  ],
  ["attitude", "infinitive noun", "want prefer favour favor"],
  ["attitude", "as", "see view regard consider perceive"],
  ["attitude", "clause noun", "fear expect anticipate doubt consider envision foresee"],
  [
    "attitude",
    "noun",
    "support like love hate appreciate admire trust dislike despise oppose defend advocate champion back",
  ],
];

/** Cue verbs by lemma. A lemma on several lines takes all they take, and has the kind of the first. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = readVerbs();

function readVerbs(): ReadonlyMap<string, CueVerb> {
  const verbs = new Map<string, CueVerb>();
  for (const [kind, takes, lemmas] of VERBS) {
    for (const lemma of lemmas.split(/\s+/))
      verbs.set(lemma, joined(verbs.get(lemma), kind, takes));
  }
  return verbs;
}

function joined(known: CueVerb | undefined, kind: CueKind, takes: string): CueVerb {
  const words = takes.split(" ") as readonly Take[];
  const has = (take: Take): boolean => words.includes(take);
  const more = words.filter((w) => w.startsWith("+")).map((w) => w.slice(1));
  return {
    kind: known?.kind ?? kind,
    quote: (known?.quote ?? false) || has("quote"),
    clause: (known?.clause ?? false) || has("clause"),
    noun: (known?.noun ?? false) || has("noun"),
    infinitive: (known?.infinitive ?? false) || has("infinitive"),
    as: (known?.as ?? false) || has("as"),
    addressee: (known?.addressee ?? false) || has("addressee"),
    prepositions: [...(known?.prepositions ?? []), ...more],
  };
}

/** What "raise", "express" and "voice" must take to be words said: not money, not a child. */
export const EXPRESSED_NOUNS: ReadonlySet<string> = new Set(
  `alarm anger apprehension appreciation concern condolence confidence contempt criticism delight disappointment
  disapproval disgust dismay displeasure dissatisfaction doubt enthusiasm eyebrow fear frustration gratitude
  grievance hope idea indignation interest issue matter misgiving objection opinion opposition optimism outrage
  pessimism point possibility preference pride question readiness regret relief remorse reservation resolve
  sadness satisfaction scepticism skepticism solidarity sorrow specter spectre support suspicion sympathy thanks
  topic uncertainty unease urgency view willingness wish worry`.split(/\s+/),
);

/** Nouns that hold what is said in a clause of their own: "the claim that", "expressed confidence that". */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  `accusation acknowledgement acknowledgment admission alarm allegation announcement argument assertion
  assessment assumption assurance belief call charge claim commitment complaint concern conclusion
  confidence confirmation contention conviction declaration denial doubt estimate expectation fear feeling
  hint hope idea indication insistence message notion opinion optimism perception pledge prediction promise
  proposal question reminder revelation rumor rumour sense speculation statement suggestion suspicion
  testimony theory threat view vow warning wish word worry`.split(/\s+/),
);

/** Things written or spoken that stand for who made them: "their statement", "the report". */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  `account address agenda analysis announcement article assessment blog book brief briefing bulletin circular
  column comment commentary communication communique communiqué complaint declaration dispatch document
  documents editorial email e-mail essay filing findings interview letter manifesto manuscript memo memoir
  memorandum message minutes note notice op-ed opinion paper poll post press-release publication readout
  record records release remarks report resolution review ruling script speech statement statistics story
  strategy study summary survey testimony text transcript tweet video white-paper`.split(/\s+/),
);

/** Happenings at which words are said; a date said of them is the date of the words. */
export const OCCASION_NOUNS: ReadonlySet<string> = new Set(
  `address assembly audience briefing call ceremony conference congress consultation conversation debate
  dialogue dinner discussion event exchange forum gathering hearing interview lecture meeting panel press
  programme program rally reception remarks retreat round seminar session speech stop summit symposium talk
  talks telephone tour trip visit webinar workshop`.split(/\s+/),
);

/** Words by which speakers greet, thank and hand over: where they stand, little else is said. */
export const COURTESIES: ReadonlySet<string> = new Set(
  `thank thanks welcome pleasure pleased honor honour honored honoured grateful gratitude delighted delightful glad
  congratulate congratulations greeting greetings wonderful appreciate laughs laughter applause inaudible morning
  afternoon evening sir madam over`.split(/\s+/),
);
