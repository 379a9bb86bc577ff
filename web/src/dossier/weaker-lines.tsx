/** Lines the reader is not sure enough of: never among the others, always one step away. */
import { Link, useSearch } from "@tanstack/react-router";
import type { CardKind } from "../../../src/edge/http/contract.ts";
import { useOpened } from "../kept.ts";
import { questionSearch } from "../question.ts";
import { firstPassages } from "../sources.ts";
import { useDesk } from "./desk-context.ts";

export function WeakerLines({
  chapter,
  kinds,
}: {
  readonly chapter: string;
  readonly kinds: readonly CardKind[];
}) {
  const [open, setOpen] = useOpened(`weaker/${chapter}`);
  const { cards, labelOf } = useDesk();
  const question = questionSearch(useSearch({ strict: false }));
  const weaker = cards.filter(
    ({ kind, standing }) => standing === "weaker" && kinds.includes(kind),
  );
  if (weaker.length === 0) return null;
  return (
    <details className="weaker" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>weaker ({weaker.length})</summary>
      <ul>
        {weaker.map(({ id, says, reasons, passages }) => (
          <li key={id} data-row>
            {firstPassages(passages).map((passage, at) => (
              <Link
                key={passage.article}
                id={`weaker-${id}-${at}`}
                className={at === 0 ? "words" : "mark"}
                to="/read"
                search={{
                  ...question,
                  article: passage.article,
                  at: `${passage.start}-${passage.end}`,
                }}
                {...(at === 0 && { "data-line": "" })}
              >
                {at === 0 ? says : labelOf(passage.article)}
              </Link>
            ))}
            {reasons.length > 0 && <span className="why"> {reasons.join("; ")}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
