/** Words found in the articles: every hit opens its passage. */
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { FindPage as Answer, Hit } from "../../../src/edge/http/contract.ts";
import { usePlace } from "../place.ts";
import { questionSearch } from "../question.ts";
import { hitsOf } from "../server.ts";
import { datedWords, titleOf } from "../sources.ts";
import { useTitle } from "../title.ts";
import { Notice, Waiting } from "./notice.tsx";

export function FindPage() {
  const { words = "" } = useSearch({ from: "/find" });
  const { data, error } = useQuery(hitsOf(words));
  usePlace(data !== undefined);
  useTitle(words === "" ? "Find" : `Find: ${words}`);
  if (words === "") return <Notice title="Find">Give a word to find: press / and type.</Notice>;
  if (error) return <Notice title="Nothing was searched">{error.message}</Notice>;
  if (!data) return <Waiting what="the places" />;
  return (
    <div className="page">
      <h1>“{data.words}”</h1>
      <p className="tally" role="status">
        {countWords(data)}
      </p>
      {data.articles.map((article) => (
        <section key={article.id} className="found" aria-labelledby={`in-${article.id}`}>
          <h2 id={`in-${article.id}`}>{titleOf(article)}</h2>
          <p className="about">{datedWords(article)}</p>
          <ul>
            {data.hits
              .filter(({ passage }) => passage.article === article.id)
              .map((hit) => (
                <HitLine key={hit.passage.start} hit={hit} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function countWords({ total, hits, articles }: Answer): string {
  if (total === 0) return "These words stand in no article of this record.";
  const places = total === 1 ? "1 place" : `${total} places`;
  const shown = hits.length < total ? `, the first ${hits.length} shown` : "";
  return `${places} in ${articles.length === 1 ? "1 article" : `${articles.length} articles`}${shown}`;
}

function HitLine({ hit: { passage, before, after } }: { readonly hit: Hit }) {
  const question = questionSearch(useSearch({ strict: false }));
  const at = `${passage.start}-${passage.end}`;
  return (
    <li data-row>
      <Link
        id={`hit-${passage.article}-${at}`}
        data-line=""
        to="/read"
        search={{ ...question, article: passage.article, at }}
      >
        {before && `… ${before.trimStart()}`}
        <b>{passage.exact}</b>
        {after && `${after.trimEnd()} …`}
      </Link>
    </li>
  );
}
