import type { ReasonName } from '../reasons/index.ts';
import type { ConventionChoices } from '../conventions/index.ts';
import { add, mul, num, ref, type Expr } from '../expr/expr.ts';
import { sizeOf, tensor } from '../tensor/tensor.ts';
import { cellsOf } from './cells.ts';
import type { Arithmetic } from './layer.ts';

/**
 * A layer whose outputs are sums of weight · input, with or without a bias. Such layers differ only in which
 * products they have.
 */
export interface WeightedSum {
  /** Shape of the output. */
  readonly output: readonly number[];
  /** Shape of the weight. */
  readonly weight: readonly number[];
  /** The number of biases, and the index of an output's bias; null: none. */
  readonly bias: { readonly count: number; readonly of: (output: number) => number } | null;
  /** Calls `visit` for every multiply–add with the array indices of its output, weight and input. */
  readonly products: (visit: (output: number, weight: number, input: number) => void) => void;
}

/**
 * The arithmetic of such a layer. y = Σ w·x + b is linear in w, x and b, so the gradients are sums over the
 * same products:
 *   ∂L/∂x = Σ ∂L/∂y·w,   ∂L/∂w = Σ ∂L/∂y·x,   ∂L/∂b = Σ ∂L/∂y.
 * Goodfellow et al. 2016, §6.5 and §9.5 (eqs. 9.11–9.13).
 */
export function weightedSum<Entry>(
  reason: ReasonName | ((entry: Entry) => ReasonName),
  plan: (entry: Entry, shape: readonly number[], conventions: ConventionChoices | undefined) => WeightedSum,
): Arithmetic<Entry> {
  return {
    parameters: (entry, [shape = []]) => {
      const { weight, bias } = plan(entry, shape, undefined);
      return { weight, ...(bias ? { bias: [bias.count] } : {}) };
    },
    forward: (entry, inputs, parameters, conventions) => {
      const input = only(inputs);
      const { output, bias, products } = plan(entry, input.shape, conventions);
      const [x, w, b] = [
        input.data,
        named(parameters, 'weight').data,
        bias ? named(parameters, 'bias').data : null,
      ];
      const y = new Float64Array(sizeOf(output));
      if (bias && b) for (let at = 0; at < y.length; at += 1) y[at] = b[bias.of(at)] ?? 0;
      products((out, weight, from) => {
        y[out] = (y[out] ?? 0) + (w[weight] ?? 0) * (x[from] ?? 0);
      });
      return tensor(output, y);
    },
    backward: (entry, inputs, parameters, gradient, conventions) => {
      const input = only(inputs);
      const weight = named(parameters, 'weight');
      const { bias, products } = plan(entry, input.shape, conventions);
      const [dx, dw, dy] = [
        new Float64Array(input.data.length),
        new Float64Array(weight.data.length),
        gradient.data,
      ];
      products((out, at, from) => {
        dx[from] = (dx[from] ?? 0) + (dy[out] ?? 0) * (weight.data[at] ?? 0);
        dw[at] = (dw[at] ?? 0) + (dy[out] ?? 0) * (input.data[from] ?? 0);
      });
      const db = new Float64Array(bias?.count ?? 0);
      if (bias)
        dy.forEach((slope, out) => {
          db[bias.of(out)] = (db[bias.of(out)] ?? 0) + slope;
        });
      return {
        inputs: [tensor(input.shape, dx)],
        parameters: { weight: tensor(weight.shape, dw), ...(bias ? { bias: tensor([bias.count], db) } : {}) },
      };
    },
    lines: (entry, inputs, parameters, name, conventions) => {
      const input = only(inputs);
      const { output, bias, products } = plan(entry, input.shape, conventions);
      const cells = cellsOf(name, output);
      const terms = cells.ids.map((): Expr[] => []);
      const [weights, biases] = [named(parameters, 'weight').ids, bias ? named(parameters, 'bias').ids : []];
      products((out, weight, from) =>
        terms[out]?.push(mul(ref(weights[weight] ?? ''), ref(input.ids[from] ?? ''))),
      );
      if (bias) terms.forEach((of, out) => of.push(ref(biases[bias.of(out)] ?? '')));
      return {
        lines: cells.ids.map((id, out) => ({
          id,
          phase: 'forward',
          formula: sumOf(terms[out] ?? []),
          reason: typeof reason === 'string' ? reason : reason(entry),
        })),
        output: cells,
      };
    },
  };
}

/** The sum of the terms; 0 for a window that lies entirely in the padding, without a bias. */
const sumOf = (terms: readonly Expr[]): Expr => (terms.length === 0 ? num(0) : add(...terms));

export function only<T>(inputs: readonly T[]): T {
  const [one, another] = inputs;
  if (one === undefined || another !== undefined)
    throw new RangeError(`this layer takes one input, not ${inputs.length}`);
  return one;
}

function named<T>(parameters: Readonly<Record<string, T>>, name: string): T {
  const found = parameters[name];
  if (found === undefined) throw new RangeError(`no parameter ${name}`);
  return found;
}
