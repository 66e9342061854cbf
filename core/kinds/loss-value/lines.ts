import { useConvention, type ConventionChoices, type ConventionUse } from '../../conventions/index.ts';
import { add, call, div, mul, num, ref, sub, type Expr } from '../../expr/expr.ts';
import { softmax } from '../../expr/functions/softmax.ts';
import { symbolOf } from '../../format/symbol.ts';
import { groupLines } from '../../layers/group-lines.ts';
import { losses } from '../../losses/index.ts';
import type { Compared, Loss } from '../../losses/loss.ts';
import { penalties } from '../../losses/penalties.ts';
import { settingLines, settingRefs, settingsOf } from '../../losses/settings.ts';
import { backpropagate } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';
import { literal, quantityValue } from '../../document/quantity.ts';
import type { LossValueProblem } from './problem.ts';

/** The step ids of one sample, for the picture and the program. */
export interface SampleIds {
  /** What the document gives: logits, or the outputs themselves. */
  readonly given: readonly string[];
  /** e^(z − m), where there is a softmax. */
  readonly exponentials: readonly string[];
  /** m and S of a softmax. */
  readonly shared: readonly string[];
  /** What the loss compares: the same as `given` without an activation. */
  readonly outputs: readonly string[];
  readonly targets: readonly string[];
  /** Targets after label smoothing; the same as `targets` without it. */
  readonly held: readonly string[];
  readonly loss: string;
}
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
  const shift = useConvention('softmax-shift', choices);
  const classes = useConvention('class-index', choices);
  const reduction = useConvention('batch-reduction', choices);
  const settings = settingLines(loss, settingsOf(loss, problem));
  const smoothing: Line[] =
    problem.labelSmoothing === undefined
      ? []
      : [{ id: 'epsilon', phase: 'given', formula: literal(problem.labelSmoothing) }];

  const samples = problem.samples.map((sample, s) =>
    sampleLines(problem, loss, sample, several ? s + 1 : null, {
      shift: shift.choice === 'max',
      firstClass: Number(classes.choice),
      choices,
    }),
  );
  const given = samples.flatMap((sample) => sample.given);
  const forward = samples.flatMap((sample) => sample.forward);
  const ofSamples = samples.map(({ ids }) => ref(ids.loss));
  const summed =
    reduction.choice === 'mean'
      ? mul(div(num(1), num(ofSamples.length)), add(...ofSamples))
      : add(...ofSamples);
  const batch: Line[] = several ? [{ id: 'L', phase: 'loss', formula: summed, heading: 'All samples' }] : [];

  const parameters = Object.keys(problem.parameters ?? {});
  const strengths = (problem.penalties ?? []).map(({ strength }, i): Line => ({
    id: (problem.penalties ?? []).length === 1 ? 'lambda' : `lambda${i + 1}`,
    phase: 'given',
    formula: literal(strength),
  }));
  const paid = (problem.penalties ?? []).map(({ name }, i): Line => ({
    id: strengths.length === 1 ? 'R' : `R${i + 1}`,
    phase: 'loss',
    ...(i === 0 ? { heading: 'Penalty' } : {}),
    ...penalties[name].line(parameters, ref(strengths[i]?.id ?? ''), choices),
  }));
  const total: Line[] =
    paid.length === 0
      ? []
      : [{ id: 'J', phase: 'loss', formula: add(ref('L'), ...paid.map(({ id }) => ref(id))) }];

  const before: Line[] = [
    ...given,
    ...smoothing,
    ...settings,
    ...parameters.map((id): Line => ({
      id,
      phase: 'given',
      formula: literal(problem.parameters?.[id] ?? 0),
    })),
    ...strengths,
    ...forward,
    ...batch,
    ...paid,
    ...total,
  ];
  const end = total.length === 0 ? 'L' : 'J';
  const wanted = [...samples.flatMap(({ ids }) => ids.given), ...parameters];
  return {
    lines: [...before, ...backpropagate(before, end, wanted)],
    samples: samples.map(({ ids }) => ids),
    parameters,
    penalties: paid.map(({ id }) => id),
    loss: 'L',
    total: end,
    conventions: [
      ...loss.conventions(choices, problem.samples[0]?.outputs.length),
      ...(problem.activation === 'softmax' ? [shift] : []),
      ...(problem.samples.some((sample) => sample.class !== undefined) ? [classes] : []),
      ...(several ? [reduction] : []),
      ...(problem.penalties ?? []).flatMap(({ name }) => penalties[name].conventions(choices)),
    ],
  };
}

interface Manner {
  readonly shift: boolean;
  readonly firstClass: number;
  readonly choices: ConventionChoices | undefined;
}

function sampleLines(
  { activation, labelSmoothing }: LossValueProblem,
  loss: Loss,
  sample: LossValueProblem['samples'][number],
  number: number | null,
  { shift, firstClass, choices }: Manner,
): { readonly given: readonly Line[]; readonly forward: readonly Line[]; readonly ids: SampleIds } {
  const n = sample.outputs.length;
  const row = (letter: string): string[] =>
    sample.outputs.map((_, i) => (number === null ? `${letter}${i + 1}` : `${letter}_${number}_${i + 1}`));
  const single = (letter: string): string => (number === null ? letter : `${letter}_${number}`);
  const heading = number === null ? {} : { heading: `Sample ${number}` };

  const outputs = row(activation === 'softmax' ? 'p' : loss.letter);
  const inputs = activation === undefined ? outputs : row('z');
  const targets = row('y');
  const held = labelSmoothing === undefined ? targets : row('q');
  const right = sample.class === undefined ? null : sample.class - firstClass;
  const targetLiterals = sample.outputs.map((_, i): Expr =>
    right === null ? literal(sample.targets?.[i] ?? 0) : num(i === right ? 1 : 0),
  );
  const numbers = sample.outputs.map((_, i) =>
    right === null ? quantityValue(sample.targets?.[i] ?? 0) : i === right ? 1 : 0,
  );
  const epsilon = labelSmoothing === undefined ? 0 : quantityValue(labelSmoothing);
  const heldNumbers =
    labelSmoothing === undefined ? numbers : numbers.map((y) => (1 - epsilon) * y + epsilon / n);

  const made =
    activation === 'softmax'
      ? groupLines({
          fn: softmax,
          sums: inputs,
          outputs,
          phase: 'forward',
          between: (what, entry) =>
            what === 'exponential' ? (row('e')[entry] ?? '') : single(what === 'largest' ? 'm' : 'S'),
          choices,
          noun: 'logit',
          totalNote: 'The exponentials are added up: divided by this, they come to 1.',
          jacobian: true,
        }).lines
      : activation === 'sigmoid'
        ? inputs.map((z, i): Line => ({
            id: outputs[i] ?? '',
            phase: 'forward',
            formula: call('sigmoid', ref(z)),
          }))
        : [];
  const smoothed =
    labelSmoothing === undefined
      ? []
      : held.map((id, i): Line => ({
          id,
          phase: 'forward',
          formula: add(mul(sub(num(1), ref('epsilon')), ref(targets[i] ?? '')), div(ref('epsilon'), num(n))),
          note: `Label smoothing: the target keeps the share 1 − ε, and ε is shared out among all ${n} classes.`,
        }));
  const compared = outputs.map((output, i): Compared => ({
    output,
    target: held[i] ?? '',
    sum: inputs[i] ?? '',
    activation: activation ?? 'identity',
    value: heldNumbers[i] ?? 0,
  }));
  const said =
    right === null ? {} : { note: classNote(sample.class ?? 0, right, firstClass, outputs[right] ?? '') };
  const lossLine: Line = {
    id: number === null ? 'L' : `L_${number}`,
    phase: 'loss',
    ...loss.line(compared, choices, settingRefs(loss)),
    ...said,
  };
  const forward = [...made, ...smoothed, lossLine].map((line, i): Line =>
    i === 0 ? { ...line, ...heading } : line,
  );
  return {
    given: [
      ...inputs.map((id, i): Line => ({ id, phase: 'given', formula: literal(sample.outputs[i] ?? 0) })),
      ...targets.map((id, i): Line => ({ id, phase: 'given', formula: targetLiterals[i] ?? num(0) })),
    ],
    forward,
    ids: {
      given: inputs,
      exponentials: activation === 'softmax' ? row('e') : [],
      shared: activation === 'softmax' ? [...(shift ? [single('m')] : []), single('S')] : [],
      outputs,
      targets,
      held,
      loss: lossLine.id,
    },
  };
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const classNote = (named: number, right: number, firstClass: number, output: string): string =>
  `Classes are counted from ${firstClass}, so class ${named} is the ${ORDINALS[right] ?? `${right + 1}th`} output, ${symbolOf(output).plain}.`;
