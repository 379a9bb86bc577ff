/** The desk's built files: one page and its hashed assets. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** What stands where the desk would, before it is built. */
export const NOT_BUILT =
  "The desk is not built yet. Run `npm run build` in the project folder, then reload this page.\n";

export interface BuiltFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/** `web/dist` of the project that this file belongs to, wherever the file was built to. */
export function deskFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "web", "package.json"))) {
    const above = dirname(folder);
    if (above === folder) return join(process.cwd(), "web", "dist");
    folder = above;
  }
  return join(folder, "web", "dist");
}

/** A built file by the path asked for; null when there is none. Only plain names inside the folder are looked up. */
export async function builtFile(folder: string, path: string): Promise<BuiltFile | null> {
  if (!/^(assets\/)?[\w-][\w.-]*$/.test(path)) return null;
  const mediaType = MEDIA_TYPES[extname(path)];
  if (mediaType === undefined) return null;
  try {
    return { bytes: new Uint8Array(await readFile(join(folder, path))), mediaType };
  } catch {
    return null;
  }
}
