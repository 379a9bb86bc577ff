/** The order of the stages, checked by the compiler: a stage whose layers are not there yet cannot be added. */
import type { Problem } from "./contract.ts";
import type { LayerName, Layers } from "./layers.ts";

/** What a stage gives back. Problems carry spans of the clean text. */
export interface Made<L extends LayerName> {
  readonly layer: Layers[L];
  readonly problems?: readonly Problem[];
}

/** One step of a reading: the layers it needs, the one it makes. Pure; it never throws for what a text contains. */
export interface Stage<Needs extends LayerName, Makes extends LayerName, Context> {
  readonly needs: readonly Needs[];
  readonly makes: Makes;
  read(layers: Pick<Layers, Needs>, context: Context): Made<Makes>;
}

export interface Pipeline<Has extends LayerName, Context> {
  add<Needs extends Has, Makes extends LayerName>(
    stage: Stage<Needs, Makes, Context>,
  ): Pipeline<Has | Makes, Context>;
  run(
    given: Partial<Layers>,
    context: Context,
  ): { readonly layers: Pick<Layers, Has>; readonly problems: readonly Problem[] };
}

/** A pipeline that starts from the layers already `Has`, given to `run`. */
export function pipeline<Has extends LayerName, Context>(): Pipeline<Has, Context> {
  return extend<Has, Context>([]);
}

function extend<Has extends LayerName, Context>(
  stages: readonly Stage<LayerName, LayerName, Context>[],
): Pipeline<Has, Context> {
  return {
    // The order was checked when the stages were added, so inside they are held without their needs.
    add: (stage) => extend([...stages, stage as unknown as Stage<LayerName, LayerName, Context>]),
    run(given, context) {
      const problems: Problem[] = [];
      let layers: Partial<Layers> = given;
      for (const stage of stages) {
        const made = stage.read(layers as Layers, context);
        // One by one: a call cannot take a hundred thousand arguments.
        for (const problem of made.problems ?? []) problems.push(problem);
        layers = { ...layers, [stage.makes]: made.layer };
      }
      return { layers: layers as Pick<Layers, Has>, problems };
    },
  };
}
