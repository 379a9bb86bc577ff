/** Who decides, and what is needed for a decision to take effect. */
import { userInfo } from "node:os";
import { Option } from "commander";
import type { Deciding } from "../../app/decide.ts";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import { articleAgain } from "../intake/again.ts";
import { loadReader } from "./reader.ts";
import { readerId } from "./reader-id.ts";

export interface WhoOption {
  readonly who?: string;
}

export function whoOption(): Option {
  return new Option("--who <name>", "who decides; the name of your account when not given").env(
    "RAPPORTEUR_WHO",
  );
}

export async function deciding({ who }: WhoOption): Promise<Deciding> {
  return {
    who: nameOf(who),
    reader: loadReader,
    readerId: await readerId(),
    now: () => new Date().toISOString(),
    again: (bytes, version) => articleAgain(Buffer.from(bytes), version),
  };
}

function nameOf(given: string | undefined): string {
  const name = (given ?? account()).replace(/\s+/g, " ").trim();
  if (name === "") throw new RapporteurError("usage", "A decision needs a name: add --who NAME.");
  return name;
}

function account(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
