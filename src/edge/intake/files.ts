import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { refusedBySystem } from "./read-whole.ts";
import type { Refusal } from "./refusal.ts";

/**
 * The files of the given paths: files as they are named, folders with all they hold, sorted by name, folders of folders
 * included. Names that begin with a dot are passed over inside folders, and so is a folder reached a second time.
 */
export async function* filesIn(paths: readonly string[]): AsyncGenerator<string | Refusal> {
  for (const path of paths) {
    let isFolder: boolean;
    try {
      isFolder = (await stat(path)).isDirectory();
    } catch (error) {
      yield await refusedBySystem(path, error);
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

async function* filesBelow(folder: string, seen: Set<string>): AsyncGenerator<string | Refusal> {
  let names: readonly string[];
  try {
    const real = await realpath(resolve(folder));
    if (seen.has(real)) return;
    seen.add(real);
    names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  } catch (error) {
    yield await refusedBySystem(folder, error);
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    if (await isFolder(path)) yield* filesBelow(path, seen);
    else yield path;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // A link to nothing is refused by name when it is read.
    return false;
  }
}
