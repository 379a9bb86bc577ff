import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** A pack as its file holds it. */
interface PackContent {
  readonly entries: readonly unknown[];
  readonly madeOn?: Readonly<Record<string, string>>;
}

/** The pack of this name; null where it has been taken away. */
export async function packContent(name: string, root = packageRoot()): Promise<PackContent | null> {
  try {
    return JSON.parse(await readFile(join(root, "packs", `${name}.json`), "utf8")) as PackContent;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The entries of several packs by their names; undefined where one has been taken away. */
export async function packEntries(
  names: readonly string[],
  root = packageRoot(),
): Promise<Readonly<Record<string, readonly unknown[] | undefined>>> {
  const pairs = names.map(
    async (name) => [name, (await packContent(name, root))?.entries] as const,
  );
  return Object.fromEntries(await Promise.all(pairs));
}
