import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../intake/package-root.ts";
import { VERSION } from "./version.ts";

/**
 * Names the state of rules, models and packs, so that an article is read again when one of them changes: the version and
 * a digest of the built program and of all tables. Run from source, the rules are known by the version alone.
 */
export async function readerId(): Promise<string> {
  const hash = createHash("sha256").update(await readFile(fileURLToPath(import.meta.url)));
  const root = packageRoot();
  for (const folder of ["models", "packs"]) {
    for (const name of (await readdir(join(root, folder))).sort())
      if (/\.(?:bin|json)$/.test(name))
        hash.update(name).update(await readFile(join(root, folder, name)));
  }
  return `rapporteur@${VERSION}+${hash.digest("hex").slice(0, 12)}`;
}
