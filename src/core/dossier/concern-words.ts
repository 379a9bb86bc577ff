/** Words by which a speaker names somebody as a reason, a worry or a threat. */
export const CONCERN_WORDS: ReadonlySet<string> = new Set(
  `aggression aggressive aggressively annexation armed assertive assertiveness assault attack attacks build-up buildup
  bullying coerce coercion coercive concern concerned concerns condemn condemned condemns confrontation cyberattack
  cyberattacks danger dangerous destabilise destabilising destabilize destabilizing disinformation escalation expansion
  expansionism gangs grave hostile illegal illegally incursion incursions instability interference intimidation invaded
  invades invading invasion irresponsible menace militarisation militarization missile missiles naive nuclear occupation
  piracy pressure provocation provocations provocative risk risks sabotage spoiler spoilers tension tensions terror
  terrorism terrorist threat threaten threatened threatening threatens threats troops unilateral unilaterally unlawful
  unprovoked violate violated violates violation violations violence violent war warfare warhead warheads weapons worried
  worry`.split(/\s+/),
);
