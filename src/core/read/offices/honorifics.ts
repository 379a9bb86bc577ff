import { HONORIFIC_PHRASES, HONORIFIC_WORDS } from "../../languages/en/offices.ts";
import type { Words } from "../statements/words.ts";

/** The token where a name may begin: behind "H.E. Dr", "the Right Honourable", "Her Excellency". */
export function afterHonorifics(words: Words, at: number): number {
  const phrase = HONORIFIC_PHRASES.find((p) => p.every((word, i) => words.word(at + i) === word));
  let token = at + (phrase?.length ?? 0);
  while (HONORIFIC_WORDS.has(words.word(token))) token++;
  return token;
}
