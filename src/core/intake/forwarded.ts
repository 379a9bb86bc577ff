/** The header of a mail that was passed on, at the top of the text of the mail that passes it on. */

export interface Forwarded {
  readonly from: string | null;
  readonly date: string | null;
  readonly subject: string | null;
}

const RULE =
  /^\s*(?:-{2,}\s*(?:forwarded message|original message)\s*-{2,}|begin forwarded message:)\s*$/im;
const FIELD = /^\s*>?\s*\*?(from|date|sent|subject)\s*:\*?\s*(.+)$/i;

/** Looks near the top alone: a mail that is answered stands further down. */
const NEAR_TOP = 1_500;
const MOST_FIELD_LINES = 10;

/** Null where nothing was passed on. */
export function forwardedIn(text: string): Forwarded | null {
  const rule = RULE.exec(text.slice(0, NEAR_TOP));
  if (rule === null) return null;
  const lines = text.slice(rule.index + rule[0].length, rule.index + 4_000).split(/\r?\n/);
  const found = new Map<string, string>();
  for (const line of lines.filter((each) => each.trim() !== "").slice(0, MOST_FIELD_LINES)) {
    const field = FIELD.exec(line);
    const name = field?.[1]?.toLowerCase().replace("sent", "date");
    if (name !== undefined && !found.has(name)) found.set(name, field?.[2]?.trim() ?? "");
  }
  if (found.size < 2) return null;
  const value = (name: string): string | null => found.get(name) ?? null;
  return { from: value("from"), date: value("date"), subject: value("subject") };
}
