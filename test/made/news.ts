/** Invented news for tests of intake. */

export const HEADLINE = "Veldland and Utopia extend their joint patrols";

export const PARAGRAPHS: readonly string[] = [
  "Veldland and Utopia agreed on Tuesday to extend their joint patrols in the Lys Strait for another year, officials of both sides said.",
  "Defence Minister Ada Hill of Veldland said the patrols had made the strait safer for fishing boats and for the ferries between the islands.",
  "The two governments plan to review the agreement in October, when the ministers will meet again in Oldmere.",
];

/** A page with a headline, a date and the paragraphs. */
export function newsPage(headline = HEADLINE, paragraphs: readonly string[] = PARAGRAPHS): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${headline}</title></head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;
}
