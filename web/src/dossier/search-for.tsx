/** Where the reader found nothing, the text search is one step away. */
import { Link, useSearch } from "@tanstack/react-router";
import { questionSearch } from "../question.ts";
import { soughtWords } from "./sought-words.ts";

export function SearchFor({ text }: { readonly text: string }) {
  const question = questionSearch(useSearch({ strict: false }));
  if (!text.includes("found nothing")) return null;
  const words = soughtWords(text);
  if (words === "") return null;
  return (
    <Link className="search" to="/find" search={{ ...question, words }}>
      search
    </Link>
  );
}
