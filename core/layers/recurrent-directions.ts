import { tensor, type Tensor } from '../tensor/tensor.ts';
import type { Arithmetic, Cells } from './layer.ts';

/** What an entry says of directions, and whether all states are handed on. */
interface Directed {
  readonly sequences: boolean;
  readonly bidirectional?: boolean | undefined;
}

/** What the names of the parameters of the backward direction end in. */
const REVERSE = 'Reverse';

/**
 * A recurrent layer that may be bidirectional: a second layer of the same kind, with parameters of its own,
 * reads the sequence from its end, and the states of both stand behind one another. Of a sequence every state
 * is put back at its time; otherwise each direction gives the last state that it came to. Schuster & Paliwal,
 * "Bidirectional Recurrent Neural Networks", 1997; Keras Bidirectional(merge_mode="concat").
 */
export function inBothDirections<Entry extends Directed>(one: Arithmetic<Entry>): Arithmetic<Entry> {
  return {
    parameters: (entry, incoming) => {
      const forward = one.parameters(entry, incoming);
      if (entry.bidirectional !== true) return forward;
      return { ...forward, ...renamed(forward, (name) => name + REVERSE) };
    },
    forward: (entry, inputs, parameters, choices) => {
      if (entry.bidirectional !== true) return one.forward(entry, inputs, parameters, choices);
      const { ahead, back } = split(parameters);
      return joined(
        one.forward(entry, inputs, ahead, choices),
        inTime(entry, one.forward(entry, inputs.map(turned), back, choices)),
      );
    },
    backward: (entry, inputs, parameters, gradient, choices) => {
      if (entry.bidirectional !== true) return one.backward(entry, inputs, parameters, gradient, choices);
      const { ahead, back } = split(parameters);
      const [first, second] = halves(gradient);
      const byAhead = one.backward(entry, inputs, ahead, first, choices);
      const byBack = one.backward(entry, inputs.map(turned), back, inTime(entry, second), choices);
      return {
        inputs: byAhead.inputs.map((input, i) => {
          const other = turned(byBack.inputs[i] ?? tensor(input.shape));
          return tensor(
            input.shape,
            input.data.map((value, at) => value + (other.data[at] ?? 0)),
          );
        }),
        parameters: { ...byAhead.parameters, ...renamed(byBack.parameters, (name) => name + REVERSE) },
      };
    },
    lines: (entry, inputs, parameters, name, choices) => {
      if (entry.bidirectional !== true) return one.lines(entry, inputs, parameters, name, choices);
      const { ahead, back } = split(parameters);
      const forward = one.lines(entry, inputs, ahead, `${name}_forward`, choices);
      const backward = one.lines(entry, inputs.map(turnedCells), back, `${name}_backward`, choices);
      const second = entry.sequences ? turnedCells(backward.output) : backward.output;
      return {
        lines: [...forward.lines, ...backward.lines],
        output: {
          shape: withLast(forward.output.shape, 2),
          ids: interleaved(forward.output.ids, second.ids, forward.output.shape.at(-1) ?? 1),
        },
      };
    },
  };
}

const renamed = <T>(record: Readonly<Record<string, T>>, to: (name: string) => string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [to(name), value]));

/** The parameters of each direction under the names of a layer of one direction. */
function split<T>(parameters: Readonly<Record<string, T>>): {
  readonly ahead: Readonly<Record<string, T>>;
  readonly back: Readonly<Record<string, T>>;
} {
  const ofBack = ([name]: readonly [string, T]): boolean => name.endsWith(REVERSE);
  const entries = Object.entries(parameters);
  return {
    ahead: Object.fromEntries(entries.filter((entry) => !ofBack(entry))),
    back: renamed(Object.fromEntries(entries.filter(ofBack)), (name) => name.slice(0, -REVERSE.length)),
  };
}

/** The order of the entries of [batch, length, features] when time runs backwards. */
const backwards = ([batch = 1, length = 1, features = 1]: readonly number[]): readonly number[] =>
  Array.from({ length: batch * length * features }, (_, at) => {
    const [sample, rest] = [Math.floor(at / (length * features)), at % (length * features)];
    const [time, feature] = [Math.floor(rest / features), rest % features];
    return (sample * length + (length - 1 - time)) * features + feature;
  });
const turned = (of: Tensor): Tensor =>
  tensor(
    of.shape,
    backwards(of.shape).map((from) => of.data[from] ?? 0),
  );
/** States of the backward direction at their times; a last state alone has no order. */
const inTime = ({ sequences }: Directed, of: Tensor): Tensor => (sequences ? turned(of) : of);
const turnedCells = (of: Cells): Cells => ({
  ...of,
  ids: backwards(of.shape).map((from) => of.ids[from] ?? ''),
});

const withLast = (shape: readonly number[], times: number): readonly number[] =>
  shape.map((side, axis) => (axis === shape.length - 1 ? side * times : side));
/** Rows of `width` entries of one and of the other in turn. */
const interleaved = <T>(one: ArrayLike<T>, other: ArrayLike<T>, width: number): T[] =>
  Array.from({ length: one.length / width }, (_, row) => [
    ...Array.from(one).slice(row * width, (row + 1) * width),
    ...Array.from(other).slice(row * width, (row + 1) * width),
  ]).flat();
const joined = (one: Tensor, other: Tensor): Tensor =>
  tensor(withLast(one.shape, 2), interleaved(one.data, other.data, one.shape.at(-1) ?? 1));
function halves(of: Tensor): readonly [Tensor, Tensor] {
  const width = (of.shape.at(-1) ?? 2) / 2;
  const part = (second: boolean): Tensor =>
    tensor(
      withLast(of.shape, 0.5),
      of.data.filter((_, at) => at % (2 * width) >= width === second),
    );
  return [part(false), part(true)];
}
