/** The gold record of whole articles: the program reads its texts, and the folder's own scorer scores the result. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { articleIds, articleKey } from "../src/app/article-id.ts";
import { exactLines } from "../src/app/exact-lines.ts";
import type { RecordExport } from "../src/core/annotation/contract.ts";
import { withDossier } from "../src/core/dossier/index.ts";
import type { Language } from "../src/core/languages/language.ts";
import { readArticle } from "../src/core/read/index.ts";
import { reconcile } from "../src/core/reconcile/index.ts";
import type { ReadArticle } from "../src/core/reconcile/read-article.ts";
import { readManifest } from "../src/edge/intake/manifest.ts";
import { isRefusal } from "../src/edge/intake/read-whole.ts";
import { receiveAll } from "../src/edge/intake/receive.ts";

interface GoldDossier {
  readonly parties: readonly string[];
  readonly compare: readonly [string, string] | null;
}

interface GoldEntity {
  readonly id: string;
  readonly name: string;
}

interface GoldArticle {
  readonly file: string;
}

export interface GoldScores {
  readonly gold: string;
  readonly articles: number;
  readonly categories: readonly GoldCategory[];
  readonly shown: readonly GoldCategory[];
  readonly notes?: readonly string[];
}

export interface GoldCategory {
  readonly category: string;
  readonly score: number | null;
  readonly precision?: number | null;
  readonly recall?: number | null;
}

/** What `score.mjs --json` of the folder says; a string says why there is nothing. `verbose` names a category. */
export async function scoreGold(
  folder: string,
  language: Language,
  verbose: string | null = null,
): Promise<GoldScores | string> {
  const scorer = join(folder, "score.mjs");
  if (!existsSync(scorer)) return `${folder} has no score.mjs`;
  const json = <T>(name: string): T =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as T;
  const texts = resolve(folder, json<{ readonly texts: string }>("gold").texts);
  const files = json<readonly GoldArticle[]>("articles").map(({ file }) => join(texts, file));
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) return `its texts are not there: ${missing.join(", ")}`;
  const articles = await readAll(files, language);
  const record = recordOf(articles, questionOf(folder, json));
  return runScorer(scorer, { folder, articles, record, verbose });
}

/** The articles of files and folders, read; `manifest` tells what the texts do not say. */
export async function readAll(
  paths: readonly string[],
  language: Language,
  manifest: string | null = null,
): Promise<readonly ReadArticle[]> {
  const told = manifest === null ? null : await readManifest(manifest);
  if (told !== null && isRefusal(told)) throw new Error(`${told.path}: ${told.message}`);
  const read: {
    key: string;
    name: string;
    firstSha256: string;
    article: Omit<ReadArticle, "id">;
  }[] = [];
  for await (const received of receiveAll(paths, { manifest: told })) {
    if ("refusal" in received) console.error(`${received.path}: ${received.refusal.message}`);
    if (!("article" in received)) continue;
    const { article, path } = received;
    read.push({
      key: articleKey(resolve(path), article.sha256),
      name: article.name,
      firstSha256: article.sha256,
      article: { claims: article.claims, reading: readArticle(article, language) },
    });
  }
  const ids = articleIds(read);
  return read.map(({ key, article }) => ({ ...article, id: ids.get(key) ?? key }));
}

interface Question {
  readonly between: readonly [string, string];
  readonly compare: readonly [string, string] | null;
}

/** The relationship and the dates that the gold dossier is about. */
function questionOf(folder: string, json: <T>(name: string) => T): Question | null {
  if (!existsSync(join(folder, "dossier.json"))) return null;
  const { parties, compare } = json<GoldDossier>("dossier");
  const entities = json<readonly GoldEntity[]>("entities");
  const nameOf = (id: string): string => entities.find((e) => e.id === id)?.name ?? id;
  const [first, second] = parties;
  if (first === undefined || second === undefined) return null;
  return { between: [nameOf(first), nameOf(second)], compare: compare ?? null };
}

/** The record as `export` would give it. */
export function recordOf(
  articles: readonly ReadArticle[],
  question: Question | null,
): RecordExport {
  if (question !== null) return withDossier(articles, { ...question, asOf: null });
  const texts = new Map(articles.map(({ id, reading }) => [id, reading.text]));
  return exactLines(reconcile(articles), texts).record;
}

function runScorer(
  scorer: string,
  {
    folder,
    articles,
    record,
    verbose,
  }: {
    readonly folder: string;
    readonly articles: readonly ReadArticle[];
    readonly record: RecordExport;
    readonly verbose: string | null;
  },
): GoldScores {
  const work = mkdtempSync(join(tmpdir(), "rapporteur-gold-"));
  try {
    const readings = join(work, "readings.ndjson");
    const exported = join(work, "record.json");
    writeFileSync(readings, articles.map(({ reading }) => `${JSON.stringify(reading)}\n`).join(""));
    writeFileSync(exported, JSON.stringify(record));
    const options = ["--gold", folder, "--readings", readings, "--record", exported, "--json"];
    const more = verbose === null ? [] : ["--verbose", verbose];
    const output = execFileSync(process.execPath, [scorer, ...options, ...more], {
      encoding: "utf8",
      maxBuffer: 100_000_000,
    });
    return JSON.parse(output) as GoldScores;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
