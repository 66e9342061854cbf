import { z } from 'zod';
import { problemError } from '../../errors.ts';
import { cells } from '../../layers/recurrent-cells.ts';
import { losses, lossNames } from '../../losses/index.ts';
import { faultOf } from '../../losses/loss.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { literal, quantitySchema, type Quantity } from '../../document/quantity.ts';
import { evaluate } from '../../expr/evaluate.ts';

export const MOST_STEPS = 30;
export const MOST_UNITS = 8;
/** Products of a weight and a number, all time steps together: what is still worked line by line. */
const MOST_PRODUCTS = 3000;

const row = z.array(quantitySchema).min(1).max(MOST_UNITS);
/** A number where there is one of each, a row, or rows. */
const matrixSchema = z.union([quantitySchema, row, z.array(row).min(1).max(MOST_UNITS)], {
  error: 'must be a number, a row [1, 2], or rows [[1, 2], [3, 4]]',
});
const vectorSchema = z.union([quantitySchema, row], { error: 'must be a number or a list of numbers' });
const gateSchema = z.strictObject({
  /** Over the inputs: a row for each unit. */
  U: matrixSchema,
  /** Over the units: a row for each unit. */
  W: matrixSchema,
  b: vectorSchema.optional(),
  /** A second bias, beside W, as PyTorch has it. */
  bh: vectorSchema.optional(),
});

export const recurrentSchema = z.strictObject({
  kind: z.literal('recurrent'),
  cell: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('rnn'),
      activation: z.enum(['tanh', 'relu', 'identity']).default('tanh'),
      ...gateSchema.shape,
    }),
    z.strictObject({ type: z.literal('lstm'), i: gateSchema, f: gateSchema, g: gateSchema, o: gateSchema }),
    z.strictObject({ type: z.literal('gru'), r: gateSchema, z: gateSchema, n: gateSchema }),
  ]),
  /** x at each time step, from t = 1. */
  inputs: z.array(vectorSchema).min(1).max(MOST_STEPS),
  /** The state before the first step; 0 when absent. */
  initial: z.strictObject({ h: vectorSchema.optional(), c: vectorSchema.optional() }).optional(),
  /**
   * Held against the state of each time step; null where nothing is compared. A shorter list counts from the
   * end: one target is that of the last step.
   */
  targets: z.array(vectorSchema.nullable()).min(1).max(MOST_STEPS),
  loss: z.enum(lossNames).default('squared-error'),
  conventions: conventionChoicesSchema.optional(),
  /** The steps that are asked for; the states, the loss and the gradients by the parameters when absent. */
  asks: z.array(z.string().max(80)).min(1).max(500).optional(),
});
export type RecurrentProblem = z.infer<typeof recurrentSchema>;

type Rows = readonly (readonly Quantity[])[];
export interface Gate {
  readonly U: Rows;
  readonly W: Rows;
  readonly b: readonly Quantity[] | null;
  readonly bh: readonly Quantity[] | null;
}
/** The problem with every number in its place. */
export interface Unrolled {
  readonly gates: Readonly<Record<string, Gate>>;
  readonly x: Rows;
  readonly h: readonly Quantity[];
  readonly c: readonly Quantity[] | null;
  /** One entry for each time step. */
  readonly targets: readonly (readonly Quantity[] | null)[];
  readonly units: number;
  readonly features: number;
}

const listOf = (value: Quantity | readonly Quantity[]): readonly Quantity[] =>
  typeof value === 'object' ? value : [value];
const rowsOf = (value: z.infer<typeof matrixSchema>): Rows =>
  typeof value !== 'object'
    ? [[value]]
    : value.every((one) => typeof one === 'object')
      ? (value as Rows)
      : [value as readonly Quantity[]];
const shapeOf = (rows: Rows): string => `${rows.length}×${rows[0]?.length ?? 0}`;

/**
 * The numbers laid out. Throws ProblemError where the shapes do not fit each other, located at the matrix.
 */
export function unrolled(problem: RecurrentProblem): Unrolled {
  const { cell, inputs, initial, conventions: _conventions } = problem;
  const names = cells[cell.type].gates;
  const x = inputs.map(listOf);
  const features = x[0]?.length ?? 0;
  const uneven = x.findIndex((row) => row.length !== features);
  if (uneven >= 0)
    throw problemError(
      `inputs[${uneven}]`,
      `${x[uneven]?.length ?? 0} numbers, and the first time step has ${features}`,
      'give every time step the same number of inputs',
    );
  const given = (name: string): z.infer<typeof gateSchema> =>
    cell.type === 'rnn'
      ? cell
      : ((cell as unknown as Record<string, z.infer<typeof gateSchema>>)[name] as z.infer<typeof gateSchema>);
  const units = rowsOf(given(names[0] ?? '').W).length;
  const gates = Object.fromEntries(
    names.map((name): [string, Gate] => {
      const { U, W, b, bh } = given(name);
      const where = cell.type === 'rnn' ? 'cell' : `cell.${name}`;
      const gate = {
        U: rowsOf(U),
        W: rowsOf(W),
        b: b === undefined ? null : listOf(b),
        bh: bh === undefined ? null : listOf(bh),
      };
      const even = (rows: Rows, columns: number): boolean =>
        rows.length === units && rows.every((one) => one.length === columns);
      if (!even(gate.W, units))
        throw problemError(
          `${where}.W`,
          `${shapeOf(gate.W)} over ${units} ${units === 1 ? 'unit' : 'units'}`,
          `give ${units}×${units}, a row for each unit`,
        );
      if (!even(gate.U, features))
        throw problemError(
          `${where}.U`,
          `${shapeOf(gate.U)} for ${units} ${units === 1 ? 'unit' : 'units'} and ${features} ${features === 1 ? 'input' : 'inputs'}`,
          `give ${units}×${features}, a row for each unit`,
        );
      for (const bias of ['b', 'bh'] as const)
        if (gate[bias] && gate[bias].length !== units)
          throw problemError(
            `${where}.${bias}`,
            `${gate[bias].length} numbers for ${units} units`,
            'give one for each unit',
          );
      return [name, gate];
    }),
  );
  const products = x.length * names.length * units * (units + features);
  if (products > MOST_PRODUCTS)
    throw problemError(
      'inputs',
      `${products} products of a weight and a number`,
      `use fewer time steps or units, at most ${MOST_PRODUCTS} products in all`,
    );
  const state = (name: 'h' | 'c'): readonly Quantity[] => {
    const values = initial?.[name];
    const numbers = values === undefined ? Array.from({ length: units }, () => 0) : listOf(values);
    if (numbers.length !== units)
      throw problemError(
        `initial.${name}`,
        `${numbers.length} numbers for ${units} units`,
        'give one for each unit',
      );
    return numbers;
  };
  if (initial?.c !== undefined && !cells[cell.type].hasCellState)
    throw problemError('initial.c', `a ${cells[cell.type].title} has no cell state`, 'leave it out');
  return {
    gates,
    x,
    h: state('h'),
    c: cells[cell.type].hasCellState ? state('c') : null,
    targets: targetsOf(problem, x.length, units),
    units,
    features,
  };
}

function targetsOf(
  { targets, loss }: RecurrentProblem,
  steps: number,
  units: number,
): readonly (readonly Quantity[] | null)[] {
  const { title, outputs, targets: sort } = losses[loss];
  if (outputs === 'probabilities' || outputs === 'distribution')
    throw problemError(
      'loss',
      `${title} compares probabilities, and a state is none`,
      'use squared-error, or a loss of logits',
    );
  if (targets.length > steps)
    throw problemError(
      'targets',
      `${targets.length} targets for ${steps} time steps`,
      'give one for each step, or only the last ones',
    );
  const all = [...Array.from({ length: steps - targets.length }, () => null), ...targets];
  if (all.every((one) => one === null))
    throw problemError('targets', 'nothing is compared', 'give a target for the last step at least');
  return all.map((one, t) => {
    if (one === null) return null;
    const numbers = listOf(one);
    const where = `targets[${t - (steps - targets.length)}]`;
    if (numbers.length !== units)
      throw problemError(where, `${numbers.length} numbers for ${units} units`, 'give one for each unit');
    const fault = faultOf(
      sort,
      numbers.map((number) => evaluate(literal(number), () => Number.NaN)),
    );
    if (fault) throw problemError(where, `${title}: ${fault.what}`, fault.fix);
    return numbers;
  });
}
