import { z } from 'zod';
import { activation, activationSchema } from './activation.ts';
import {
  adaptiveAveragePool,
  adaptiveAveragePoolSchema,
  adaptiveMaxPool,
  adaptiveMaxPoolSchema,
} from './adaptive-pool.ts';
import { addLayer, addSchema } from './add.ts';
import { attention, attentionSchema } from './attention.ts';
import { averagePool, averagePoolSchema } from './average-pool.ts';
import { batchNorm, batchNormSchema } from './batch-norm.ts';
import { concat, concatSchema } from './concat.ts';
import { convolution, convolutionSchema } from './convolution.ts';
import { dense, denseSchema } from './dense.ts';
import { dropout, dropoutSchema } from './dropout.ts';
import { embedding, embeddingSchema } from './embedding.ts';
import { flatten, flattenSchema } from './flatten.ts';
import {
  globalAveragePool,
  globalAveragePoolSchema,
  globalMaxPool,
  globalMaxPoolSchema,
} from './global-pool.ts';
import { gru, gruSchema } from './gru.ts';
import { groupNorm, groupNormSchema } from './group-norm.ts';
import { instanceNorm, instanceNormSchema } from './instance-norm.ts';
import { layerNorm, layerNormSchema } from './layer-norm.ts';
import type { Layer } from './layer.ts';
import { lstm, lstmSchema } from './lstm.ts';
import { maxPool, maxPoolSchema } from './max-pool.ts';
import { simpleRnn, simpleRnnSchema } from './simple-rnn.ts';
import { multiHeadAttention, multiHeadAttentionSchema } from './multi-head-attention.ts';
import { transposedConvolution, transposedConvolutionSchema } from './transposed-convolution.ts';
import { upsample, upsampleSchema } from './upsample.ts';

/** Any layer of a document, the input aside. */
export const layerSchema = z.discriminatedUnion('type', [
  convolutionSchema,
  transposedConvolutionSchema,
  maxPoolSchema,
  averagePoolSchema,
  globalMaxPoolSchema,
  globalAveragePoolSchema,
  adaptiveMaxPoolSchema,
  adaptiveAveragePoolSchema,
  upsampleSchema,
  denseSchema,
  flattenSchema,
  activationSchema,
  batchNormSchema,
  layerNormSchema,
  groupNormSchema,
  instanceNormSchema,
  dropoutSchema,
  addSchema,
  concatSchema,
  embeddingSchema,
  attentionSchema,
  multiHeadAttentionSchema,
  simpleRnnSchema,
  lstmSchema,
  gruSchema,
]);
export type LayerEntry = z.infer<typeof layerSchema>;

const layers = {
  conv: convolution,
  'transposed-conv': transposedConvolution,
  'max-pool': maxPool,
  'average-pool': averagePool,
  'global-max-pool': globalMaxPool,
  'global-average-pool': globalAveragePool,
  'adaptive-max-pool': adaptiveMaxPool,
  'adaptive-average-pool': adaptiveAveragePool,
  upsample,
  dense,
  flatten,
  activation,
  'batch-norm': batchNorm,
  'layer-norm': layerNorm,
  'group-norm': groupNorm,
  'instance-norm': instanceNorm,
  dropout,
  add: addLayer,
  concat,
  embedding,
  attention,
  'multi-head-attention': multiHeadAttention,
  'simple-rnn': simpleRnn,
  lstm,
  gru,
} as const;

/** The types of layers, as documents write them. */
export const layerTypes = Object.keys(layers) as [LayerEntry['type'], ...LayerEntry['type'][]];

/**
 * The layer an entry describes. The registry pairs each type with the schema of its entry, which the compiler
 * cannot follow through a lookup.
 */
export const layerOf = (entry: Pick<LayerEntry, 'type'>): Layer<LayerEntry> =>
  layers[entry.type] as unknown as Layer<LayerEntry>;
