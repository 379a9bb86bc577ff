/** The program as it reads a set's text: no page, no furniture, every paragraph of the text is its body. */
import type { Article, Claim } from "../src/core/annotation/article.ts";
import type { Problem, Reading } from "../src/core/annotation/contract.ts";
import type { LayerName, Layers, Segment } from "../src/core/annotation/layers.ts";
import { pipeline, type Stage } from "../src/core/annotation/pipeline.ts";
import { cleanPlane } from "../src/core/clean/clean-plane.ts";
import { paragraphsOf } from "../src/core/clean/paragraphs.ts";
import type { Language } from "../src/core/languages/language.ts";
import { carryBack } from "../src/core/read/carry-back.ts";
import { cast } from "../src/core/read/cast.ts";
import { commitments } from "../src/core/read/commitments/commitments.ts";
import { concerns } from "../src/core/read/concerns/concerns.ts";
import type { ReadingContext } from "../src/core/read/context.ts";
import { dates } from "../src/core/read/dates.ts";
import { events } from "../src/core/read/events/events.ts";
import { figures } from "../src/core/read/figures/figures.ts";
import { names } from "../src/core/read/names.ts";
import { offices } from "../src/core/read/offices/offices.ts";
import { quotations } from "../src/core/read/quotations/quotations.ts";
import { relations } from "../src/core/read/relations/relations.ts";
import { sentences } from "../src/core/read/sentences.ts";
import { statements } from "../src/core/read/statements/statements.ts";
import { syntax } from "../src/core/read/syntax.ts";
import { tags } from "../src/core/read/tags.ts";
import { tokens } from "../src/core/read/tokens.ts";
import type { Edited } from "../src/core/text/edit.ts";
import type { Span } from "../src/core/text/span.ts";
import { linesOf } from "../src/edge/intake/plain-text.ts";

/** The order of `src/core/read/index.ts`, in pieces: a set pays for the stages that it scores. */
const bounds = pipeline<"segments", ReadingContext>().add(tokens).add(quotations).add(sentences);
const linked = bounds.add(syntax).add(tags).add(names).add(cast);
const whole = linked
  .add(dates)
  .add(offices)
  .add(relations)
  .add(statements)
  .add(figures)
  .add(events)
  .add(commitments)
  .add(concerns);

/** The same stages in a row, for whoever times them one by one. */
export const READING_STAGES = [
  tokens,
  quotations,
  sentences,
  syntax,
  tags,
  names,
  cast,
  dates,
  offices,
  relations,
  statements,
  figures,
  events,
  commitments,
  concerns,
] as unknown as readonly Stage<LayerName, LayerName, ReadingContext>[];

/** What a set tells of a text besides its words. */
export interface Told {
  /** The day of publication, EDTF. */
  readonly published?: string | null;
  /** Where the text begins with its headline. */
  readonly title?: string | null;
}

export interface Plain {
  readonly text: string;
  readonly clean: Edited<"text", "clean">;
  readonly segments: readonly Segment[];
  readonly context: ReadingContext;
}

/** A text on the clean plane, ready for the stages. */
export function plainText(text: string, language: Language, told: Told = {}): Plain {
  const article: Article = {
    name: "text",
    sha256: "",
    mediaType: "text/plain",
    text,
    blocks: linesOf(text),
    claims: [],
  };
  const zones = paragraphsOf(article).map(({ start, end, plain }, at) => ({
    start,
    end,
    role: at === 0 && plain === told.title?.trim() ? ("title" as const) : ("body" as const),
    reason: "text",
  }));
  const { clean, segments } = cleanPlane(text, zones);
  const published = told.published ?? null;
  return {
    text,
    clean,
    segments,
    context: {
      text: clean.result,
      language,
      published: published === null ? null : { edtf: published, expression: null, basis: "given" },
      issuer: null,
      outlet: null,
    },
  };
}

/** Tokens and sentences alone. */
export function readBounds({ segments, context }: Plain): Pick<Layers, "tokens" | "sentences"> {
  return bounds.run({ segments }, context).layers;
}

/** As far as the cast: who and what the text speaks of. */
export function readCast({
  segments,
  context,
}: Plain): Pick<Layers, "tokens" | "sentences" | "names" | "cast"> {
  return linked.run({ segments }, context).layers;
}

/** All layers, as a reading over the text. */
export function readPlain(plain: Plain, name: string): Reading {
  const { text, clean, segments, context } = plain;
  const { layers, problems } = whole.run({ segments }, context);
  const back = <T>(value: T) => carryBack(value, clean, text);
  const { mentions, entities } = layers.cast;
  return {
    contract: 1,
    source: { name, sha256: "", mediaType: "text/plain" },
    text,
    language: "en",
    zones: segments.map((segment) => ({ ...clean.back(segment), role: segment.role })),
    title: null,
    bylines: [],
    published: null,
    entities,
    mentions: back(mentions.map(({ start, end, entity, form }) => ({ start, end, entity, form }))),
    dates: [],
    offices: back(layers.offices),
    relations: back(layers.relations),
    statements: back(layers.statements),
    events: back(layers.events),
    figures: back(layers.figures),
    commitments: back(layers.commitments),
    concerns: back(layers.concerns),
    problems: problems.map(
      (problem): Problem =>
        problem.at === null ? problem : { ...problem, at: clean.back(problem.at) },
    ),
  };
}

/** Where a span of the clean plane stands in the text. */
export function placeOf({ clean }: Plain, { start, end }: Span): Span<"text"> {
  return clean.back({ start, end });
}

/** What a set's row tells of an article, as a person would give it. */
export function givenClaims(
  told: Readonly<Partial<Record<Claim["field"], string | null>>>,
): Claim[] {
  return Object.entries(told).flatMap(([field, value]): Claim[] =>
    value ? [{ field: field as Claim["field"], value, basis: "given", from: "set" }] : [],
  );
}
