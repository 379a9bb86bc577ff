import type { Name, Sentence, Syntax, Tags, Token } from "../../annotation/layers.ts";
import type { Gazetteer } from "../../languages/en/gazetteer.ts";
import type { NameLinks } from "./bodies.ts";
import type { CastDraft } from "./draft.ts";

/** What the parts of the cast look at and write to. */
export interface CastView {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly tags: Tags;
  readonly syntax: Syntax;
  readonly gazetteer: Gazetteer;
  readonly draft: CastDraft;
  readonly links: NameLinks;
  /** Words inside a name, by token index. */
  readonly inName: ReadonlyMap<number, Name>;
}
