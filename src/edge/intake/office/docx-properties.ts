import { Parser } from "htmlparser2";

/** What a Word file says of itself; empty where it says nothing. */
export interface Properties {
  readonly title: string;
  readonly creator: string;
  /** When the file was made: no date of publication. */
  readonly created: string;
}

const NAMES: ReadonlyMap<string, keyof Properties> = new Map([
  ["dc:title", "title"],
  ["dc:creator", "creator"],
  ["dcterms:created", "created"],
]);

/** Reads `docProps/core.xml`. */
export function readProperties(xml: string): Properties {
  const found = { title: "", creator: "", created: "" };
  let field: keyof Properties | null = null;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        field = NAMES.get(name) ?? null;
      },
      ontext: (words) => {
        if (field !== null) found[field] += words;
      },
      onclosetag: () => {
        field = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return found;
}
