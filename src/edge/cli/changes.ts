/** What changed in an article, in a reader's words. */
import type { ArticleChange, Stretch } from "../../app/versions/article-changes.ts";

/** "changed: “… will build [five → eight] ships by …”". */
export function changeLine(change: ArticleChange): string {
  switch (change.kind) {
    case "added":
      return `added: “${cut(change.after.exact)}”`;
    case "removed":
      return `removed: “${cut(change.before.exact)}”`;
    case "changed":
      return `changed: “${rewording(change.words)}”`;
    default:
      return change satisfies never;
  }
}

/** Characters of words that stayed, on either side of those that changed. */
const AROUND = 40;
const LONGEST = 160;

function rewording(words: readonly Stretch[]): string {
  return words
    .map((stretch, at) => {
      const next = words[at + 1];
      switch (stretch.in) {
        case "both":
          return kept(stretch.words, { first: at === 0, last: at === words.length - 1 });
        case "before":
          return next?.in === "after" ? `[${stretch.words} → ` : `[${stretch.words} → nothing]`;
        case "after":
          return words[at - 1]?.in === "before"
            ? `${stretch.words}]`
            : `[nothing → ${stretch.words}]`;
        default:
          return stretch.in satisfies never;
      }
    })
    .join("");
}

/** The words next to a change, without those far from any. */
function kept(words: string, { first, last }: { first: boolean; last: boolean }): string {
  if (words.length <= 2 * AROUND) return words;
  const head = words.slice(0, AROUND).replace(/\S*$/, "");
  const tail = words.slice(-AROUND).replace(/^\S*/, "");
  return `${first ? "" : head}…${last ? "" : tail}`;
}

function cut(words: string): string {
  const plain = words.replace(/\s+/g, " ");
  return plain.length <= LONGEST ? plain : `${plain.slice(0, plain.lastIndexOf(" ", LONGEST))} …`;
}
