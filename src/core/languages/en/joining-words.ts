/** Longer words that hold a sentence together and say nothing of its matter. Lower case. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(
  `about above across after again against almost along already although always among another around away because
  before behind being below beside besides between beyond both cannot could doing down during each either else
  enough especially even ever every everything except from further have having hence herself himself however
  indeed instead into itself just least less like likely many maybe meanwhile might more moreover most much must myself
  namely near nearly neither never nevertheless nobody none nothing often once only other others otherwise ourselves over
  perhaps quite rather really same several shall should simply since some somebody something sometimes soon still such
  than that their theirs them themselves then there therefore these they thing things this those though through
  throughout thus together toward towards under unless until upon very well were what whatever when where whereas
  whether which while whole whom whose will with within without would your yours yourself yourselves`
    .split(/\s+/)
    .filter(Boolean),
);
