/** A reader's verdicts: ids of lines with what was judged and why. No text of any article is kept. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Kind } from "./lines.ts";

/** `trivial`: right, but a reader would not want to be shown it. */
export const VERDICTS = ["right", "wrong", "trivial"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judged {
  readonly kind: Kind;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** The lines drawn last, and every verdict ever given: one of a line that is gone waits for its return. */
export interface AuditFile {
  readonly command: string;
  /** How many lines of each kind are shown in all. */
  readonly shown: Readonly<Record<string, number>>;
  readonly drawn: readonly { readonly id: string; readonly kind: Kind }[];
  readonly verdicts: Readonly<Record<string, Judged>>;
}

export function readAudit(path: string): AuditFile | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as AuditFile) : null;
}

export function writeAudit(path: string, { command, shown, drawn, verdicts }: AuditFile): void {
  const sorted = Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1));
  const file: AuditFile = { command, shown, drawn, verdicts: Object.fromEntries(sorted) };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(file, null, 1)}\n`);
}

export interface Given {
  readonly id: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** "ID right", "ID wrong because …": one a line; blank lines and lines after "#" are passed over. */
export function parseVerdicts(text: string): Given[] {
  return text.split("\n").flatMap((line): Given[] => {
    if (line.trim() === "" || line.trimStart().startsWith("#")) return [];
    const [, id = "", word = "", reason = ""] = /^\s*(\S+)\s+(\S+)\s*(.*)$/.exec(line) ?? [];
    const verdict = verdictOf(word);
    if (verdict === null)
      throw new Error(`“${line}” is no verdict: write ID right|wrong|trivial reason`);
    return [{ id, verdict, reason: reason.trim() }];
  });
}

/** A verdict or its first letter. */
export function verdictOf(word: string): Verdict | null {
  const said = word.trim().toLowerCase();
  return said === "" ? null : (VERDICTS.find((verdict) => verdict.startsWith(said)) ?? null);
}
