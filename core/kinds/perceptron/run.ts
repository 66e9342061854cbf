import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { literal } from '../../document/quantity.ts';
import { add, call, mul, num, ref, sub, type Expr } from '../../expr/expr.ts';
import { passId } from '../../format/pass.ts';
import { say } from '../../language/text.ts';
import { evaluateLine } from '../../solution/evaluate-lines.ts';
import type { Line, Step } from '../../solution/step.ts';
import type { Valued } from '../../solution/valued.ts';
import { isZeroOne, type PerceptronProblem } from './problem.ts';
import type { PerceptronAnswer, Visit } from './solution.ts';

export interface Run {
  readonly steps: readonly Step[];
  readonly visits: readonly Visit[];
  readonly samples: readonly { readonly x: readonly string[]; readonly y: string }[];
  readonly start: readonly string[];
  readonly end: PerceptronAnswer['end'];
  /** The epoch that began with the same weights as the one after the last; null unless it cycles. */
  readonly cycleFrom: number | null;
}

const weightId = (input: number | 'bias', updates: number): string =>
  passId(input === 'bias' ? 'b' : `w${input + 1}`, { sample: null, updates });

/** The factor of x in an update: η·y, or η·(y − o). */
export const stepFactor = (zeroOne: boolean, y: string, verdict: string): Expr =>
  zeroOne ? sub(ref(y), ref(verdict)) : ref(y);

/**
 * The perceptron rule, sample after sample: z = w·x + b; where the sample is a mistake, w ← w + η·y·x and
 * b ← b + η·y (with labels 0 and 1: η·(y − o)). It ends with an epoch without a mistake, when the weights return to
 * those with which an earlier epoch began, or at the bound.
 */
export function runOf(problem: PerceptronProblem, choices: ConventionChoices | undefined): Run {
  const zeroOne = isZeroOne(problem);
  const zeroIsRight = useConvention('perceptron-zero', choices).choice === 'positive';
  const atZero = num(useConvention('step-at-zero', choices).choice);
  const inputs: readonly (number | 'bias')[] = [
    ...(problem.samples[0]?.x.keys() ?? []),
    ...(problem.bias === 'none' ? [] : (['bias'] as const)),
  ];
  const values = new Map<string, Valued>();
  const steps: Step[] = [];
  const put = (line: Line): Step => {
    const step = evaluateLine(line, values);
    steps.push(step);
    return step;
  };
  const samples = problem.samples.map(({ x, y }, s) => ({
    x: x.map((value, i) => {
      const id = passId(`x${i + 1}`, { sample: s + 1, updates: 0 });
      return put({ id, phase: 'given', formula: literal(value) }).id;
    }),
    y: put({ id: `y_s${s + 1}`, phase: 'given', formula: num(y) }).id,
  }));
  for (const input of inputs)
    put({
      id: weightId(input, 0),
      phase: 'given',
      formula: literal(input === 'bias' ? problem.bias : (problem.weights?.[input] ?? 0)),
    });
  put({ id: 'eta', phase: 'given', formula: literal(problem.learningRate) });

  const visits: Visit[] = [];
  const begun: string[] = [];
  let updates = 0;
  const current = (): readonly string[] => inputs.map((input) => weightId(input, updates));
  const start = current();
  const exactly = (): string =>
    current()
      .map((id) => values.get(id)?.exact?.toFraction() ?? '')
      .join(' ');
  for (let epoch = 1; epoch <= problem.epochs; epoch += 1) {
    begun.push(exactly());
    const before = updates;
    samples.forEach(({ x, y }, s) => {
      const t = visits.length + 1;
      const weights = current();
      const entry = (i: number): Expr | null => (x[i] === undefined ? null : ref(x[i]));
      const sum = put({
        id: `z_${t}`,
        phase: 'forward',
        reason: 'perceptron-sum',
        heading: say(
          `Epoch ${epoch}, sample ${s + 1}`,
          `एपॉक ${epoch}, नमूना ${s + 1}`,
          `ইপক ${epoch}, নমুনা ${s + 1}`,
        ),
        formula: add(
          ...weights.map((id, i) => {
            const input = entry(i);
            return input ? mul(ref(id), input) : ref(id);
          }),
        ),
      });
      const verdict = put(
        zeroOne
          ? {
              id: `o_${t}`,
              phase: 'forward',
              formula: call('step', ref(sum.id), atZero),
              reason: 'perceptron-verdict',
            }
          : {
              id: `m_${t}`,
              phase: 'forward',
              formula: mul(ref(y), ref(sum.id)),
              reason: 'perceptron-verdict',
            },
      );
      const label = values.get(y)?.value ?? 0;
      const isMistake = zeroOne
        ? verdict.value !== label
        : verdict.value < 0 || (verdict.value === 0 && (!zeroIsRight || label < 0));
      if (isMistake) {
        updates += 1;
        inputs.forEach((input, i) => {
          const x = entry(i);
          const factors = [ref('eta'), stepFactor(zeroOne, y, verdict.id), ...(x ? [x] : [])];
          put({
            id: weightId(input, updates),
            phase: 'update',
            reason: 'perceptron-move',
            formula: add(ref(weights[i] ?? ''), mul(...factors)),
          });
        });
      }
      visits.push({
        epoch,
        sample: s + 1,
        sum: sum.id,
        verdict: verdict.id,
        isMistake,
        before: weights,
        after: current(),
      });
    });
    const found = { steps, visits, samples, start };
    if (updates === before) return { ...found, end: 'separated', cycleFrom: null };
    const cycleFrom = begun.indexOf(exactly());
    if (cycleFrom >= 0) return { ...found, end: 'cycles', cycleFrom: cycleFrom + 1 };
  }
  return { steps, visits, samples, start, end: 'stopped', cycleFrom: null };
}
