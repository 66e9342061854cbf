import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { differentiate } from '../../expr/differentiate.ts';
import { add, call, div, mul, neg, num, ref, sub, type Expr } from '../../expr/expr.ts';
import { softmax } from '../../expr/functions/softmax.ts';
import { symbolOf } from '../../format/symbol.ts';
import { losses } from '../../losses/index.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Line, Step } from '../../solution/step.ts';
import type { LossLines, SampleIds } from './lines.ts';
import type { LossValueProblem } from './problem.ts';
import type { SoftmaxCard } from './solution.ts';

/** A problem with more classes or samples is shown as tables only. */
const MOST_CLASSES = 8;
const MOST_CARDS = 12;

/**
 * One card for each sample where a cross-entropy follows a softmax; null elsewhere. Bishop 2006, eq. 4.106
 * and 4.109.
 */
export function softmaxCards(
  problem: LossValueProblem,
  worked: LossLines,
  steps: readonly Step[],
  choices: ConventionChoices | undefined,
): readonly SoftmaxCard[] | null {
  const { crossEntropyOfSoftmax } = losses[problem.loss];
  const ofLogits = crossEntropyOfSoftmax === 'inside';
  if (!ofLogits && !(crossEntropyOfSoftmax === 'before' && problem.activation === 'softmax')) return null;
  if (problem.samples.length > MOST_CARDS || (problem.samples[0]?.outputs.length ?? 0) > MOST_CLASSES)
    return null;
  const shift = useConvention('softmax-shift', choices).choice === 'max';
  const known = new Set(steps.map(({ id }) => id));
  const cards = worked.samples.map((sample, s) =>
    cardOf(sample, problem.samples.length > 1 ? s + 1 : null, ofLogits, shift, worked, steps),
  );
  // A parameter of the document may have the name of an aside: then there are no cards.
  return cards.some(({ asides }) => asides.some(({ step }) => known.has(step.id))) ? null : cards;
}

function cardOf(
  sample: SampleIds,
  number: number | null,
  ofLogits: boolean,
  shift: boolean,
  worked: LossLines,
  steps: readonly Step[],
): SoftmaxCard {
  const n = sample.given.length;
  const row = (letter: string): string[] =>
    Array.from({ length: n }, (_, i) =>
      number === null ? `${letter}${i + 1}` : `${letter}_${number}_${i + 1}`,
    );
  const single = (letter: string): string => (number === null ? letter : `${letter}_${number}`);
  const shifted = shift && n > 1;
  const logits = sample.given;
  const largest = shifted ? single('m') : null;
  const [exponentials, total, probabilities] = ofLogits
    ? [row('e'), single('S'), row('p')]
    : [sample.exponentials, single('S'), sample.outputs];
  const gradients = logits.map((z) => gradientId(worked.total, z));
  const skipped: { readonly line: Line; readonly after: string }[] = [];
  const aside = (after: string, ...lines: readonly Line[]): void => {
    for (const line of lines) skipped.push({ line, after });
  };
  const ids = (name: string): string[] => logits.map((z) => `${name} ${z}`);

  if (ofLogits && largest !== null)
    aside(sample.loss, { id: largest, phase: 'forward', formula: call('max', ...logits.map(ref)) });
  const moved = ids('shifted');
  if (largest !== null) {
    const symbol = (z: string): NonNullable<Line['symbol']> => ({
      tex: `${symbolOf(z).tex} - ${symbolOf(largest).tex}`,
      plain: `${symbolOf(z).plain} − ${symbolOf(largest).plain}`,
    });
    logits.forEach((z, i) =>
      aside(ofLogits ? sample.loss : largest, {
        id: moved[i] ?? '',
        phase: 'forward',
        formula: sub(ref(z), ref(largest)),
        symbol: symbol(z),
      }),
    );
  }
  if (ofLogits) {
    aside(
      sample.loss,
      ...exponentials.map((id, i): Line => ({
        id,
        phase: 'forward',
        formula: call(
          'exp',
          largest === null ? ref(logits[i] ?? '') : sub(ref(logits[i] ?? ''), ref(largest)),
        ),
      })),
    );
    aside(sample.loss, { id: total, phase: 'forward', formula: add(...exponentials.map(ref)) });
    aside(
      sample.loss,
      ...probabilities.map((id, i): Line => ({
        id,
        phase: 'forward',
        formula: div(ref(exponentials[i] ?? ''), ref(total)),
      })),
    );
  }

  // In a batch, each sample's loss has the weight of its share in the whole loss.
  const whole = steps.find(({ id }) => id === worked.loss);
  const share: Expr =
    sample.loss === worked.loss || !whole ? num(1) : differentiate(whole.formula, sample.loss);
  const slopes = probabilities.map((p) => gradientId(worked.total, p));
  probabilities.forEach((p, i) => {
    const own = neg(div(ref(sample.held[i] ?? ''), ref(p)));
    aside(gradients[0] ?? '', {
      id: slopes[i] ?? '',
      phase: 'backward',
      formula: share.op === 'num' && share.text === '1' ? own : mul(share, own),
    });
  });
  const jacobian = probabilities.map((p) => logits.map((z) => gradientId(p, z)));
  const through = ids('through');
  logits.forEach((z, j) => {
    const after = gradients[j] ?? '';
    probabilities.forEach((id, i) => {
      const p = ref(id);
      aside(after, {
        id: jacobian[i]?.[j] ?? '',
        phase: 'backward',
        formula: softmax.slope(p, ref(probabilities[j] ?? ''), i === j),
        note:
          i === j
            ? 'On the diagonal δ is 1.'
            : 'Off the diagonal δ is 0: raising one logit takes from the other classes.',
      });
    });
    const { tex, plain } = symbolOf(z);
    const by = symbolOf(number === null ? 'p_i' : `p_${number}_i`);
    aside(after, {
      id: through[j] ?? '',
      phase: 'backward',
      formula: add(...probabilities.map((_, i) => mul(ref(slopes[i] ?? ''), ref(jacobian[i]?.[j] ?? '')))),
      symbol: {
        tex: `\\sum_i \\frac{\\partial ${worked.total}}{\\partial ${by.tex}} \\frac{\\partial ${by.tex}}{\\partial ${tex}}`,
        plain: `Σ ∂${worked.total}/∂p·∂p/∂${plain}`,
      },
    });
  });

  const evaluated = new Map(
    evaluateLines([...steps, ...skipped.map(({ line }) => line)]).map((step) => [step.id, step]),
  );
  return {
    logits,
    largest,
    exponentials,
    total,
    probabilities,
    slopes,
    jacobian,
    through,
    gradients,
    shifted: largest === null ? [] : moved,
    targets: sample.held,
    loss: sample.loss,
    asides: skipped.flatMap(({ line, after }) => {
      const step = evaluated.get(line.id);
      return step ? [{ step, after }] : [];
    }),
  };
}
