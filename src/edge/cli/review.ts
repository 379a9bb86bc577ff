/** What waits for a person, one question after another: in the terminal, or fed with answers by a script. */
import { createInterface, type Interface } from "node:readline/promises";
import { Command } from "commander";
import { type Deciding, decide, takeEffect } from "../../app/decide.ts";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import { decisionsMade, type Matter, mattersOf } from "../../app/review.ts";
import { judgement } from "../../app/rulings/judgement.ts";
import { resolution } from "../../app/rulings/record.ts";
import { undoing } from "../../app/rulings/undoing.ts";
import { articlesOfPassages, seenArticles } from "../../app/screen.ts";
import type { Store } from "../../app/store.ts";
import type { Ruling } from "../../core/decisions/decision.ts";
import { ACTIONS } from "./decide.ts";
import { deciding, type WhoOption, whoOption } from "./deciding.ts";
import { onInterrupt } from "./interrupt.ts";
import { counted, print } from "./output.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";
import { madeLine, matterLines, rulingSays } from "./told.ts";

interface ReviewOptions extends RecordOption, WhoOption {
  readonly list?: boolean;
  readonly decisions?: boolean;
  readonly weaker?: boolean;
}

export function reviewCommand(): Command {
  return new Command("review")
    .description("candidates and disagreements, one after another, for a person to decide")
    .option("--list", "print what waits and ask nothing")
    .option("--decisions", "print what was decided, with what holds no more and why")
    .option("--weaker", "ask about the weaker lines too")
    .addOption(whoOption())
    .addOption(recordOption())
    .addHelpText("after", HELP)
    .action(async ({ record, ...options }: ReviewOptions) => {
      await withRecord(record, (store) => review(store, options));
    });
}

const HELP = `
Answers: c confirm · r reject · s skip · u undo the last decision · q end
         a, b, both, superseded, unresolvable: how a disagreement is resolved
         merge NAME NAME · split NAME ARTICLE… · edit FIELD VALUE…, and whatever decide understands
Nothing is ever lost: decide undo NUMBER takes any decision back.`;

async function review(store: Store, options: Omit<ReviewOptions, "record">): Promise<void> {
  if (options.decisions) {
    const made = await decisionsMade(store);
    for (const one of made) print(madeLine(one));
    print(counted(made.length, "decision"));
    return;
  }
  const matters = mattersOf(await store.record(), { weaker: options.weaker ?? false });
  if (options.list) await list(store, matters);
  else await ask(store, matters, options);
}

async function list(store: Store, matters: readonly Matter[]): Promise<void> {
  for (const matter of matters) await show(store, matter);
  print(`${counted(matters.length, "question")} waiting`);
}

async function show(store: Store, matter: Matter): Promise<void> {
  const seen = await seenArticles(store, articlesOfPassages(matter.sides.flat()));
  for (const line of matterLines(matter, seen)) print(line);
}

/** What an answer does to the row of questions. */
type Step = "next" | "again" | "back" | "end";

async function ask(store: Store, matters: readonly Matter[], { who }: WhoOption): Promise<void> {
  if (matters.length === 0) {
    print("Nothing waits for a decision.");
    return;
  }
  const context = await deciding(who === undefined ? {} : { who });
  const lines = createInterface({ input: process.stdin });
  const interrupt = onInterrupt();
  interrupt.signal.addEventListener("abort", () => lines.close());
  const sitting = new Sitting(store, context);
  try {
    await sitting.through(matters, lines);
  } finally {
    interrupt.end();
    lines.close();
    if (sitting.made > 0) await takeEffect(store, context);
  }
  print(`${counted(sitting.made, "decision")} made by ${context.who}`);
}

class Sitting {
  readonly #store: Store;
  readonly #deciding: Deciding;
  /** Numbers of the decisions of this sitting that stand, the last at the end. */
  readonly #standing: { readonly number: number; readonly matter: number }[] = [];
  made = 0;

  constructor(store: Store, context: Deciding) {
    this.#store = store;
    this.#deciding = context;
  }

  async through(matters: readonly Matter[], lines: Interface): Promise<void> {
    const answers = lines[Symbol.asyncIterator]();
    let at = 0;
    let step: Step = "next";
    for (let matter = matters[at]; matter !== undefined; matter = matters[at]) {
      if (step !== "again") {
        print(`${at + 1} of ${matters.length}`);
        await show(this.#store, matter);
      }
      process.stdout.write(`${choices(matter)} > `);
      const answer = await answers.next();
      if (answer.done) break;
      step = await this.#answered(matter, at, answer.value.trim());
      if (step === "end") break;
      if (step === "next") at++;
      if (step === "back") at = this.#lastMatter ?? at;
    }
    print("");
  }

  #lastMatter: number | null = null;

  /** A mistake in an answer is told, and the question asked again. */
  async #answered(matter: Matter, at: number, answer: string): Promise<Step> {
    try {
      if (["", "s", "skip"].includes(answer)) return "next";
      if (["q", "quit", "end"].includes(answer)) return "end";
      if (["u", "undo"].includes(answer)) return await this.#undo();
      const ruling = await rulingOf(this.#store, matter, answer);
      if (ruling === null) return "next";
      const decision = await this.#decide(ruling);
      this.#standing.push({ number: decision, matter: at });
      return ruling.kind === "edit" ? "again" : "next";
    } catch (error) {
      if (!(error instanceof RapporteurError)) throw error;
      print(error.message);
      return "again";
    }
  }

  async #decide(ruling: Ruling): Promise<number> {
    const { number } = await decide(this.#store, ruling, this.#deciding);
    this.made++;
    print(`Decision ${number}: ${rulingSays(ruling)}`);
    return number;
  }

  /** Takes the last decision of this sitting back and asks its question again. */
  async #undo(): Promise<Step> {
    const last = this.#standing.pop();
    if (last === undefined)
      throw new RapporteurError(
        "usage",
        "Nothing was decided yet; decide undo NUMBER takes back older ones.",
      );
    await this.#decide(await undoing(this.#store, last.number));
    this.#lastMatter = last.matter;
    return "back";
  }
}

const RESOLVE: Readonly<Record<string, string>> = {
  a: "prefer-a",
  b: "prefer-b",
  both: "both-hold",
  superseded: "superseded",
  unresolvable: "unresolvable",
};

function choices({ kind }: Matter): string {
  const own =
    kind === "disagreement"
      ? "a / b / both / superseded / unresolvable / reject"
      : kind === "identity"
        ? "confirm (one) / reject (two)"
        : "confirm / reject / edit FIELD VALUE";
  return `${own} / skip / undo / quit`;
}

async function rulingOf(store: Store, matter: Matter, answer: string): Promise<Ruling | null> {
  const [verb = "", ...words] = wordsIn(answer);
  if (["c", "confirm", "y", "yes"].includes(verb) && words.length === 0)
    return await judgement(store, "confirm", matter.id);
  if (["r", "reject", "n", "no"].includes(verb) && words.length === 0)
    return await judgement(store, "reject", matter.id);
  const how = RESOLVE[verb];
  if (how !== undefined && matter.kind === "disagreement")
    return await resolution(store, matter.id, how);
  if (verb === "merge" && words.length === 0 && matter.kind === "identity")
    return await judgement(store, "confirm", matter.id);
  if (verb === "split" && words.length === 0 && matter.kind === "identity")
    return await judgement(store, "reject", matter.id);
  const [line] = matter.lines;
  const action = ACTIONS.find(({ name }) => name === verb);
  if (action === undefined)
    throw new RapporteurError("usage", `“${answer}” is no answer here.${HELP}`);
  return await action.ruling(
    store,
    verb === "edit" && line !== undefined ? [line, ...words] : words,
  );
}

/** Words apart; what stands between double quotes is one. */
function wordsIn(answer: string): string[] {
  return [...answer.matchAll(/"([^"]*)"|(\S+)/g)].map(([whole, quoted]) => quoted ?? whole);
}
