import { bytesOfNumber, type Precision } from '../precision.ts';
import { MOST_HYPER } from '../update.ts';
import type { LayerPlan } from './layer-plan.ts';
import { NO_HALO, roomOf, sizeOfShape, type Shape } from './layout.ts';

/** Parameters start at whole vectors. */
const VECTOR = 16;
/** Kernels may read, never write, up to two vectors past the last number of an array. */
const SLACK = 64;
const LINE = 64;

/** The places of everything that a network has in memory, from its first byte. */
export interface MemoryMap {
  readonly bytes: number;
  /** Where a batch is written: the first values, unless these have a halo. */
  readonly staging: number;
  readonly targets: number;
  readonly eachLoss: number;
  readonly meanLoss: number;
  readonly hyper: number;
  readonly penalty: number;
  readonly scratch: number;
  readonly scratchStep: number;
  /** Values and gradients before the first layer and after each. */
  readonly values: readonly number[];
  readonly gradients: readonly number[];
  /** By layer and name, in bytes from the start of `weights`, of `weightGradients` and of each state. */
  readonly parameters: readonly Readonly<Record<string, number>>[];
  /** Where the parameters of each layer start and end, likewise. */
  readonly stretches: readonly (readonly [from: number, to: number])[];
  readonly weights: number;
  readonly weightGradients: number;
  readonly states: readonly number[];
  readonly buffers: readonly Readonly<Record<string, number>>[];
}

export interface MapOf {
  readonly plans: readonly LayerPlan[];
  readonly input: Shape;
  readonly batch: number;
  readonly precision: Precision;
  readonly beside: boolean;
  readonly states: number;
  readonly threads: number;
}

/** Lays everything out from `start` on. */
export function memoryMap(
  { plans, input, batch, precision, beside, states, threads }: MapOf,
  start: number,
): MemoryMap {
  const bytes = bytesOfNumber(precision);
  let end = start;
  const take = (size: number): number => {
    const place = end;
    end += Math.ceil((size + SLACK) / LINE) * LINE;
    return place;
  };
  const takeNumbers = (numbers: number): number => take(numbers * bytes);
  const shapes = [input, ...plans.map(({ output }) => output)];
  const halos = shapes.map((_, at) => plans[at]?.inputHalo ?? NO_HALO);
  const gradientHalos = shapes.map((_, at) => plans[at - 1]?.gradientHalo ?? NO_HALO);
  const room = (at: number, halo: (typeof halos)[number] | undefined): number =>
    takeNumbers(roomOf(shapes[at] ?? [], halo ?? NO_HALO, batch, precision, beside));

  let offset = 0;
  const stretches: [number, number][] = [];
  const parameters = plans.map((plan) => {
    const from = offset;
    const places = Object.entries(plan.parameters).map(([name, shape]): [string, number] => {
      const place = offset;
      offset += Math.ceil((sizeOfShape(shape) * bytes) / VECTOR) * VECTOR;
      return [name, place];
    });
    stretches.push([from, offset]);
    return Object.fromEntries(places);
  });
  const scratchStep =
    Math.ceil(Math.max(0, ...plans.map((plan) => plan.scratch(batch, precision))) / LINE) * LINE + LINE;
  const values = shapes.map((_, at) => room(at, halos[at]));
  const isPadded = Object.values(halos[0] ?? NO_HALO).some((side) => side > 0);
  return {
    staging: isPadded ? takeNumbers(batch * sizeOfShape(input)) : (values[0] ?? 0),
    targets: room(plans.length, NO_HALO),
    eachLoss: takeNumbers(batch),
    meanLoss: take(8),
    hyper: take(MOST_HYPER * 8),
    penalty: take(16),
    values,
    gradients: shapes.map((_, at) => room(at, gradientHalos[at])),
    parameters,
    stretches,
    weights: take(offset),
    weightGradients: take(offset),
    states: Array.from({ length: states }, () => take(offset)),
    buffers: plans.map((plan) =>
      Object.fromEntries(
        Object.entries(plan.buffers(batch)).map(([name, numbers]) => [name, takeNumbers(numbers)]),
      ),
    ),
    scratch: take(scratchStep * threads),
    scratchStep,
    bytes: end - start,
  };
}
