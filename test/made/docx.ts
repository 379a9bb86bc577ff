/** Makes small Word files for tests. */
import { strToU8, zipSync } from "fflate";

export interface MadeDocx {
  /** WordprocessingML between the tags of the body. */
  readonly body: string;
  readonly notes?: string;
  readonly properties?: string;
}

const NAMESPACE = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;

export function madeDocx({ body, notes, properties = "" }: MadeDocx): Buffer {
  const xml = (content: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`);
  return Buffer.from(
    zipSync({
      "[Content_Types].xml": xml("<Types/>"),
      "word/document.xml": xml(`<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`),
      "docProps/core.xml": xml(`<cp:coreProperties>${properties}</cp:coreProperties>`),
      ...(notes === undefined
        ? {}
        : { "word/footnotes.xml": xml(`<w:footnotes ${NAMESPACE}>${notes}</w:footnotes>`) }),
    }),
  );
}

/** A paragraph with its words in one run, in a style if one is named. */
export const paragraph = (text: string, style = ""): string =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
