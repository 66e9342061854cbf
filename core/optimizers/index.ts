import { z } from 'zod';
import { useConvention, type ConventionChoices, type ConventionUse } from '../conventions.ts';
import { num } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { gradientDescent } from './gradient-descent.ts';
import { momentum } from './momentum.ts';
import { nesterov } from './nesterov.ts';
import type { Optimizer } from './optimizer.ts';
import { rmsprop } from './rmsprop.ts';

export const optimizers = { 'gradient-descent': gradientDescent, momentum, nesterov, adagrad, rmsprop, adam } as const satisfies Record<string, Optimizer>;
export type OptimizerName = keyof typeof optimizers;
export const optimizerNames = Object.keys(optimizers) as [OptimizerName, ...OptimizerName[]];

const rate = z.number().gt(0).max(1000);
/** A share of the past that is kept: 0 keeps nothing, 1 would never forget. */
const kept = z.number().min(0).lt(1);
const epsilon = z.number().min(0).max(1).default(1e-8);

/** An optimizer as a document names it. */
export const optimizerSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('gradient-descent'), learningRate: rate }),
  z.strictObject({ name: z.literal('momentum'), learningRate: rate, momentum: kept.default(0.9) }),
  z.strictObject({ name: z.literal('nesterov'), learningRate: rate, momentum: kept.default(0.9) }),
  z.strictObject({ name: z.literal('adagrad'), learningRate: rate, epsilon }),
  z.strictObject({ name: z.literal('rmsprop'), learningRate: rate, decay: kept.default(0.9), epsilon }),
  z.strictObject({ name: z.literal('adam'), learningRate: rate, beta1: kept.default(0.9), beta2: kept.default(0.999), epsilon }),
]);
export type OptimizerEntry = z.infer<typeof optimizerSchema>;

/** What a document calls a hyperparameter, and the symbol it has in the rules. */
const SYMBOLS: Readonly<Record<string, string>> = { learningRate: 'eta', momentum: 'rho', decay: 'rho', beta1: 'beta1', beta2: 'beta2', epsilon: 'epsilon' };

/** The optimizer of a document in the form its conventions choose, with its hyperparameters as given lines. */
export function optimizerInUse(
  { name, ...hyper }: OptimizerEntry,
  choices: ConventionChoices | undefined,
): { readonly optimizer: Optimizer; readonly form: string; readonly hyperparameters: readonly Line[]; readonly conventions: readonly ConventionUse[] } {
  const optimizer: Optimizer = optimizers[name];
  const use = optimizer.convention ? useConvention(optimizer.convention, choices) : null;
  return {
    optimizer,
    form: use?.choice ?? optimizer.forms[0].name,
    hyperparameters: Object.entries(hyper).map(([key, value]): Line => ({ id: SYMBOLS[key] ?? key, phase: 'given', formula: num(value) })),
    conventions: use ? [use] : [],
  };
}
