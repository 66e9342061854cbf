import { textError } from '../../../errors.ts';
import { activationNames, isGroupwise } from '../../../layers/activations.ts';
import type { ConvolutionProblem } from '../problem.ts';
import { nestedOf, Scanner } from './scanner.ts';

/** A layer as typed, before its schema has checked it. */
type Part = Record<string, unknown>;

const POOLS: Readonly<Record<string, string>> = {
  'max-pool': 'max-pool',
  maxpool: 'max-pool',
  pool: 'max-pool',
  'avg-pool': 'average-pool',
  avgpool: 'average-pool',
  'average-pool': 'average-pool',
  'adaptive-max-pool': 'adaptive-max-pool',
  'adaptive-average-pool': 'adaptive-average-pool',
  'adaptive-avg-pool': 'adaptive-average-pool',
};
const GLOBALS: Readonly<Record<string, string>> = {
  'global-max-pool': 'global-max-pool',
  'global-average-pool': 'global-average-pool',
  'global-avg-pool': 'global-average-pool',
  gap: 'global-average-pool',
};
const CONVS: Readonly<Record<string, string>> = {
  conv: 'conv',
  convolution: 'conv',
  tconv: 'transposed-conv',
  'transposed-conv': 'transposed-conv',
};
const OPTIONS = 'stride 2, pad 1, dilation 2, groups 2, bias 1, loss sum, target [...], gradient [...]';

/**
 * `conv [1 2 3; 4 5 6; 7 8 9] * [1 0; 0 -1], stride 1, pad 0 -> relu -> max-pool 2, loss sum`. Without
 * any `;` in the input and its kernel the convolution has one direction. Throws ProblemError at the character
 * that does not fit.
 */
export function parse(text: string): ConvolutionProblem {
  const scan = new Scanner(text);
  const word = scan.word();
  const type = word === '' ? 'conv' : CONVS[word];
  if (type === undefined)
    throw textError(
      0,
      `“${word}” does not begin a convolution`,
      'begin with conv or tconv, or with the input in brackets',
    );
  const input = scan.array();
  if (!scan.take('*', '⊛', '∗', '×')) throw scan.error('expected the kernel', 'write input * kernel');
  const kernel = scan.array();
  const flat = !input.rows && !kernel.rows;
  const layers: Part[] = [{ type, kernel: nestedOf(kernel, flat) }];
  const end: Record<string, unknown> = {};
  for (;;) {
    scan.take(',');
    if (scan.done()) break;
    if (scan.take('->', '→')) layers.push(stage(scan, flat));
    else option(scan, layers.at(-1) ?? {}, end, flat);
  }
  const problem: unknown = {
    kind: 'convolution',
    input: nestedOf(input, flat),
    ...(flat && input.deep === 2 ? { directions: 1 } : {}),
    layers,
    ...end,
  };
  return problem as ConvolutionProblem; // the schema checks it next, as it does any document
}

function stage(scan: Scanner, flat: boolean): Part {
  const at = scan.at();
  const word = scan.word();
  const pool = POOLS[word];
  if (pool !== undefined) return { type: pool, size: scan.sides() };
  const globally = GLOBALS[word];
  if (globally !== undefined) return { type: globally };
  const conv = CONVS[word];
  if (conv !== undefined) return { type: conv, kernel: nestedOf(scan.array(), flat) };
  if (word === 'upsample')
    return { type: 'upsample', scale: scan.sides(), ...(scan.has('linear') ? { mode: 'linear' } : {}) };
  if (activationNames.some((name) => name === word && !isGroupwise(name)))
    return {
      type: 'activation',
      function: word,
      ...(scan.startsNumber() ? { parameter: Number(scan.number()) } : {}),
    };
  throw textError(
    at,
    word === '' ? 'expected a layer' : `“${word}” is not a layer of this chain`,
    'use relu (or another activation), max-pool 2, avg-pool 2, global-avg-pool, upsample 2, conv [...] or tconv [...]',
  );
}

function option(scan: Scanner, layer: Part, end: Record<string, unknown>, flat: boolean): void {
  const at = scan.at();
  const word = scan.word();
  switch (word) {
    case 'stride':
    case 'dilation':
      layer[word] = scan.sides();
      return;
    case 'pad':
    case 'padding':
      layer['padding'] = scan.padding();
      return;
    case 'output-pad':
      layer['outputPadding'] = scan.sides();
      return;
    case 'groups':
      layer['groups'] = scan.has('depthwise') ? 'depthwise' : Number(scan.number());
      return;
    case 'bias': {
      layer['bias'] = scan.startsNumber() ? scan.number() : (scan.array().filters[0]?.[0]?.[0] ?? 0);
      return;
    }
    case 'loss':
      if (!scan.has('sum'))
        throw scan.error('unknown loss', 'write loss sum, or target [...] for the squared error');
      end['loss'] = { name: 'sum' };
      return;
    case 'target':
      end['loss'] = { name: 'squared-error', target: nestedOf(scan.array(), flat) };
      return;
    case 'gradient':
      end['gradient'] = nestedOf(scan.array(), flat);
      return;
    default:
      throw textError(
        at,
        word === '' ? `unexpected “${scan.letter()}”` : `unknown setting “${word}”`,
        `after the kernel, write ${OPTIONS}, or -> and the next layer`,
      );
  }
}
