import { z } from 'zod';
import { problemError } from '../../errors.ts';

const countSchema = z.int().min(1).max(1_000_000);

export const initializationSchema = z.strictObject({
  kind: z.literal('initialization'),
  /** glorot (Xavier) · he (Kaiming) · lecun: by the fan-in alone. */
  scheme: z.enum(['glorot', 'he', 'lecun']),
  distribution: z.enum(['normal', 'uniform']).default('normal'),
  /** A fully connected layer: its inputs and outputs. */
  inputs: countSchema.optional(),
  outputs: countSchema.optional(),
  /** A convolution in its place: the sides of its kernel, its channels and filters. */
  convolution: z
    .strictObject({
      kernel: z.array(z.int().min(1).max(1000)).min(1).max(3),
      channels: countSchema,
      filters: countSchema,
    })
    .optional(),
  /** The steps that are asked for; all computed steps when absent. */
  asks: z.array(z.string().max(80)).min(1).max(50).optional(),
});
export type InitializationProblem = z.infer<typeof initializationSchema>;

/** The checks that a schema cannot express. Throws ProblemError. */
export function checkProblem({ scheme, inputs, outputs, convolution }: InitializationProblem): void {
  if ((inputs === undefined) === (convolution === undefined))
    throw problemError(
      inputs === undefined ? 'inputs' : 'convolution',
      inputs === undefined ? 'neither inputs nor a convolution are given' : 'inputs are given, too',
      'give one of them',
    );
  if (convolution && outputs !== undefined)
    throw problemError('outputs', 'is given beside a convolution', 'leave it out: filters are its outputs');
  if (scheme === 'glorot' && inputs !== undefined && outputs === undefined)
    throw problemError('outputs', 'is missing', 'Glorot’s variance needs the inputs and the outputs');
}
