/** A chapter in one of four layouts: a strand of cells, a table of four columns, intended beside reported, a list of questions. */
import type { Dossier, DossierRow } from "../../../src/core/annotation/contract.ts";
import { useOpened } from "../kept.ts";
import { CellLine } from "./cell-line.tsx";
import { Cells } from "./cells.tsx";
import type { Chapter } from "./chapters.ts";
import { cellsOf, SIDES, sideWords, silenceWords } from "./columns.ts";
import { useDesk } from "./desk-context.ts";
import { Followed } from "./followed.tsx";
import { MoreButton } from "./more-button.tsx";
import { WeakerLines } from "./weaker-lines.tsx";

interface Shown {
  readonly chapter: Chapter;
  readonly dossier: Dossier;
}

export function ChapterSection({ chapter, dossier }: Shown) {
  return (
    <section className="chapter" id={chapter.id} aria-labelledby={`${chapter.id}-name`}>
      {chapter.layout === "strand" || chapter.layout === "questions" ? (
        <h2 id={`${chapter.id}-name`}>{chapter.name}</h2>
      ) : null}
      <Rows chapter={chapter} dossier={dossier} />
      <WeakerLines chapter={chapter.name} kinds={chapter.weaker} />
    </section>
  );
}

function Rows({ chapter, dossier }: Shown) {
  switch (chapter.layout) {
    case "table":
      return <CompareTable chapter={chapter} dossier={dossier} />;
    case "followed":
      return <Followed chapter={chapter} />;
    case "strand":
      return <Strands chapter={chapter} />;
    case "questions":
      return <Questions chapter={chapter} />;
    default:
      return chapter.layout satisfies never;
  }
}

/** Two rows may be about the same, never with the same first cell. */
function rowKey(row: DossierRow): string {
  return cellsOf(row)[0]?.key ?? row.about;
}

function Strands({ chapter: { rows } }: { readonly chapter: Chapter }) {
  return (
    <dl className="strands">
      {rows.map((row) => (
        <div key={rowKey(row)} data-row>
          <dt>{row.about}</dt>
          <dd>
            <Cells row={row} sides={SIDES} strand />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Questions that one asks in one conversation. */
const MOST_QUESTIONS = 8;

function Questions({ chapter: { name, rows } }: { readonly chapter: Chapter }) {
  const [all, setAll] = useOpened(name);
  const cells = rows.flatMap((row) => cellsOf(row));
  return (
    <>
      <ul className="questions">
        {cells.slice(0, all ? cells.length : MOST_QUESTIONS).map((placed) => (
          <li key={placed.key} data-row>
            <span className="what">{placed.row.about}</span>{" "}
            <CellLine group={[placed]} dated={false} />
          </li>
        ))}
      </ul>
      <MoreButton all={all} setAll={setAll} more={cells.length - MOST_QUESTIONS} of={name} />
    </>
  );
}

function CompareTable({ chapter, dossier }: Shown) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <h2 id={`${chapter.id}-name`}>{chapter.name}</h2>
          </th>
          {SIDES.map((side) => (
            <th key={side} scope="col" className={side}>
              {sideWords(side, dossier.compare)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chapter.rows.map((row) => (
          <CompareRow key={rowKey(row)} row={row} dossier={dossier} />
        ))}
      </tbody>
    </table>
  );
}

function CompareRow({ row, dossier }: { readonly row: DossierRow; readonly dossier: Dossier }) {
  const { articles, labelOf } = useDesk();
  return (
    <tr data-row>
      <th scope="row">{row.about}</th>
      {SIDES.map((side) => (
        <td key={side} className={side} data-side={sideWords(side, dossier.compare)}>
          <Cells row={row} sides={[side]} />
          {row[side].length === 0 && (
            <span className="cell silent">
              {silenceWords(row, side, articles, dossier, labelOf)}
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}
