/** The cells of a row or of one of its sides: a few, the others one step away. */
import { useOpened } from "../kept.ts";
import { CellLine } from "./cell-line.tsx";
import { cellsOf, type PlacedCell, type Side, sameWords } from "./columns.ts";
import { MoreButton } from "./more-button.tsx";
import { fitting, SIDE_ROOM, STRAND_ROOM, strandCost } from "./room.ts";

export function Cells({
  row,
  sides,
  strand = false,
}: {
  readonly row: PlacedCell["row"];
  readonly sides: readonly Side[];
  /** One after the other on a line, cut short; else below each other. */
  readonly strand?: boolean;
}) {
  const [all, setAll] = useOpened([row.chapter, row.about, ...sides].join("/"));
  const groups = sameWords(cellsOf(row, sides));
  const few = strand
    ? fitting(groups, STRAND_ROOM, strandCost)
    : fitting(groups, SIDE_ROOM, () => 1);
  const shown = all ? groups : few;
  return (
    <>
      {shown.map((group) => (
        <CellLine key={group[0]?.key} group={group} cut={strand && !all} />
      ))}
      {groups.length > few.length && (
        <span className="cell">
          <MoreButton all={all} setAll={setAll} more={groups.length - few.length} of={row.about} />
        </span>
      )}
    </>
  );
}
