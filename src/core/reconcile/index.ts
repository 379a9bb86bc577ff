/** One record from many readings. The order of the articles does not matter. */
import type { RecordExport } from "../annotation/contract.ts";
import { boundedByOthers } from "./bounds-from-elsewhere.ts";
import { recordCommitments } from "./commitments.ts";
import { recordConcerns } from "./concerns.ts";
import { recordConflicts } from "./conflicts.ts";
import { type Around, corpusOf } from "./corpus.ts";
import { recordEvents } from "./events.ts";
import { recordFigures } from "./figures.ts";
import { type Identity, identify } from "./identity/index.ts";
import { inOrder, withSilences } from "./kept-lines.ts";
import { datedByOccasion } from "./occasions.ts";
import { recordOffices } from "./offices.ts";
import { withVisits } from "./part-of.ts";
import type { ReadArticle } from "./read-article.ts";
import { recordStatements } from "./statements.ts";
import { wholeRecord } from "./whole-record.ts";

export function reconcile(articles: readonly ReadArticle[]): RecordExport {
  const identity = identify(articles);
  const record = inOrder(withSilences(linesOf(articles, identity)));
  return wholeRecord(record, articles, identity);
}

/** The lines of some articles, who is who in them as the record that holds them has settled it; nothing is counted or asked. */
export function linesOf(
  articles: readonly ReadArticle[],
  identity: Identity,
  around?: Around,
): RecordExport {
  const read = corpusOf(articles, identity, around);
  const said = recordStatements(read);
  const dated = datedByOccasion(read, said, recordEvents(read, said));
  const { statements } = dated;
  const events = withVisits(read, dated.events);
  const corpus = boundedByOthers(read, statements, events);
  const figures = recordFigures(corpus, statements);
  return {
    contract: 1,
    articles: [...corpus.described.values()],
    entities: corpus.identity.entities,
    offices: recordOffices(corpus),
    events,
    statements,
    figures,
    commitments: recordCommitments(corpus, events, figures),
    concerns: recordConcerns(corpus, statements),
    reuse: corpus.reuse,
    conflicts: recordConflicts(corpus, { events, figures, statements }),
    dossier: null,
  };
}
