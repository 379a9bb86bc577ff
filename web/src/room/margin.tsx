/** The margin: the cell one came from, its other passages, and the lines on these words with their reasons. */
import { Link, useSearch } from "@tanstack/react-router";
import type { Passage } from "../../../src/core/annotation/contract.ts";
import type { ArticlePage, LineCard } from "../../../src/edge/http/contract.ts";
import type { PlacedCell } from "../dossier/columns.ts";
import { printedDate } from "../edtf.ts";
import { questionSearch } from "../question.ts";
import { type LabelOf, sourceWords } from "../sources.ts";
import { BackButton } from "./back-button.tsx";
import { cardsOn, type Extent } from "./pieces.ts";

interface MarginProps {
  readonly page: ArticlePage;
  readonly cards: readonly LineCard[];
  readonly target: Extent | null;
  readonly cell: PlacedCell | null;
  readonly labelOf: LabelOf;
  readonly weaker: { readonly count: number; readonly on: boolean; readonly toggle: () => void };
}

export function Margin({ page, cards, target, cell, labelOf, weaker }: MarginProps) {
  const here = page.article.id;
  const onTarget = target === null ? [] : cardsOn(here, page.cards, target);
  return (
    <aside className="margin" aria-label="Lines on these words">
      <BackButton />
      {cell && <CellNote cell={cell} here={here} target={target} labelOf={labelOf} />}
      {target !== null && (
        <section aria-labelledby="on-words">
          <h2 id="on-words">
            {onTarget.length === 0 ? "No line rests on these words" : "On these words"}
          </h2>
          {onTarget.length === 0 && (
            <blockquote>{page.text.slice(target.start, target.end)}</blockquote>
          )}
          {onTarget.map((card) => (
            <CardNote key={card.id} card={card} here={here} target={target} labelOf={labelOf} />
          ))}
        </section>
      )}
      <AllLines page={page} cards={cards} open={target === null} weaker={weaker} />
    </aside>
  );
}

function CellNote({
  cell: { row, cell, key },
  here,
  target,
  labelOf,
}: {
  readonly cell: PlacedCell;
  readonly here: string;
  readonly target: Extent | null;
  readonly labelOf: LabelOf;
}) {
  return (
    <section className="from-cell" aria-labelledby="from-cell">
      <h2 id="from-cell">
        {row.chapter}: {row.about}
      </h2>
      <p className="says">
        {cell.text}
        {cell.on && <span className="on"> {printedDate(cell.on)}</span>}
      </p>
      <Passages passages={cell.evidence} here={here} target={target} labelOf={labelOf} cell={key} />
    </section>
  );
}

function CardNote({
  card,
  here,
  target,
  labelOf,
}: {
  readonly card: LineCard;
  readonly here: string;
  readonly target: Extent;
  readonly labelOf: LabelOf;
}) {
  const counted = sourceWords(card.passages, [card]);
  const elsewhere = card.passages.filter(
    (p) => p.article !== here || p.start !== target.start || p.end !== target.end,
  );
  return (
    <div className={`card ${card.standing}`}>
      <p className="kind">
        {card.kind} <span className="standing">{card.standing}</span>
        {counted && <span className="counted">{counted}</span>}
      </p>
      <p className="says">{card.says}</p>
      <p className="why">{card.reasons.join("; ")}</p>
      <p className="by">{byWords(card.by)}</p>
      {elsewhere.length > 0 && (
        <Passages passages={elsewhere} here={here} target={target} labelOf={labelOf} />
      )}
    </div>
  );
}

/** "rule:en.date.day" reads "rule en.date.day". */
function byWords(by: string): string {
  return by.replace(":", " ");
}

function Passages({
  passages,
  here,
  target,
  labelOf,
  cell,
}: {
  readonly passages: readonly Passage[];
  readonly here: string;
  readonly target: Extent | null;
  readonly labelOf: LabelOf;
  readonly cell?: string;
}) {
  const question = questionSearch(useSearch({ strict: false }));
  return (
    <ul className="passages">
      {passages.map((passage) => {
        const at = `${passage.start}-${passage.end}`;
        const isHere = passage.article === here;
        const current = isHere && target?.start === passage.start && target.end === passage.end;
        return (
          <li key={`${passage.article}/${at}`} data-row>
            <Link
              to="/read"
              data-line=""
              replace={isHere}
              search={{ ...question, article: passage.article, at, ...(cell && { cell }) }}
              aria-current={current ? "location" : undefined}
            >
              <span className="label">{labelOf(passage.article)}</span> {passage.exact}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function AllLines({
  page,
  cards,
  open,
  weaker,
}: Pick<MarginProps, "page" | "cards" | "weaker"> & { readonly open: boolean }) {
  const question = questionSearch(useSearch({ strict: false }));
  const here = page.article.id;
  return (
    <details className="all-lines" open={open}>
      <summary>All lines of this article ({cards.length})</summary>
      {weaker.count > 0 && (
        <label>
          <input type="checkbox" checked={weaker.on} onChange={weaker.toggle} /> with weaker (
          {weaker.count})
        </label>
      )}
      <ol>
        {cards.map((card) => {
          const first = card.passages.find(({ article }) => article === here);
          if (first === undefined) return null;
          return (
            <li key={card.id} data-row className={card.standing}>
              <Link
                to="/read"
                replace
                data-line=""
                search={{ ...question, article: here, at: `${first.start}-${first.end}` }}
              >
                <span className="kind">{card.kind}</span> {card.says}
              </Link>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
