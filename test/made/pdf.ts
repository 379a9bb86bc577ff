/** Makes small PDF files for tests: words set in one font at places that the test chooses. */
import { deflateSync } from "node:zlib";

/** From the left and the top edge, in points; the letters are ten points high where nothing else is said. */
export interface SetWords {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size?: number;
}

export interface MadePdf {
  readonly pages: readonly (readonly SetWords[])[];
  readonly info?: Readonly<Record<string, string>>;
  readonly packed?: boolean;
  readonly locked?: boolean;
}

const HEIGHT = 842;
const WIDTH = 595;

export function madePdf({ pages, info = {}, packed = false, locked = false }: MadePdf): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (const words of pages) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    add(streamOf(words.map(shown).join("\n"), packed));
  }
  const pairs = Object.entries(info).map(([name, value]) => `/${name} (${escaped(value)})`);
  add(`<< ${pairs.join(" ")} >>`);
  const described = objects.length;
  const key = "00".repeat(32);
  if (locked) add(`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`);
  const encrypt = locked ? `/Encrypt ${objects.length} 0 R /ID [<${key}> <${key}>]` : "";
  return written(objects, `/Root 1 0 R /Info ${described} 0 R ${encrypt}`);
}

function written(objects: readonly string[], trailer: string): Buffer {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer << /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function streamOf(content: string, packed: boolean): string {
  const bytes = packed ? deflateSync(Buffer.from(content, "latin1")).toString("latin1") : content;
  const filter = packed ? " /Filter /FlateDecode" : "";
  return `<< /Length ${bytes.length}${filter} >>\nstream\n${bytes}\nendstream`;
}

const shown = ({ text, left, top, size = 10 }: SetWords): string =>
  `BT /F1 ${size} Tf ${left} ${HEIGHT - top} Td (${escaped(text)}) Tj ET`;

const escaped = (text: string): string => text.replace(/[\\()]/g, "\\$&");

/** Lines one under another, twelve points apart. */
export function setLines(
  lines: readonly string[],
  { left = 72, top = 120, size = 10 }: { left?: number; top?: number; size?: number } = {},
): readonly SetWords[] {
  return lines.map((text, i) => ({ text, left, top: top + i * size * 1.2, size }));
}
