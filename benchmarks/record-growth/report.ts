/** docs/RECORD-GROWTH.md: what was measured, as a table. */
import { NONE, perSecond, ratio, table, tenth, whole } from "../table.ts";
import { type AtSize, percentile, type Spent } from "./measured.ts";

export interface Growth {
  readonly command: string;
  readonly machine: string;
  readonly adds: number;
  readonly rounds: number;
  readonly batch: number;
  readonly sizes: readonly AtSize[];
}

export function report(growth: Growth): string {
  const { command, machine, adds, rounds, batch, sizes } = growth;
  return [
    "# A record that grows",
    "",
    `\`${command}\``,
    "",
    `The articles are invented in the run, the same for every run, together with what the reader would have read in them; nothing is read here. A relationship has two parties, with persons, towns and agreements of its own, and 100 articles, so a larger record has more relationships; but every name is made of the same syllables, all articles date from the same years, and two articles in three have one of a few big parties take part. Two to four articles tell the same story, later ones come back to it, rewrites and borrowings take over passages of 30 to 60 words, and some sentences stand in many articles.`,
    "",
    `Each size is measured in processes of their own. *Adding one*: ${adds} articles one after the other, each from its arrival until the record is settled; the first one meets a program that has just begun. *Brief*: the brief of one relationship, ${rounds} times. The records are built in batches of ${whole(batch)} that are settled once. *Planted*: passages taken over word for word that the record shows as shared, of those that are known. A second is a second of processor time of the process, threads of its runtime included, where it is not said to be elapsed. Memory is the most a process held (resident set). The ratios are to the first line.`,
    "",
    machine,
    "",
    ...addingSection(sizes),
    ...askingSection(sizes),
    ...buildingSection(sizes),
  ].join("\n");
}

const sizeOf = ({ articles, relationships }: AtSize): readonly string[] => [
  whole(articles),
  whole(relationships),
];
const median = (spent: readonly Spent[], clock: keyof Spent): number =>
  percentile(
    spent.map((one) => one[clock]),
    50,
  );

function addingSection(sizes: readonly AtSize[]): readonly string[] {
  const [smallest] = sizes;
  return [
    "## Adding one article",
    "",
    ...table(
      [
        "articles",
        "relationships",
        "processor, median ms",
        "ratio",
        "95 of 100 within, ms",
        "first, ms",
        "elapsed, median ms",
        "peak memory, MB",
      ],
      sizes.map((size) => {
        const { spent, megabytes } = size.added;
        const processor = spent.map((one) => one.processor);
        return [
          ...sizeOf(size),
          tenth(median(spent, "processor")),
          ratio(median(spent, "processor"), smallest && median(smallest.added.spent, "processor")),
          tenth(percentile(processor, 95)),
          tenth(processor[0] ?? Number.NaN),
          tenth(median(spent, "elapsed")),
          whole(megabytes),
        ];
      }),
    ),
  ];
}

function askingSection(sizes: readonly AtSize[]): readonly string[] {
  return [
    "## Brief, and planted passages",
    "",
    ...table(
      [
        "articles",
        "relationships",
        "brief, processor, median ms",
        "elapsed, median ms",
        "elapsed, first, ms",
        "its lines",
        "peak memory, MB",
        "planted passages found",
        "all shared passages",
      ],
      sizes.map((size) => {
        const { asked, sought } = size;
        return [
          ...sizeOf(size),
          tenth(median(asked.spent, "processor")),
          tenth(median(asked.spent, "elapsed")),
          tenth(asked.spent[0]?.elapsed ?? Number.NaN),
          whole(asked.lines),
          whole(asked.megabytes),
          sought.tried === 0 ? NONE : `${whole(sought.found)} of ${whole(sought.tried)}`,
          whole(sought.shared),
        ];
      }),
    ),
  ];
}

function buildingSection(sizes: readonly AtSize[]): readonly string[] {
  return [
    "## Building the record",
    "",
    ...table(
      [
        "articles",
        "relationships",
        "added since the line above",
        "articles a second",
        "peak memory, MB",
        "file, MB",
        "file, kB an article",
      ],
      sizes.map((size) => {
        const { articles, grown, fileMegabytes } = size;
        return [
          ...sizeOf(size),
          whole(grown.by),
          tenth(perSecond(grown.by, grown.spent.processor)),
          whole(grown.megabytes),
          tenth(fileMegabytes),
          tenth((1000 * fileMegabytes) / articles),
        ];
      }),
    ),
  ];
}
