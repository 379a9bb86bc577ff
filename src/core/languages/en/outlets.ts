/** Names of newspapers, agencies and stations, told by the words they are made of. */
import { plainName } from "./plain-name.ts";

const OUTLET_WORD =
  /\b(?:times|post|news|press|journal|herald|tribune|gazette|telegraph|guardian|observer|chronicle|courier|daily|weekly|examiner|dispatch|mirror|mail|standard|record|review|magazine|radio|television|tv|broadcasting|broadcaster|newswire|wire|today|economist|newspaper|independent|inquirer|sentinel|globe|star|sun)\b/iu;

/** Outlets whose names do not tell what they are. */
const OUTLETS: ReadonlySet<string> = new Set(
  "ap afp bbc cnn npr cbs nbc abc pbs fox msnbc reuters bloomberg politico axios tass interfax xinhua yonhap dpa ansa efe semafor newsweek cnbc".split(
    " ",
  ),
);

/** Words of organisations that are no outlets although a word of theirs is one: "the Press Council". */
const NO_OUTLET =
  /\b(?:council|office|ministry|department|committee|union|association of|force|fund|bank|party|commission|secretary|centre|center|institute|university|alliance)\b/iu;

export function isOutletName(name: string): boolean {
  const plain = plainName(name);
  if (OUTLETS.has(plain)) return true;
  return OUTLET_WORD.test(plain) && !NO_OUTLET.test(plain);
}
