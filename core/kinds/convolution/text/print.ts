import type { Padding, Sides } from '../../../layers/window.ts';
import type { NestedArray } from '../arrays.ts';
import type { ConvolutionProblem, StageEntry } from '../problem.ts';

/**
 * Text that `parse` reads as this problem; null where the notation does not cover it: three directions, named
 * layers and conventions.
 */
export function print(problem: ConvolutionProblem): string | null {
  const { input, layers, loss, gradient, conventions } = problem;
  const flat = problem.directions === 1 || (problem.directions === undefined && depthOf(input) === 1);
  const deepest = flat ? 2 : 3;
  if (
    conventions !== undefined ||
    problem.directions === 3 ||
    depthOf(input) > deepest ||
    layers.some((layer) => 'name' in layer)
  )
    return null;
  const array = (of: NestedArray): string => `[${written(of, flat ? 1 : 2)}]`;
  const stages = layers.map((layer, i) => stageText(layer, i === 0, array(input), array));
  const ends = [
    ...(loss ? [loss.name === 'sum' ? 'loss sum' : `target ${array(loss.target)}`] : []),
    ...(gradient ? [`gradient ${array(gradient)}`] : []),
  ];
  const text = [stages.join(' -> '), ...ends].join(', ');
  // Two directions with one row throughout would be parsed as one direction.
  return !flat && !text.includes(';') ? null : text;
}

function depthOf(array: unknown): number {
  let depth = 0;
  for (let at = array; Array.isArray(at); at = at[0]) depth += 1;
  return depth;
}

function written(of: unknown, plane: number): string {
  const rows = (at: unknown): string =>
    Array.isArray(at)
      ? at
          .map((one: unknown) => (Array.isArray(one) ? one.join(' ') : String(one)))
          .join(plane === 1 ? ' ' : '; ')
      : String(at);
  const depth = depthOf(of);
  if (depth <= plane) return depth === plane ? rows(of) : (of as readonly unknown[]).join(' '); // a single row
  const signs = depth - plane === 1 ? [' | '] : [' || ', ' | '];
  const join = (at: unknown, level: number): string =>
    level === signs.length
      ? rows(at)
      : (at as readonly unknown[]).map((one) => join(one, level + 1)).join(signs[level]); // lists down to the rows
  return join(of, 0);
}

function stageText(
  layer: StageEntry,
  first: boolean,
  input: string,
  array: (of: NestedArray) => string,
): string {
  const sides = (of: Sides): string => (typeof of === 'number' ? String(of) : of.join('x'));
  switch (layer.type) {
    case 'activation':
      return `${layer.function}${layer.parameter === undefined ? '' : ` ${layer.parameter}`}`;
    case 'conv':
    case 'transposed-conv': {
      const word = layer.type === 'conv' ? 'conv' : 'tconv';
      const options = [
        ...windowText(layer, 1),
        ...(layer.type === 'transposed-conv' && layer.outputPadding !== undefined
          ? [`output-pad ${sides(layer.outputPadding)}`]
          : []),
        ...(layer.groups === undefined ? [] : [`groups ${layer.groups}`]),
        ...(layer.bias === undefined
          ? []
          : [`bias ${typeof layer.bias === 'object' ? `[${layer.bias.join(' ')}]` : layer.bias}`]),
      ];
      return [`${word} ${first ? `${input} * ` : ''}${array(layer.kernel)}`, ...options].join(', ');
    }
    case 'max-pool':
    case 'average-pool':
      return [
        `${layer.type === 'max-pool' ? 'max-pool' : 'avg-pool'} ${sides(layer.size)}`,
        ...windowText(layer, undefined),
      ].join(' ');
    case 'adaptive-max-pool':
    case 'adaptive-average-pool':
      return `${layer.type} ${sides(layer.size)}`;
    case 'upsample':
      return `upsample ${sides(layer.scale)}${layer.mode === 'linear' ? ' linear' : ''}`;
    default:
      return layer.type;
  }
}

function windowText(
  layer: {
    readonly stride?: Sides | undefined;
    readonly padding?: Padding;
    readonly dilation?: Sides | undefined;
  },
  usual: number | undefined,
): string[] {
  const sides = (of: Sides): string => (typeof of === 'number' ? String(of) : of.join('x'));
  const padding = ({ padding = 0 }: typeof layer): string =>
    typeof padding === 'object'
      ? padding.map((side) => (typeof side === 'number' ? side : side.join('+'))).join('x')
      : String(padding);
  return [
    ...(layer.stride === undefined || layer.stride === usual ? [] : [`stride ${sides(layer.stride)}`]),
    ...(padding(layer) === '0' ? [] : [`pad ${padding(layer)}`]),
    ...(layer.dilation === undefined ? [] : [`dilation ${sides(layer.dilation)}`]),
  ];
}
