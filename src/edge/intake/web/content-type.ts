/** The encoding in a Content-Type header: "text/html; charset=utf-8" has "utf-8". */
export function charsetOf(contentType: string): string | null {
  return /;\s*charset\s*=\s*"?([\w:.-]{2,40})/i.exec(contentType)?.[1] ?? null;
}
