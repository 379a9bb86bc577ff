/**
 * `npm run bench -- [--texts PATH]… [--data DIR] [--rounds N] [--python] [--java]` reads the same texts with this program,
 * wink-nlp and compromise, each in a process of its own, with --python also spaCy and with --java also CoreNLP, and writes
 * docs/BENCHMARKS.md. With --data all are scored on the development sets of that folder. Compare inside one run only.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadLanguage } from "../src/edge/intake/language.ts";
import type { Annotated } from "./annotated.ts";
import { inventedNews } from "./invented-news.ts";
import { type Quality, qualityOf, textsOf } from "./quality.ts";
import { type Benchmarks, type Compared, report } from "./report.ts";
import { goldSets } from "./sets.ts";
import {
  COMPROMISE,
  CORENLP,
  installPeers,
  type Measured,
  OURS,
  SPACY,
  type System,
  stageTimes,
  WINK,
} from "./systems.ts";
import { type Corpus, corpusOf, openingsOf, sentencesOf } from "./texts.ts";

const NEWS_CHARACTERS = 5_000_000;
/** A long article of a newspaper. */
const ARTICLE_WORDS = 600;
const SEED = 1;

const { values } = parseArgs({
  options: {
    texts: { type: "string", multiple: true, default: [] },
    data: { type: "string" },
    rounds: { type: "string", default: "5" },
    python: { type: "boolean", default: false },
    java: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const systems = [
  OURS,
  WINK,
  COMPROMISE,
  ...(values.python ? [SPACY] : []),
  ...(values.java ? [CORENLP] : []),
];

/** Without --texts: the samples, and the texts of the stories where they are. */
const paths =
  values.texts.length > 0
    ? values.texts
    : ["samples", "../shared/stories"].filter((path) => existsSync(path));

/** A peer that fails is left out and said so; this program may not fail. */
function attempted<T>(system: System, what: string, run: () => T): readonly T[] {
  console.error(`${system.name}: ${what} …`);
  try {
    return [run()];
  } catch (failure) {
    if (system === OURS || !(failure instanceof Error)) throw failure;
    console.error(`${system.name} could not be measured: ${failure.message.split("\n")[0]}`);
    return [];
  }
}

interface Asked {
  readonly system: System;
  readonly what: string;
  readonly steps?: readonly string[];
}

function compared(corpus: string, asked: readonly Asked[], times = rounds): readonly Compared[] {
  return asked
    .filter(({ system }) => systems.includes(system))
    .flatMap(({ system, what, steps = [] }) =>
      attempted(system, what, () => system.measure(corpus, times, ...steps)).map(
        (measured: Measured) => ({ system: system.name, what, ...measured }),
      ),
    );
}

const WHOLE: readonly Asked[] = [
  { system: OURS, what: "all of a reading" },
  { system: WINK, what: "full pipe" },
  { system: WINK, what: "sentences and parts of speech", steps: ["sbd", "pos"] },
  { system: COMPROMISE, what: "tags and names" },
  { system: SPACY, what: "full pipe" },
  { system: CORENLP, what: "tags, names and dependencies" },
];
const RECOGNISER: readonly Asked[] = [
  { system: OURS, what: "the trained recogniser, on ready sentences", steps: ["recogniser"] },
];
const NAMES: readonly Asked[] = [
  { system: OURS, what: "tokens, sentences, names and what they need", steps: ["names"] },
  { system: COMPROMISE, what: "tags and names" },
  { system: SPACY, what: "tokens, sentences, names", steps: ["tok2vec", "senter", "ner"] },
  {
    system: CORENLP,
    what: "tokens, sentences, tags, names",
    steps: ["tokenize,ssplit,pos,lemma,ner"],
  },
];
const PARSE: readonly Asked[] = [
  { system: OURS, what: "tokens, sentences, syntax, tags, names", steps: ["parse"] },
  { system: SPACY, what: "full pipe" },
  { system: CORENLP, what: "tags, names and dependencies" },
];
/** CoreNLP would read for a quarter of an hour. */
const MEMORY: readonly Asked[] = [
  { system: OURS, what: "all of a reading" },
  { system: WINK, what: "full pipe" },
  { system: COMPROMISE, what: "tags and names" },
  { system: SPACY, what: "full pipe" },
];

/** Null where no folder of sets is named. */
function quality(work: string): Quality | null {
  if (values.data === undefined) return null;
  const sets = goldSets(values.data);
  const corpus = written(work, "sets", textsOf(sets));
  const annotated = systems.flatMap((system) =>
    attempted(system, "development sets", (): readonly [System, readonly Annotated[]] => [
      system,
      system.annotate(corpus),
    ]),
  );
  return qualityOf(sets, annotated);
}

function written(work: string, name: string, texts: readonly string[]): string {
  const path = join(work, `${name}.json`);
  writeFileSync(path, JSON.stringify({ texts }));
  return path;
}

/** What was measured already is not measured again. */
function withKnown(
  corpus: string,
  asked: readonly Asked[],
  known: readonly Compared[],
): readonly Compared[] {
  return asked.flatMap((one) => {
    const same = known.filter(
      ({ system, what }) => system === one.system.name && what === one.what,
    );
    return same.length > 0 ? same : compared(corpus, [one]);
  });
}

function command(): string {
  const options = [
    ...values.texts.map((path) => `--texts ${path}`),
    ...(values.data === undefined ? [] : [`--data ${values.data}`]),
    ...(values.rounds === "5" ? [] : [`--rounds ${values.rounds}`]),
    ...(values.python ? ["--python"] : []),
    ...(values.java ? ["--java"] : []),
  ];
  return ["npm run bench", ...(options.length > 0 ? ["--", ...options] : [])].join(" ");
}

/** One article of `ARTICLE_WORDS`, on average over the texts that are long enough; null where none is. */
function articleTimes(work: string, texts: readonly string[]): Benchmarks["article"] {
  const openings = openingsOf(texts, ARTICLE_WORDS);
  if (openings.length === 0) return null;
  const corpus = written(work, "openings", openings);
  const { milliseconds } = OURS.measure(corpus, rounds);
  const stages = Object.entries(stageTimes(corpus, rounds));
  return {
    words: ARTICLE_WORDS,
    articles: openings.length,
    milliseconds: milliseconds / openings.length,
    stages: Object.fromEntries(stages.map(([name, spent]) => [name, spent / openings.length])),
  };
}

async function measureAll(work: string): Promise<string> {
  const { texts, tokens }: Corpus = await corpusOf(paths);
  const corpus = written(work, "corpus", texts);
  const sentences = sentencesOf(texts, await loadLanguage());
  const news = inventedNews(sentences, NEWS_CHARACTERS, SEED);
  const scores = quality(work);
  const readings = compared(corpus, WHOLE);
  return report({
    command: command(),
    machine: `Node ${process.versions.node}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
    rounds,
    paths,
    articles: texts.length,
    tokens,
    readings,
    recogniser: compared(corpus, RECOGNISER),
    names: withKnown(corpus, NAMES, readings),
    parse: withKnown(corpus, PARSE, readings),
    stages: stageTimes(corpus, rounds),
    article: articleTimes(work, texts),
    news: {
      articles: news.length,
      megabytes: Buffer.byteLength(news.join("")) / 1e6,
      readings: compared(written(work, "news", news), MEMORY, 0),
    },
    quality: scores,
  });
}

async function main(): Promise<void> {
  installPeers();
  const work = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  try {
    const text = await measureAll(work);
    mkdirSync("docs", { recursive: true });
    writeFileSync("docs/BENCHMARKS.md", text);
    console.log(text);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

await main();
