/** One record from many readings. The order of the articles does not matter. */
import type { RecordExport } from "../annotation/contract.ts";
import { boundedByOthers } from "./bounds-from-elsewhere.ts";
import { recordCommitments } from "./commitments.ts";
import { recordConcerns } from "./concerns.ts";
import { recordConflicts } from "./conflicts.ts";
import { type Corpus, corpusOf } from "./corpus.ts";
import { recordEvents } from "./events.ts";
import { recordFigures } from "./figures.ts";
import { type Identity, identify } from "./identity/index.ts";
import { inOrder } from "./kept-lines.ts";
import { datedByOccasion } from "./occasions.ts";
import { recordOffices } from "./offices.ts";
import { withVisits } from "./part-of.ts";
import type { ReadArticle } from "./read-article.ts";
import { recordStatements } from "./statements.ts";

/**
 * `identity`: who is who, where a record that holds more articles than these has settled it. `areIndependent`: which articles
 * a person judged to be so.
 */
export function reconcile(
  articles: readonly ReadArticle[],
  identity: Identity = identify(articles),
  areIndependent?: Corpus["areIndependent"],
): RecordExport {
  const read = corpusOf(articles, identity, areIndependent);
  const said = recordStatements(read);
  const dated = datedByOccasion(read, said, recordEvents(read, said));
  const { statements } = dated;
  const events = withVisits(read, dated.events);
  const corpus = boundedByOthers(read, statements, events);
  const figures = recordFigures(corpus, statements);
  return inOrder({
    contract: 1,
    articles: [...corpus.described.values()],
    entities: corpus.identity.entities,
    offices: recordOffices(corpus),
    events,
    statements,
    figures,
    commitments: recordCommitments(corpus, events),
    concerns: recordConcerns(corpus, statements),
    reuse: corpus.reuse,
    conflicts: recordConflicts(corpus, { events, figures, statements }),
    dossier: null,
  });
}
