import { evaluate } from '../expr/evaluate.ts';
import { ref, substitute, type Expr } from '../expr/expr.ts';
import { activationTex } from '../expr/functions/activations.ts';
import { matricesIn, matrixTex, written, type MatrixExpr } from '../expr/matrix.ts';
import { numberTex, toTex } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import { passId, passOf } from '../format/pass.ts';
import { symbolOf } from '../format/symbol.ts';
import type { ScalarNetSolution } from '../kinds/scalar-net/scalar-net.ts';
import { gradientId } from '../solution/backpropagate.ts';
import type { Phase } from '../solution/step.ts';
import { tagged, type Tagged } from './worked-text.ts';

/**
 * One line of a network's working in matrix notation: symbol = formula = numbers = value, each in LaTeX.
 * Every number is that of the scalar step it is tagged with.
 */
export interface MatrixLine {
  /** Unique within the pass. */
  readonly id: string;
  readonly phase: Phase;
  readonly symbol: string;
  /**
   * What formula and numbers are printed from; entry by entry it comes to the scalar steps, which a test
   * holds it to. Null where there is none to show.
   */
  readonly reading: MatrixExpr | null;
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
 * Goodfellow et al. 2016, algorithms 6.3 and 6.4; Nielsen 2015, BP1–BP4. Each is one expression over matrices
 * of scalar steps, printed twice.
 */
export function matrixLines(
  { steps, picture }: ScalarNetSolution,
  passIndex: number,
  tag: Tagged = tagged,
): MatrixLine[] {
  const pass = picture.passes[passIndex];
  const round = pass && picture.rounds[pass.round];
  if (!pass || !round || !picture.layers) return [];
  const layers = picture.layers;

  const exact = new Map(steps.map((step) => [step.id, step]));
  const onTape = picture.tape === null ? null : new Map(picture.tape.ids.map((id, i) => [id, i]));
  const at = (id: string): number =>
    exact.get(id)?.value ?? picture.tape?.values[onTape?.get(id) ?? -1] ?? Number.NaN;
  const known = (id: string): boolean => exact.has(id) || onTape?.has(id) === true;
  const step = (id: string): string =>
    tag(numberTex(formatNumber(at(id), exact.get(id)?.exact ?? null, DIGITS).text).text, id);
  const number = (entry: Expr): string => {
    if (entry.op === 'ref') return step(entry.id);
    const value = evaluate(entry, at);
    return numberTex(Number.isInteger(value) ? String(value) : formatNumber(value, null, DIGITS).text).text;
  };
  const symbols = (reading: MatrixExpr): string =>
    matrixTex(
      reading,
      ({ tex }) => tex,
      (of) => toTex(of, (id) => ({ text: symbolOf(id).tex })),
    );
  const withNumbers = (reading: MatrixExpr): string =>
    matrixTex(
      reading,
      ({ shape: [rows, columns], entries }) =>
        bracketed(rows, columns, (row, column) => number(entries(row, column))),
      number,
    );

  const lines: MatrixLine[] = [];
  const line = (
    id: string,
    phase: Phase,
    symbol: string,
    reading: MatrixExpr | null,
    ids: Ids,
    said: string | null = null,
  ): void => {
    const [rows, columns] = [ids.length, ids[0]?.length ?? 0];
    const repeated =
      reading !== null &&
      reading.op !== 'matrix' &&
      matricesIn(reading).every(({ shape }) => shape[0] * shape[1] <= REPEATED);
    lines.push({
      id,
      phase,
      symbol,
      reading,
      formula: reading ? symbols(reading) : said,
      numbers: repeated ? withNumbers(reading) : null,
      value:
        rows === 1 && columns === 1
          ? step(ids[0]?.[0] ?? '')
          : bracketed(rows, columns, (row, column) => step(ids[row]?.[column] ?? '')),
      steps: ids,
    });
  };

  // Columns stand for vectors.
  const column = (ids: readonly string[]): Ids => ids.map((id) => [id]);
  const matrix = (tex: string, ids: Ids): MatrixExpr =>
    written(
      tex,
      ids.map((row) => row.map(ref)),
    );
  const own = (id: string): string => passId(id, pass);
  const point = (id: string): string =>
    passId(round.ahead ? `${id}Tilde` : id, { sample: null, updates: pass.round });
  const by = (ids: readonly string[]): readonly string[] => ids.map((id) => gradientId(pass.loss, id));
  const a = (l: number): string => (l < 0 ? '\\mathbf{x}' : `\\mathbf{a}_{${l + 1}}`);
  const ofLayer = layers.map(({ from, weights, biases, sums, outputs, activated, slope, activation }, l) => {
    const n = l + 1;
    const inner = new Map([...sums, ...outputs].map((id) => [id, own(id)]));
    const inPass = (formula: Expr): Expr =>
      substitute(formula, (id) => (inner.has(id) ? ref(own(id)) : undefined));
    const [z, outs] = [sums.map(own), outputs.map(own)];
    const slopes =
      slope && z.map((sum, i) => [substitute(slope, (id) => ref(id === 'z' ? sum : (outs[i] ?? '')))]);
    return {
      n,
      z,
      outs,
      activation,
      W: matrix(
        `W_{${n}}`,
        weights.map((row) => row.map(point)),
      ),
      b: biases && matrix(`\\mathbf{b}_{${n}}`, column(biases.map(point))),
      x: matrix(
        a(l - 1),
        column(from.map((id) => (l === 0 ? passId(id, { ...pass, updates: 0 }) : own(id)))),
      ),
      delta: matrix(`\\boldsymbol{\\delta}_{${n}}`, column(by(z))),
      same: outs.every((id, i) => id === z[i]),
      output:
        activated &&
        written(
          outs.every((id, i) => id === z[i]) || activation === 'identity'
            ? `\\mathbf{z}_{${n}}`
            : `${activationTex(activation)}(\\mathbf{z}_{${n}})`,
          activated.map((formula) => [inPass(formula)]),
        ),
      slopes: slopes && written(`f'(\\mathbf{z}_{${n}})`, slopes),
    };
  });

  for (const { n, W, b, x, z, outs, output } of ofLayer) {
    const product: MatrixExpr = { op: 'product', left: W, right: x };
    line(
      `z${n}`,
      'forward',
      `\\mathbf{z}_{${n}}`,
      b ? { op: 'sum', left: product, right: b } : product,
      column(z),
    );
    line(`a${n}`, 'forward', a(n - 1), output, column(outs));
  }
  line('L', 'loss', 'L', null, [[pass.loss]]);

  for (let l = layers.length - 1; l >= 0; l -= 1) {
    const layer = ofLayer[l];
    if (!layer || !by(layer.z).every(known)) continue;
    const { n, z, outs, delta, slopes, x } = layer;
    const next = ofLayer[l + 1];
    const arriving: MatrixExpr = next
      ? { op: 'product', left: { op: 'transpose', of: next.W }, right: next.delta }
      : matrix(`\\frac{\\partial L}{\\partial ${a(l)}}`, column(by(outs)));
    // Softmax with cross-entropy reaches past its outputs: there is no ∂L/∂a to begin with.
    const begins = next !== undefined || by(outs).every(known);
    const reading: MatrixExpr =
      begins && slopes && !layer.same
        ? { op: 'hadamard', left: arriving, right: slopes }
        : begins && layer.activation === 'identity'
          ? arriving
          : matrix(`\\frac{\\partial L}{\\partial \\mathbf{z}_{${n}}}`, column(by(z)));
    line(`delta${n}`, 'backward', `\\boldsymbol{\\delta}_{${n}}`, reading, column(by(z)));
    line(
      `dW${n}`,
      'backward',
      `\\frac{\\partial L}{\\partial W_{${n}}}`,
      { op: 'product', left: delta, right: { op: 'transpose', of: x } },
      (layers[l]?.weights ?? []).map((row) => row.map((id) => gradientId(pass.loss, point(id)))),
    );
    const biases = layers[l]?.biases;
    if (biases)
      line(
        `db${n}`,
        'backward',
        `\\frac{\\partial L}{\\partial \\mathbf{b}_{${n}}}`,
        delta,
        column(biases.map((id) => gradientId(pass.loss, point(id)))),
      );
  }

  const total = round.objective;
  const [letter = 'L'] = total;
  const after = (id: string): string =>
    picture.rounds.length > 1 ? passId(id, { sample: null, updates: pass.round + 1 }) : `${id}'`;
  layers.forEach(({ weights, biases }, l) => {
    for (const [kind, symbol, own] of [
      ['W', `W_{${l + 1}}`, weights],
      ['b', `\\mathbf{b}_{${l + 1}}`, biases && column(biases)],
    ] as const) {
      if (!own) continue;
      const ids = (name: (id: string) => string): Ids => own.map((row) => row.map(name));
      const gradient = ids((id) => gradientId(total, point(id)));
      const tex = `\\frac{\\partial ${letter}}{\\partial ${symbol}}`;
      if (total !== pass.loss)
        line(
          `d${kind}${l + 1} whole`,
          'backward',
          tex,
          null,
          gradient,
          letter === 'J' ? '\\text{of the loss and its penalty}' : '\\text{over the batch}',
        );
      if (picture.optimizer === null) continue;
      const descent = picture.optimizer === 'gradient-descent' && known('eta') && !known('lambda');
      const before = matrix(
        symbol,
        ids((id) => passId(id, { sample: null, updates: pass.round })),
      );
      line(
        `${kind}${l + 1} new`,
        'update',
        `${symbol}'`,
        descent
          ? {
              op: 'difference',
              left: before,
              right: { op: 'scaled', by: ref('eta'), of: matrix(tex, gradient) },
            }
          : null,
        ids(after),
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
  const update =
    picture.rounds.length > 1
      ? `Update ${pass.round + 1}${(picture.rounds.at(-1)?.epoch ?? 1) > 1 ? `, epoch ${epoch}` : ''}`
      : '';
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
  const within = picture.passes.findIndex(
    (pass) => (sample === null || pass.sample === sample) && pass.updates === updates,
  );
  // What an update makes is numbered like the next pass; of the last there is none.
  return within >= 0 ? within : picture.passes.length - 1;
}

/** `[a b; c d]`; of more rows or columns than are read, the first and the last with dots between. */
function bracketed(rows: number, columns: number, entry: (row: number, column: number) => string): string {
  const short = (n: number): readonly (number | null)[] =>
    n <= WRITTEN.whole
      ? Array.from({ length: n }, (_, i) => i)
      : [...Array.from({ length: WRITTEN.first }, (_, i) => i), null, n - 1];
  const across = short(columns);
  const body = short(rows).map((row) =>
    across
      .map((column) => (row === null ? '\\vdots' : column === null ? '\\cdots' : entry(row, column)))
      .join(' & '),
  );
  return `\\begin{bmatrix}${body.join(' \\\\ ')}\\end{bmatrix}`;
}
