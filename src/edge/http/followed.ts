/** The undertakings of a dossier as the brief prints them: what was intended, and what was later reported of it. */
import type { Dossier, RecordCommitment, RecordExport } from "../../core/annotation/contract.ts";
import { laterReported } from "../../core/dossier/later-articles.ts";
import type { FollowedUndertaking } from "./contract.ts";

const CHAPTER = "undertakings and what was later reported";

/** In the dossier's order. */
export function followedUndertakings(
  record: RecordExport,
  dossier: Dossier,
): readonly FollowedUndertaking[] {
  const rows = dossier.rows.filter(({ chapter }) => chapter === CHAPTER);
  const ids = new Set(
    rows.flatMap(({ then, between, now, undated }) =>
      [then, between, now, undated].flat().flatMap(({ lines }) => lines),
    ),
  );
  return [...ids].flatMap((id) =>
    record.commitments.filter((c) => c.id === id).map((c) => followed(record, dossier, c)),
  );
}

function followed(
  record: RecordExport,
  dossier: Dossier,
  commitment: RecordCommitment,
): FollowedUndertaking {
  const { id, title, deadline, steps, followThrough } = commitment;
  const silence = dossier.silences?.[id];
  const [link] = silence === undefined ? laterReported({ followThrough }) : [];
  const [first] = link?.evidence ?? [];
  return {
    id,
    words: title,
    deadline,
    on: steps[0]?.on ?? null,
    said: steps.flatMap(({ evidence }) => evidence),
    later:
      link === undefined || first === undefined
        ? null
        : {
            words: first.exact.replace(/\s+/g, " "),
            on: record.events.find((e) => e.id === link.event)?.date ?? null,
            passages: link.evidence,
            confirmed: link.status === "confirmed",
          },
    silence: silence ?? "",
  };
}
