/** One decision, for scripts and for those who know what they want; `review` asks for them one after another. */
import { Command } from "commander";
import { decide, takeEffect } from "../../app/decide.ts";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import { give, independence } from "../../app/rulings/articles.ts";
import { merge, split } from "../../app/rulings/entities.ts";
import { judgement } from "../../app/rulings/judgement.ts";
import { edit, handMade } from "../../app/rulings/lines.ts";
import { laterIn, RESOLUTIONS, resolution } from "../../app/rulings/record.ts";
import { undoing } from "../../app/rulings/undoing.ts";
import type { Store } from "../../app/store.ts";
import type { ClaimField } from "../../core/annotation/article.ts";
import { LINE_TYPES, type Ruling } from "../../core/decisions/decision.ts";
import { FIELDS } from "../../core/decisions/fields.ts";
import { givenClaims } from "../intake/given.ts";
import { deciding, type WhoOption, whoOption } from "./deciding.ts";
import { print } from "./output.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";
import { rulingSays } from "./told.ts";

type MakeRuling = (store: Store, words: readonly string[]) => Promise<Ruling>;

interface Action {
  readonly name: string;
  readonly words: string;
  readonly says: string;
  readonly ruling: MakeRuling;
}

/** What can be decided: the words after its name, and what it means. `review` understands the same. */
export const ACTIONS: readonly Action[] = [
  {
    name: "confirm",
    words: "<id>",
    says: "a line, what was later reported (later:ID), or that two names are one",
    ruling: (store, [id = ""]) => judgement(store, "confirm", id),
  },
  {
    name: "reject",
    words: "<id>",
    says: "a line, what was later reported (later:ID), or that there is a disagreement",
    ruling: (store, [id = ""]) => judgement(store, "reject", id),
  },
  {
    name: "edit",
    words: "<id> <field> [value...]",
    says: `one value of a line: ${fieldsSay()}; no value is “not stated”`,
    ruling: (store, [id = "", field = "", ...value]) => edit(store, id, field, value.join(" ")),
  },
  {
    name: "resolve",
    words: "<id> <how>",
    says: `a disagreement: ${RESOLUTIONS.join(", ")}`,
    ruling: (store, [id = "", how = ""]) => resolution(store, id, how),
  },
  {
    name: "merge",
    words: "<name> <name>",
    says: "two that are one, by name or id",
    ruling: (store, [one = "", other = ""]) => merge(store, one, other),
  },
  {
    name: "split",
    words: "<name> <article...>",
    says: "whoever is called so in these articles is somebody else than in the others",
    ruling: (store, [name = "", ...articles]) => split(store, name, articles),
  },
  {
    name: "later",
    words: "<undertaking> <article> <words...>",
    says: "these words of an article report what came of an undertaking",
    ruling: (store, [id = "", article = "", ...words]) =>
      laterIn(store, id, article, words.join(" ")),
  },
  {
    name: "add",
    words: "<kind> <article> <words> [values...]",
    says: `a line on words of an article: ${LINE_TYPES.join(", ")}; values as committer="Veldland"`,
    ruling: (store, [kind = "", article = "", words = "", ...values]) =>
      handMade(store, kind, article, { words, fields: fieldsOf(values) }),
  },
  {
    name: "give",
    words: "<article> <field> <value...>",
    says: "what an article does not say: title, published, outlet, issuer, url",
    ruling: (store, [article = "", field = "", ...value]) =>
      gift(store, article, field, value.join(" ")),
  },
  {
    name: "independent",
    words: "<article> <article>",
    says: "two articles do not depend on one source",
    ruling: (store, [one = "", other = ""]) => independence(store, one, other),
  },
  {
    name: "undo",
    words: "<number>",
    says: "a decision, by its number in review --decisions",
    ruling: (store, [number = ""]) => undoing(store, Number(number)),
  },
];

export function decideCommand(): Command {
  const command = new Command("decide").description(
    "one decision: confirm, reject, edit, resolve, merge, split, give, add, undo",
  );
  for (const { name, words, says, ruling } of ACTIONS) {
    const action = new Command(name)
      .description(says)
      .arguments(words)
      .addOption(whoOption())
      .addOption(recordOption())
      .action(async (...given: unknown[]) => {
        const given_ = given
          .slice(0, -2)
          .flat()
          .filter((word) => word !== undefined);
        const options = given.at(-2) as RecordOption & WhoOption;
        await carryOut(options, ruling, given_.map(String));
      });
    command.addCommand(action.exitOverride());
  }
  return command;
}

async function carryOut(
  { record, who }: RecordOption & WhoOption,
  make: MakeRuling,
  words: readonly string[],
): Promise<void> {
  await withRecord(record, async (store) => {
    const context = await deciding(who === undefined ? {} : { who });
    const decision = await decide(store, await make(store, words), context);
    await takeEffect(store, context);
    print(`Decision ${decision.number}: ${context.who} ${rulingSays(decision.ruling)}`);
  });
}

/** "committer=Veldland" as a field with its value. */
function fieldsOf(values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    values.map((value) => {
      const at = value.indexOf("=");
      if (at < 1) throw new RapporteurError("usage", `“${value}” is no value: write ${value}=… .`);
      return [value.slice(0, at), value.slice(at + 1)];
    }),
  );
}

/** Checked as the values of a manifest are. */
async function gift(store: Store, article: string, field: string, value: string): Promise<Ruling> {
  const given = givenClaims({ [field]: value }, "person");
  if ("faults" in given) throw new RapporteurError("usage", `${given.faults.join("; ")}.`);
  const [claim] = given.claims;
  if (claim === undefined || claim.field !== field)
    throw new RapporteurError(
      "usage",
      `An article is given one of: title, published, outlet, issuer, url; with a value.`,
    );
  return await give(store, article, field as ClaimField, claim.value);
}

function fieldsSay(): string {
  return LINE_TYPES.map((type) => `${type} (${Object.keys(FIELDS[type]).join(", ")})`).join(", ");
}
