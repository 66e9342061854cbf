import { evaluate } from '../expr/evaluate.ts';
import { namedFunction } from '../expr/functions/index.ts';
import { numberTex } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import { passId, passOf } from '../format/pass.ts';
import type { ScalarNetSolution } from '../kinds/scalar-net.ts';
import { gradientId } from '../solution/backpropagate.ts';
import type { Phase } from '../solution/step.ts';
import { tagged, type Tagged } from './worked-text.ts';

/** One line of a network's working in matrix notation: symbol = formula = numbers = value, each in LaTeX. Every number is that of the scalar step it is tagged with. */
export interface MatrixLine {
  /** Unique within the pass. */
  readonly id: string;
  readonly phase: Phase;
  readonly symbol: string;
  readonly formula: string | null;
  /** null where a matrix is too large to be written twice. */
  readonly numbers: string | null;
  readonly value: string;
  /** The scalar steps of the value, row by row. */
  readonly steps: readonly (readonly string[])[];
}

/** Rows and columns written out; of a larger matrix the first and the last. */
const WRITTEN = { whole: 8, first: 4 } as const;
/** Above so many entries a matrix is written once, where it is made. */
const REPEATED = 40;
const DIGITS = 4;

type Ids = readonly (readonly string[])[];

/** Can the solution be told in matrices? */
export const hasMatrices = ({ picture }: ScalarNetSolution): boolean => picture.layers !== null;

/**
 * One pass of a sample through the layers, with the update it leads to:
 *   zₗ = Wₗaₗ₋₁ + bₗ,  aₗ = f(zₗ),  δₗ = (Wₗ₊₁ᵀδₗ₊₁) ⊙ f′(zₗ),  ∂L/∂Wₗ = δₗaₗ₋₁ᵀ,  ∂L/∂bₗ = δₗ.
 * Goodfellow et al. 2016, algorithms 6.3 and 6.4; Nielsen 2015, BP1–BP4. A reading of the scalar steps: no number here is computed anew but f′(z).
 */
export function matrixLines({ steps, picture }: ScalarNetSolution, passIndex: number, tag: Tagged = tagged): MatrixLine[] {
  const pass = picture.passes[passIndex];
  const round = pass && picture.rounds[pass.round];
  if (!pass || !round || !picture.layers) return [];
  const layers = picture.layers;

  const exact = new Map(steps.map((step) => [step.id, step]));
  const onTape = picture.tape === null ? null : new Map(picture.tape.ids.map((id, i) => [id, i]));
  const at = (id: string): number => exact.get(id)?.value ?? picture.tape?.values[onTape?.get(id) ?? -1] ?? Number.NaN;
  const known = (id: string): boolean => exact.has(id) || onTape?.has(id) === true;
  const entry = (id: string): string => tag(numberTex(formatNumber(at(id), exact.get(id)?.exact ?? null, DIGITS).text).text, id);
  const matrix = (ids: Ids): string => bracketed(ids, entry);
  const plain = (values: readonly (readonly number[])[]): string => bracketed(values, (value) => numberTex(Number.isInteger(value) ? String(value) : formatNumber(value, null, DIGITS).text).text);
  const small = (...all: readonly Ids[]): boolean => all.every((ids) => ids.length * (ids[0]?.length ?? 0) <= REPEATED);

  // Columns stand for vectors.
  const column = (ids: readonly string[]): Ids => ids.map((id) => [id]);
  const own = (id: string): string => passId(id, pass);
  const point = (id: string): string => passId(round.ahead ? `${id}Tilde` : id, { sample: null, updates: pass.round });
  const incoming = (l: number): readonly string[] => (layers[l]?.from ?? []).map((id) => (l === 0 ? passId(id, { ...pass, updates: 0 }) : own(id)));
  const weights = (l: number, name: (id: string) => string): Ids => (layers[l]?.weights ?? []).map((row) => row.map(name));
  const biases = (l: number, name: (id: string) => string): Ids | null => (layers[l]?.biases ? column((layers[l].biases ?? []).map(name)) : null);
  const sums = (l: number): readonly string[] => (layers[l]?.sums ?? []).map(own);
  const outputs = (l: number): readonly string[] => (layers[l]?.outputs ?? []).map(own);
  const by = (ids: readonly string[]): readonly string[] => ids.map((id) => gradientId(pass.loss, id));

  const a = (l: number): string => (l < 0 ? '\\mathbf{x}' : `\\mathbf{a}_{${l + 1}}`);
  const last = layers.length - 1;
  const lines: MatrixLine[] = [];
  const line = (id: string, phase: Phase, symbol: string, formula: string | null, numbers: string | null, ids: Ids): void => {
    lines.push({ id, phase, symbol, formula, numbers, value: ids.length === 1 && ids[0]?.length === 1 ? entry(ids[0][0] ?? '') : matrix(ids), steps: ids });
  };

  layers.forEach(({ activation }, l) => {
    const n = l + 1;
    const [W, b, x, z] = [weights(l, point), biases(l, point), column(incoming(l)), column(sums(l))];
    line(`z${n}`, 'forward', `\\mathbf{z}_{${n}}`, `W_{${n}}\\,${a(l - 1)}${b ? ` + \\mathbf{b}_{${n}}` : ''}`, small(W, x) ? `${matrix(W)}${matrix(x)}${b ? ` + ${matrix(b)}` : ''}` : null, z);
    const same = outputs(l).every((id, i) => id === sums(l)[i]);
    line(`a${n}`, 'forward', a(l), same ? `\\mathbf{z}_{${n}}` : `${named(activation)}(\\mathbf{z}_{${n}})`, null, column(outputs(l)));
  });
  line('L', 'loss', 'L', null, null, [[pass.loss]]);

  for (let l = last; l >= 0; l -= 1) {
    const n = l + 1;
    const { slope = null, activation = 'identity' } = layers[l] ?? {};
    const delta = by(sums(l));
    const direct = by(outputs(l)).every(known) && !by(outputs(l)).every((id, i) => id === delta[i]);
    const next = l < last ? `W_{${n + 1}}^{\\top}\\boldsymbol{\\delta}_{${n + 1}}` : `\\frac{\\partial L}{\\partial ${a(l)}}`;
    const arriving = l < last ? `${matrix(weights(l + 1, point))}^{\\top}${matrix(column(by(sums(l + 1))))}` : matrix(column(by(outputs(l))));
    const repeated = l < last ? small(weights(l + 1, point)) : small(column(delta));
    const slopes = slope ? sums(l).map((z, i) => [evaluate(slope, (id) => at(id === 'z' ? z : (outputs(l)[i] ?? '')))]) : null;
    if (!delta.every(known)) continue;
    if (slopes && direct) line(`delta${n}`, 'backward', `\\boldsymbol{\\delta}_{${n}}`, `${l < last ? `\\left(${next}\\right)` : next} \\odot f'(\\mathbf{z}_{${n}})`, repeated ? `${l < last ? `\\left(${arriving}\\right)` : arriving} \\odot ${plain(slopes)}` : null, column(delta));
    else if (activation === 'identity') line(`delta${n}`, 'backward', `\\boldsymbol{\\delta}_{${n}}`, next, repeated && l < last ? arriving : null, column(delta));
    else if (direct) line(`delta${n}`, 'backward', `\\boldsymbol{\\delta}_{${n}}`, `\\left(\\frac{\\partial ${a(l)}}{\\partial \\mathbf{z}_{${n}}}\\right)^{\\!\\top} ${l < last ? `\\left(${next}\\right)` : next}`, null, column(delta));
    else line(`delta${n}`, 'backward', `\\boldsymbol{\\delta}_{${n}}`, `\\frac{\\partial L}{\\partial \\mathbf{z}_{${n}}}`, null, column(delta));
    const row: Ids = [incoming(l)];
    line(`dW${n}`, 'backward', `\\frac{\\partial L}{\\partial W_{${n}}}`, `\\boldsymbol{\\delta}_{${n}}\\,${a(l - 1)}^{\\top}`, small(weights(l, point)) ? `${matrix(column(delta))}${matrix(row)}` : null, weights(l, (id) => gradientId(pass.loss, point(id))));
    const b = biases(l, (id) => gradientId(pass.loss, point(id)));
    if (b) line(`db${n}`, 'backward', `\\frac{\\partial L}{\\partial \\mathbf{b}_{${n}}}`, `\\boldsymbol{\\delta}_{${n}}`, null, b);
  }

  const total = round.objective;
  const [letter = 'L'] = total;
  layers.forEach((_, l) => {
    for (const [kind, ids] of [['W', (name: (id: string) => string) => weights(l, name)], ['b', (name: (id: string) => string) => biases(l, name)]] as const) {
      if (!ids((id) => id)) continue;
      const symbol = kind === 'W' ? `W_{${l + 1}}` : `\\mathbf{b}_{${l + 1}}`;
      const gradient = ids((id) => gradientId(total, point(id))) ?? [];
      if (total !== pass.loss) line(`d${kind}${l + 1} whole`, 'backward', `\\frac{\\partial ${letter}}{\\partial ${symbol}}`, letter === 'J' ? '\\text{of the loss and its penalty}' : '\\text{over the batch}', null, gradient);
      if (picture.optimizer === null) continue;
      const after = (id: string): string => (picture.rounds.length > 1 ? passId(id, { sample: null, updates: pass.round + 1 }) : `${id}'`);
      const before = ids((id) => passId(id, { sample: null, updates: pass.round })) ?? [];
      const descent = picture.optimizer === 'gradient-descent' && known('eta') && !known('lambda');
      line(
        `${kind}${l + 1} new`,
        'update',
        `${symbol}'`,
        descent ? `${symbol} - \\eta\\,\\frac{\\partial ${letter}}{\\partial ${symbol}}` : null,
        descent && small(before) ? `${matrix(before)} - ${entry('eta')}\\,${matrix(gradient)}` : null,
        ids(after) ?? [],
      );
    }
  });
  return lines;
}

/** `Update 2, epoch 1: sample 3`. */
export function passTitle({ picture }: ScalarNetSolution, passIndex: number): string {
  const pass = picture.passes[passIndex];
  if (!pass) return '';
  const epoch = picture.rounds[pass.round]?.epoch ?? 1;
  const update = picture.rounds.length > 1 ? `Update ${pass.round + 1}${(picture.rounds.at(-1)?.epoch ?? 1) > 1 ? `, epoch ${epoch}` : ''}` : '';
  const sample = pass.sample === null ? '' : `sample ${pass.sample}`;
  return [update, sample].filter((part) => part !== '').join(': ');
}

/** The pass that a step belongs to, by index; the last one that has begun where it is of a batch. */
export function passAt({ picture }: ScalarNetSolution, step: string | null): number {
  if (step === null) return 0;
  const parts = (/^d(.+?)\/d/.exec(step)?.[1] ?? step).replace(/'$/, '');
  const { sample, updates } = passOf(parts);
  const exact = picture.passes.findIndex((pass) => pass.sample === sample && pass.updates === updates);
  if (exact >= 0) return exact;
  const within = picture.passes.findIndex((pass) => (sample === null || pass.sample === sample) && pass.updates === updates);
  // What an update makes is numbered like the next pass; of the last there is none.
  return within >= 0 ? within : picture.passes.length - 1;
}

/** `[a b; c d]`; of more rows or columns than are read, the first and the last with dots between. */
function bracketed<T>(rows: readonly (readonly T[])[], entry: (value: T) => string): string {
  const short = <U>(items: readonly U[]): readonly (U | null)[] => (items.length <= WRITTEN.whole ? items : [...items.slice(0, WRITTEN.first), null, ...items.slice(-1)]);
  const written = short(rows).map((row) => (row === null ? null : short(row)));
  const width = Math.max(...written.map((row) => row?.length ?? 0));
  const body = written.map((row) => (row === null ? Array.from({ length: width }, () => '\\vdots') : row.map((value) => (value === null ? '\\cdots' : entry(value)))).join(' & '));
  return `\\begin{bmatrix}${body.join(' \\\\ ')}\\end{bmatrix}`;
}

/** σ, tanh, ReLU: the name alone, as of a function of one sum. */
const named = (activation: string): string => (activation === 'sigmoid' ? '\\sigma' : `\\operatorname{${activation === 'relu' ? 'ReLU' : activation === 'log-softmax' || activation === 'softmax' ? activation : namedFunction(activation).plain}}`);
