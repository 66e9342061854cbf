import { conventions, useConvention, type ConventionChoices } from '../../conventions/index.ts';
import type { Language } from '../../expr/language.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { preamble } from '../../solution/line-program.ts';
import type { Program } from '../../solution/program.ts';
import { comment } from '../../solution/python-text.ts';
import { indices } from '../../tensor/tensor.ts';
import { literal, type Quantity } from '../../document/quantity.ts';
import { nestArray, readArray, type NestedArray } from './arrays.ts';
import { chainOf, type Chain } from './chain.ts';
import { linesOf, type Named, type Worked } from './lines.ts';
import type { ConvolutionProblem } from './problem.ts';
import type { ConvolutionSolution } from './solution.ts';
import { torchOperation } from './torch-operation.ts';

/**
 * The chain in PyTorch's own operations with its autograd: a second route to every number. null for other
 * languages, whose programs are written line by line, and where PyTorch has no such operation (a pooling with
 * unequal padding, another slope at a kink, shared ties).
 */
export function program(
  problem: ConvolutionProblem,
  solution: ConvolutionSolution,
  language: Language,
): Program | null {
  if (language !== 'pytorch' || hasOtherSlopes(solution)) return null;
  const choices = problem.conventions;
  const chain = chainOf(problem, choices);
  const worked = linesOf(problem, chain, choices);
  const forward = forwardLines(chain, worked, choices);
  const output = worked.outputs.at(-1);
  if (!forward || !output) return null;
  const body = [
    '',
    comment('Given'),
    ...givenLines(chain, worked),
    '',
    comment('Forward'),
    ...forward,
    ...(worked.slopes.length > 0 ? backwardLines(problem, output, worked, choices) : []),
  ];
  return {
    language,
    names: namesOf(problem, worked),
    text: [
      comment('A convolution by hand'),
      ...preamble('pytorch', ['torch.', ...body]),
      '',
      'torch.set_default_dtype(torch.float64)',
      ...body,
      '',
      comment('Results'),
      ...resultLines(problem, output, worked),
      '',
    ].join('\n'),
  };
}

/** Whether a slope at a kink or tie is not the one that PyTorch takes, which is our default. */
const hasOtherSlopes = (solution: ConvolutionSolution): boolean =>
  solution.conventions.some(
    ({ name, choice }) =>
      ['tie', 'relu-at-zero', 'kink-slope', 'step-at-zero'].includes(name) &&
      choice !== conventions[name].default,
  );

/** null where a layer has no operation in PyTorch. */
function forwardLines(
  { stages, directions }: Chain,
  { input, outputs, weights, biases }: Worked,
  choices: ConventionChoices | undefined,
): readonly string[] | null {
  const lines: string[] = [];
  for (const [i, stage] of stages.entries()) {
    const operands = {
      x: (i === 0 ? input : outputs[i - 1])?.name ?? '',
      weight: weights[i]?.name,
      bias: biases[i]?.name,
    };
    const code = torchOperation(stage, operands, directions, choices);
    if (code === null) return null;
    lines.push(`${outputs[i]?.name ?? ''} = ${code}`);
  }
  return lines;
}

function givenLines(chain: Chain, { input, weights, biases, slopes }: Worked): readonly string[] {
  const gradient = slopes.length > 0 ? ', requires_grad=True' : '';
  const line = ({ name }: Named, entries: readonly Quantity[], shape: readonly number[]): string =>
    `${name} = torch.tensor(${listText(nestArray(shape, entries.map(quantityText)))}${gradient})`;
  return [
    line(input, chain.input.entries, input.shape),
    ...chain.stages.flatMap((stage, i) => [
      ...(weights[i] && stage.weight ? [line(weights[i], stage.weight.entries, stage.weight.shape)] : []),
      ...(biases[i] && stage.bias ? [line(biases[i], stage.bias, [stage.bias.length])] : []),
    ]),
  ];
}

function backwardLines(
  problem: ConvolutionProblem,
  output: Named,
  { outputs, target }: Worked,
  choices: ConventionChoices | undefined,
): readonly string[] {
  const start = [
    '',
    comment('Backward'),
    `for array in (${outputs.map(({ name }) => name).join(', ')},):`,
    '    array.retain_grad()',
  ];
  const tensorOf = (array: NestedArray): string =>
    `torch.tensor(${listText(nestArray(output.shape, readArray(array, '').entries.map(quantityText)))})`;
  if (problem.gradient !== undefined)
    return [...start, `${output.name}.backward(${tensorOf(problem.gradient)})`];
  if (problem.loss?.name === 'squared-error' && target) {
    const factor = useConvention('squared-error-factor', choices).choice;
    const total = `((${target.name} - ${output.name}) ** 2).${factor === 'mean' ? 'mean' : 'sum'}()`;
    return [
      '',
      comment('Loss'),
      `${target.name} = ${tensorOf(problem.loss.target)}`,
      `L = ${factor === 'half' ? '0.5 * ' : ''}${total}`,
      ...start,
      'L.backward()',
    ];
  }
  return ['', comment('Loss'), `L = ${output.name}.sum()`, ...start, 'L.backward()'];
}

const resultLines = (
  { loss }: ConvolutionProblem,
  output: Named,
  { outputs, slopes }: Worked,
): readonly string[] => [
  `print("${output.name} =", ${output.name}.detach())`,
  ...(loss ? ['print("L =", L.item())'] : []),
  ...slopes
    .filter((array) => !outputs.includes(array))
    .map(({ name }) => `print("dL/d${name} =", ${name}.grad)`),
];

/** The Python expression of every cell and gradient. */
function namesOf(
  { loss }: ConvolutionProblem,
  { input, weights, biases, outputs, target, slopes }: Worked,
): Readonly<Record<string, string>> {
  const cells = (array: Named, ids: readonly string[], name: string): (readonly [string, string])[] =>
    indices(array.shape).map((index, i) => [ids[i] ?? '', `${name}[${index.join(', ')}]`]);
  const arrays = [input, ...weights, ...biases, ...outputs, target].filter(
    (array): array is Named => array !== null,
  );
  return Object.fromEntries([
    ...arrays.flatMap((array) => cells(array, array.ids, array.name)),
    ...slopes.flatMap((array) =>
      cells(
        array,
        array.ids.map((id) => gradientId('L', id)),
        `${array.name}.grad`,
      ),
    ),
    ...(loss ? [['L', 'L'] as const] : []),
  ]);
}

function quantityText(quantity: Quantity): string {
  const expr = literal(quantity);
  return expr.op === 'num' ? expr.text : '0';
}

/** Nested lists in Python. A whole number gets a point, so that the tensor is one of floats. */
const listText = (nested: unknown): string =>
  Array.isArray(nested)
    ? `[${nested.map(listText).join(', ')}]`
    : /^-?\d+$/.test(String(nested))
      ? `${String(nested)}.`
      : String(nested);
