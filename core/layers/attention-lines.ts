import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { add, call, div, mul, num, ref, type Expr } from '../expr/expr.ts';
import { softmax } from '../expr/functions/softmax.ts';
import { say, type Text } from '../language/text.ts';
import type { Line } from '../solution/step.ts';
import { groupLines } from './group-lines.ts';

/** Step ids in rows. */
export type IdMatrix = readonly (readonly string[])[];

/**
 * The inputs of one attention head: rows of queries, keys and values, and the keys each query can attend to.
 */
export interface Attending {
  readonly queries: IdMatrix;
  readonly keys: IdMatrix;
  readonly values: IdMatrix;
  readonly seen: readonly (readonly boolean[])[];
}

/**
 * S: products of queries and keys · Z: S divided by √d · m: largest entry of a row · E: exponentials · T: sum
 * of the exponentials · A: weights.
 */
export type InnerLetter = 'S' | 'Z' | 'm' | 'E' | 'T' | 'A';

/** The names of the lines; rows and columns count from 1. */
export interface AttentionNames {
  readonly inner: (letter: InnerLetter, ...index: readonly number[]) => string;
  readonly output: (row: number, column: number) => string;
}

/** The ids of the new steps, in rows; a row of `exponentials` has null where a key is masked. */
export interface AttentionIds {
  readonly products: IdMatrix;
  /** Input of the softmax: the products, scaled if the convention says so. */
  readonly scores: IdMatrix;
  readonly exponentials: readonly (readonly (string | null)[])[];
  readonly totals: readonly string[];
  readonly weights: IdMatrix;
  readonly output: IdMatrix;
}

/** Σ aₖ·bₖ over two rows of ids. */
export const productSum = (a: readonly string[], b: readonly string[]): Expr =>
  add(...a.map((id, k) => mul(ref(id), ref(b[k] ?? ''))));

/**
 * One head as lines: Sᵢⱼ = qᵢ·kⱼ, Zᵢⱼ = Sᵢⱼ/√d, Aᵢⱼ = e^Zᵢⱼ / Σₖ e^Zᵢₖ over the keys that i attends to,
 * Oᵢ = Σⱼ Aᵢⱼ vⱼ. On paper a masked score is −∞ and its exponential 0. Steps have finite values, so a masked
 * key is omitted from the sum and its weight is given as 0. The softmax supplies its derivative,
 * ∂Aᵢⱼ/∂Zᵢₖ = Aᵢⱼ(δⱼₖ − Aᵢₖ). Vaswani et al. 2017, §3.2.1; Bishop 2006, eq. 4.106.
 */
export function attentionLines(
  { queries, keys, values, seen }: Attending,
  names: AttentionNames,
  conventions: ConventionChoices | undefined,
): { readonly lines: readonly Line[] } & AttentionIds {
  const scaled = useConvention('attention-scale', conventions).choice === 'root';
  const rows = queries.map((_, i) => i + 1);
  const columns = keys.map((_, j) => j + 1);
  const matrix = (letter: InnerLetter): IdMatrix =>
    rows.map((i) => columns.map((j) => names.inner(letter, i, j)));
  const products = matrix('S');
  const scores = scaled ? matrix('Z') : products;
  const weights = matrix('A');
  const sees = (i: number, j: number): boolean => seen[i]?.[j] === true;
  const exponentials = matrix('E').map((row, i) => row.map((id, j) => (sees(i, j) ? id : null)));
  const totals = rows.map((i) => names.inner('T', i));
  const output = rows.map((i) => (values[0] ?? []).map((_, c) => names.output(i, c + 1)));
  const chapter = (heading: Text, lines: readonly Omit<Line, 'phase'>[]): Line[] =>
    lines.map((line, at) => ({ ...line, phase: 'forward', ...(at === 0 ? { heading } : {}) }));
  const at = (ids: IdMatrix, i: number, j: number): string => ids[i]?.[j] ?? '';
  const cells = rows.flatMap((_, i) => columns.map((_unused, j) => [i, j] as const));
  const features = queries[0]?.length ?? 1;

  /** The softmax of row i over the keys it attends to, then the weights 0 of the masked keys. */
  const softmaxRow = (i: number): readonly Omit<Line, 'phase'>[] => {
    const row = columns.map((_, j) => j).filter((j) => sees(i, j));
    const outputs = row.map((j) => at(weights, i, j));
    const made = groupLines({
      fn: softmax,
      sums: row.map((j) => at(scores, i, j)),
      outputs,
      phase: 'forward',
      between: (what, entry) =>
        what === 'largest'
          ? names.inner('m', i + 1)
          : what === 'total'
            ? (totals[i] ?? '')
            : names.inner('E', i + 1, (row[entry] ?? 0) + 1),
      choices: conventions,
      jacobian: true,
      reasons: {
        largest: 'attention-largest',
        exponential: 'attention-exponential',
        total: 'attention-total',
        output: 'attention-share',
      },
      // The note on the largest score appears only in the first row.
    }).lines.map(({ note, ...line }): Line => (i === 0 && note !== undefined ? { ...line, note } : line));
    const masked = columns.flatMap((_, j) =>
      sees(i, j)
        ? []
        : [
            {
              id: at(weights, i, j),
              formula: num(0),
              reason: 'masked-share' as const,
              note: say(
                `Masked: position ${i + 1} does not see position ${j + 1}. On paper its score is −∞, and e to that is 0.`,
                `मास्क किया हुआ: स्थान ${i + 1} स्थान ${j + 1} को नहीं देखता। काग़ज़ पर इसका स्कोर −∞ है, और e की वह घात 0 है।`,
                `মাস্ক করা: অবস্থান ${i + 1} অবস্থান ${j + 1}-কে দেখে না। কাগজে এর স্কোর −∞, আর e-র সেই ঘাত 0।`,
              ),
            },
          ],
    );
    return [...made, ...masked];
  };

  const lines = [
    ...chapter(
      say('Products of queries and keys', 'क्वेरी और की के गुणनफल', 'কোয়েরি ও কি-র গুণফল'),
      cells.map(([i, j]) => ({
        id: at(products, i, j),
        formula: productSum(queries[i] ?? [], keys[j] ?? []),
        reason: 'query-key-product' as const,
      })),
    ),
    ...(scaled
      ? chapter(
          say('Scores', 'स्कोर', 'স্কোর'),
          cells.map(([i, j]) => ({
            id: at(scores, i, j),
            formula: div(ref(at(products, i, j)), call('sqrt', num(features))),
            reason: 'scaled-score' as const,
          })),
        )
      : []),
    ...rows.flatMap((row, i) =>
      chapter(
        say(`Softmax of row ${row}`, `पंक्ति ${row} का सॉफ़्टमैक्स`, `সারি ${row}-এর সফটম্যাক্স`),
        softmaxRow(i),
      ),
    ),
    ...chapter(
      say('Output', 'आउटपुट', 'আউটপুট'),
      rows.flatMap((_, i) =>
        (values[0] ?? []).map((_unused, c) => ({
          id: at(output, i, c),
          reason: 'attention-mix' as const,
          formula: add(
            ...columns.flatMap((_column, j) =>
              sees(i, j) ? [mul(ref(at(weights, i, j)), ref(at(values, j, c)))] : [],
            ),
          ),
        })),
      ),
    ),
  ];
  return { lines, products, scores, exponentials, totals, weights, output };
}
