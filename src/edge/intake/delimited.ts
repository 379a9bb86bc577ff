/** Reads CSV as spreadsheets write it: quoted cells, doubled quotes, commas, semicolons or tabs. */

export interface Row {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** The rows that are not empty. The separator is the one that the first line has most of. */
export function readDelimited(text: string): readonly Row[] {
  const [heading = ""] = text.split(/\r?\n/, 1);
  const separator = [",", ";", "\t"].reduce((a, b) =>
    countOf(heading, b) > countOf(heading, a) ? b : a,
  );
  const table = new Table();
  for (const part of text.match(/""|[",;\t\n]|\r\n?|[^",;\t\r\n]+/g) ?? [])
    table.take(part, separator);
  return table.done();
}

class Table {
  private readonly rows: Row[] = [];
  private cells: string[] = [];
  private cell = "";
  private quoted = false;
  private number = 1;

  take(part: string, separator: string): void {
    if (this.quoted) this.takeQuoted(part);
    else if (part === '"' && this.cell.trim() === "") {
      this.cell = "";
      this.quoted = true;
    } else if (part === separator) this.endCell();
    else if (/^[\r\n]/.test(part)) this.endRow();
    else if (part !== '""') this.cell += part;
  }

  private takeQuoted(part: string): void {
    if (part === '"') this.quoted = false;
    else this.cell += part === '""' ? '"' : part;
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = "";
  }

  private endRow(): void {
    this.endCell();
    if (this.cells.some((cell) => cell.trim() !== ""))
      this.rows.push({ number: this.number, cells: this.cells });
    this.number++;
    this.cells = [];
  }

  done(): readonly Row[] {
    this.endRow();
    return this.rows;
  }
}

function countOf(text: string, separator: string): number {
  return text.split(separator).length;
}
