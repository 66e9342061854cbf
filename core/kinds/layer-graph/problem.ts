import { z } from 'zod';
import { layerSchema } from '../../layers/index.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { inputSchema } from '../../layers/input.ts';
import { isOrdinaryName, ORDINARY_NAME } from '../../document/quantity.ts';
const nameSchema = z.string().min(1).max(60);
const blockNameSchema = z.string().min(1).max(60).refine(isOrdinaryName, ORDINARY_NAME);
/**
 * The layers that are its inputs, by name. Absent: the layer before it. In a block, `in` is the input of the
 * block.
 */
const fromSchema = z
  .union([nameSchema, z.array(nameSchema).min(1).max(64)], {
    error: 'give the name of a layer, or a list of names',
  })
  .optional();

/** The earlier layer whose weights it uses, by name: they are counted there, once. Absent: it has its own. */
const weightsOfSchema = nameSchema.optional();

const blockUseSchema = z.strictObject({
  type: z.literal('block'),
  /** Which of `blocks`. */
  block: blockNameSchema,
  name: nameSchema.optional(),
  from: fromSchema,
  /** How many times the block is applied, one after the other. */
  repeat: z.int().min(1).max(200).default(1),
  /** The values of the block's parameters, `{ "width": 64 }`. */
  with: z
    .record(blockNameSchema, z.union([z.number(), z.string().max(60), z.array(z.number()).max(6)]))
    .default({}),
});
export type BlockUse = z.infer<typeof blockUseSchema>;

/** Every layer's own schema with the fields `from` and `weightsOf`. */
export const nodeSchema = z.discriminatedUnion('type', [
  inputSchema,
  ...layerSchema.options.map((option) => option.extend({ from: fromSchema, weightsOf: weightsOfSchema })),
  blockUseSchema,
]);
/** An input, a block, or a layer with an optional `from`. */
export type Node = z.infer<typeof nodeSchema>;
/**
 * A block: layers in which `"$width"` is replaced by the value that each use gives. The output of its last
 * layer is the output of the block.
 */
const blockSchema = z.strictObject({
  layers: z
    .array(z.record(z.string().max(60), z.unknown()))
    .min(1)
    .max(200),
});
export type Blocks = Readonly<Record<string, z.infer<typeof blockSchema>>>;
export const blocksSchema = z
  .record(blockNameSchema, blockSchema)
  .refine((blocks) => Object.keys(blocks).length <= 50, 'use at most 50 blocks');

export const layerGraphSchema = z.strictObject({
  kind: z.literal('layer-graph'),
  /** Inputs, layers and blocks; the input of each is the one before it unless `from` names others. */
  layers: z.array(nodeSchema).min(2).max(500),
  blocks: blocksSchema.optional(),
  /**
   * The quantities asked for: `conv1 shape`, `stage2.1.conv3 parameters`, `total multiply-adds`. Absent:
   * the shapes and parameters of at most nine layers, the last shape, and the totals of parameters and
   * multiply–adds.
   */
  asks: z.array(z.string().min(1).max(120)).min(1).max(60).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type LayerGraphProblem = z.infer<typeof layerGraphSchema>;
