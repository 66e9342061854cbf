import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { differentiate } from '../../expr/differentiate.ts';
import { add, call, div, mul, neg, num, ref, sub, type Expr } from '../../expr/expr.ts';
import { softmax } from '../../expr/functions/softmax.ts';
import { symbolOf } from '../../format/symbol.ts';
import { say } from '../../language/text.ts';
import { losses } from '../../losses/index.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { NotFiniteError } from '../../solution/not-finite.ts';
import { stepsById, type Line, type Step } from '../../solution/step.ts';
import type { LossLines } from './lines.ts';
import type { LossValueProblem } from './problem.ts';
import { sampleNames, type SampleIds } from './sample-lines.ts';
import type { Aside, SoftmaxCard } from './solution.ts';

/** A problem with more classes or samples is shown as tables only. */
const MOST_CLASSES = 8;
const MOST_CARDS = 12;

/**
 * One card for each sample where a cross-entropy follows a softmax; null elsewhere. Bishop 2006, eq. 4.106
 * and 4.109. Where −y/p is a division by 0 they are not defined.
 */
export function softmaxCards(
  problem: LossValueProblem,
  worked: LossLines,
  steps: readonly Step[],
  choices: ConventionChoices | undefined,
): readonly SoftmaxCard[] | null | 'not defined here' {
  const { crossEntropyOfSoftmax } = losses[problem.loss];
  const ofLogits = crossEntropyOfSoftmax === 'inside';
  if (!ofLogits && !(crossEntropyOfSoftmax === 'before' && problem.activation === 'softmax')) return null;
  if (problem.samples.length > MOST_CARDS || (problem.samples[0]?.outputs.length ?? 0) > MOST_CLASSES)
    return null;
  const shift = useConvention('softmax-shift', choices).choice === 'max';
  const known = new Set(steps.map(({ id }) => id));
  const cards = cardsOrNone(() =>
    worked.samples.map((sample, s) =>
      cardOf(sample, problem.samples.length > 1 ? s + 1 : null, ofLogits, shift, worked, steps),
    ),
  );
  // A parameter of the document may have the name of an aside: then there are no cards.
  if (cards === 'not defined here') return cards;
  return cards.some(({ asides }) => asides.some(({ step }) => known.has(step.id))) ? null : cards;
}

/** No cards where one of their numbers has no value: −y/p with p = 0. The loss itself does not need them. */
function cardsOrNone(work: () => readonly SoftmaxCard[]): readonly SoftmaxCard[] | 'not defined here' {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotFiniteError) return 'not defined here';
    throw error;
  }
}

/** A line that the solution skips, and the step after which the card shows it. */
interface SkippedLine {
  readonly line: Line;
  readonly after: string;
}

function cardOf(
  sample: SampleIds,
  number: number | null,
  ofLogits: boolean,
  shift: boolean,
  worked: LossLines,
  steps: readonly Step[],
): SoftmaxCard {
  const ids = cardIds(sample, number, ofLogits, shift, worked.total);
  const skipped = [
    ...(ofLogits ? largestLine(ids) : []),
    ...shiftedLines(ids, ofLogits),
    ...(ofLogits ? probabilityLines(ids) : []),
    ...slopeLines(ids, shareOf(sample, worked, steps)),
    ...chainLines(ids, number, worked.total),
  ];
  return { ...ids, asides: evaluatedAsides(skipped, steps) };
}

type CardIds = Omit<SoftmaxCard, 'asides'>;

function cardIds(
  sample: SampleIds,
  number: number | null,
  ofLogits: boolean,
  shift: boolean,
  total: string,
): CardIds {
  const { entry, single } = sampleNames(number);
  const logits = sample.given;
  const row = (letter: string): string[] => logits.map((_, i) => entry(letter, i));
  const shifted = shift && logits.length > 1;
  const probabilities = ofLogits ? row('p') : sample.outputs;
  return {
    logits,
    largest: shifted ? single('m') : null,
    shifted: shifted ? logits.map((z) => `shifted ${z}`) : [],
    exponentials: ofLogits ? row('e') : sample.exponentials,
    total: single('S'),
    probabilities,
    targets: sample.held,
    loss: sample.loss,
    slopes: probabilities.map((p) => gradientId(total, p)),
    jacobian: probabilities.map((p) => logits.map((z) => gradientId(p, z))),
    through: logits.map((z) => `through ${z}`),
    gradients: logits.map((z) => gradientId(total, z)),
  };
}

/** m, the largest logit, where the softmax is shifted. */
const largestLine = ({ largest, logits, loss }: CardIds): SkippedLine[] =>
  largest === null
    ? []
    : [{ line: { id: largest, phase: 'forward', formula: call('max', ...logits.map(ref)) }, after: loss }];

/** z − m of each logit, where the softmax is shifted. */
function shiftedLines({ logits, largest, shifted, loss }: CardIds, ofLogits: boolean): SkippedLine[] {
  if (largest === null) return [];
  const m = symbolOf(largest);
  return logits.map((z, i) => ({
    after: ofLogits ? loss : largest,
    line: {
      id: shifted[i] ?? '',
      phase: 'forward',
      formula: sub(ref(z), ref(largest)),
      symbol: {
        tex: `${symbolOf(z).tex} - ${m.tex}`,
        plain: `${symbolOf(z).plain} − ${m.plain}`,
      },
    },
  }));
}

/** The softmax that a cross-entropy of logits contains: exponentials, their sum, probabilities. */
function probabilityLines({
  logits,
  largest,
  exponentials,
  total,
  probabilities,
  loss,
}: CardIds): SkippedLine[] {
  const forward = (id: string, formula: Expr): SkippedLine => ({
    line: { id, phase: 'forward', formula },
    after: loss,
  });
  return [
    ...exponentials.map((id, i) => {
      const z = ref(logits[i] ?? '');
      return forward(id, call('exp', largest === null ? z : sub(z, ref(largest))));
    }),
    forward(total, add(...exponentials.map(ref))),
    ...probabilities.map((id, i) => forward(id, div(ref(exponentials[i] ?? ''), ref(total)))),
  ];
}

/** The weight of a sample's loss in the loss of the batch. */
function shareOf({ loss }: SampleIds, worked: LossLines, steps: readonly Step[]): Expr {
  const whole = steps.find(({ id }) => id === worked.loss);
  return loss === worked.loss || !whole ? num(1) : differentiate(whole.formula, loss);
}

/** ∂L/∂pᵢ = −yᵢ/pᵢ, times the sample's share. */
const slopeLines = ({ probabilities, targets, slopes, gradients }: CardIds, share: Expr): SkippedLine[] =>
  probabilities.map((p, i) => {
    const own = neg(div(ref(targets[i] ?? ''), ref(p)));
    const formula = share.op === 'num' && share.text === '1' ? own : mul(share, own);
    return { line: { id: slopes[i] ?? '', phase: 'backward', formula }, after: gradients[0] ?? '' };
  });

/** By each logit: ∂pᵢ/∂zⱼ of every class, and the sum Σᵢ ∂L/∂pᵢ·∂pᵢ/∂zⱼ. */
function chainLines(ids: CardIds, number: number | null, total: string): SkippedLine[] {
  const { logits, probabilities, slopes, jacobian, through, gradients } = ids;
  const by = symbolOf(number === null ? 'p_i' : `p_${number}_i`);
  return logits.flatMap((z, j) => {
    const { tex, plain } = symbolOf(z);
    const sum: Line = {
      id: through[j] ?? '',
      phase: 'backward',
      formula: add(...slopes.map((slope, i) => mul(ref(slope), ref(jacobian[i]?.[j] ?? '')))),
      symbol: {
        tex: `\\sum_i \\frac{\\partial ${total}}{\\partial ${by.tex}} \\frac{\\partial ${by.tex}}{\\partial ${tex}}`,
        plain: `Σ ∂${total}/∂p·∂p/∂${plain}`,
      },
    };
    const column = probabilities.map((p, i): Line => ({
      id: jacobian[i]?.[j] ?? '',
      phase: 'backward',
      formula: softmax.slope(ref(p), ref(probabilities[j] ?? ''), i === j),
      note:
        i === j
          ? say('On the diagonal δ is 1.', 'विकर्ण पर δ 1 है।', 'কর্ণে δ হল 1।')
          : say(
              'Off the diagonal δ is 0: raising one logit takes from the other classes.',
              'विकर्ण से बाहर δ 0 है: एक लॉजिट बढ़ाने से दूसरे वर्गों का भाग घटता है।',
              'কর্ণের বাইরে δ হল 0: একটি লজিট বাড়ালে অন্য শ্রেণির ভাগ কমে।',
            ),
    }));
    return [...column, sum].map((line) => ({ line, after: gradients[j] ?? '' }));
  });
}

function evaluatedAsides(skipped: readonly SkippedLine[], steps: readonly Step[]): readonly Aside[] {
  const evaluated = stepsById(evaluateLines([...steps, ...skipped.map(({ line }) => line)]));
  return skipped.flatMap(({ line, after }) => {
    const step = evaluated.get(line.id);
    return step ? [{ step, after }] : [];
  });
}
