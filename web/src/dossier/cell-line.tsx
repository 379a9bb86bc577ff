/** Printed cells with the same words: the words open the first passage, the marks the first passage in each article. */
import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Passage } from "../../../src/core/annotation/contract.ts";
import { questionSearch } from "../question.ts";
import { firstPassages, sourceWords, titleOf } from "../sources.ts";
import { cellDate, type PlacedCell } from "./columns.ts";
import { useDesk } from "./desk-context.ts";
import { cutWords } from "./room.ts";
import { SearchFor } from "./search-for.tsx";

export function CellLine({
  group,
  dated = true,
  cut = false,
}: {
  readonly group: readonly PlacedCell[];
  readonly dated?: boolean;
  readonly cut?: boolean;
}) {
  const [first, ...others] = group;
  if (first === undefined) return null;
  const [passage] = first.cell.evidence;
  return (
    <span className={passage === undefined ? "cell silent" : "cell"}>
      {passage === undefined ? (
        first.cell.text
      ) : (
        <PassageLink placed={first} passage={passage} main>
          {cut ? cutWords(first.cell.text) : first.cell.text}
        </PassageLink>
      )}
      <Told placed={first} dated={dated} />
      {others.map((placed) => (
        <span key={placed.key}>
          {dated && <span className="on">,</span>}
          <Told placed={placed} dated={dated} />
        </span>
      ))}
      <SearchFor text={first.cell.text} />
    </span>
  );
}

/** When, and in which articles. */
function Told({ placed, dated }: { readonly placed: PlacedCell; readonly dated: boolean }) {
  const { compare } = useDesk();
  const date = dated ? cellDate(placed.cell, placed.side, compare) : "";
  return (
    <>
      {date && (
        <>
          {" "}
          <span className="on">{date}</span>
        </>
      )}
      <Marks placed={placed} />
    </>
  );
}

function Marks({ placed }: { readonly placed: PlacedCell }) {
  const { labelOf, articles, cards } = useDesk();
  const passages = firstPassages(placed.cell.evidence);
  const lines = cards.filter(({ id }) => placed.cell.lines.includes(id));
  const counted = sourceWords(placed.cell.evidence, lines);
  return (
    <span className="marks" title={counted || undefined}>
      {passages.map((passage) => {
        const article = articles.find(({ id }) => id === passage.article);
        return (
          <PassageLink key={passage.article} placed={placed} passage={passage}>
            <span className="hidden">in </span>
            <abbr title={article ? titleOf(article) : passage.article}>
              {labelOf(passage.article)}
            </abbr>
          </PassageLink>
        );
      })}
    </span>
  );
}

function PassageLink({
  placed,
  passage,
  main = false,
  children,
}: {
  readonly placed: PlacedCell;
  readonly passage: Passage;
  readonly main?: boolean;
  readonly children: ReactNode;
}) {
  const question = questionSearch(useSearch({ strict: false }));
  const search = {
    ...question,
    article: passage.article,
    at: `${passage.start}-${passage.end}`,
    cell: placed.key,
  };
  return (
    <Link
      to="/read"
      search={search}
      className={main ? "words" : "mark"}
      id={main ? `cell-${placed.key}` : `mark-${placed.key}-${passage.article}`}
      {...(main && { "data-line": placed.side })}
    >
      {children}
    </Link>
  );
}
