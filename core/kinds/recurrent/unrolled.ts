import type { z } from 'zod';
import { problemError } from '../../errors.ts';
import { cells } from '../../layers/recurrent-cells.ts';
import { defaultLoss, losses } from '../../losses/index.ts';
import { faultOf } from '../../losses/loss.ts';
import { quantityValue, type Quantity } from '../../document/quantity.ts';
import type { gateSchema, matrixSchema, RecurrentProblem } from './problem.ts';

/** The limit on products of a weight and a number, over all time steps: more are not worked by hand. */
const MOST_PRODUCTS = 3000;

type Rows = readonly (readonly Quantity[])[];
export interface Gate {
  readonly U: Rows;
  readonly W: Rows;
  readonly b: readonly Quantity[] | null;
  readonly bh: readonly Quantity[] | null;
}
/** The numbers of a problem with every short form written out. */
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

/** Throws ProblemError, located at the matrix or list, where shapes do not fit each other. */
export function unrolled(problem: RecurrentProblem): Unrolled {
  const { cell, inputs } = problem;
  const { gates: names, hasCellState, title } = cells[cell.type];
  const x = inputs.map(listOf);
  const features = checkedFeatures(x);
  const entries = gateEntries(cell);
  const units = rowsOf(entries[0]?.[1].W ?? 0).length;
  const gates = Object.fromEntries(
    entries.map(([name, entry]) => [
      name,
      gateOf(entry, cell.type === 'rnn' ? 'cell' : `cell.${name}`, units, features),
    ]),
  );
  const products = x.length * names.length * units * (units + features);
  if (products > MOST_PRODUCTS)
    throw problemError(
      'inputs',
      `${products} products of a weight and a number`,
      `use fewer time steps or units, at most ${MOST_PRODUCTS} products in all`,
    );
  if (problem.initial?.c !== undefined && !hasCellState)
    throw problemError('initial.c', `a ${title} has no cell state`, 'leave it out');
  return {
    gates,
    x,
    h: initialState(problem, 'h', units),
    c: hasCellState ? initialState(problem, 'c', units) : null,
    targets: targetsOf(problem, x.length, units),
    units,
    features,
  };
}

/** The number of inputs of a time step, which is the same for all. */
function checkedFeatures(x: Rows): number {
  const features = x[0]?.length ?? 0;
  const uneven = x.findIndex((row) => row.length !== features);
  if (uneven >= 0)
    throw problemError(
      `inputs[${uneven}]`,
      `${x[uneven]?.length ?? 0} numbers, and the first time step has ${features}`,
      'give every time step the same number of inputs',
    );
  return features;
}

type GateEntry = z.infer<typeof gateSchema>;

/** The gates by name, in the order of the cell; the one gate of a simple RNN has the name of its cell table. */
function gateEntries(cell: RecurrentProblem['cell']): readonly (readonly [string, GateEntry])[] {
  switch (cell.type) {
    case 'rnn':
      return cells.rnn.gates.map((name) => [name, cell]);
    case 'lstm':
      return [
        ['i', cell.i],
        ['f', cell.f],
        ['g', cell.g],
        ['o', cell.o],
      ];
    case 'gru':
      return [
        ['r', cell.r],
        ['z', cell.z],
        ['n', cell.n],
      ];
  }
}

function gateOf({ U, W, b, bh }: GateEntry, where: string, units: number, features: number): Gate {
  const gate = {
    U: rowsOf(U),
    W: rowsOf(W),
    b: b === undefined ? null : listOf(b),
    bh: bh === undefined ? null : listOf(bh),
  };
  const hasShape = (rows: Rows, columns: number): boolean =>
    rows.length === units && rows.every((one) => one.length === columns);
  const unitsText = `${units} ${units === 1 ? 'unit' : 'units'}`;
  if (!hasShape(gate.W, units))
    throw problemError(
      `${where}.W`,
      `${shapeOf(gate.W)} over ${unitsText}`,
      `give ${units}×${units}, a row for each unit`,
    );
  if (!hasShape(gate.U, features))
    throw problemError(
      `${where}.U`,
      `${shapeOf(gate.U)} for ${unitsText} and ${features} ${features === 1 ? 'input' : 'inputs'}`,
      `give ${units}×${features}, a row for each unit`,
    );
  for (const bias of ['b', 'bh'] as const) if (gate[bias]) checkUnits(gate[bias], `${where}.${bias}`, units);
  return gate;
}

function checkUnits(numbers: readonly Quantity[], where: string, units: number): void {
  if (numbers.length !== units)
    throw problemError(where, `${numbers.length} numbers for ${units} units`, 'give one for each unit');
}

/** h or c before the first time step; zeros where the document gives none. */
function initialState({ initial }: RecurrentProblem, name: 'h' | 'c', units: number): readonly Quantity[] {
  const values = initial?.[name];
  if (values === undefined) return Array.from({ length: units }, () => 0);
  checkUnits(listOf(values), `initial.${name}`, units);
  return listOf(values);
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
      `${title.en} compares probabilities, and a state is not one`,
      `use ${defaultLoss(false)}, or a loss of logits`,
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
    checkUnits(numbers, where, units);
    const fault = faultOf(sort, numbers.map(quantityValue));
    if (fault) throw problemError(where, `${title.en}: ${fault.what}`, fault.fix);
    return numbers;
  });
}
