/** Names of countries and bodies by their other names, from the packs: what somebody types need not be what a text says. */
import type { OtherNames } from "../../app/question.ts";
import { packsOf } from "../../core/languages/packs-reader.ts";
import { fold } from "../../core/text/fold.ts";
import { packEntries } from "../intake/pack-entries.ts";

const FILES = ["countries", "country-words", "bodies", "body-words"] as const;

/** Everything else that a country or body is called; nothing when the packs are left out. */
export const otherNames: OtherNames = async (name) => {
  const packs = packsOf(await packEntries(FILES));
  const called = [
    ...packs.countries.map((c) => [c.name, ...c.aliases, ...c.demonyms]),
    ...packs.bodies.map((b) => [b.name, ...(b.acronym === null ? [] : [b.acronym]), ...b.aliases]),
  ];
  const wanted = plain(name);
  return called.filter((names) => names.some((one) => plain(one) === wanted)).flat();
};

/** "U.S." and "the US" are asked for as "us". */
const plain = (name: string): string => fold(name).replace(/^the /, "").replaceAll(".", "");
