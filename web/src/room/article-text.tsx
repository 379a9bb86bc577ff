/** The article as text: paragraphs, furniture folded, every line's words marked, the passage one came for foremost. */
import { Link, useSearch } from "@tanstack/react-router";
import type { ArticlePage, LineCard } from "../../../src/edge/http/contract.ts";
import { questionSearch } from "../question.ts";
import {
  type Block,
  blocksOf,
  type Extent,
  type Mark,
  marksOf,
  overlaps,
  type Piece,
  piecesOf,
} from "./pieces.ts";

export function ArticleText({
  page,
  cards,
  target,
}: {
  readonly page: ArticlePage;
  readonly cards: readonly LineCard[];
  readonly target: Extent | null;
}) {
  const marks = marksOf(page.article.id, cards, target);
  const blocks = blocksOf(page.text, page.zones);
  const hasTitle = blocks.some(({ role }) => role === "title");
  return (
    <div className="text">
      {!hasTitle && <h1 className="untitled">{page.article.source.name}</h1>}
      {blocks.map((block) => (
        <BlockText
          key={block.extents[0]?.start}
          page={page}
          block={block}
          marks={marks}
          open={target !== null && block.extents.some((extent) => overlaps(extent, target))}
        />
      ))}
    </div>
  );
}

function BlockText({
  page,
  block: { role, extents },
  marks,
  open,
}: {
  readonly page: ArticlePage;
  readonly block: Block;
  readonly marks: readonly Mark[];
  readonly open: boolean;
}) {
  const words = extents.map((extent) => (
    <ExtentText key={extent.start} page={page} extent={extent} marks={marks} />
  ));
  switch (role) {
    case "title":
      return <h1>{words}</h1>;
    case "chrome":
      return (
        <details className="furniture" open={open}>
          <summary>
            page furniture ({extents.length === 1 ? "1 piece" : `${extents.length} pieces`})
          </summary>
          {words.map((one) => (
            <p key={one.key}>{one}</p>
          ))}
        </details>
      );
    default:
      return <p className={role}>{words}</p>;
  }
}

function ExtentText({
  page,
  extent,
  marks,
}: {
  readonly page: ArticlePage;
  readonly extent: Extent;
  readonly marks: readonly Mark[];
}) {
  return piecesOf(page.text, extent, marks).map((piece) => (
    <PieceText key={piece.start} page={page} piece={piece} marks={marks} />
  ));
}

function PieceText({
  page,
  piece,
  marks,
}: {
  readonly page: ArticlePage;
  readonly piece: Piece;
  readonly marks: readonly Mark[];
}) {
  const question = questionSearch(useSearch({ strict: false }));
  const { text, target } = piece;
  const words = target ? <mark tabIndex={-1}>{text}</mark> : text;
  const narrowest = narrowestOver(piece, marks);
  if (narrowest === null) return words;
  return (
    <Link
      className={piece.cards.length > 1 ? "line several" : "line"}
      to="/read"
      replace
      // The list in the margin holds the same lines for the keyboard.
      tabIndex={-1}
      search={{ ...question, article: page.article.id, at: `${narrowest.start}-${narrowest.end}` }}
    >
      {words}
    </Link>
  );
}

function narrowestOver(piece: Piece, marks: readonly Mark[]): Mark | null {
  const over = marks.filter((m) => m.card !== null && m.start <= piece.start && m.end >= piece.end);
  return over.reduce<Mark | null>(
    (least, mark) =>
      least === null || mark.end - mark.start < least.end - least.start ? mark : least,
    null,
  );
}
