import { textError } from '../../errors.ts';
import { parseRational } from '../../expr/rational.ts';
import { activationNames, isGroupwise } from '../../layers/activations.ts';
import type { Padding, Sides } from '../../layers/window.ts';
import type { Quantity } from '../quantity.ts';
import type { NestedArray } from './arrays.ts';
import type { ConvolutionProblem, StageEntry } from './problem.ts';

/** A bracketed array as it stands: `||` between filters, `|` between channels, `;` between rows. */
interface Written {
  readonly at: number;
  readonly filters: readonly (readonly (readonly (readonly Quantity[])[])[])[];
  readonly deep: 1 | 2 | 3;
  readonly rows: boolean;
}
/** A layer as it is typed, before its schema has passed it. */
type Part = Record<string, unknown>;

const POOLS: Readonly<Record<string, string>> = {
  'max-pool': 'max-pool', maxpool: 'max-pool', pool: 'max-pool', 'avg-pool': 'average-pool', avgpool: 'average-pool', 'average-pool': 'average-pool',
  'adaptive-max-pool': 'adaptive-max-pool', 'adaptive-average-pool': 'adaptive-average-pool', 'adaptive-avg-pool': 'adaptive-average-pool',
};
const GLOBALS: Readonly<Record<string, string>> = { 'global-max-pool': 'global-max-pool', 'global-average-pool': 'global-average-pool', 'global-avg-pool': 'global-average-pool', gap: 'global-average-pool' };
const CONVS: Readonly<Record<string, string>> = { conv: 'conv', convolution: 'conv', tconv: 'transposed-conv', 'transposed-conv': 'transposed-conv' };
const OPTIONS = 'stride 2, pad 1, dilation 2, groups 2, bias 1, loss sum, target [...], gradient [...]';

/**
 * `conv [1 2 3; 4 5 6; 7 8 9] * [1 0; 0 -1], stride 1, pad 0 -> relu -> max-pool 2, loss sum`. Without a single `;` in the input and its kernel the convolution has one
 * direction. Throws ProblemError at the character.
 */
export function parseConvolution(text: string): ConvolutionProblem {
  const scan = new Scanner(text);
  const word = scan.word();
  const type = word === '' ? 'conv' : CONVS[word];
  if (type === undefined) throw textError(0, `“${word}” does not begin a convolution`, 'begin with conv or tconv, or with the input in brackets');
  const input = scan.array();
  if (!scan.take('*', '⊛', '∗', '×')) throw scan.error('the kernel should follow', 'write input * kernel');
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
  const problem: unknown = { kind: 'convolution', input: nestedOf(input, flat), ...(flat && input.deep === 2 ? { directions: 1 } : {}), layers, ...end };
  return problem as ConvolutionProblem; // its schema passes it next, as any document
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
  if (word === 'upsample') return { type: 'upsample', scale: scan.sides(), ...(scan.has('linear') ? { mode: 'linear' } : {}) };
  if (activationNames.some((name) => name === word && !isGroupwise(name))) return { type: 'activation', function: word, ...(scan.startsNumber() ? { parameter: Number(scan.number()) } : {}) };
  throw textError(at, word === '' ? 'a layer should follow' : `“${word}” is no layer of this chain`, 'use relu (or another activation), max-pool 2, avg-pool 2, global-avg-pool, upsample 2, conv [...] or tconv [...]');
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
      if (!scan.has('sum')) throw scan.error('the loss is not known', 'write loss sum, or target [...] for the squared error');
      end['loss'] = { name: 'sum' };
      return;
    case 'target':
      end['loss'] = { name: 'squared-error', target: nestedOf(scan.array(), flat) };
      return;
    case 'gradient':
      end['gradient'] = nestedOf(scan.array(), flat);
      return;
    default:
      throw textError(at, word === '' ? `did not expect “${scan.letter()}” here` : `“${word}” is not known here`, `after the kernel may stand ${OPTIONS}, or -> and the next layer`);
  }
}

function nestedOf({ filters, deep }: Written, flat: boolean): NestedArray {
  const planes = filters.map((channels) => channels.map((rows) => (flat ? (rows[0] ?? []) : rows)));
  return (deep === 3 ? planes : deep === 2 ? planes[0] : planes[0]?.[0]) as NestedArray; // of the depth that was written
}

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text.replace(/[−–—]/g, '-').toLowerCase();
  }

  at(): number {
    this.#skip();
    return this.#at;
  }
  letter(): string {
    return this.#text[this.at()] ?? '';
  }
  done(): boolean {
    return this.at() >= this.#text.length;
  }
  error(what: string, fix: string) {
    return textError(this.at(), what, fix);
  }
  take(...signs: readonly string[]): boolean {
    const found = signs.find((sign) => this.#text.startsWith(sign, this.at()));
    if (found !== undefined) this.#at += found.length;
    return found !== undefined;
  }
  word(): string {
    return this.#match(/[a-z]+(?:-(?!>)[a-z]+)*/y);
  }
  /** Is the next word this one? Then it is taken. */
  has(word: string): boolean {
    const before = this.at();
    if (this.word() === word) return true;
    this.#at = before;
    return false;
  }
  startsNumber(): boolean {
    return /[\d.+-]/.test(this.letter()) && !this.#text.startsWith('->', this.at());
  }
  number(): Quantity {
    const at = this.at();
    const text = this.#match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?(?:\/\d+)?/y);
    if (text === '' || parseRational(text) === null) throw textError(at, 'a number should stand here', 'write 2, 0.5, -1 or 1/3');
    // What float64 cannot hold is kept as it was typed.
    return text.includes('/') || text.replace(/e.*$/, '').replace(/\D/g, '').length > 15 ? text : Number(text);
  }
  sides(): Sides {
    const sides = [this.#whole()];
    while (this.take('x', '×')) sides.push(this.#whole());
    return sides.length === 1 ? (sides[0] ?? 1) : sides;
  }
  padding(): Padding {
    if (this.has('same')) return 'same';
    if (this.has('valid')) return 'valid';
    const side = (): number | readonly [number, number] => {
      const before = this.#whole();
      return this.take('+') ? [before, this.#whole()] : before;
    };
    const sides = [side()];
    while (this.take('x', '×')) sides.push(side());
    const [only] = sides;
    return sides.length === 1 && typeof only === 'number' ? only : sides;
  }
  array(): Written {
    const at = this.at();
    if (!this.take('[')) throw textError(at, 'numbers in brackets should stand here', 'write a row as [1 2 3], rows as [1 2; 3 4]');
    const filters: Quantity[][][][] = [[[[]]]];
    let deep: Written['deep'] = 1;
    let rows = false;
    while (!this.take(']')) {
      if (this.done()) throw textError(at, 'this bracket is never closed', 'end the numbers with ]');
      if (this.take('||')) {
        filters.push([[[]]]);
        deep = 3;
      } else if (this.take('|')) {
        filters.at(-1)?.push([[]]);
        if (deep === 1) deep = 2;
      } else if (this.take(';')) {
        filters.at(-1)?.at(-1)?.push([]);
        rows = true;
      } else if (!this.take(',')) filters.at(-1)?.at(-1)?.at(-1)?.push(this.number());
    }
    const lengths = filters.flat(2).map((row) => row.length);
    if (lengths.includes(0)) throw textError(at, 'a row has no numbers', 'write at least one number in each row');
    if (lengths.some((length) => length !== lengths[0])) throw textError(at, `its rows have ${[...new Set(lengths)].join(' and ')} numbers`, 'give every row as many');
    return { at, filters, deep, rows };
  }
  #whole(): number {
    const at = this.at();
    const text = this.#match(/\d{1,7}/y);
    if (text === '') throw textError(at, 'a whole number should stand here', 'write 2, or 2x1 for height and width');
    return Number(text);
  }
  #skip(): void {
    this.#match(/\s+/y, false);
  }
  #match(pattern: RegExp, skipping = true): string {
    if (skipping) this.#skip();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}

/** The problem in this notation; null for three directions, which it has no signs for, and for what a name or a convention adds. */
export function printConvolution(problem: ConvolutionProblem): string | null {
  const { input, layers, loss, gradient, conventions } = problem;
  const flat = problem.directions === 1 || (problem.directions === undefined && depthOf(input) === 1);
  const deepest = flat ? 2 : 3;
  if (conventions !== undefined || problem.directions === 3 || depthOf(input) > deepest || layers.some((layer) => 'name' in layer)) return null;
  const array = (of: NestedArray): string => `[${written(of, flat ? 1 : 2)}]`;
  const stages = layers.map((layer, i) => stageText(layer, i === 0, array(input), array));
  const ends = [...(loss ? [loss.name === 'sum' ? 'loss sum' : `target ${array(loss.target)}`] : []), ...(gradient ? [`gradient ${array(gradient)}`] : [])];
  const text = [stages.join(' -> '), ...ends].join(', ');
  // A convolution of two directions with one row throughout would be read as one of one direction.
  return !flat && !text.includes(';') ? null : text;
}

function depthOf(array: unknown): number {
  let depth = 0;
  for (let at = array; Array.isArray(at); at = at[0]) depth += 1;
  return depth;
}

function written(of: unknown, plane: number): string {
  const rows = (at: unknown): string => (Array.isArray(at) ? at.map((one: unknown) => (Array.isArray(one) ? one.join(' ') : String(one))).join(plane === 1 ? ' ' : '; ') : String(at));
  const depth = depthOf(of);
  if (depth <= plane) return depth === plane ? rows(of) : (of as readonly unknown[]).join(' '); // a row alone
  const signs = depth - plane === 1 ? [' | '] : [' || ', ' | '];
  const join = (at: unknown, level: number): string => (level === signs.length ? rows(at) : (at as readonly unknown[]).map((one) => join(one, level + 1)).join(signs[level])); // lists down to the rows
  return join(of, 0);
}

function stageText(layer: StageEntry, first: boolean, input: string, array: (of: NestedArray) => string): string {
  const sides = (of: Sides): string => (typeof of === 'number' ? String(of) : of.join('x'));
  switch (layer.type) {
    case 'activation':
      return `${layer.function}${layer.parameter === undefined ? '' : ` ${layer.parameter}`}`;
    case 'conv':
    case 'transposed-conv': {
      const word = layer.type === 'conv' ? 'conv' : 'tconv';
      const options = [
        ...windowText(layer, 1),
        ...(layer.type === 'transposed-conv' && layer.outputPadding !== undefined ? [`output-pad ${sides(layer.outputPadding)}`] : []),
        ...(layer.groups === undefined ? [] : [`groups ${layer.groups}`]),
        ...(layer.bias === undefined ? [] : [`bias ${typeof layer.bias === 'object' ? `[${layer.bias.join(' ')}]` : layer.bias}`]),
      ];
      return [`${word} ${first ? `${input} * ` : ''}${array(layer.kernel)}`, ...options].join(', ');
    }
    case 'max-pool':
    case 'average-pool':
      return [`${layer.type === 'max-pool' ? 'max-pool' : 'avg-pool'} ${sides(layer.size)}`, ...windowText(layer, undefined)].join(' ');
    case 'adaptive-max-pool':
    case 'adaptive-average-pool':
      return `${layer.type} ${sides(layer.size)}`;
    case 'upsample':
      return `upsample ${sides(layer.scale)}${layer.mode === 'linear' ? ' linear' : ''}`;
    default:
      return layer.type;
  }
}

function windowText(layer: { readonly stride?: Sides | undefined; readonly padding?: Padding; readonly dilation?: Sides | undefined }, usual: number | undefined): string[] {
  const sides = (of: Sides): string => (typeof of === 'number' ? String(of) : of.join('x'));
  const padding = ({ padding = 0 }: typeof layer): string => (typeof padding === 'object' ? padding.map((side) => (typeof side === 'number' ? side : side.join('+'))).join('x') : String(padding));
  return [
    ...(layer.stride === undefined || layer.stride === usual ? [] : [`stride ${sides(layer.stride)}`]),
    ...(padding(layer) === '0' ? [] : [`pad ${padding(layer)}`]),
    ...(layer.dilation === undefined ? [] : [`dilation ${sides(layer.dilation)}`]),
  ];
}
