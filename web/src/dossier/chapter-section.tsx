/** A chapter in one of three layouts: a strand of cells, a table of four columns, a list of questions. */
import type { Dossier } from "../../../src/core/annotation/contract.ts";
import { CellLine } from "./cell-line.tsx";
import type { Chapter } from "./chapters.ts";
import { cellKey, cellsOf, SIDES, sideWords, silenceWords } from "./columns.ts";
import { useDesk } from "./desk-context.ts";
import { WeakerLines } from "./weaker-lines.tsx";

interface Shown {
  readonly chapter: Chapter;
  readonly dossier: Dossier;
}

export function ChapterSection({ chapter, dossier }: Shown) {
  return (
    <section className="chapter" id={chapter.id} aria-labelledby={`${chapter.id}-name`}>
      {chapter.layout === "table" ? (
        <CompareTable chapter={chapter} dossier={dossier} />
      ) : (
        <>
          <h2 id={`${chapter.id}-name`}>{chapter.name}</h2>
          {chapter.layout === "strand" ? (
            <Strands chapter={chapter} />
          ) : (
            <Questions chapter={chapter} />
          )}
        </>
      )}
      <WeakerLines kinds={chapter.weaker} />
    </section>
  );
}

function Strands({ chapter: { rows } }: { readonly chapter: Chapter }) {
  return (
    <dl className="strands">
      {rows.map((row) => (
        <div key={row.about} data-row>
          <dt>{row.about}</dt>
          <dd>
            {cellsOf(row).map((placed) => (
              <CellLine key={placed.key} placed={placed} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Questions({ chapter: { rows } }: { readonly chapter: Chapter }) {
  return (
    <ul className="questions">
      {rows.flatMap((row) =>
        cellsOf(row).map((placed) => (
          <li key={placed.key} data-row>
            <span className="what">{row.about}</span> <CellLine placed={placed} dated={false} />
          </li>
        )),
      )}
    </ul>
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
          <CompareRow key={row.about} row={row} dossier={dossier} />
        ))}
      </tbody>
    </table>
  );
}

function CompareRow({
  row,
  dossier,
}: {
  readonly row: Dossier["rows"][number];
  readonly dossier: Dossier;
}) {
  const { articles, labelOf } = useDesk();
  return (
    <tr data-row>
      <th scope="row">{row.about}</th>
      {SIDES.map((side) => (
        <td key={side} className={side} data-side={sideWords(side, dossier.compare)}>
          {row[side].map((cell) => {
            const key = cellKey(row, side, cell);
            return <CellLine key={key} placed={{ row, side, cell, key }} />;
          })}
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
