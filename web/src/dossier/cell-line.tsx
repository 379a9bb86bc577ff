/** One printed cell: its words open its first passage, its marks the first passage in each article. */
import { Link, useSearch } from "@tanstack/react-router";
import type { Passage } from "../../../src/core/annotation/contract.ts";
import { questionSearch } from "../question.ts";
import { firstPassages, sourceWords, titleOf } from "../sources.ts";
import { cellDate, type PlacedCell } from "./columns.ts";
import { useDesk } from "./desk-context.ts";

export function CellLine({
  placed,
  dated = true,
}: {
  readonly placed: PlacedCell;
  readonly dated?: boolean;
}) {
  const { compare } = useDesk();
  const { cell, side } = placed;
  const [first] = cell.evidence;
  if (first === undefined)
    return (
      <span className="cell silent">
        {cell.text} <SearchFor placed={placed} />
      </span>
    );
  const date = dated ? cellDate(cell, side, compare) : "";
  return (
    <span className="cell">
      <PassageLink placed={placed} passage={first} main>
        {cell.text}
      </PassageLink>
      {date && <span className="on"> {date}</span>}
      <Marks placed={placed} />
    </span>
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
  readonly children: React.ReactNode;
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

/** Where the reader found nothing, the text search is one step away. */
function SearchFor({ placed: { cell, row } }: { readonly placed: PlacedCell }) {
  const question = questionSearch(useSearch({ strict: false }));
  if (!cell.text.includes("found nothing")) return null;
  return (
    <Link className="mark" to="/find" search={{ ...question, words: row.about }} data-line="">
      search
    </Link>
  );
}
