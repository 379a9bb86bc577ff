import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRecord } from "../../src/edge/store/sqlite/open.ts";
import { storeContract } from "./store.contract.ts";

let files = 0;
const folder = mkdtempSync(join(tmpdir(), "rapporteur-store-"));

storeContract("SQLite", () => openRecord(join(folder, `${files++}.db`), { create: true }));
