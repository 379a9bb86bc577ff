/** How many of the drawn lines are right: the number at the top of docs/EVALUATION.md. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { share } from "../measures.ts";
import { type AuditFile, readAudit, VERDICTS, type Verdict } from "./verdicts.ts";

const VERDICTS_FOLDER = "evaluation/audit/verdicts";
const REPORT = "docs/EVALUATION.md";

/** `open`: drawn, and not judged yet. */
interface Shares extends Readonly<Record<Verdict, number>> {
  readonly open: number;
}

export function sharesOfKinds({ drawn, verdicts }: AuditFile): ReadonlyMap<string, Shares> {
  const kinds = new Map<string, Shares>();
  for (const { id, kind } of drawn) {
    const verdict = verdicts[id]?.verdict ?? "open";
    for (const name of [kind, "all"]) {
      const before = kinds.get(name) ?? { right: 0, wrong: 0, trivial: 0, open: 0 };
      kinds.set(name, { ...before, [verdict]: before[verdict] + 1 });
    }
  }
  const all = kinds.get("all");
  kinds.delete("all");
  return all === undefined ? kinds : new Map([...kinds, ["all", all]]);
}

/** Of the judged lines: those that are not wrong, and those that are trivial. */
function notWrong({ right, wrong, trivial }: Shares): number {
  return share(right + trivial, right + wrong + trivial);
}

/** The share that is not wrong, each kind weighted by the number of its lines that are shown; null when a kind has none judged. */
export function weightedNotWrong(audit: AuditFile): number | null {
  let [sum, lines] = [0, 0];
  for (const [kind, shares] of sharesOfKinds(audit)) {
    const judged = shares.right + shares.wrong + shares.trivial;
    if (kind === "all") continue;
    if (judged === 0) return null;
    const count = audit.shown[kind] ?? 0;
    sum += count * notWrong(shares);
    lines += count;
  }
  return lines === 0 ? null : sum / lines;
}

export function sharesTable(audit: AuditFile): string[] {
  return [
    `| kind | judged | ${VERDICTS.join(" | ")} | not wrong | trivial | open |`,
    "|---|---|---|---|---|---|---|---|",
    ...[...sharesOfKinds(audit)].map(([kind, shares]) => {
      const judged = shares.right + shares.wrong + shares.trivial;
      const percent = (value: number): string => (judged === 0 ? "-" : `${value.toFixed(1)} %`);
      const counts = VERDICTS.map((verdict) => shares[verdict]).join(" | ");
      return `| ${kind} | ${judged} | ${counts} | ${percent(notWrong(shares))} | ${percent(share(shares.trivial, judged))} | ${shares.open} |`;
    }),
    ...weightedLine(audit),
  ];
}

function weightedLine(audit: AuditFile): string[] {
  const weighted = weightedNotWrong(audit);
  const lines = Object.values(audit.shown).reduce((sum, count) => sum + count, 0);
  return weighted === null
    ? []
    : [
        "",
        `Each kind weighted by how many of its lines are shown (${lines} in all): **${weighted.toFixed(1)} % not wrong.**`,
      ];
}

const HEADING = "## Shown lines";
const NEXT = "## Sets";

/** The first section of the report. */
export function auditSection(): string[] {
  const files = existsSync(VERDICTS_FOLDER) ? readdirSync(VERDICTS_FOLDER).sort() : [];
  const audits = files
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file.replace(/\.json$/, ""), readAudit(join(VERDICTS_FOLDER, file))] as const);
  return [
    HEADING,
    "",
    "Of the lines that the record shows, so many drawn evenly over the kinds, each read beside its passage. A line is wrong when any part of it is not what the words say; trivial when it is right and not worth showing. “Open”: drawn, but the line or its passage has changed since it was judged.",
    "",
    ...audits.flatMap(([name, audit]) =>
      audit === null
        ? []
        : [`### ${name}`, "", `\`${audit.command}\``, "", ...sharesTable(audit), ""],
    ),
  ];
}

/** Puts the section of a finished audit into the report that is there. */
export function renewAuditSection(): void {
  if (!existsSync(REPORT)) return;
  const report = readFileSync(REPORT, "utf8");
  const [from, to] = [report.indexOf(HEADING), report.indexOf(NEXT)];
  if (from < 0 || to < from) return;
  writeFileSync(
    REPORT,
    `${report.slice(0, from) + auditSection().join("\n")}\n${report.slice(to)}`,
  );
}
