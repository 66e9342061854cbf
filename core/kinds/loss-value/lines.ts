import { useConvention, type ConventionChoices, type ConventionUse } from '../../conventions/index.ts';
import { literal } from '../../document/quantity.ts';
import { add, div, mul, num, ref, type Expr } from '../../expr/expr.ts';
import { say } from '../../language/text.ts';
import { losses } from '../../losses/index.ts';
import { penalties } from '../../losses/penalties.ts';
import { settingLines, settingsOf } from '../../losses/settings.ts';
import { backpropagate } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import type { LossValueProblem } from './problem.ts';
import { sampleLines, type SampleIds } from './sample-lines.ts';

export interface LossLines {
  readonly lines: readonly Line[];
  readonly samples: readonly SampleIds[];
  readonly parameters: readonly string[];
  readonly penalties: readonly string[];
  /** Step ids of the loss, and of the quantity differentiated: the loss with its penalties. */
  readonly loss: string;
  readonly total: string;
  readonly conventions: readonly ConventionUse[];
}

/**
 * All lines of a loss: givens, outputs, the loss of each sample, their sum or mean, penalties, and the
 * gradient by every output and parameter.
 */
export function lossLines(problem: LossValueProblem, choices: ConventionChoices | undefined): LossLines {
  const loss = losses[problem.loss];
  const several = problem.samples.length > 1;
  const manner = {
    shift: useConvention('softmax-shift', choices).choice === 'max',
    firstClass: Number(useConvention('class-index', choices).choice),
    choices,
  };
  const samples = problem.samples.map((sample, s) =>
    sampleLines(problem, loss, sample, several ? s + 1 : null, manner),
  );
  const penalty = penaltyLines(problem, choices);
  const total = penalty.paid.length === 0 ? 'L' : 'J';
  const before: Line[] = [
    ...samples.flatMap(({ given }) => given),
    ...smoothingGiven(problem),
    ...settingLines(loss, settingsOf(loss, problem)),
    ...penalty.given,
    ...samples.flatMap(({ forward }) => forward),
    ...(several
      ? [
          batchLine(
            samples.map(({ ids }) => ids.loss),
            choices,
          ),
        ]
      : []),
    ...penalty.paid,
    ...penalty.total,
  ];
  const wanted = [...samples.flatMap(({ ids }) => ids.given), ...penalty.parameters];
  return {
    lines: [...before, ...backpropagate(before, total, wanted)],
    samples: samples.map(({ ids }) => ids),
    parameters: penalty.parameters,
    penalties: penalty.paid.map(({ id }) => id),
    loss: 'L',
    total,
    conventions: conventionsOf(problem, choices),
  };
}

const smoothingGiven = ({ labelSmoothing }: LossValueProblem): readonly Line[] =>
  labelSmoothing === undefined ? [] : [{ id: 'epsilon', phase: 'given', formula: literal(labelSmoothing) }];

/** L of several samples: the mean or the sum of their losses. */
function batchLine(ofSamples: readonly string[], choices: ConventionChoices | undefined): Line {
  const sum = add(...ofSamples.map(ref));
  const reduction = useConvention('batch-reduction', choices);
  const formula: Expr = reduction.choice === 'mean' ? mul(div(num(1), num(ofSamples.length)), sum) : sum;
  return {
    id: 'L',
    phase: 'loss',
    formula,
    reason: reduction.choice === 'mean' ? 'batch-mean-loss' : 'batch-sum-loss',
    heading: say('All samples', 'सभी नमूने', 'সব নমুনা'),
  };
}

interface PenaltyLines {
  readonly parameters: readonly string[];
  /** The parameters and the strength of each penalty. */
  readonly given: readonly Line[];
  /** Each penalty's value. */
  readonly paid: readonly Line[];
  /** J = L + R₁ + …; empty without penalties. */
  readonly total: readonly Line[];
}

function penaltyLines(
  { parameters: values = {}, penalties: entries = [] }: LossValueProblem,
  choices: ConventionChoices | undefined,
): PenaltyLines {
  const parameters = Object.keys(values);
  const named = (letter: string, i: number): string => (entries.length === 1 ? letter : `${letter}${i + 1}`);
  const paid = entries.map(({ name }, i): Line => ({
    id: named('R', i),
    phase: 'loss',
    reason: 'penalty',
    ...(i === 0 ? { heading: say('Penalty', 'दंड', 'জরিমানা') } : {}),
    ...penalties[name].line(parameters, ref(named('lambda', i)), choices),
  }));
  return {
    parameters,
    given: [
      ...parameters.map((id): Line => ({ id, phase: 'given', formula: literal(values[id] ?? 0) })),
      ...entries.map(({ strength }, i): Line => ({
        id: named('lambda', i),
        phase: 'given',
        formula: literal(strength),
      })),
    ],
    paid,
    total:
      paid.length === 0
        ? []
        : [
            {
              id: 'J',
              phase: 'loss',
              formula: add(ref('L'), ...paid.map(({ id }) => ref(id))),
              reason: 'objective',
            },
          ],
  };
}

/** The conventions that the numbers of this problem depend on. */
function conventionsOf(
  { loss, samples, activation, penalties: entries = [] }: LossValueProblem,
  choices: ConventionChoices | undefined,
): readonly ConventionUse[] {
  return [
    ...losses[loss].conventions(choices, samples[0]?.outputs.length),
    ...(activation === 'softmax' ? [useConvention('softmax-shift', choices)] : []),
    ...(samples.some((sample) => sample.class !== undefined) ? [useConvention('class-index', choices)] : []),
    ...(samples.length > 1 ? [useConvention('batch-reduction', choices)] : []),
    ...entries.flatMap(({ name }) => penalties[name].conventions(choices)),
  ];
}
