/** What stands out on the screen: by colour in a terminal, by brackets and numbers everywhere else. */

export type Style =
  | "plain"
  | "dim"
  | "bold"
  | "problem"
  | "statement"
  | "office"
  | "event"
  | "figure"
  | "undertaking"
  | "relation"
  | "concern"
  | "date";

/** Colours by kind; `marked` underlines the words of the article that a note is about. */
export interface Ink {
  readonly colour: boolean;
  paint(text: string, style: Style, marked?: boolean): string;
}

/** The numbers that begin and end each look in a terminal. */
const LOOKS: Readonly<Record<Style, readonly [on: number, off: number] | null>> = {
  plain: null,
  dim: [90, 39],
  bold: [1, 22],
  problem: [31, 39],
  statement: [36, 39],
  office: [33, 39],
  event: [32, 39],
  figure: [35, 39],
  undertaking: [91, 39],
  relation: [94, 39],
  concern: [31, 39],
  date: [90, 39],
};

const look = (number: number): string => `\u001b[${number}m`;

export const PLAIN: Ink = { colour: false, paint: (text) => text };

export const COLOURED: Ink = {
  colour: true,
  paint(text, style, marked = false) {
    const wanted = LOOKS[style];
    const coloured = wanted === null ? text : `${look(wanted[0])}${text}${look(wanted[1])}`;
    return marked ? `${look(4)}${coloured}${look(24)}` : coloured;
  },
};
