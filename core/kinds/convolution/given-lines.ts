import { problemError } from '../../errors.ts';
import { cellsOf } from '../../layers/cells.ts';
import type { Cells } from '../../layers/layer.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import { literal, type Quantity } from '../../document/quantity.ts';
import { readArray, type NestedArray } from './arrays.ts';
import type { Chain, Stage } from './chain.ts';
import { arrayTitle } from './array-titles.ts';
import type { Named } from './named-array.ts';
import type { ConvolutionProblem } from './problem.ts';

/** The given lines, and the arrays that they belong to. */
export interface Givens {
  readonly lines: readonly Line[];
  readonly input: Named;
  /** Kernel and bias by stage; null for a stage without one. */
  readonly weights: readonly (Named | null)[];
  readonly biases: readonly (Named | null)[];
  /** The names of the outputs, by stage. */
  readonly outputNames: readonly string[];
  readonly target: Named | null;
  /** The given gradient of the output. */
  readonly outputGradient: Named | null;
}

const LETTERS: Readonly<Record<string, string>> = {
  conv: 'z',
  'transposed-conv': 'z',
  activation: 'a',
  upsample: 'u',
};
const letterOf = ({ entry }: Stage): string => LETTERS[entry.type] ?? 'p';

/** Throws ProblemError for a target or gradient that does not have the shape of the output. */
export function givenLines(problem: ConvolutionProblem, { input: entries, stages }: Chain): Givens {
  const lines: Line[] = [];
  const give = (array: Named, values: readonly Quantity[]): Named => {
    array.ids.forEach((id, i) =>
      lines.push({
        id,
        phase: 'given',
        formula: literal(values[i] ?? 0),
        ...(i === 0 ? { heading: arrayTitle(array.title) } : {}),
      }),
    );
    return array;
  };

  const input = give({ ...cellsOf('x', [1, ...entries.shape]), name: 'x', title: 'Input' }, entries.entries);
  const hasKernel = ({ weight }: Stage): boolean => weight !== null;
  const weights = stages.map(({ weight }, i) => {
    if (!weight) return null;
    const name = numbered(stages, hasKernel, 'w', i);
    return give({ ...cellsOf(name, weight.shape), name, title: 'Kernel' }, weight.entries);
  });
  const biases = stages.map(({ bias }, i) =>
    bias ? give(biasArray(numbered(stages, hasKernel, 'b', i), bias.length), bias) : null,
  );
  const outputNames = namesOf(stages);
  const name = outputNames.at(-1) ?? 'y';
  const output = cellsOf(name, [1, ...(stages.at(-1)?.outgoing ?? [])]);
  const target =
    problem.loss?.name === 'squared-error'
      ? fitted(problem.loss.target, output, 'loss.target', 't', 'Target')
      : null;
  const gradient =
    problem.gradient === undefined
      ? null
      : fitted(problem.gradient, output, 'gradient', gradientId('L', name), 'Gradient of the output');
  return {
    input,
    weights,
    biases,
    outputNames,
    target: target && give(target.array, target.values),
    outputGradient: gradient && give(gradient.array, gradient.values),
    lines,
  };
}

/** `w`, or `w1`, `w2`, … where several stages are of the same sort. */
function numbered(
  stages: readonly Stage[],
  isSort: (stage: Stage) => boolean,
  letter: string,
  i: number,
): string {
  return stages.filter(isSort).length > 1
    ? `${letter}${stages.slice(0, i + 1).filter(isSort).length}`
    : letter;
}

const namesOf = (stages: readonly Stage[]): readonly string[] =>
  stages.length === 1
    ? ['y']
    : stages.map((stage, i) =>
        numbered(stages, (other) => letterOf(other) === letterOf(stage), letterOf(stage), i),
      );

/** A single bias has no index. */
const biasArray = (name: string, count: number): Named => ({
  ...(count === 1 ? { shape: [1], ids: [name] } : cellsOf(name, [count])),
  name,
  title: 'Bias',
});

/** An array of the document that must have the shape of the output. */
function fitted(
  nestedArray: NestedArray,
  output: Cells,
  where: string,
  name: string,
  title: string,
): { readonly array: Named; readonly values: readonly Quantity[] } {
  const { shape, entries } = readArray(nestedArray, where);
  // An axis of length 1 may be left out: one row is [[1, 2]] or [1, 2].
  const sidesText = (sides: readonly number[]): string => sides.filter((side) => side > 1).join('×') || '1';
  if (sidesText(shape) !== sidesText(output.shape))
    throw problemError(
      where,
      `is ${sidesText(shape)}, but the output is ${sidesText(output.shape)}`,
      'give one number for each cell of the output',
    );
  return { array: { ...cellsOf(name, output.shape), name, title }, values: entries };
}
