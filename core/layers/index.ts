import { z } from 'zod';
import { activation, activationSchema } from './activation.ts';
import { conv2d, conv2dSchema } from './conv2d.ts';
import { dense, denseSchema } from './dense.ts';
import { flatten, flattenSchema } from './flatten.ts';
import type { Layer } from './layer.ts';
import { averagePool2dSchema, maxPool2dSchema, pool2d } from './pool2d.ts';

/** Any layer of a document, the input aside. */
export const layerSchema = z.discriminatedUnion('type', [conv2dSchema, maxPool2dSchema, averagePool2dSchema, denseSchema, flattenSchema, activationSchema]);
export type LayerEntry = z.infer<typeof layerSchema>;

const layers = { conv: conv2d, 'max-pool': pool2d, 'average-pool': pool2d, dense, flatten, activation } as const;

/** The layer an entry describes. The registry pairs each type with the schema of its entry, which the compiler cannot follow through a lookup. */
export const layerOf = (entry: LayerEntry): Layer<LayerEntry> => layers[entry.type] as unknown as Layer<LayerEntry>;
