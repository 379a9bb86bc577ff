/** The articles of the record, with what is known of their dates. */
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { EmptyRecord } from "../dossier/empty-record.tsx";
import { usePlace } from "../place.ts";
import { questionOf, questionSearch } from "../question.ts";
import { dossierOf } from "../server.ts";
import { aboutWords, labelsOf, tallyWords, titleOf } from "../sources.ts";
import { useTitle } from "../title.ts";
import { Notice, Waiting } from "./notice.tsx";

export function ArticleList() {
  const question = questionSearch(useSearch({ strict: false }));
  const { data, error } = useQuery(dossierOf(questionOf(question)));
  usePlace(data !== undefined);
  useTitle("Articles");
  if (error) return <Notice title="The articles did not open">{error.message}</Notice>;
  if (!data) return <Waiting what="the articles" />;
  if (data.articles.length === 0) return <EmptyRecord />;
  const labelOf = labelsOf(data.articles);
  return (
    <div className="page">
      <h1>Articles</h1>
      <p className="tally">{tallyWords(data.articles)}</p>
      <ol className="articles">
        {data.articles.map((article) => (
          <li key={article.id} data-row>
            <span className="label">{labelOf(article.id)}</span>
            <div>
              <Link
                id={`article-${article.id}`}
                data-line=""
                to="/read"
                search={{ ...question, article: article.id }}
              >
                {titleOf(article)}
              </Link>
              <p className="about">{aboutWords(article)}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
