/** Takes one article into the record: as a new one, as another version of one that is there, or not at all. */
import type { Article, Claim } from "../core/annotation/article.ts";
import type { Reading } from "../core/annotation/contract.ts";
import { type GivenTo, isByPerson, withGifts } from "../core/decisions/given.ts";
import type { AddContext, Arrived, Outcome, Refusal } from "./arrival.ts";
import { articleKey } from "./article-id.ts";
import { readerFailed } from "./reader-failed.ts";
import type { HeldVersion, Store } from "./store.ts";
import { addressesOf } from "./versions/addresses.ts";
import { changesBetween } from "./versions/article-changes.ts";
import { areVersions, isSameText, tellsAllOf } from "./versions/same-article.ts";

export async function takeIn(
  store: Store,
  gifts: GivenTo,
  arrived: Arrived,
  context: AddContext,
): Promise<Outcome> {
  const { article, bytes } = arrived;
  const known: Outcome = { kind: "known", name: article.name };
  const there = await heldOf(store, arrived, context);
  if (there === "told whole") return known;
  const claims = claimsOf(there, arrived, gifts);
  if (there !== null && (await isKnown(store, there, { ...article, claims }, context)))
    return known;
  const reading = await readingOf(arrived, claims, context);
  if ("refusal" in reading) return { kind: "refused", refusal: reading.refusal };
  const outcome = await outcomeOf(store, there, arrived, reading);
  if (there !== null && outcome.kind === "known" && hasGiven(there, claims)) return known;
  const version = versionOf(there, arrived, claims, context);
  await store.change((change) => change.keep({ ...version, bytes, reading }));
  return outcome.kind === "known" ? { ...outcome, kind: "read-again" } : outcome;
}

/** The article that arrives as the record has it: by its place, its bytes or its address; null for a new one. */
async function heldOf(
  store: Store,
  arrived: Arrived,
  context: AddContext,
): Promise<HeldVersion | "told whole" | null> {
  const { article, place } = arrived;
  const there = await store.heldAt(place, article.sha256);
  if (there !== null) return there;
  const candidates = await store.heldUnder(addressesOf({ place, claims: article.claims }));
  if (candidates.length === 0) return null;
  const reading = await readingOf(arrived, article.claims, context);
  if ("refusal" in reading) return null;
  for (const held of candidates) {
    const text = await store.newest(held.key);
    if (text === null) continue;
    if (tellsAllOf(text, reading)) return "told whole";
    if (areVersions(text, reading)) return held;
  }
  return null;
}

function claimsOf(
  there: HeldVersion | null,
  { article: { name, sha256, claims }, place }: Arrived,
  gifts: GivenTo,
): readonly Claim[] {
  const given = gifts({
    key: there?.key ?? articleKey(place, sha256),
    firstSha256: there?.firstSha256 ?? sha256,
    sha256,
    place: there?.place ?? place,
    name,
  });
  return withGifts(withGiven(claims, there?.claims ?? []), given);
}

/** What the reading is to the record. `known`: nothing is new but the furniture of the page. */
async function outcomeOf(
  store: Store,
  there: HeldVersion | null,
  { article: { name, sha256 } }: Arrived,
  reading: Reading,
): Promise<Outcome> {
  if (there === null) return { kind: "added", name };
  if (there.sha256 === sha256) return { kind: "read-again", name };
  const last = await store.newest(there.key);
  if (last !== null && isSameText(last, reading)) return { kind: "known", name };
  return { kind: "new-version", name, changes: last === null ? [] : changesBetween(last, reading) };
}

const versionOf = (
  there: HeldVersion | null,
  { article, place }: Arrived,
  claims: readonly Claim[],
  context: AddContext,
): HeldVersion => ({
  key: there?.key ?? articleKey(place, article.sha256),
  number: there === null ? 1 : there.number + (there.sha256 === article.sha256 ? 0 : 1),
  place: there?.place ?? place,
  name: there?.name ?? article.name,
  sha256: article.sha256,
  mediaType: article.mediaType,
  claims,
  receivedAt: context.now(),
  firstSha256: there?.firstSha256 ?? article.sha256,
  reader: context.readerId,
  articleId: there?.articleId ?? null,
});

async function readingOf(
  arrived: Arrived,
  claims: readonly Claim[],
  context: AddContext,
): Promise<Reading | { readonly refusal: Refusal }> {
  const read = await context.reader();
  try {
    return read({ ...arrived.article, claims });
  } catch (cause) {
    return { refusal: readerFailed(arrived.article.name, arrived.place, cause) };
  }
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
  return before.reader === readerId && hasGiven(before, claims);
}

function hasGiven(before: HeldVersion, claims: readonly Claim[]): boolean {
  const holds = (all: readonly Claim[], claim: Claim): boolean =>
    all.some((c) => isGiven(c) && c.field === claim.field && c.value === claim.value);
  return (
    claims.filter(isGiven).every((claim) => holds(before.claims, claim)) &&
    before.claims.filter(isByPerson).every((claim) => holds(claims, claim))
  );
}
