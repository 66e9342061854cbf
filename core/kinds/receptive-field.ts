import { z } from 'zod';
import { add, mul, num, ref, sub } from '../expr/expr.ts';
import { conv2dSchema } from '../layers/conv2d.ts';
import { layerOf } from '../layers/index.ts';
import { averagePool2dSchema, maxPool2dSchema } from '../layers/pool2d.ts';
import type { Pair, Window } from '../layers/layer.ts';
import { checkFits, positiveSchema } from '../layers/window.ts';
import { evaluateLines } from '../solution/evaluate-lines.ts';
import type { Solution } from '../solution/solution.ts';
import type { Line } from '../solution/step.ts';
import type { Kind } from './kind.ts';

export const receptiveFieldSchema = z.strictObject({
  kind: z.literal('receptive-field'),
  /** [height, width, channels] of the input, for the drawing. */
  input: z.tuple([positiveSchema, positiveSchema, positiveSchema]).optional(),
  /** The sliding layers, in order; the field is that of one unit of the last. */
  layers: z.array(z.discriminatedUnion('type', [conv2dSchema, maxPool2dSchema, averagePool2dSchema])).min(1).max(500),
});
export type ReceptiveFieldProblem = z.infer<typeof receptiveFieldSchema>;

export interface ReceptiveFieldAnswer {
  /** Side of the field in input cells, [height, width]. */
  readonly size: readonly [number, number];
  /** Input cells between neighbouring units, [height, width]. */
  readonly jump: readonly [number, number];
}
/** One row a layer, the input first: which steps hold its field and jump. Where height and width agree they are the same step. */
export interface ReceptiveFieldPicture {
  readonly input: readonly [number, number] | null;
  readonly rows: readonly {
    readonly layer: string;
    readonly kernel: readonly [number, number];
    readonly stride: readonly [number, number];
    readonly padding: readonly [number, number];
    readonly size: readonly [string, string];
    readonly jump: readonly [string, string];
  }[];
}
export type ReceptiveFieldSolution = Solution<'receptive-field', ReceptiveFieldAnswer, ReceptiveFieldPicture>;

/**
 * The part of the input that one unit sees:   r₀ = 1, j₀ = 1;   r = r + (K − 1)·j,   j = j·S
 * for each layer with kernel K and stride S; r in input cells, j the input cells between neighbouring units.
 * Araujo, Norris & Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill 2019, eq. 2.
 */
export const receptiveField: Kind<ReceptiveFieldProblem, ReceptiveFieldSolution> = {
  name: 'receptive-field',
  title: 'Receptive field',
  schema: receptiveFieldSchema,
  solve: ({ input, layers }) => {
    const windows = layers.map((entry) => {
      const layer = layerOf(entry);
      const window = layer.window(entry);
      if (!window) throw new RangeError(`${entry.type} has no window`);
      return { label: layer.label(entry), ...window };
    });
    if (input) checkReach([input[0], input[1]], windows);
    const square = windows.every(({ kernel, stride }) => kernel[0] === kernel[1] && stride[0] === stride[1]);
    const axes: readonly (0 | 1)[] = square ? [0] : [0, 1];
    const id = (letter: 'r' | 'j', axis: number, n: number): string => (square ? `${letter}_${n}` : `${letter}_${axis === 0 ? 'h' : 'w'}_${n}`);

    const lines = axes.flatMap((axis): Line[] => [
      { id: id('r', axis, 0), phase: 'given', formula: num(1) },
      { id: id('j', axis, 0), phase: 'given', formula: num(1) },
    ]);
    windows.forEach(({ label, kernel, stride }, i) => {
      for (const axis of axes) {
        const [before, jump] = [ref(id('r', axis, i)), ref(id('j', axis, i))];
        lines.push({ id: id('r', axis, i + 1), phase: 'work', formula: add(before, mul(sub(num(kernel[axis]), num(1)), jump)), ...(axis === 0 ? { heading: label } : {}) });
        lines.push({ id: id('j', axis, i + 1), phase: 'work', formula: mul(jump, num(stride[axis])) });
      }
    });
    const steps = evaluateLines(lines);
    const value = (step: string): number => steps.find((candidate) => candidate.id === step)?.value ?? Number.NaN;
    const both = (letter: 'r' | 'j', n: number): readonly [string, string] => [id(letter, 0, n), id(letter, 1, n)];
    const [size, jump] = [both('r', windows.length), both('j', windows.length)];
    return {
      kind: 'receptive-field',
      steps,
      answer: { size: [value(size[0]), value(size[1])], jump: [value(jump[0]), value(jump[1])] },
      picture: {
        input: input ? [input[0], input[1]] : null,
        rows: [
          { layer: 'INPUT', kernel: [1, 1], stride: [1, 1], padding: [0, 0], size: both('r', 0), jump: both('j', 0) },
          ...windows.map(({ label, kernel, stride, padding }, i) => ({ layer: label, kernel, stride, padding, size: both('r', i + 1), jump: both('j', i + 1) })),
        ],
      },
      conventions: [],
      alternatives: [],
    };
  },
  boxes: (_problem, { picture }) => [
    {
      id: 'size',
      label: { tex: '\\text{Receptive field}', plain: 'Receptive field' },
      group: 'Receptive field',
      weight: 1,
      accepts: { type: 'shape', steps: [...(picture.rows.at(-1)?.size ?? [])] },
      contract: 'height x width, in input cells',
    },
  ],
};

/** Each layer needs a map that its window fits into: a layer after the map has run out has no unit to ask about. */
function checkReach(input: Pair, windows: readonly (Window & { readonly label: string })[]): void {
  const left = (side: number, axis: 0 | 1, { kernel, stride, padding }: Window): number => Math.floor((side - kernel[axis] + 2 * padding[axis]) / stride[axis]) + 1;
  windows.reduce<Pair>(([height, width], window, i) => {
    const where = `layers[${i}] (${window.label})`;
    checkFits({ id: 'height', value: height }, { id: 'width', value: width }, window, where);
    return [left(height, 0, window), left(width, 1, window)];
  }, input);
}
