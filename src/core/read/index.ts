/** One reading of one article. The order of the stages below is the table of contents of this folder. */
import type { Article } from "../annotation/article.ts";
import type { Problem, ReadDate, Reading } from "../annotation/contract.ts";
import type { Layers } from "../annotation/layers.ts";
import { pipeline } from "../annotation/pipeline.ts";
import type { Cleaned } from "../clean/cleaned.ts";
import { clean } from "../clean/index.ts";
import type { Language } from "../languages/language.ts";
import type { Span } from "../text/span.ts";
import { boundsOf } from "./article-bounds.ts";
import { carryBack } from "./carry-back.ts";
import { cast } from "./cast.ts";
import { commitments } from "./commitments/commitments.ts";
import { concerns } from "./concerns/concerns.ts";
import type { ReadingContext } from "./context.ts";
import { dates } from "./dates.ts";
import { events } from "./events/events.ts";
import { figures } from "./figures/figures.ts";
import { names } from "./names.ts";
import { offices } from "./offices/offices.ts";
import { quotations } from "./quotations/quotations.ts";
import { relations } from "./relations/relations.ts";
import { sentences } from "./sentences.ts";
import { statements } from "./statements/statements.ts";
import { syntax } from "./syntax.ts";
import { tags } from "./tags.ts";
import { tokens } from "./tokens.ts";

const stages = pipeline<"segments", ReadingContext>()
  .add(tokens)
  .add(quotations)
  .add(sentences)
  .add(syntax)
  .add(tags)
  .add(names)
  .add(cast)
  .add(dates)
  .add(offices)
  .add(relations)
  .add(statements)
  .add(figures)
  .add(events)
  .add(commitments)
  .add(concerns);

/** What the stages made of one article, over its clean text. */
export function readLayers(article: Article, cleaned: Cleaned, language: Language) {
  const told = (field: string): string | null =>
    article.claims.find((claim) => claim.field === field)?.value ?? null;
  const context: ReadingContext = {
    text: cleaned.clean.result,
    language,
    published: withoutPlace(cleaned.published),
    issuer: told("issuer"),
    outlet: told("outlet"),
  };
  return stages.run({ segments: cleaned.segments }, context);
}

/** Reads one article. Never throws for what it contains: what could not be read is among the problems. */
export function readArticle(article: Article, language: Language): Reading {
  const cleaned = clean(article, language.pages, language.plain);
  const { text } = article;
  const { layers, problems } = readLayers(article, cleaned, language);
  const back = <T>(value: T) => carryBack(value, cleaned.clean, text);
  return {
    contract: 1,
    source: { name: article.name, sha256: article.sha256, mediaType: article.mediaType },
    text,
    language: cleaned.language,
    zones: cleaned.zones,
    title: cleaned.title === null ? null : quoteOf(text, cleaned.title),
    bylines: cleaned.bylines.map((span) => quoteOf(text, span)),
    // The stages saw no date: nothing relative is resolved against a mere bound.
    published: publishedOf(text, cleaned) ?? back(boundsOf(layers)),
    entities: layers.cast.entities,
    mentions: back(
      layers.cast.mentions.map(({ start, end, entity, form }) => ({ start, end, entity, form })),
    ),
    dates: back(layers.dates.map(asReadDate)),
    offices: back(layers.offices),
    relations: back(layers.relations),
    statements: back(layers.statements),
    events: back(layers.events),
    figures: back(layers.figures),
    commitments: back(layers.commitments),
    concerns: back(layers.concerns),
    problems: [...cleaned.problems, ...problems.map((problem) => problemOf(cleaned, problem))],
  };
}

const quoteOf = (text: string, { start, end }: Span<"text">) => ({
  start,
  end,
  exact: text.slice(start, end),
});

function publishedOf(text: string, { published }: Cleaned): ReadDate | null {
  if (published === null) return null;
  const { expression } = published;
  return { ...published, expression: expression === null ? null : quoteOf(text, expression) };
}

/** The printed date stands in furniture or in a dateline, outside the clean text: the stages need its value alone. */
const withoutPlace = (published: Cleaned["published"]): ReadDate<Span> | null =>
  published === null ? null : { ...published, expression: null };

const asReadDate = ({ start, end, edtf, basis, mod }: Layers["dates"][number]) => ({
  edtf,
  expression: { start, end },
  basis,
  mod,
});

/** Stages report places of the clean text. */
function problemOf({ clean: plane }: Cleaned, problem: Problem): Problem {
  return problem.at === null ? problem : { ...problem, at: plane.back(problem.at) };
}
