import { say } from '../language/text.ts';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { add, call, div, mul, neg, num, ref, type Expr } from '../expr/expr.ts';
import { rightClass, settingOf, type Loss } from './loss.ts';

/**
 * Hinge loss of several classes: each wrong class should score at least Δ below the right one, c.
 *   L = Σ_{j≠c} max(0, s_j − s_c + Δ)
 *   ∂L/∂s_j = 1 where class j violates the margin, else 0;   ∂L/∂s_c = −(number of violations)
 * PyTorch's MultiMarginLoss divides by the number of classes, by the convention `hinge-classes`. (Crammer &
 * Singer 2001 use the largest margin, not the sum.) Weston & Watkins, "Support Vector Machines for
 * Multi-Class Pattern Recognition", ESANN 1999; Stanford CS231n, "Linear Classification".
 */
export const multiClassHinge = {
  name: 'multi-class-hinge',
  title: say('Multi-class hinge loss', 'बहु-वर्ग हिंज हानि', 'বহু-শ্রেণি হিঞ্জ লস'),
  source: 'Weston & Watkins 1999; Stanford CS231n; PyTorch MultiMarginLoss',
  reason: 'hinge-loss',
  definition: 'L = Σ_{j≠c} max(0, s_j − s_c + Δ)',
  kink: say(
    'exactly at the margin, s_c = s_j + Δ, the slope is 0, as PyTorch takes it',
    'ठीक मार्जिन पर, s_c = s_j + Δ, ढाल 0 है, जैसा PyTorch लेता है',
    'ঠিক মার্জিনে, s_c = s_j + Δ, ঢাল 0, PyTorch যেমন নেয়',
  ),
  outputs: 'numbers',
  letter: 's',
  reduction: 'mean',
  targets: 'class',
  settings: {
    margin: {
      title: say('the margin', 'मार्जिन', 'মার্জিন'),
      default: 1,
      least: 0,
      open: true,
      words: ['Δ'],
      symbol: { tex: '\\Delta', plain: 'Δ' },
    },
  },
  spellings: [{ words: ['svm'] }, { classes: ['MultiMarginLoss'], conventions: { 'hinge-classes': 'mean' } }],
  conventions: (choices) => [useConvention('hinge-classes', choices)],
  line: (compared, choices, settings) => {
    const right = ref(compared[rightClass(compared)]?.output ?? '');
    const margin = settingOf(settings, 'margin');
    const share = divisor(choices, compared.length) === 1 ? null : div(num(1), num(compared.length));
    const shared = (of: Expr): Expr => (share ? mul(share, of) : of);
    const wrong = compared.filter(({ value }) => value !== 1);
    const excess = (output: string): Expr => add(ref(output), neg(right), margin);
    const breaks = (output: string): Expr => call('relu-prime', excess(output), num(0));
    return {
      formula:
        wrong.length === 0
          ? num(0)
          : shared(add(...wrong.map(({ output }) => call('relu', excess(output), num(0))))),
      partials: Object.fromEntries(
        compared.map(({ output, value }) => [
          output,
          value !== 1
            ? shared(breaks(output))
            : wrong.length === 0
              ? num(0)
              : neg(shared(add(...wrong.map((other) => breaks(other.output))))),
        ]),
      ),
    };
  },
  value: (outputs, targets, choices, settings) => {
    const margin = settingOf(settings, 'margin');
    const right = outputs[targets.indexOf(1)] ?? 0;
    return (
      outputs.reduce((sum, s, j) => sum + (targets[j] === 1 ? 0 : Math.max(0, s - right + margin)), 0) /
      divisor(choices, outputs.length)
    );
  },
  gradient: (outputs, targets, choices, settings) => {
    const margin = settingOf(settings, 'margin');
    const right = outputs[targets.indexOf(1)] ?? 0;
    const broken = outputs.map((s, j) => (targets[j] !== 1 && s - right + margin > 0 ? 1 : 0));
    const count = broken.reduce((sum, one) => sum + one, 0);
    return broken.map((one, j) => (targets[j] === 1 ? -count : one) / divisor(choices, outputs.length));
  },
  pytorch: ({ output, target }, choices, settings) => {
    const margin = settingOf(settings, 'margin');
    const call = `F.multi_margin_loss(${output}, ${target}, margin=${margin}, reduction="none")`;
    return useConvention('hinge-classes', choices).choice === 'mean' ? call : `${output}.shape[1] * ${call}`;
  },
} as const satisfies Loss;

const divisor = (choices: ConventionChoices | undefined, classes: number): number =>
  useConvention('hinge-classes', choices).choice === 'mean' ? classes : 1;
