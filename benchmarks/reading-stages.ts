/** Some of the stages of a reading, chosen by what they are to make. */
import type { LayerName, Layers, Segment } from "../src/core/annotation/layers.ts";
import type { Stage } from "../src/core/annotation/pipeline.ts";
import type { ReadingContext } from "../src/core/read/context.ts";

export type ReadingStage = Stage<LayerName, LayerName, ReadingContext>;

/** The stages that make the wanted layers, and those that they need, in the order of a reading. */
export function stagesFor(
  wanted: readonly LayerName[],
  stages: readonly ReadingStage[],
): readonly ReadingStage[] {
  const needed = new Set<LayerName>(wanted);
  const kept: ReadingStage[] = [];
  for (const stage of stages.toReversed()) {
    if (!needed.has(stage.makes)) continue;
    for (const layer of stage.needs) needed.add(layer);
    kept.unshift(stage);
  }
  return kept;
}

/** The layers that the stages make; those of stages left out are missing. */
export function runStages(
  stages: readonly ReadingStage[],
  segments: readonly Segment[],
  context: ReadingContext,
): Layers {
  let layers: Partial<Layers> = { segments };
  for (const stage of stages)
    layers = { ...layers, [stage.makes]: stage.read(layers as Layers, context).layer };
  // Whoever asks for a layer has named it to `stagesFor`.
  return layers as Layers;
}
