import { conventions, useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { toCode } from '../../expr/code.ts';
import { num, ref } from '../../expr/expr.ts';
import type { Language } from '../../expr/language.ts';
import { activationFormula } from '../../layers/activations.ts';
import { paddingCounts } from '../../layers/average-pool.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { preamble } from '../../solution/line-program.ts';
import type { Program } from '../../solution/program.ts';
import { comment } from '../../solution/python-text.ts';
import type { Solution } from '../../solution/solution.ts';
import { indices } from '../../tensor/tensor.ts';
import { literal, type Quantity } from '../../document/quantity.ts';
import { nestArray, readArray } from './arrays.ts';
import { chainOf, type Stage } from './chain.ts';
import { linesOf, type Named } from './lines.ts';
import type { ConvolutionProblem } from './problem.ts';

/**
 * The chain in PyTorch's own operations with its autograd: a second route to every number. null in the other
 * languages, whose lines say it, and where PyTorch has no such operation (a pool padded unequally, another
 * slope at a kink, shared ties).
 */
export function convolutionProgram(
  problem: ConvolutionProblem,
  solution: Solution,
  language: Language,
): Program | null {
  if (language !== 'pytorch') return null;
  const choices = problem.conventions;
  const chain = chainOf(problem, choices);
  const { input, outputs, weights, biases, target, slopes } = linesOf(problem, chain, choices);
  if (
    solution.conventions.some(
      ({ name, choice }) =>
        ['tie', 'relu-at-zero', 'kink-slope', 'step-at-zero'].includes(name) &&
        choice !== conventions[name].default,
    )
  )
    return null;
  const made: string[] = [];
  for (const [i, stage] of chain.stages.entries()) {
    const code = operation(
      stage,
      (i === 0 ? input : outputs[i - 1])?.name ?? '',
      weights[i]?.name,
      biases[i]?.name,
      chain.directions,
      choices,
    );
    if (code === null) return null;
    made.push(`${outputs[i]?.name ?? ''} = ${code}`);
  }
  const output = outputs.at(-1);
  if (!output) return null;
  const learnt = slopes.length > 0;
  const data = (array: Named, entries: readonly Quantity[], shape: readonly number[]): string =>
    `${array.name} = torch.tensor(${python(nestArray(shape, entries.map(text)))}${learnt ? ', requires_grad=True' : ''})`;
  const body = [
    '',
    comment('Given'),
    data(input, chain.input.entries, input.shape),
    ...chain.stages.flatMap((stage, i) => [
      ...(weights[i] && stage.weight ? [data(weights[i], stage.weight.entries, stage.weight.shape)] : []),
      ...(biases[i] && stage.bias ? [data(biases[i], stage.bias, [stage.bias.length])] : []),
    ]),
    '',
    comment('Forward'),
    ...made,
    ...(learnt ? [...backward(problem, output, outputs, target, choices)] : []),
  ];
  const cells = (array: Named, name: string): (readonly [string, string])[] =>
    indices(array.shape).map((index, i) => [array.ids[i] ?? '', `${name}[${index.join(', ')}]`]);
  const arrays = [input, ...weights, ...biases, ...outputs, target].filter(
    (array): array is Named => array !== null,
  );
  const names = Object.fromEntries([
    ...arrays.flatMap((array) => cells(array, array.name)),
    ...slopes.flatMap((array) =>
      cells({ ...array, ids: array.ids.map((id) => gradientId('L', id)) }, `${array.name}.grad`),
    ),
    ...(problem.loss ? [['L', 'L'] as const] : []),
  ]);
  const shown = [
    `print("${output.name} =", ${output.name}.detach())`,
    ...(problem.loss ? ['print("L =", L.item())'] : []),
    ...slopes
      .filter((array) => !outputs.includes(array))
      .map(({ name }) => `print("dL/d${name} =", ${name}.grad)`),
  ];
  return {
    language,
    names,
    text: [
      comment('A convolution by hand'),
      ...preamble('pytorch', ['torch.', ...body]),
      '',
      'torch.set_default_dtype(torch.float64)',
      ...body,
      '',
      comment('Results'),
      ...shown,
      '',
    ].join('\n'),
  };
}

function backward(
  problem: ConvolutionProblem,
  output: Named,
  outputs: readonly Named[],
  target: Named | null,
  choices: ConventionChoices | undefined,
): readonly string[] {
  const keep = `for array in (${outputs.map(({ name }) => name).join(', ')},):`;
  const start = ['', comment('Backward'), keep, '    array.retain_grad()'];
  if (problem.gradient !== undefined)
    return [...start, `${output.name}.backward(torch.tensor(${entriesOf(problem.gradient, output.shape)}))`];
  if (problem.loss?.name === 'squared-error' && target) {
    const factor = useConvention('squared-error-factor', choices).choice;
    const sum = `((${target.name} - ${output.name}) ** 2).${factor === 'mean' ? 'mean' : 'sum'}()`;
    return [
      '',
      comment('Loss'),
      `${target.name} = torch.tensor(${entriesOf(problem.loss.target, output.shape)})`,
      `L = ${factor === 'half' ? '0.5 * ' : ''}${sum}`,
      ...start,
      'L.backward()',
    ];
  }
  return ['', comment('Loss'), `L = ${output.name}.sum()`, ...start, 'L.backward()'];
}

const entriesOf = (array: NonNullable<ConvolutionProblem['gradient']>, shape: readonly number[]): string =>
  python(nestArray(shape, readArray(array, '').entries.map(text)));
const text = (quantity: Quantity): string => {
  const { op, ...rest } = literal(quantity);
  return op === 'num' && 'text' in rest ? rest.text : '0';
};
/** Lists within lists of numbers as Python writes them; a fraction is a quotient there too. */
const python = (nested: unknown): string =>
  Array.isArray(nested)
    ? `[${nested.map(python).join(', ')}]`
    : /^-?\d+$/.test(String(nested))
      ? `${String(nested)}.`
      : String(nested);

/** One layer as an operation of torch.nn.functional, or null where there is none. */
function operation(
  stage: Stage,
  x: string,
  w: string | undefined,
  b: string | undefined,
  directions: number,
  choices: ConventionChoices | undefined,
): string | null {
  const { entry, layer, window, incoming } = stage;
  const sides = Array.from({ length: directions }, (_, axis) => axis);
  if (entry.type === 'activation')
    return toCode(
      activationFormula(
        entry.function,
        ref(x),
        entry.parameter === undefined ? undefined : num(entry.parameter),
        choices,
      ),
      (id) => ({ text: id }),
      'pytorch',
    );
  const equal = window?.padding.every(([before, after]) => before === after) !== false;
  const tuple = (numbers: readonly number[]): string =>
    `(${numbers.join(', ')}${numbers.length === 1 ? ',' : ''})`;
  const before = window ? tuple(window.padding.map(([cells]) => cells)) : '';
  const turned =
    useConvention('convolution-flip', choices).choice === 'convolution' && w !== undefined
      ? `${w}.flip${tuple(sides.map((axis) => axis + 2))}`
      : w;
  const ceil = useConvention('pool-rounding', choices).choice === 'ceil' ? ', ceil_mode=True' : '';
  switch (layer?.type) {
    case 'conv': {
      const padded = equal ? x : `F.pad(${x}, ${tuple(window ? [...window.padding].reverse().flat() : [])})`;
      const groups = layer.groups === 'depthwise' ? (incoming[0] ?? 1) : (layer.groups ?? 1);
      return `F.conv${directions}d(${padded}, ${turned ?? ''}, ${b ?? 'None'}, stride=${tuple(window?.stride ?? [])}${equal ? `, padding=${before}` : ''}, dilation=${tuple(window?.dilation ?? [])}, groups=${groups})`;
    }
    case 'max-pool':
      return equal
        ? `F.max_pool${directions}d(${x}, ${tuple(window?.kernel ?? [])}, stride=${tuple(window?.stride ?? [])}, padding=${before}, dilation=${tuple(window?.dilation ?? [])}${ceil})`
        : null;
    case 'average-pool':
      return equal && window
        ? `F.avg_pool${directions}d(${x}, ${tuple(window.kernel)}, stride=${tuple(window.stride)}, padding=${before}${ceil}, count_include_pad=${paddingCounts(window, choices) ? 'True' : 'False'})`
        : null;
    case 'global-average-pool':
      return `${x}.mean(dim=${tuple(sides.map((axis) => axis + 2))})`;
    case 'global-max-pool':
      return `F.adaptive_max_pool${directions}d(${x}, 1).flatten(1)`;
    case 'adaptive-max-pool':
    case 'adaptive-average-pool':
      return `F.adaptive_${layer.type === 'adaptive-max-pool' ? 'max' : 'avg'}_pool${directions}d(${x}, ${tuple(typeof layer.size === 'number' ? sides.map(() => layer.size as number) : layer.size)})`; // a number in this branch
    case 'upsample': {
      const size = tuple(stage.outgoing.slice(1));
      const mode = ['linear', 'bilinear', 'trilinear'][directions - 1] ?? 'linear';
      return layer.mode === 'linear'
        ? `F.interpolate(${x}, size=${size}, mode="${mode}", align_corners=${useConvention('upsample-corners', choices).choice === 'corners' ? 'True' : 'False'})`
        : `F.interpolate(${x}, size=${size}, mode="nearest")`;
    }
    case 'transposed-conv': {
      // F.conv_transpose pads equally and knows no 'same'.
      if (
        layer.padding === 'same' ||
        (typeof layer.padding === 'object' && layer.padding.some((side) => typeof side === 'object'))
      )
        return null;
      const listed = (
        of: number | readonly (number | readonly [number, number])[] | 'valid' | undefined,
        otherwise: number,
      ): string =>
        typeof of === 'object'
          ? tuple(of.map((side) => (typeof side === 'number' ? side : side[0])))
          : String(typeof of === 'number' ? of : otherwise);
      const groups = layer.groups === 'depthwise' ? (incoming[0] ?? 1) : (layer.groups ?? 1);
      return `F.conv_transpose${directions}d(${x}, ${turned ?? ''}, ${b ?? 'None'}, stride=${listed(layer.stride, 1)}, padding=${listed(layer.padding, 0)}, output_padding=${listed(layer.outputPadding, 0)}, groups=${groups}, dilation=${listed(layer.dilation, 1)})`;
    }
    default:
      return null;
  }
}
