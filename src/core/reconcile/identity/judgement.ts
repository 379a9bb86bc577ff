/** Whether two full names are one person's, and why. */
import { likeness, type Near } from "./likeness.ts";
import { officeInCommon, type Person, toldApart } from "./person.ts";

export interface Judgement {
  /** One person; else a question for whoever reads the record. */
  readonly isOne: boolean;
  readonly for: string;
  readonly against: string;
}

/** Null where nothing speaks for one person. */
export function judged(a: Person, b: Person): Judgement | null {
  if (toldApart(a, b)) return null;
  const reasons = a.full.flatMap((mine) => b.full.map((other) => likeness(mine, other)));
  if (reasons.includes("same")) return SAME;
  const near = reasons.find((reason) => reason !== null && reason !== "same") ?? null;
  if (near === null) return null;
  const office = officeInCommon(a.profile, b.profile);
  if (office !== null)
    return { isOne: true, for: `${NEAR[near]}, and the same office`, against: "" };
  const differ = a.profile.offices.length > 0 && b.profile.offices.length > 0;
  return {
    isOne: false,
    for: NEAR[near],
    against: differ ? "the articles give them different offices" : "no office is told of both",
  };
}

const SAME: Judgement = { isOne: true, for: "the same name", against: "" };

const NEAR: Readonly<Record<Near, string>> = {
  short: "a given name and its short form, with one surname",
  middle: "one name has a further given name",
  sound: "two spellings of one sound",
};
