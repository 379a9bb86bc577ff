import { readdir, realpath, stat } from "node:fs/promises";
import { join, normalize, resolve } from "node:path";
import { isSavedPageFolder } from "../../core/intake/saved-page-parts.ts";
import { folderOf, isPattern, patternOf } from "./glob.ts";
import { refusedBySystem } from "./read-whole.ts";
import type { Refusal } from "./refusal.ts";

/**
 * The files of the given paths: files as they are named, folders with all they hold, sorted by name, folders of folders
 * included; patterns with all that fits them. Names that begin with a dot are passed over inside folders, so are the
 * folders that browsers save beside a page, and a folder reached a second time.
 */
export async function* filesIn(paths: readonly string[]): AsyncGenerator<string | Refusal> {
  for (const path of paths) {
    let isFolder: boolean;
    try {
      isFolder = (await stat(path)).isDirectory();
    } catch (error) {
      if (isPattern(path)) yield* filesFitting(path);
      else yield await refusedBySystem(path, error);
      continue;
    }
    if (!isFolder) {
      yield path;
      continue;
    }
    let found = 0;
    for await (const file of filesBelow(path, new Set())) {
      found++;
      yield file;
    }
    if (found === 0) yield { code: "empty-folder", message: "The folder holds no files", path };
  }
}

async function* filesFitting(path: string): AsyncGenerator<string | Refusal> {
  const fits = patternOf(normalize(path));
  let found = 0;
  for await (const file of filesBelow(folderOf(path), new Set())) {
    if (typeof file !== "string" || !fits.test(normalize(file))) continue;
    found++;
    yield file;
  }
  if (found === 0) yield { code: "not-found", message: "No file fits this pattern", path };
}

async function* filesBelow(folder: string, seen: Set<string>): AsyncGenerator<string | Refusal> {
  let names: readonly string[];
  try {
    const real = await realpath(resolve(folder));
    if (seen.has(real)) return;
    seen.add(real);
    names = (await readdir(folder)).filter((name) => !isLeftover(name)).sort();
  } catch (error) {
    yield await refusedBySystem(folder, error);
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    if (!(await isFolder(path))) yield path;
    else if (!isSavedPageFolder(name, names)) yield* filesBelow(path, seen);
  }
}

/** What systems and programs leave in folders: no documents. */
const isLeftover = (name: string): boolean =>
  name.startsWith(".") || /^(?:thumbs\.db|desktop\.ini)$/i.test(name);

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // A link to nothing is refused by name when it is read.
    return false;
  }
}
