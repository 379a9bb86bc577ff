/** English words whose dictionary form no rule gives: "form lemma" pairs, lower case. */

const pairs = (text: string): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const line of text.trim().split("\n")) {
    const [lemma = "", ...forms] = line.trim().split(/\s+/);
    for (const form of forms) map.set(form, lemma);
  }
  return map;
};

/** A line is a verb and its irregular forms. */
export const IRREGULAR_VERBS = pairs(`
  be am is are was were been being 's 're 'm ai
  have has had having 's 've 'd
  do does did done doing
  go goes went gone going
  will wo 'll
  can ca
  would 'd
  shall sha
  abide abode
  arise arose arisen
  awake awoke awoken
  bear bore borne born
  beat beaten
  become became
  befall befell befallen
  begin began begun beginning
  bend bent
  bind bound
  bite bit bitten
  bleed bled
  blow blew blown
  break broke broken
  breed bred
  bring brought
  build built
  burn burnt
  buy bought
  catch caught
  choose chose chosen
  cling clung
  come came
  creep crept
  deal dealt
  dig dug digging
  draw drew drawn
  dream dreamt
  drink drank drunk
  drive drove driven
  dwell dwelt
  eat ate eaten
  fall fell fallen
  feed fed
  feel felt
  fight fought
  find found
  flee fled fleeing
  fling flung
  fly flew flown flies
  forbid forbade forbidden
  foresee foresaw foreseen foreseeing
  forget forgot forgotten
  forgive forgave forgiven
  forgo forwent forgone
  freeze froze frozen
  get got gotten getting
  give gave given
  grind ground
  grow grew grown
  hang hung
  hear heard
  hide hid hidden
  hold held
  keep kept
  kneel knelt
  know knew known
  lay laid
  lead led
  lean leant
  leap leapt
  learn learnt
  leave left
  lend lent
  lie lay lain lying
  light lit
  lose lost
  make made
  mean meant
  meet met
  mislead misled
  mistake mistook mistaken
  misunderstand misunderstood
  outgrow outgrew outgrown
  overcome overcame
  oversee oversaw overseen overseeing
  overtake overtook overtaken
  overthrow overthrew overthrown
  pay paid
  prove proven
  rebuild rebuilt
  repay repaid
  retake retook retaken
  rethink rethought
  rewrite rewrote rewritten
  ride rode ridden
  ring rang rung
  rise rose risen
  run ran
  saw sawn
  say said
  see saw seen seeing
  seek sought
  sell sold
  send sent
  sew sewn
  shake shook shaken
  shine shone
  shoot shot
  show shown
  shrink shrank shrunk
  sing sang sung
  sink sank sunk
  sit sat
  sleep slept
  slide slid
  speak spoke spoken
  speed sped
  spend spent
  spin spun
  spring sprang sprung
  stand stood
  steal stole stolen
  stick stuck
  sting stung
  stink stank stunk
  strike struck stricken
  strive strove striven
  swear swore sworn
  sweep swept
  swell swollen
  swim swam swum
  swing swung
  take took taken
  teach taught
  tear tore torn
  tell told
  think thought
  throw threw thrown
  undergo underwent undergone
  understand understood
  undertake undertook undertaken
  undo undid undone
  uphold upheld
  wake woke woken
  wear wore worn
  weave wove woven
  weep wept
  win won
  wind wound
  withdraw withdrew withdrawn
  withhold withheld
  withstand withstood
  write wrote written
  die dying
  tie tying
  vie vying
  agree agreed agreeing
  free freed freeing
  guarantee guaranteed guaranteeing
  decree decreed decreeing
  panic panicked panicking
  mimic mimicked mimicking
  traffic trafficked trafficking
`);

/** The base form is also the past: they are met with the tags VBD and VBN. */
export const UNCHANGED_PASTS: ReadonlySet<string> = new Set(
  "beat become bet bid broadcast burst cast come cost cut fit forecast hit hurt knit let offset overcome overrun put quit read reset rid run set shed shut split spread sublet thrust upset wed".split(
    " ",
  ),
);

/** A line is a noun and its irregular plurals. */
export const IRREGULAR_NOUNS = pairs(`
  man men
  woman women
  child children
  people people
  foot feet
  tooth teeth
  goose geese
  mouse mice
  ox oxen
  life lives
  wife wives
  knife knives
  half halves
  self selves
  shelf shelves
  wolf wolves
  calf calves
  loaf loaves
  leaf leaves
  thief thieves
  crisis crises
  analysis analyses
  basis bases
  thesis theses
  hypothesis hypotheses
  emphasis emphases
  diagnosis diagnoses
  axis axes
  oasis oases
  criterion criteria
  phenomenon phenomena
  datum data
  medium media
  memorandum memoranda
  curriculum curricula
  addendum addenda
  bacterium bacteria
  index indices
  appendix appendices
  matrix matrices
  nucleus nuclei
  stimulus stimuli
  alumnus alumni
  fungus fungi
  hero heroes
  echo echoes
  veto vetoes
  potato potatoes
  tomato tomatoes
  embargo embargoes
  torpedo torpedoes
  shoe shoes
  movie movies
  tie ties
  lie lies
  pie pies
  cookie cookies
  zombie zombies
  calorie calories
  cache caches
  axe axes
  ally allies
  serviceman servicemen
  servicewoman servicewomen
  spokesman spokesmen
  spokeswoman spokeswomen
  chairman chairmen
  lawmaker lawmakers
  bus buses
  gas gases
  lens lenses
  virus viruses
  campus campuses
  census censuses
  surplus surpluses
  bonus bonuses
  consensus consensuses
  caucus caucuses
  corps corps
  series series
  species species
  headquarters headquarters
  means means
  crossroads crossroads
  barracks barracks
  news news
`);

/** Plurals that are their own dictionary form. */
export const PLURALS_KEPT: ReadonlySet<string> = new Set(
  "news series species headquarters means crossroads barracks corps politics economics physics mathematics ethics statistics logistics athletics savings surroundings proceeds premises amends thanks regards troops remains belongings earnings whereabouts outskirts odds".split(
    " ",
  ),
);

export const IRREGULAR_COMPARISONS = pairs(`
  good better best
  bad worse worst
  far farther farthest further furthest
  much more most
  little less least
`);
