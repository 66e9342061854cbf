import { add, call, div, mul, num, pow, ref, sub, type Expr } from '../../expr/expr.ts';
import type { Step } from '../../solution/step.ts';
import type { KnownMistake } from '../kind.ts';
import type { NormalizationProblem } from './problem.ts';

const MEAN_SUBTRACTED: KnownMistake['says'] = {
  en: 'The mean was subtracted, as layer normalization does; RMSNorm divides the numbers as they are.',
  hi: 'माध्य घटाया गया, जैसा परत नॉर्मलाइज़ेशन में होता है; RMSNorm संख्याओं को वैसे ही भाग देता है।',
  bn: 'গড় বিয়োগ করা হয়েছে, যেমন স্তর নর্মালাইজেশনে হয়; RMSNorm সংখ্যাগুলোকে যেমন আছে তেমনই ভাগ করে।',
};

/** For RMSNorm: what layer normalization gives in the place of each number; none for the other methods. */
export function mistakesOf(
  { method, epsilon }: NormalizationProblem,
  steps: readonly Step[],
): (step: string) => readonly KnownMistake[] {
  if (method !== 'rms') return () => [];
  const byId = new Map(steps.map((step) => [step.id, step]));
  const made = (formula: Expr): readonly KnownMistake[] => [
    { formula, says: MEAN_SUBTRACTED, named: { mistake: 'mean-subtracted', skill: 'norm-axes' } },
  ];
  const centred = (square: string): { readonly mean: Expr; readonly variance: Expr } => {
    const inputs = byId.get(square)?.dependsOn ?? [];
    const mean = div(add(...inputs.map(ref)), num(inputs.length));
    const variance = div(add(...inputs.map((x) => pow(sub(ref(x), mean), 2))), num(inputs.length));
    return { mean, variance };
  };
  const rootOf = (variance: Expr): Expr =>
    call('sqrt', Number(epsilon) === 0 ? variance : add(variance, ref('epsilon')));
  return (id) => {
    const step = byId.get(id);
    if (!step || step.phase !== 'forward') return [];
    if (/^m(_|$)/.test(id)) return made(centred(id).variance);
    const [square = ''] = step.dependsOn;
    if (/^s(_|$)/.test(id)) return made(rootOf(centred(square).variance));
    if (!/^(xHat|y)/.test(id)) return [];
    const scaled = step.formula.op === 'mul';
    const own = scaled ? byId.get(step.dependsOn[1] ?? '') : step;
    const [x = '', root = ''] = own?.dependsOn ?? [];
    const { mean, variance } = centred(byId.get(root)?.dependsOn[0] ?? '');
    const normalized = div(sub(ref(x), mean), rootOf(variance));
    return made(scaled ? mul(ref(step.dependsOn[0] ?? ''), normalized) : normalized);
  };
}
