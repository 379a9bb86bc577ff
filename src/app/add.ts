/** Takes articles into the record: one transaction an article, then one that settles what they say together. */
import type { Article, Claim } from "../core/annotation/article.ts";
import type { Reading } from "../core/annotation/contract.ts";
import { type GivenTo, givenBy, isByPerson, withGifts } from "../core/decisions/given.ts";
import { articleKey } from "./article-id.ts";
import { RapporteurError } from "./rapporteur-error.ts";
import { settle } from "./settle.ts";
import type { HeldVersion, Store } from "./store.ts";

/** What could not be taken in, and why. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: string;
}

/** One article as it arrives. */
interface Arrived {
  readonly article: Article;
  /** As received; null when only the text is at hand. */
  readonly bytes: Uint8Array | null;
  /** An address, or the path of a file seen from the record: what arrives there later is a new version. */
  readonly place: string;
}

/** `unchanged`: the name of what its site says has not changed since it was read. */
export type Arrival = Arrived | { readonly refusal: Refusal } | { readonly unchanged: string };

export type Reader = (article: Article) => Reading;

export interface AddContext {
  /** Asked for once, and only when there is something to read. */
  readonly reader: () => Promise<Reader>;
  /** Names the state of rules and models: what another state has read is read again. */
  readonly readerId: string;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  /** Stops between two articles. */
  readonly signal?: AbortSignal;
  /** Told of each article as it is done. */
  readonly report?: (outcome: Outcome) => Promise<void> | void;
}

export type Outcome =
  | { readonly kind: "added" | "new-version" | "read-again" | "known"; readonly name: string }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface AddReport {
  readonly added: number;
  readonly newVersions: number;
  readonly readAgain: number;
  readonly known: number;
  readonly refused: readonly Refusal[];
  /** Articles in the record afterwards. */
  readonly articles: number;
  /** Lines that were left out because a passage is not the words it says: a mistake in the program. */
  readonly inexact: number;
}

/**
 * Articles that are there with the same bytes and the same metadata are left alone. When it is interrupted the
 * record tables are as they were; what was read is kept, and the next run goes on from there.
 */
export async function addArticles(
  store: Store,
  arrivals: AsyncIterable<Arrival>,
  context: AddContext,
): Promise<AddReport> {
  let asked: Promise<Reader> | null = null;
  const once: AddContext = {
    ...context,
    reader: () => {
      asked ??= context.reader();
      return asked;
    },
  };
  const gifts = givenBy(await store.decisions());
  const outcomes: Outcome[] = [];
  for await (const arrival of arrivals) {
    if (context.signal?.aborted) throw interrupted(outcomes);
    const outcome = await outcomeOf(store, gifts, arrival, once);
    outcomes.push(outcome);
    await context.report?.(outcome);
  }
  if (context.signal?.aborted) throw interrupted(outcomes);
  const inexact = (await store.unsettled())
    ? await store.change((change) => settle(change, context.now()))
    : 0;
  return { ...reportOf(outcomes), articles: await store.count(), inexact };
}

async function outcomeOf(
  store: Store,
  gifts: GivenTo,
  arrival: Arrival,
  context: AddContext,
): Promise<Outcome> {
  if ("refusal" in arrival) return { kind: "refused", refusal: arrival.refusal };
  if ("unchanged" in arrival) return { kind: "known", name: arrival.unchanged };
  return await takeIn(store, gifts, arrival, context);
}

function interrupted(outcomes: readonly Outcome[]): RapporteurError {
  const done = outcomes.filter(({ kind }) => kind !== "refused" && kind !== "known").length;
  return new RapporteurError(
    "interrupted",
    `Interrupted after ${done} ${done === 1 ? "article" : "articles"}: they are read and kept, and the record is as it was before. Run the same command again to go on.`,
  );
}

function reportOf(outcomes: readonly Outcome[]): Omit<AddReport, "articles" | "inexact"> {
  const count = (kind: Outcome["kind"]): number => outcomes.filter((o) => o.kind === kind).length;
  return {
    added: count("added"),
    newVersions: count("new-version"),
    readAgain: count("read-again"),
    known: count("known"),
    refused: outcomes.flatMap((outcome) => (outcome.kind === "refused" ? [outcome.refusal] : [])),
  };
}

async function takeIn(
  store: Store,
  gifts: GivenTo,
  arrived: Arrived,
  context: AddContext,
): Promise<Outcome> {
  const { article, bytes, place } = arrived;
  const { name } = article;
  const before = await store.heldAt(place, article.sha256);
  const key = before?.key ?? articleKey(place, article.sha256);
  const firstSha256 = before?.firstSha256 ?? article.sha256;
  const { sha256 } = article;
  const given = gifts({ key, firstSha256, sha256, place: before?.place ?? place, name });
  const claims = withGifts(withGiven(article.claims, before?.claims ?? []), given);
  const sameBytes = before?.sha256 === article.sha256;
  if (before !== null && (await isKnown(store, before, { ...article, claims }, context)))
    return { kind: "known", name };
  const read = await context.reader();
  let reading: Reading;
  try {
    reading = read({ ...article, claims });
  } catch (cause) {
    return { kind: "refused", refusal: unreadable(arrived, cause) };
  }
  const version: HeldVersion = {
    key,
    number: before === null ? 1 : before.number + (sameBytes ? 0 : 1),
    place: before?.place ?? place,
    name: before?.name ?? name,
    sha256: article.sha256,
    mediaType: article.mediaType,
    claims,
    receivedAt: context.now(),
    firstSha256,
    reader: context.readerId,
    articleId: before?.articleId ?? null,
  };
  await store.change((change) => change.keep({ ...version, bytes, reading }));
  if (before === null) return { kind: "added", name };
  return { kind: sameBytes ? "read-again" : "new-version", name };
}

/** Whether the record has what arrives: as its newest version, or as an older one that was captured at the same time. */
async function isKnown(
  store: Store,
  before: HeldVersion,
  article: Article,
  context: AddContext,
): Promise<boolean> {
  return before.sha256 === article.sha256
    ? isUpToDate(before, article.claims, context)
    : await isSameCapture(store, before, article);
}

/** A web archive holds pages as they were on several days: added again, none of them is newer than the newest. */
async function isSameCapture(
  store: Store,
  { articleId }: HeldVersion,
  { sha256, claims }: Article,
): Promise<boolean> {
  const at = retrieved(claims);
  if (articleId === null || at === null) return false;
  const versions = await store.versions(articleId);
  return versions.some((one) => one.sha256 === sha256 && retrieved(one.claims) === at);
}

const retrieved = (claims: readonly Claim[]): string | null =>
  claims.find(({ field }) => field === "retrieved")?.value ?? null;

/** What was given for an article stays given, until something else is given for the same field. */
function withGiven(arrived: readonly Claim[], held: readonly Claim[]): readonly Claim[] {
  const given = new Set(arrived.filter(isGiven).map(({ field }) => field));
  return [
    ...arrived.filter(isGiven),
    ...held.filter((claim) => isGiven(claim) && !given.has(claim.field)),
    ...arrived.filter((claim) => !isGiven(claim)),
  ];
}

function isGiven({ basis }: Claim): boolean {
  return basis === "given";
}

/** Nothing is given that the record does not have, no person took anything back, and the same reader would read it. */
function isUpToDate(
  before: HeldVersion,
  claims: readonly Claim[],
  { readerId }: AddContext,
): boolean {
  const holds = (all: readonly Claim[], claim: Claim): boolean =>
    all.some((c) => isGiven(c) && c.field === claim.field && c.value === claim.value);
  return (
    before.reader === readerId &&
    claims.filter(isGiven).every((claim) => holds(before.claims, claim)) &&
    before.claims.filter(isByPerson).every((claim) => holds(claims, claim))
  );
}

/** A mistake in the reader costs one article, not the others. */
function unreadable({ article, place }: Arrived, cause: unknown): Refusal {
  return {
    code: "reader-failed",
    message: `${article.name} could not be read: ${cause instanceof Error ? cause.message : String(cause)}. Please report this.`,
    path: place,
  };
}
