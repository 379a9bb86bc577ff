import type { Reader } from "../../app/arrival.ts";

/** The reader with its tables; commands that read nothing start without them. */
export async function loadReader(): Promise<Reader> {
  const [{ readArticle }, { loadLanguage }] = await Promise.all([
    import("../../core/read/index.ts"),
    import("../intake/language.ts"),
  ]);
  const language = await loadLanguage();
  return (article) => readArticle(article, language);
}
