/** PDF: the words of each page with their places, put together as they are read. */
import type { Claim } from "../../../core/annotation/article.ts";
import type { Problem } from "../../../core/annotation/contract.ts";
import type { PlacedPage } from "../../../core/intake/print/placed.ts";
import { printedText } from "../../../core/intake/print/printed-text.ts";
import type { Document } from "../document.ts";
import { LONGEST_READING_S, MOST_PAGES } from "../limits.ts";
import { metadataClaim } from "../metadata-claim.ts";
import { isRefusal } from "../read-whole.ts";
import type { Refusal, RefusalCode } from "../refusal.ts";
import { inflatesTooFar } from "./inflated-streams.ts";
import { placedPage } from "./placed-page.ts";

const PDF_TYPE = "application/pdf";

/** Reads a PDF. One without text, damaged, locked, or made to fill the memory is refused with its reason. */
export async function pdfDocument(bytes: Buffer, path: string): Promise<Document | Refusal> {
  if (inflatesTooFar(bytes))
    return refused(path, "too-large", "The PDF unpacks to more than a document has");
  const opened = await openPdf(bytes, path);
  if (isRefusal(opened)) return opened;
  try {
    return await readPdf(opened, path);
  } catch (error) {
    return refused(path, "damaged-file", `The PDF cannot be read: ${messageOf(error)}`);
  } finally {
    await opened.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;

async function openPdf(bytes: Buffer, path: string): Promise<Pdf | Refusal> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    // A copy: the reader takes its bytes for its own.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, disableFontFace: true });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      return refused(path, "encrypted-file", "The PDF is locked with a password");
    return refused(path, "damaged-file", `The PDF cannot be read: ${messageOf(error)}`);
  }
}

async function readPdf(pdf: Pdf, path: string): Promise<Document | Refusal> {
  if (pdf.numPages > MOST_PAGES)
    return refused(path, "too-large", `The PDF has ${pdf.numPages} pages, more than ${MOST_PAGES}`);
  const deadline = Date.now() + LONGEST_READING_S * 1_000;
  const pages: PlacedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await within(deadline, placedPage(pdf, number));
    if (page === null)
      return refused(path, "too-slow", `The PDF was not read within ${LONGEST_READING_S} seconds`);
    pages.push(page);
  }
  const { title, ...printed } = printedText(pages);
  const fault = faultOf(printed.text, pages.length);
  if (fault !== null) return refused(path, "no-text", fault);
  return {
    mediaType: PDF_TYPE,
    ...printed,
    claims: [...metadataClaim("title", title ?? "", "pdf"), ...(await infoClaims(pdf))],
    problems: emptyPages(pages),
  };
}

/** What was promised, or null when it takes too long. */
async function within<T>(deadline: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, deadline - Date.now()));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const FEWEST_LETTERS = 20;

function faultOf(text: string, pages: number): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unknown = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0;
  if (unknown > letters * 0.5)
    return "The letters of the PDF cannot be told: its fonts do not say what they are. Recognise the text (OCR) first";
  if (letters >= FEWEST_LETTERS) return null;
  const has = pages === 1 ? "Its one page holds" : `Its ${pages} pages hold`;
  return `The PDF has no text. ${has} pictures, as from a scanner: recognise the text (OCR) first`;
}

function emptyPages(pages: readonly PlacedPage[]): readonly Problem[] {
  const empty = pages.filter(({ words }) => words.length === 0).map(({ number }) => number);
  if (empty.length === 0) return [];
  const shown = empty.slice(0, 20).join(", ") + (empty.length > 20 ? " …" : "");
  return [
    {
      code: "pages-without-text",
      message: `Without text, perhaps scanned: ${empty.length === 1 ? "page" : "pages"} ${shown}`,
      at: null,
    },
  ];
}

async function infoClaims(pdf: Pdf): Promise<readonly Claim[]> {
  const info = new Map<string, unknown>(Object.entries((await pdf.getMetadata()).info));
  const value = (name: string): string => {
    const found = info.get(name);
    return typeof found === "string" ? found : "";
  };
  // "D:20310304120000+09'00'" begins with the day.
  const created = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(value("CreationDate"));
  return [
    ...metadataClaim("title", isFileName(value("Title")) ? "" : value("Title"), "pdf-info"),
    ...metadataClaim("author", value("Author"), "pdf-info"),
    ...metadataClaim("created", created ? created.slice(1, 4).join("-") : "", "pdf-info"),
  ];
}

/** Programs write the name of their own file where a title should stand. */
function isFileName(title: string): boolean {
  return /^(?:microsoft (?:word|powerpoint) - |untitled|document\d*$)|\.(?:docx?|pptx?|indd|pdf|rtf|odt|qxd|html?|txt)$/i.test(
    title.trim(),
  );
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0]?.replace(/\.$/, "") ?? "";
}

function refused(path: string, code: RefusalCode, message: string): Refusal {
  return { code, message, path };
}
