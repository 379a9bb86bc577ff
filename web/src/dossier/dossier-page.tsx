/** The first screen: how a relationship runs, what changed between two dates, what to raise. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import type { DossierPage as Answer, Relationship } from "../../../src/edge/http/contract.ts";
import { Notice, Waiting } from "../pages/notice.tsx";
import { usePlace } from "../place.ts";
import { questionOf, questionSearch } from "../question.ts";
import { dossierOf, relationships } from "../server.ts";
import { labelsOf, tallyWords } from "../sources.ts";
import { useTitle } from "../title.ts";
import { ChapterSection } from "./chapter-section.tsx";
import { chaptersOf } from "./chapters.ts";
import { cellsOf } from "./columns.ts";
import { CompareForm } from "./compare-form.tsx";
import { Desk } from "./desk-context.ts";
import { EmptyRecord } from "./empty-record.tsx";
import { PartiesForm } from "./parties-form.tsx";

export function DossierPage() {
  const question = questionSearch(useSearch({ strict: false }));
  const asked = questionOf(question);
  const { data, error } = useQuery(dossierOf(asked));
  const known = useQuery(relationships);
  useFirstRelationship(asked === null, known.data);
  if (error) return <Notice title="The dossier did not open">{error.message}</Notice>;
  if (!data || (asked === null && known.isPending)) return <Waiting what="the dossier" />;
  if (data.articles.length === 0) return <EmptyRecord />;
  if (asked !== null && data.question === null) return <Waiting what="the dossier" />;
  if (data.dossier === null) return <NoDossier page={data} known={known.data ?? []} />;
  return <DossierSheet page={data} known={known.data ?? []} />;
}

/** The best covered relationship stands for the question nobody has asked yet. */
function useFirstRelationship(unasked: boolean, known: readonly Relationship[] | undefined): void {
  const navigate = useNavigate();
  const first = known?.[0];
  useEffect(() => {
    if (!unasked || first === undefined) return;
    const { between, compare } = first;
    void navigate({ to: "/", replace: true, search: { between, ...(compare && { compare }) } });
  }, [unasked, first, navigate]);
}

interface Sheet {
  readonly page: Answer;
  readonly known: readonly Relationship[];
}

function NoDossier({ page, known }: Sheet) {
  const parties = page.question?.between.join(" and ");
  useTitle(parties ?? "Choose a relationship");
  usePlace(true);
  return (
    <div className="page">
      <h1>{parties ? `Nothing between ${parties}` : "Which relationship?"}</h1>
      <p className="tally">
        {parties ? "The record names no such pair of parties. " : ""}
        {tallyWords(page.articles)}
      </p>
      <PartiesForm known={known} />
    </div>
  );
}

function DossierSheet({ page, known }: Sheet) {
  const { dossier, articles, cards, undertakings } = page;
  const parties = page.parties.join(" – ");
  useTitle(parties);
  usePlace(true);
  const context = useMemo(
    () => ({
      articles,
      cards,
      undertakings,
      compare: dossier?.compare ?? null,
      labelOf: labelsOf(articles),
    }),
    [articles, cards, undertakings, dossier],
  );
  if (dossier === null) return null;
  const chapters = chaptersOf(dossier);
  return (
    <Desk value={context}>
      <div className="masthead">
        <h1>{parties}</h1>
        <p className="tally">{tallyWords(articles)}</p>
        <details className="other">
          <summary>another relationship</summary>
          <PartiesForm known={known} />
        </details>
        <CompareForm articles={articles} compare={dossier.compare} asOf={dossier.asOf} />
      </div>
      <nav className="chapters" aria-label="Chapters">
        {chapters.map(({ id, short, layout, rows }) => (
          <a key={id} href={`#${id}`}>
            {short}
            {layout === "questions" ? ` (${rows.flatMap((row) => cellsOf(row)).length})` : ""}
          </a>
        ))}
      </nav>
      {chapters.map((chapter) => (
        <ChapterSection key={chapter.id} chapter={chapter} dossier={dossier} />
      ))}
    </Desk>
  );
}
