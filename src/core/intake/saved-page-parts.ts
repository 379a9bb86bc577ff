/** The folders that browsers save beside a page: pictures, scripts and frames, no documents. */

/** What browsers put behind the name of the page, in the languages they are made in. */
const ENDINGS =
  /^[_.\- ](?:files|file|dateien|datei|fichiers|archivos|ficheros|arquivos|bestanden|filer|filerna|tiedostot|pliki|soubory|dosyalar|elemei|failid|fails|fitxers|fitxategiak|datoteke|fili)$/i;

const PAGE = /\.(?:x?html?|htm)$/i;

/** Whether a folder of this name is the other half of one of the files beside it. */
export function isSavedPageFolder(folder: string, files: readonly string[]): boolean {
  return files.some((file) => {
    const stem = file.replace(PAGE, "");
    return stem !== file && folder.startsWith(stem) && ENDINGS.test(folder.slice(stem.length));
  });
}

/** Of paths with slashes those that lie in such a folder. */
export function savedPageParts(paths: readonly string[]): ReadonlySet<string> {
  const pages = new Set<string>();
  for (const path of paths) if (PAGE.test(path)) pages.add(path);
  return new Set(paths.filter((path) => liesInPart(path, pages)));
}

function liesInPart(path: string, pages: ReadonlySet<string>): boolean {
  const steps = path.split("/");
  for (let i = 0; i < steps.length - 1; i++) {
    const folder = steps[i] ?? "";
    const ending = /[_.\- ]\p{L}+$/u.exec(folder)?.[0];
    if (ending === undefined || !ENDINGS.test(ending)) continue;
    const stem = [...steps.slice(0, i), folder.slice(0, -ending.length)].join("/");
    if (["html", "htm", "xhtml"].some((extension) => pages.has(`${stem}.${extension}`)))
      return true;
  }
  return false;
}
