import { z } from 'zod';
import { activation, activationSchema } from './activation.ts';
import { averagePool, averagePoolSchema } from './average-pool.ts';
import { convolution, convolutionSchema } from './convolution.ts';
import { dense, denseSchema } from './dense.ts';
import { flatten, flattenSchema } from './flatten.ts';
import type { Layer } from './layer.ts';
import { maxPool, maxPoolSchema } from './max-pool.ts';

/** Any layer of a document, the input aside. */
export const layerSchema = z.discriminatedUnion('type', [convolutionSchema, maxPoolSchema, averagePoolSchema, denseSchema, flattenSchema, activationSchema]);
export type LayerEntry = z.infer<typeof layerSchema>;

const layers = { conv: convolution, 'max-pool': maxPool, 'average-pool': averagePool, dense, flatten, activation } as const;

/** The layer an entry describes. The registry pairs each type with the schema of its entry, which the compiler cannot follow through a lookup. */
export const layerOf = (entry: LayerEntry): Layer<LayerEntry> => layers[entry.type] as unknown as Layer<LayerEntry>;
