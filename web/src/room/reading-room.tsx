/** The reading room: one article, the passage one came for, and in the margin what rests on it. */
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { ArticlePage } from "../../../src/edge/http/contract.ts";
import { chaptersOf, findCell } from "../dossier/chapters.ts";
import { Notice, Waiting } from "../pages/notice.tsx";
import { usePlace } from "../place.ts";
import { questionOf, questionSearch } from "../question.ts";
import { articleOf, dossierOf } from "../server.ts";
import { aboutWords, labelsOf, titleOf } from "../sources.ts";
import { useTitle } from "../title.ts";
import { ArticleText } from "./article-text.tsx";
import { Margin } from "./margin.tsx";
import { extentOf } from "./pieces.ts";

export function ReadingRoom() {
  const { article } = useSearch({ from: "/read" });
  const { data, error } = useQuery(articleOf(article));
  if (error) return <Notice title="The article did not open">{error.message}</Notice>;
  if (!data) return <Waiting what="the article" />;
  return <Room page={data} />;
}

function Room({ page }: { readonly page: ArticlePage }) {
  const search = useSearch({ from: "/read" });
  const question = questionSearch(search);
  const { data } = useQuery(dossierOf(questionOf(question)));
  const [withWeaker, setWithWeaker] = useState(false);
  const { article } = page;
  const chapters = useMemo(() => (data?.dossier ? chaptersOf(data.dossier) : []), [data]);
  const target = extentOf(search.at, page.text.length);
  const cell = search.cell ? findCell(chapters, search.cell) : null;
  const cards = withWeaker ? page.cards : page.cards.filter((c) => c.standing === "shown");
  useTitle(titleOf(article));
  usePlace(true, () => {
    const passage = document.querySelector<HTMLElement>("mark");
    if (passage === null) return window.scrollTo(0, 0);
    passage.focus({ preventScroll: true });
    passage.scrollIntoView({ block: "center" });
  });
  return (
    <div className="room">
      <article aria-label={titleOf(article)}>
        <RoomHead page={page} />
        <ArticleText page={page} cards={cards} target={target} />
      </article>
      <Margin
        page={page}
        cards={cards}
        target={target}
        cell={cell}
        labelOf={labelsOf(data?.articles ?? page.articles)}
        weaker={{
          count: page.cards.length - page.cards.filter((c) => c.standing === "shown").length,
          on: withWeaker,
          toggle: () => setWithWeaker(!withWeaker),
        }}
      />
    </div>
  );
}

function RoomHead({ page: { article, problems } }: { readonly page: ArticlePage }) {
  return (
    <div className="room-head">
      <p className="about">{aboutWords(article)}</p>
      {problems.map((problem) => (
        <p key={problem} className="problem">
          {problem}
        </p>
      ))}
    </div>
  );
}
