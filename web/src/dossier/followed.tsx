/** Undertakings as the brief prints them: what was intended on the left, what was later reported on the right. */
import { Link, useSearch } from "@tanstack/react-router";
import type { Passage } from "../../../src/core/annotation/contract.ts";
import type { FollowedUndertaking } from "../../../src/edge/http/contract.ts";
import { printedDate } from "../edtf.ts";
import { questionSearch } from "../question.ts";
import { firstPassages, sourceWords, titleOf } from "../sources.ts";
import type { Chapter } from "./chapters.ts";
import { useDesk } from "./desk-context.ts";
import { SearchFor } from "./search-for.tsx";

export function Followed({ chapter }: { readonly chapter: Chapter }) {
  const { undertakings } = useDesk();
  return (
    <table className="followed">
      <thead>
        <tr>
          <th scope="col">
            <h2 id={`${chapter.id}-name`}>what was intended</h2>
          </th>
          <th scope="col">later reported</th>
        </tr>
      </thead>
      <tbody>
        {undertakings.map((undertaking) => (
          <tr key={undertaking.id} data-row>
            <td>
              <Words
                id={`intended-${undertaking.id}`}
                side="intended"
                words={`“${undertaking.words}”`}
                passages={undertaking.said}
              />
              {undertaking.deadline && <On words={`due ${dueWords(undertaking.deadline)}`} />}
              {undertaking.on && <On words={`· said ${printedDate(undertaking.on)}`} />}
            </td>
            <td data-side="later reported">
              <Later undertaking={undertaking} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Later({
  undertaking: { id, words, later, silence },
}: {
  undertaking: FollowedUndertaking;
}) {
  if (later === null)
    return (
      <span className="cell silent">
        – {silence}
        <SearchFor text={`“${words}”; ${silence}`} />
      </span>
    );
  const counted = sourceWords(later.passages, []);
  return (
    <>
      <span className="arrow">{later.confirmed ? "→ " : "→? "}</span>
      <Words id={`later-${id}`} side="later" words={`“${later.words}”`} passages={later.passages} />
      {later.on && <On words={printedDate(later.on)} />}
      <span className="silent">
        {counted && ` (${counted})`}: {later.confirmed ? "confirmed by a person" : "its outcome?"}
      </span>
    </>
  );
}

/** The blank before it is where a narrow line may break. */
function On({ words }: { readonly words: string }) {
  return (
    <>
      {" "}
      <span className="on">{words}</span>
    </>
  );
}

/** "by 2026"; a span that says so itself stays as it is. */
function dueWords(deadline: string): string {
  return deadline.includes("/") ? printedDate(deadline) : `by ${printedDate(deadline)}`;
}

/** The words open the first passage, the marks the first passage in each article. */
function Words({
  id,
  side,
  words,
  passages,
}: {
  readonly id: string;
  readonly side: string;
  readonly words: string;
  readonly passages: readonly Passage[];
}) {
  const question = questionSearch(useSearch({ strict: false }));
  const { labelOf, articles } = useDesk();
  const addressOf = ({ article, start, end }: Passage) => ({
    ...question,
    article,
    at: `${start}-${end}`,
  });
  const [first] = passages;
  if (first === undefined) return <span>{words}</span>;
  return (
    <>
      <Link to="/read" search={addressOf(first)} className="words" id={id} data-line={side}>
        {words}
      </Link>
      <span className="marks">
        {firstPassages(passages).map((passage) => (
          <Link
            key={passage.article}
            to="/read"
            search={addressOf(passage)}
            className="mark"
            id={`${id}-${passage.article}`}
          >
            <span className="hidden">in </span>
            <abbr title={nameOf(passage.article)}>{labelOf(passage.article)}</abbr>
          </Link>
        ))}
      </span>
    </>
  );

  function nameOf(article: string): string {
    const found = articles.find((one) => one.id === article);
    return found ? titleOf(found) : article;
  }
}
