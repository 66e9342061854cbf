import { add, call, div, mul, num, pow, ref, type Expr } from '../expr/expr.ts';
import { say, type Text } from '../language/text.ts';
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
  const chapter = (heading: Text, lines: readonly Omit<Line, 'phase'>[]): Line[] =>
    lines.map((line, i) => ({ ...line, phase: 'forward', ...(i === 0 ? { heading } : {}) }));
  const lines = [
    ...chapter(
      say('Mean of the squares', 'वर्गों का माध्य', 'বর্গের গড়'),
      groups.map((group, g) => ({
        id: square[g] ?? '',
        formula: div(add(...group.map((at) => pow(x(at), 2))), num(group.length)),
        note: say(
          'The squares of the numbers themselves: RMSNorm subtracts no mean, which saves a pass over them.',
          'संख्याओं के अपने वर्ग: RMSNorm माध्य नहीं घटाता, जिससे उन पर एक चक्कर बचता है।',
          'সংখ্যাগুলির নিজেদের বর্গ: RMSNorm গড় বিয়োগ করে না, তাতে একবার কম ঘুরতে হয়।',
        ),
      })),
    ),
    ...chapter(
      say('Root mean square', 'वर्ग-माध्य-मूल', 'বর্গের গড়ের বর্গমূল'),
      groups.map((_, g) => ({
        id: root[g] ?? '',
        formula: call('sqrt', epsilon ? add(ref(square[g] ?? ''), epsilon) : ref(square[g] ?? '')),
        note: say(
          'The root brings the squares back to the size of the numbers.',
          'वर्गमूल वर्गों को संख्याओं के आकार में वापस लाता है।',
          'বর্গমূল বর্গগুলিকে সংখ্যার আকারে ফিরিয়ে আনে।',
        ),
      })),
    ),
    ...chapter(
      say('Normalized', 'सामान्यीकृत', 'নর্মালাইজ করা'),
      input.map((_, at) => ({
        id: normalized[at] ?? '',
        formula: div(x(at), ref(root[groupOf.get(at) ?? 0] ?? '')),
        note: say(
          'Each number keeps its sign and its share of the whole; the mean of the squares becomes 1.',
          'हर संख्या का चिह्न और उसका भाग वही रहता है; वर्गों का माध्य 1 हो जाता है।',
          'প্রতিটি সংখ্যার চিহ্ন ও ভাগ একই থাকে; বর্গের গড় 1 হয়ে যায়।',
        ),
      })),
    ),
    ...(weight
      ? chapter(
          say('Scaled', 'पैमाना बदला हुआ', 'স্কেল করা'),
          input.map((_, at) => ({
            id: output[at] ?? '',
            formula: mul(ref(weight[parameterOf[at] ?? 0] ?? ''), ref(normalized[at] ?? '')),
            note: say(
              'γ gives back a scale of its own; there is no β.',
              'γ अपना पैमाना लौटाता है; β नहीं है।',
              'γ নিজের একটি স্কেল ফিরিয়ে দেয়; β নেই।',
            ),
          })),
        )
      : []),
  ];
  return { lines, ids: { mean: [], variance: square, root, normalized, output } };
}
