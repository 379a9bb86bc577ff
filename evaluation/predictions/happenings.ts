/** Figures, and who takes part in what the program reads: happenings, statements, undertakings. */
import type { Quote, Reading } from "../../src/core/annotation/contract.ts";
import type { Language } from "../../src/core/languages/language.ts";
import { CodePoints } from "../code-points.ts";
import { plainText, readPlain } from "../program.ts";
import type {
  AnnotatedArticle,
  Participation,
  Place,
  PredictedArticle,
} from "../scorers/happenings.ts";

export function readHappenings(
  { id, text, dct, title }: AnnotatedArticle,
  language: Language,
): PredictedArticle {
  const plain = plainText(text, language, { published: dct, title: title ?? null });
  const reading = readPlain(plain, id);
  const points = new CodePoints(text);
  const place = ({ start, end }: Quote): Place => ({
    start: points.toPoints(start),
    end: points.toPoints(end),
  });
  return {
    id,
    values: reading.figures
      .filter(({ standing }) => standing !== "rejected")
      .flatMap(({ evidence }) => evidence.map(place)),
    participations: participationsOf(reading).map(([event, participant]) => ({
      event: place(event),
      participant: place(participant),
    })) satisfies Participation[],
  };
}

/** The words of a happening, a cue or an undertaking, each with the nearest mention of whoever takes part. */
function participationsOf(reading: Reading): (readonly [Quote, Quote])[] {
  const stands = (line: { readonly standing: string }): boolean => line.standing !== "rejected";
  const told = [
    ...reading.events
      .filter(stands)
      .map((e) => [e.evidence[0], e.participants.map((p) => p.entity)] as const),
    ...reading.statements.filter(stands).map((s) => [s.cue, s.speakers] as const),
    ...reading.commitments.filter(stands).map((c) => [c.act, c.committers] as const),
  ];
  return told.flatMap(([event, entities]) =>
    event === null || event === undefined
      ? []
      : entities.flatMap((entity) => {
          const mention = nearestMention(reading, entity, event);
          return mention === null ? [] : [[event, mention] as const];
        }),
  );
}

function nearestMention({ mentions }: Reading, entity: string, at: Quote): Quote | null {
  const away = ({ start, end }: Quote): number => Math.max(0, at.start - end, start - at.end);
  const [nearest] = mentions
    .filter((mention) => mention.entity === entity)
    .sort((a, b) => away(a) - away(b));
  return nearest ?? null;
}
