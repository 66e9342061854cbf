import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { problemError } from '../errors.ts';
import { add, mul, num, ref } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import { tensor, type Tensor } from '../tensor/tensor.ts';
import { cellsOf } from './cells.ts';
import { onlyShape, type Arithmetic, type Cells, type LayerFormulas, type Shaped } from './layer.ts';
import { cells, type CellName, type GateIds, type RnnActivation } from './recurrent-cells.ts';
import { inBothDirections } from './recurrent-directions.ts';
import { positiveSchema } from './window.ts';

/**
 * The document fields of every recurrent layer. `sequences`: whether the output has the states of all time
 * steps, or only the last one.
 */
export const recurrentEntry = {
  name: z.string().min(1).max(60).optional(),
  units: positiveSchema,
  sequences: z.boolean().default(false),
  bias: z.boolean().default(true),
  /** Biases of each gate, where the layer has its own number of them. Absent: by `recurrent-biases`. */
  biases: z.enum(['one', 'two']).optional(),
  /** A second layer reads the sequence from its end. Absent: false. */
  bidirectional: z.boolean().optional(),
};
export interface RecurrentEntry {
  readonly units: number;
  readonly sequences: boolean;
  readonly bias: boolean;
  readonly biases?: 'one' | 'two' | undefined;
  readonly bidirectional?: boolean | undefined;
}

/** `LSTM-64 bidirectional`. */
export const recurrentLabel = (
  word: string,
  {
    name,
    units,
    bidirectional,
  }: Pick<RecurrentEntry, 'units' | 'bidirectional'> & { name?: string | undefined },
): string => name ?? `${word}-${units}${bidirectional === true ? ' bidirectional' : ''}`;

/**
 * A sequence [length, features] becomes [length, units], or the last state [units]. Each of the G gates has
 * units·(features + units) weights and one bias a unit, or two (convention `recurrent-biases`).
 * Multiply–adds: the matrix products of every time step. In both directions everything is there twice.
 */
export function recurrentFormulas(
  gates: number,
  { units, sequences, bias, biases, bidirectional }: RecurrentEntry,
  incoming: readonly Shaped[],
  where: string,
  choices: ConventionChoices | undefined,
): LayerFormulas {
  const [length, features] = onlyShape(incoming).sides;
  if (onlyShape(incoming).type !== 'map' || onlyShape(incoming).sides.length !== 2 || !length || !features)
    throw problemError(
      where,
      'a recurrent layer reads a sequence',
      'give it an input of shape [length, features]',
    );
  const directions = bidirectional === true ? [num(2)] : [];
  const eachGate = [...directions, ...(gates === 1 ? [] : [num(gates)])];
  const weights = [...eachGate, num(units), add(ref(features.id), num(units))];
  const two = (biases ?? useConvention('recurrent-biases', choices).choice) === 'two';
  const states = mul(...directions, num(units));
  return {
    type: sequences ? 'map' : 'vector',
    shape: sequences ? [ref(length.id), states] : [states],
    reasons: { side: 'kept-side', last: 'unit-count', weights: 'gate-weights', biases: 'gate-biases' },
    weights: mul(...weights),
    biases: bias ? mul(...(two ? [num(2)] : []), ...eachGate, num(units)) : num(0),
    multiplyAdds: () => mul(ref(length.id), ...weights),
  };
}

/**
 * One time step of one sample over arrays. `product(g, v)` is W v + b′ of gate g, `transposed(g, v)` is Wᵀ v.
 */
export interface StepUse {
  /** U x + b of every gate. */
  readonly fromInput: readonly Float64Array[];
  readonly h: Float64Array;
  readonly c: Float64Array;
  readonly product: (gate: number, vector: Float64Array) => Float64Array;
}
export interface StepMade {
  readonly h: Float64Array;
  readonly c: Float64Array;
  readonly back: (
    dh: Float64Array,
    dc: Float64Array,
    transposed: (gate: number, vector: Float64Array) => Float64Array,
  ) => StepBack;
}
export interface StepBack {
  /** For each gate the gradients by U x + b and by W v + b′, and the factor v of W. */
  readonly gates: readonly {
    readonly byInput: Float64Array;
    readonly byProduct: Float64Array;
    readonly multiplied: Float64Array;
  }[];
  readonly h: Float64Array;
  readonly c: Float64Array;
}
export type StepKernel<Entry> = (
  entry: Entry,
  use: StepUse,
  choices: ConventionChoices | undefined,
) => StepMade;

/**
 * The arithmetic of a recurrent layer, given one time step of it. Arrays: input [batch, length, features];
 * parameters `input` [G·units, features], `recurrent` [G·units, units], `bias` and, where there are two,
 * `recurrentBias` [G·units], the gates below each other in PyTorch's order. `choicesOf`: the conventions,
 * with what the entry itself says.
 */
export function recurrentArithmetic<Entry extends RecurrentEntry>(
  cell: CellName,
  step: StepKernel<Entry>,
  activationOf: (entry: Entry) => RnnActivation,
  choicesOf: (entry: Entry, choices: ConventionChoices | undefined) => ConventionChoices | undefined = (
    _entry,
    choices,
  ) => choices,
): Arithmetic<Entry> {
  const { gates } = cells[cell];
  const G = gates.length;

  const run = (
    entry: Entry,
    [x]: readonly Tensor[],
    parameters: Readonly<Record<string, Tensor>>,
    choices: ConventionChoices | undefined,
  ) => {
    if (!x) throw new RangeError('a recurrent layer takes one input');
    const [batch = 1, length = 1, features = 1] = x.shape;
    const { units } = entry;
    const input = parameters['input']?.data ?? new Float64Array(G * units * features);
    const recurrent = parameters['recurrent']?.data ?? new Float64Array(G * units * units);
    const affine = (
      matrix: Float64Array,
      bias: Float64Array | undefined,
      gate: number,
      vector: Float64Array,
    ): Float64Array =>
      Float64Array.from({ length: units }, (_, u) => {
        let sum = bias?.[gate * units + u] ?? 0;
        for (let k = 0; k < vector.length; k += 1)
          sum += (matrix[(gate * units + u) * vector.length + k] ?? 0) * (vector[k] ?? 0);
        return sum;
      });
    const samples = Array.from({ length: batch }, (_, n) => {
      let [h, c] = [new Float64Array(units), new Float64Array(units)];
      return Array.from({ length }, (__, t) => {
        const from = (n * length + t) * features;
        const at = x.data.slice(from, from + features);
        const made = step(
          entry,
          {
            fromInput: gates.map((___, g) => affine(input, parameters['bias']?.data, g, at)),
            h,
            c,
            product: (g, vector) => affine(recurrent, parameters['recurrentBias']?.data, g, vector),
          },
          choicesOf(entry, choices),
        );
        [h, c] = [made.h.slice(), made.c.slice()];
        return { made, x: at };
      });
    });
    return { batch, length, features, input, recurrent, samples };
  };

  return inBothDirections({
    parameters: ({ units, bias, biases }, [shape = []]) => {
      const features = shape.at(-1) ?? 1;
      return {
        input: [G * units, features],
        recurrent: [G * units, units],
        ...(bias ? { bias: [G * units] } : {}),
        ...(bias && biases === 'two' ? { recurrentBias: [G * units] } : {}),
      };
    },
    forward: (entry, inputs, parameters, choices) => {
      const { batch, length, samples } = run(entry, inputs, parameters, choices);
      const shown = samples.flatMap((times) =>
        (entry.sequences ? times : times.slice(-1)).flatMap(({ made }) => [...made.h]),
      );
      return tensor(entry.sequences ? [batch, length, entry.units] : [batch, entry.units], shown);
    },
    backward: (entry, inputs, parameters, gradient, choices) => {
      const { batch, length, features, input, recurrent, samples } = run(entry, inputs, parameters, choices);
      const { units, sequences } = entry;
      const made = Object.fromEntries(
        Object.entries(parameters).map(([name, { shape }]) => [name, tensor(shape)]),
      );
      const byX = tensor([batch, length, features]);
      const transposed = (g: number, vector: Float64Array): Float64Array =>
        Float64Array.from({ length: units }, (_, k) =>
          vector.reduce((sum, one, u) => sum + one * (recurrent[(g * units + u) * units + k] ?? 0), 0),
        );
      const addTo = (name: string, at: number, value: number): void => {
        const data = made[name]?.data;
        if (data) data[at] = (data[at] ?? 0) + value;
      };
      samples.forEach((times, n) => {
        let [dh, dc] = [new Float64Array(units), new Float64Array(units)];
        for (let t = length - 1; t >= 0; t -= 1) {
          const time = times[t];
          if (!time) continue;
          if (sequences || t === length - 1)
            for (let u = 0; u < units; u += 1)
              dh[u] = (dh[u] ?? 0) + (gradient.data[(sequences ? n * length + t : n) * units + u] ?? 0);
          const back = time.made.back(dh, dc, transposed);
          back.gates.forEach(({ byInput, byProduct, multiplied }, g) => {
            for (let u = 0; u < units; u += 1) {
              const row = g * units + u;
              for (let k = 0; k < features; k += 1) {
                addTo('input', row * features + k, (byInput[u] ?? 0) * (time.x[k] ?? 0));
                const at = (n * length + t) * features + k;
                byX.data[at] = (byX.data[at] ?? 0) + (byInput[u] ?? 0) * (input[row * features + k] ?? 0);
              }
              for (let k = 0; k < units; k += 1)
                addTo('recurrent', row * units + k, (byProduct[u] ?? 0) * (multiplied[k] ?? 0));
              addTo('bias', row, byInput[u] ?? 0);
              addTo('recurrentBias', row, byProduct[u] ?? 0);
            }
          });
          [dh, dc] = [back.h.slice(), back.c.slice()];
        }
      });
      return { inputs: [byX], parameters: made };
    },
    lines: (entry, [x], parameters, name, choices) => {
      if (!x) throw new RangeError('a recurrent layer takes one input');
      const [batch = 1, length = 1, features = 1] = x.shape;
      const { units, sequences } = entry;
      const output: Cells = cellsOf(name, sequences ? [batch, length, units] : [batch, units]);
      const rowsOf = (
        ids: readonly string[] | undefined,
        gate: number,
        width: number,
      ): readonly (readonly string[])[] =>
        Array.from({ length: units }, (_, u) =>
          (ids ?? []).slice((gate * units + u) * width, (gate * units + u + 1) * width),
        );
      const gateIds = Object.fromEntries(
        gates.map((gate, g): [string, GateIds] => [
          gate,
          {
            input: rowsOf(parameters['input']?.ids, g, features),
            recurrent: rowsOf(parameters['recurrent']?.ids, g, units),
            bias: parameters['bias'] ? rowsOf(parameters['bias'].ids, g, 1).flat() : null,
            recurrentBias: parameters['recurrentBias']
              ? rowsOf(parameters['recurrentBias'].ids, g, 1).flat()
              : null,
          },
        ]),
      );
      const lines: Line[] = [];
      for (let n = 0; n < batch; n += 1) {
        const idAt = (letter: string, t: number, u: number): string =>
          [name, letter, ...(batch > 1 ? [n + 1] : []), t, u + 1].join('_');
        const start = (letter: string): string[] =>
          Array.from({ length: units }, (_, u) => idAt(letter, 0, u));
        let [h, c] = [start('h'), cells[cell].hasCellState ? start('c') : []];
        lines.push(...[...h, ...c].map((id): Line => ({ id, phase: 'given', formula: num(0) })));
        for (let t = 1; t <= length; t += 1) {
          const place = sequences ? (n * length + t - 1) * units : t === length ? n * units : null;
          const made = cells[cell].step({
            gates: gateIds,
            x: x.ids.slice((n * length + t - 1) * features, (n * length + t) * features),
            h,
            c,
            name: (letter, u) =>
              letter === 'h' && place !== null ? (output.ids[place + u] ?? '') : idAt(letter, t, u),
            activation: activationOf(entry),
            choices: choicesOf(entry, choices),
          });
          lines.push(...made.lines);
          [h, c] = [[...made.h], [...made.c]];
        }
      }
      return { lines, output };
    },
  });
}

export const each = (n: number, of: (u: number) => number): Float64Array =>
  Float64Array.from({ length: n }, (_, u) => of(u));
export const logistic = (z: number): number =>
  z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
