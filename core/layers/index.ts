import { z } from 'zod';
import { activation } from './activation.ts';
import { adaptiveAveragePool, adaptiveMaxPool } from './adaptive-pool.ts';
import { addLayer } from './add.ts';
import { attention } from './attention.ts';
import { averagePool } from './average-pool.ts';
import { batchNorm } from './batch-norm.ts';
import { concat } from './concat.ts';
import { convolution } from './convolution.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import { embedding } from './embedding.ts';
import { flatten } from './flatten.ts';
import { globalAveragePool, globalMaxPool } from './global-pool.ts';
import { gru } from './gru.ts';
import { groupNorm } from './group-norm.ts';
import { instanceNorm } from './instance-norm.ts';
import { layerNorm } from './layer-norm.ts';
import type { Layer } from './layer.ts';
import { lstm } from './lstm.ts';
import { maxPool } from './max-pool.ts';
import { simpleRnn } from './simple-rnn.ts';
import { multiply } from './multiply.ts';
import { multiHeadAttention } from './multi-head-attention.ts';
import { pixelShuffle } from './pixel-shuffle.ts';
import { reshape } from './reshape.ts';
import { transposedConvolution } from './transposed-convolution.ts';
import { upsample } from './upsample.ts';
import { zeroPadding } from './zero-padding.ts';

/** Every layer. The order is that of the README and of the editor's list. */
const definitions = [
  convolution,
  transposedConvolution,
  maxPool,
  averagePool,
  globalMaxPool,
  globalAveragePool,
  adaptiveMaxPool,
  adaptiveAveragePool,
  upsample,
  pixelShuffle,
  zeroPadding,
  dense,
  flatten,
  reshape,
  activation,
  batchNorm,
  layerNorm,
  groupNorm,
  instanceNorm,
  dropout,
  addLayer,
  multiply,
  concat,
  embedding,
  attention,
  multiHeadAttention,
  simpleRnn,
  lstm,
  gru,
] as const;

const [first, ...others] = definitions;

/** Any layer of a document except the input. */
export const layerSchema = z.discriminatedUnion('type', [
  first.schema,
  ...others.map(({ schema }) => schema),
]);
export type LayerEntry = z.infer<typeof layerSchema>;
export type LayerType = LayerEntry['type'];

/** A layer with its type name in documents and the schema of its entry. */
export interface RegisteredLayer extends Layer<LayerEntry> {
  readonly type: LayerType;
  readonly schema: (typeof definitions)[number]['schema'];
}
export const layers: readonly RegisteredLayer[] = definitions.map((definition) => ({
  ...definition,
  type: definition.schema.shape.type.value,
}));
/** The type names of layers in documents. */
export const layerTypes: readonly LayerType[] = layers.map(({ type }) => type);

const byType = new Map(layers.map((layer) => [layer.type, layer]));

/** The layer of an entry's type. */
export function layerOf({ type }: Pick<LayerEntry, 'type'>): Layer<LayerEntry> {
  const layer = byType.get(type);
  if (!layer) throw new RangeError(`no layer has the type "${type}"`);
  return layer;
}
