/** docs/BENCHMARKS.md: what was measured, as tables. */
import type { Quality } from "./quality.ts";
import { qualitySection } from "./quality-report.ts";
import type { Measured } from "./systems.ts";
import { perSecond, ratio, table, tenth, whole } from "./table.ts";

export interface Compared extends Measured {
  readonly system: string;
  /** What the system was asked to do. */
  readonly what: string;
}

/** In every list of readings this program comes first: it is the 1 of the ratios. */
export interface Benchmarks {
  readonly command: string;
  readonly machine: string;
  readonly rounds: number;
  readonly paths: readonly string[];
  readonly articles: number;
  readonly tokens: number;
  readonly readings: readonly Compared[];
  readonly recogniser: readonly Compared[];
  readonly names: readonly Compared[];
  readonly parse: readonly Compared[];
  /** Milliseconds. */
  readonly stages: Readonly<Record<string, number>>;
  /** Articles of one length, cut from longer ones; milliseconds of one of them. Null where none is so long. */
  readonly article: {
    readonly words: number;
    readonly articles: number;
    readonly milliseconds: number;
    readonly stages: Readonly<Record<string, number>>;
  } | null;
  readonly news: {
    readonly articles: number;
    readonly megabytes: number;
    readonly readings: readonly Compared[];
  };
  readonly quality: Quality | null;
}

export function report(benchmarks: Benchmarks): string {
  return [
    ...opening(benchmarks),
    ...readingSection(benchmarks),
    ...namesSection(benchmarks),
    ...stageSection(benchmarks),
    ...memorySection(benchmarks),
    ...qualitySection(benchmarks.quality),
  ].join("\n");
}

function opening({ command, machine, rounds, paths, articles, tokens }: Benchmarks) {
  return [
    "# Benchmarks",
    "",
    `\`${command}\``,
    "",
    `${articles} articles with ${whole(tokens)} tokens, out of ${paths.map((path) => `\`${path}\``).join(" and ")}: page furniture taken out, the same plain text for every system. Each system runs in a process and a thread of its own, one after the other; after one round to warm up the median of ${rounds} ${rounds === 1 ? "round" : "rounds"} counts. Tokens are counted by this program's tokenizer for all of them. A second is a second of processor time of the process, threads of its runtime included, so tokens a second are those of one core. Times differ from machine to machine and somewhat with its load: compare inside one run. In every table the ratios are to this program, which is 1.`,
    "",
    machine,
    "",
  ];
}

function readingSection({ readings, tokens, articles }: Benchmarks): readonly string[] {
  const [ours] = readings;
  return [
    "## Reading, beside other systems",
    "",
    "The systems do not do the same. This program's line is a whole reading: page furniture, tokens, sentences, tags, dependencies, names and who they are, dates, offices, statements, figures, events, undertakings, concerns. wink-nlp has no dependencies and no names of people and places; compromise has no dependencies.",
    "",
    ...table(
      [
        "system",
        "tokens a second",
        "articles a second",
        "speed, ratio",
        "peak memory, MB",
        "memory, ratio",
        "loading, ms",
      ],
      readings.map((row) => [
        `${row.system}: ${row.what}`,
        whole(perSecond(tokens, row.milliseconds)),
        tenth(perSecond(articles, row.milliseconds)),
        ratio(1 / row.milliseconds, ours && 1 / ours.milliseconds),
        whole(row.megabytes),
        ratio(row.megabytes, ours?.megabytes),
        whole(row.loading),
      ]),
    ),
  ];
}

function namesSection({ recogniser, names, parse, tokens }: Benchmarks): readonly string[] {
  const rows = (title: string, readings: readonly Compared[]) =>
    readings.map(({ system, what, milliseconds }) => [
      title,
      `${system}: ${what}`,
      whole(perSecond(tokens, milliseconds)),
      ratio(1 / milliseconds, readings[0] && 1 / readings[0].milliseconds),
    ]);
  return [
    "## Names alone, and names with a parse",
    "",
    "What a system must do before it can tell names belongs to its time. Systems without dependencies have no line in the second group.",
    "",
    ...table(
      ["task", "system", "tokens a second, one core", "speed, ratio"],
      [
        ...rows("names alone", names),
        ...rows("names and parse", parse),
        ...rows("recogniser by itself", recogniser),
      ],
    ),
  ];
}

function stageSection({ stages, article, tokens, articles }: Benchmarks): readonly string[] {
  const spent = Object.values(stages).reduce((sum, each) => sum + each, 0);
  return [
    "## Stage by stage",
    "",
    ...(article === null
      ? []
      : [
          `An article of ${article.words} words: ${tenth(article.milliseconds)} ms for a whole reading, the mean over ${article.articles} articles cut at that length. The last column says what each stage takes of it.`,
          "",
        ]),
    "What each stage of a reading alone would do.",
    "",
    ...table(
      [
        "stage",
        "tokens a second",
        "articles a second",
        "share of the time",
        ...(article === null ? [] : [`${article.words} words, ms`]),
      ],
      Object.entries(stages).map(([name, milliseconds]) => [
        name,
        whole(perSecond(tokens, milliseconds)),
        tenth(perSecond(articles, milliseconds)),
        `${tenth((100 * milliseconds) / spent)} %`,
        ...(article === null ? [] : [(article.stages[name] ?? 0).toFixed(2)]),
      ]),
    ),
  ];
}

function memorySection({ news: { articles, megabytes, readings } }: Benchmarks): readonly string[] {
  const [ours] = readings;
  return [
    `## Memory, reading ${Math.round(megabytes)} MB of news`,
    "",
    `One process reads ${whole(articles)} articles (${tenth(megabytes)} MB) one after the other and keeps nothing of them. The articles are invented in the run: sentences of the articles above in another order, articles of the same lengths, two names in three and nearly all numbers changed, so that caches meet what they have not seen. Peak memory is the most the process held (resident set), the texts themselves included. CoreNLP is left out: it would read for a quarter of an hour.`,
    "",
    ...table(
      ["system", "peak memory, MB", "memory, ratio", "seconds"],
      readings.map((row) => [
        `${row.system}: ${row.what}`,
        whole(row.megabytes),
        ratio(row.megabytes, ours?.megabytes),
        whole(row.first / 1000),
      ]),
    ),
  ];
}
