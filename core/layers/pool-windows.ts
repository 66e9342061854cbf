import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { add, call, div, num, ref } from '../expr/expr.ts';
import { sizeOf, tensor } from '../tensor/tensor.ts';
import { cellsOf } from './cells.ts';
import type { Arithmetic } from './layer.ts';
import { only } from './weighted-sum.ts';

/** The windows of a pooling layer over one channel. */
export interface Windows {
  /** Sides of the output; empty where a channel becomes one number. */
  readonly sides: readonly number[];
  /** For each output cell, the row-major positions of its input cells within one channel, without padding. */
  readonly cells: readonly (readonly number[])[];
  /** The divisor of the sum of each window. Absent: the number of its cells. */
  readonly counts?: readonly number[];
}
type Plan<Entry> = (
  entry: Entry,
  spatial: readonly number[],
  conventions: ConventionChoices | undefined,
) => Windows;

/** Every window of every channel of every sample, with positions in the whole arrays. */
function everyWindow(
  shape: readonly number[],
  { sides, cells, counts }: Windows,
): {
  readonly output: readonly number[];
  readonly windows: readonly { readonly cells: readonly number[]; readonly count: number }[];
} {
  const [batch = 1, channels = 1, ...spatial] = shape;
  const plane = sizeOf(spatial);
  const windows = Array.from({ length: batch * channels }, (_, channel) =>
    cells.map((window, at) => ({
      cells: window.map((cell) => channel * plane + cell),
      count: counts?.[at] ?? window.length,
    })),
  ).flat();
  return { output: [batch, channels, ...sides], windows };
}

const largest = (values: Float64Array, cells: readonly number[]): number =>
  cells.reduce((most, cell) => Math.max(most, values[cell] ?? 0), Number.NEGATIVE_INFINITY);

/**
 * y = the largest entry of its window, which receives the whole gradient. Where several entries are largest,
 * the convention `tie` gives it to the first, row by row, or to all in equal shares. Goodfellow et al. 2016,
 * §9.3.
 */
export function maxOver<Entry>(plan: Plan<Entry>): Arithmetic<Entry> {
  return {
    parameters: () => ({}),
    forward: (entry, inputs, _parameters, conventions) => {
      const input = only(inputs);
      const { output, windows } = everyWindow(input.shape, plan(entry, input.shape.slice(2), conventions));
      return tensor(
        output,
        windows.map(({ cells }) => largest(input.data, cells)),
      );
    },
    backward: (entry, inputs, _parameters, gradient, conventions) => {
      const input = only(inputs);
      const { windows } = everyWindow(input.shape, plan(entry, input.shape.slice(2), conventions));
      const shared = useConvention('tie', conventions).choice === 'shared';
      const dx = new Float64Array(input.data.length);
      windows.forEach(({ cells }, out) => {
        const most = largest(input.data, cells);
        const tied = cells.filter((cell) => input.data[cell] === most);
        for (const cell of shared ? tied : tied.slice(0, 1))
          dx[cell] = (dx[cell] ?? 0) + (gradient.data[out] ?? 0) / (shared ? tied.length : 1);
      });
      return { inputs: [tensor(input.shape, dx)], parameters: {} };
    },
    lines: (entry, inputs, _parameters, name, conventions) => {
      const input = only(inputs);
      const { output, windows } = everyWindow(input.shape, plan(entry, input.shape.slice(2), conventions));
      const shared = useConvention('tie', conventions).choice === 'shared';
      const cells = cellsOf(name, output);
      return {
        lines: cells.ids.map((id, out) => {
          const entries = (windows[out]?.cells ?? []).map((cell) => ref(input.ids[cell] ?? ''));
          const [first] = entries;
          if (first && entries.length === 1) return { id, phase: 'forward', formula: first };
          return {
            id,
            phase: 'forward',
            formula: call(shared ? 'max-shared' : 'max', ...entries),
            reason: 'largest-of-window',
          };
        }),
        output: cells,
      };
    },
  };
}

/**
 * y = the mean of its window: the sum divided by `counts`. Each entry receives 1/count of the gradient. LeCun
 * et al. 1998, §II.B.
 */
export function meanOver<Entry>(plan: Plan<Entry>): Arithmetic<Entry> {
  return {
    parameters: () => ({}),
    forward: (entry, inputs, _parameters, conventions) => {
      const input = only(inputs);
      const { output, windows } = everyWindow(input.shape, plan(entry, input.shape.slice(2), conventions));
      return tensor(
        output,
        windows.map(
          ({ cells, count }) => cells.reduce((sum, cell) => sum + (input.data[cell] ?? 0), 0) / count,
        ),
      );
    },
    backward: (entry, inputs, _parameters, gradient, conventions) => {
      const input = only(inputs);
      const { windows } = everyWindow(input.shape, plan(entry, input.shape.slice(2), conventions));
      const dx = new Float64Array(input.data.length);
      windows.forEach(({ cells, count }, out) => {
        for (const cell of cells) dx[cell] = (dx[cell] ?? 0) + (gradient.data[out] ?? 0) / count;
      });
      return { inputs: [tensor(input.shape, dx)], parameters: {} };
    },
    lines: (entry, inputs, _parameters, name, conventions) => {
      const input = only(inputs);
      const { output, windows } = everyWindow(input.shape, plan(entry, input.shape.slice(2), conventions));
      const cells = cellsOf(name, output);
      return {
        lines: cells.ids.map((id, out) => {
          const { cells: window, count } = windows[out] ?? { cells: [], count: 1 };
          const sum = add(...window.map((cell) => ref(input.ids[cell] ?? '')));
          return {
            id,
            phase: 'forward',
            formula: count === 1 ? sum : div(sum, num(count)),
            reason: 'mean-of-window',
          };
        }),
        output: cells,
      };
    },
  };
}
