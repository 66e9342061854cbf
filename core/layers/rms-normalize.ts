import { add, call, div, mul, num, pow, ref, type Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import type { Grouping, NormalizeIds, NormalizeNames } from './normalize.ts';

/**
 * Root mean square normalization as lines: no mean is subtracted and nothing is added,
 *   m = (1/n) Σ x²,   s = √(m + ε),   x̂ = x/s,   y = γ·x̂.
 * Zhang & Sennrich, “Root Mean Square Layer Normalization”, NeurIPS 2019, eq. 4.
 */
export function rmsLines(
  { groups, parameterOf }: Grouping,
  { input, weight, epsilon, ofGroup, ofCell }: Omit<NormalizeNames, 'bias' | 'given'>,
): { readonly lines: readonly Line[]; readonly ids: NormalizeIds } {
  const x = (at: number): Expr => ref(input[at] ?? '');
  const square = groups.map((_, g) => ofGroup('m', g));
  const root = groups.map((_, g) => ofGroup('s', g));
  const normalized = input.map((_, at) => ofCell(weight ? 'xHat' : 'y', at));
  const output = weight ? input.map((_, at) => ofCell('y', at)) : normalized;
  const groupOf = new Map(groups.flatMap((group, g) => group.map((at) => [at, g] as const)));
  const chapter = (heading: string, lines: readonly Omit<Line, 'phase'>[]): Line[] =>
    lines.map((line, i) => ({ ...line, phase: 'forward', ...(i === 0 ? { heading } : {}) }));
  const lines = [
    ...chapter(
      'Mean of the squares',
      groups.map((group, g) => ({
        id: square[g] ?? '',
        formula: div(add(...group.map((at) => pow(x(at), 2))), num(group.length)),
        note: 'The squares of the numbers themselves: RMSNorm subtracts no mean, which saves a pass over them.',
      })),
    ),
    ...chapter(
      'Root mean square',
      groups.map((_, g) => ({
        id: root[g] ?? '',
        formula: call('sqrt', epsilon ? add(ref(square[g] ?? ''), epsilon) : ref(square[g] ?? '')),
        note: 'The root brings the squares back to the size of the numbers.',
      })),
    ),
    ...chapter(
      'Normalized',
      input.map((_, at) => ({
        id: normalized[at] ?? '',
        formula: div(x(at), ref(root[groupOf.get(at) ?? 0] ?? '')),
        note: 'Each number keeps its sign and its share of the whole; the mean of the squares becomes 1.',
      })),
    ),
    ...(weight
      ? chapter(
          'Scaled',
          input.map((_, at) => ({
            id: output[at] ?? '',
            formula: mul(ref(weight[parameterOf[at] ?? 0] ?? ''), ref(normalized[at] ?? '')),
            note: 'γ gives back a scale of its own; there is no β.',
          })),
        )
      : []),
  ];
  return { lines, ids: { mean: [], variance: square, root, normalized, output } };
}
