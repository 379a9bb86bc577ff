/** The rules of the reader: which there are, what each reads, and how often each fires. */
import { Command } from "commander";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import type { RuleReport, RuleRow } from "../../app/rule-report.ts";
import type { Article } from "../../core/annotation/article.ts";
import type { Firing } from "../../core/read/firings.ts";
import { idsOf, type RuleEntry } from "../../core/rules/entry.ts";
import { sentenceOf } from "./add.ts";
import { SOMETHING_REFUSED } from "./exit-status.ts";
import { counted, print, tell } from "./output.ts";
import { Progress } from "./progress.ts";
import { received } from "./received.ts";
import { receiveOptions } from "./received-options.ts";

interface RulesOptions {
  readonly explain?: string;
  readonly count?: readonly string[];
  readonly manifest?: string;
  readonly json?: boolean;
}

export function rulesCommand(): Command {
  return new Command("rules")
    .description("the rules of the reader: all of them, one explained, or how often each fires")
    .option("--list", "every rule by what it makes; the same as no option")
    .option("--explain <id>", "what a rule reads, with its examples and counter-examples")
    .option("--count <paths...>", "how often each rule fires in these files and folders")
    .option("--manifest <file>", "with --count: what the texts do not say of themselves")
    .option("--json", "with --count: the counts for other programs")
    .action(async (options: RulesOptions) => {
      for (const line of await answer(options)) print(line);
    });
}

async function answer({
  explain,
  count,
  manifest,
  json,
}: RulesOptions): Promise<readonly string[]> {
  const { CATALOGUE } = await import("../../core/languages/en/catalogue/catalogue.ts");
  if (explain !== undefined) return explained(CATALOGUE, explain);
  if (count === undefined) return list(CATALOGUE);
  const { ruleReport } = await import("../../app/rule-report.ts");
  const report = ruleReport(CATALOGUE, await firingsOf(count, manifest));
  return json ? [JSON.stringify(report)] : reported(report);
}

/** The layers in the words of the screen. */
const LAYERS: Readonly<Partial<Record<RuleEntry["layer"], string>>> = {
  commitments: "undertakings",
};

const layerName = (layer: RuleEntry["layer"]): string => LAYERS[layer] ?? layer;

function list(catalogue: readonly RuleEntry[]): readonly string[] {
  const layers = [...new Set(catalogue.map(({ layer }) => layer))];
  const wide = Math.max(...catalogue.map(({ id }) => id.length));
  return layers.flatMap((layer) => {
    const rules = catalogue.filter((rule) => rule.layer === layer);
    const lines = rules.map(
      ({ id, examples: [first = ""] }) => `  ${id.padEnd(wide)}  ${onOneLine(first)}`,
    );
    return [`${layerName(layer)} (${rules.length})`, ...lines, ""];
  });
}

const onOneLine = (text: string): string => text.replaceAll("\n", " ¶ ");

function explained(catalogue: readonly RuleEntry[], wanted: string): readonly string[] {
  const id = wanted.replace(/^rule:/, "");
  const rule = catalogue.find((each) => each.id === id || idsOf(each).includes(id));
  if (rule === undefined) {
    const near = catalogue.filter((each) => each.id.includes(id)).map((each) => each.id);
    const hint =
      near.length > 0
        ? `Rules with these letters: ${near.join(", ")}.`
        : "rapporteur rules lists them all.";
    throw new RapporteurError("not-found", `There is no rule “${id}”. ${hint}`);
  }
  return [
    `${rule.id}  (${layerName(rule.layer)})`,
    `reads   ${rule.reads}`,
    ...(rule.words === undefined ? [] : [`words   ${[...rule.words].join(", ")}`]),
    ...rule.examples.map((text) => `  yes   ${onOneLine(text)}`),
    ...rule.except.map((text) => `  no    ${onOneLine(text)}`),
  ];
}

async function firingsOf(
  paths: readonly string[],
  manifest: string | undefined,
): Promise<readonly ReadonlyMap<string, Firing>[]> {
  const receiving = await receiveOptions(paths, manifest === undefined ? {} : { manifest });
  const firingsIn = await loadCounter();
  const progress = new Progress();
  const firings: ReadonlyMap<string, Firing>[] = [];
  for await (const one of received(paths, receiving)) {
    if ("unchanged" in one) continue;
    if ("refusal" in one) {
      tell(sentenceOf(one.refusal));
      process.exitCode = SOMETHING_REFUSED;
    } else firings.push(firingsIn(one.article));
    progress.say(`${counted(firings.length, "article")} read`);
  }
  progress.end();
  return firings;
}

async function loadCounter(): Promise<(article: Article) => ReadonlyMap<string, Firing>> {
  const [{ firingsIn }, { loadLanguage }] = await Promise.all([
    import("../../core/read/firings.ts"),
    import("../intake/language.ts"),
  ]);
  const language = await loadLanguage();
  return (article) => firingsIn(article, language);
}

const COLUMNS = ["fired", "alone", "beaten", "articles", "shown", "weaker"] as const;
const COLUMN = 10;

function reported({ articles, rows, never, everywhere }: RuleReport): readonly string[] {
  const wide = Math.max(4, ...rows.map(({ id }) => id.length));
  const head = `${"rule".padEnd(wide)}  ${COLUMNS.map((name) => name.padStart(COLUMN)).join("")}  most often beaten by`;
  return [
    `${counted(articles, "article")} read`,
    "",
    head,
    ...rows.map((row) => rowLine(row, wide)),
    "",
    "fired: its reading stood · alone: no other rule wanted the words · beaten: another rule took them",
    "shown, weaker: the lines that name it (names and dates are no lines, and a number that counts nothing makes none)",
    "",
    `Never fired (${never.length}):`,
    ...byLayer(never),
    "",
    everywhere.length > 0
      ? `Fired in every article (${everywhere.length}): ${everywhere.join(", ")}`
      : "No rule fired in every article.",
  ];
}

function rowLine(row: RuleRow, wide: number): string {
  const isLine = row.layer !== "dates" && row.layer !== "names";
  const numbers = COLUMNS.map((name) =>
    (isLine || (name !== "shown" && name !== "weaker") ? String(row[name]) : "–").padStart(COLUMN),
  );
  const [most] = row.beatenBy;
  return `${row.id.padEnd(wide)}  ${numbers.join("")}  ${most === undefined ? "" : `${most.id} (${most.times})`}`.trimEnd();
}

function byLayer(rules: RuleReport["never"]): readonly string[] {
  const layers = [...new Set(rules.map(({ layer }) => layer))];
  return layers.map((layer) => {
    const ids = rules
      .filter((rule) => rule.layer === layer)
      .map(({ id, words }) =>
        words === null ? id : `${id}.… (${words.silent} of ${words.all} words)`,
      );
    return `  ${layerName(layer)}: ${ids.join(", ")}`;
  });
}
