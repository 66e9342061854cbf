import type { ConventionChoices } from '../../conventions/index.ts';
import { literal, quantityValue } from '../../document/quantity.ts';
import { add, call, div, mul, num, ref, sub, type Expr } from '../../expr/expr.ts';
import { softmax } from '../../expr/functions/softmax.ts';
import { symbolOf } from '../../format/symbol.ts';
import { say, type Text } from '../../language/text.ts';
import { groupLines } from '../../layers/group-lines.ts';
import type { Compared, Loss } from '../../losses/loss.ts';
import { settingRefs } from '../../losses/settings.ts';
import type { Line } from '../../solution/step.ts';
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
export interface SampleLines {
  readonly given: readonly Line[];
  readonly forward: readonly Line[];
  readonly ids: SampleIds;
}

/** What the conventions choose for every sample. */
export interface Manner {
  /** Whether the softmax subtracts the largest logit. */
  readonly shift: boolean;
  /** The number of the first class. */
  readonly firstClass: number;
  readonly choices: ConventionChoices | undefined;
}

type Sample = LossValueProblem['samples'][number];

/** The lines of one sample. `number` is its place from 1, null for the only sample. */
export function sampleLines(
  problem: LossValueProblem,
  loss: Loss,
  sample: Sample,
  number: number | null,
  manner: Manner,
): SampleLines {
  const ids = sampleIds(problem, loss, sample.outputs.length, number, manner.shift);
  const targets = targetsOf(sample, manner.firstClass);
  const forward = [
    ...activationLines(problem, ids, sampleNames(number), manner.choices),
    ...smoothingLines(problem, ids),
    lossLine(problem, loss, sample, ids, targets, manner),
  ];
  return {
    given: [
      ...ids.given.map((id, i): Line => ({ id, phase: 'given', formula: literal(sample.outputs[i] ?? 0) })),
      ...ids.targets.map((id, i): Line => ({ id, phase: 'given', formula: targets[i]?.formula ?? num(0) })),
    ],
    forward: forward.map((line, i) =>
      i === 0 && number !== null
        ? { ...line, heading: say(`Sample ${number}`, `नमूना ${number}`, `নমুনা ${number}`) }
        : line,
    ),
    ids,
  };
}

/** How the quantities of one sample are named: `z2`, or `z_3_2` in sample 3; `S`, or `S_3`. */
export interface SampleNames {
  readonly entry: (letter: string, i: number) => string;
  readonly single: (letter: string) => string;
}

export const sampleNames = (number: number | null): SampleNames =>
  number === null
    ? { entry: (letter, i) => `${letter}${i + 1}`, single: (letter) => letter }
    : { entry: (letter, i) => `${letter}_${number}_${i + 1}`, single: (letter) => `${letter}_${number}` };

function sampleIds(
  { activation, labelSmoothing }: LossValueProblem,
  loss: Loss,
  size: number,
  number: number | null,
  shift: boolean,
): SampleIds {
  const { entry, single } = sampleNames(number);
  const row = (letter: string): string[] => Array.from({ length: size }, (_, i) => entry(letter, i));
  const outputs = row(activation === 'softmax' ? 'p' : loss.letter);
  const targets = row('y');
  return {
    given: activation === undefined ? outputs : row('z'),
    exponentials: activation === 'softmax' ? row('e') : [],
    shared: activation === 'softmax' ? [...(shift ? [single('m')] : []), single('S')] : [],
    outputs,
    targets,
    held: labelSmoothing === undefined ? targets : row('q'),
    loss: single('L'),
  };
}

interface Target {
  readonly formula: Expr;
  readonly value: number;
}

/** The targets as given, or 1 for the class and 0 for the others. */
const targetsOf = (sample: Sample, firstClass: number): readonly Target[] =>
  sample.outputs.map((_, i) => {
    if (sample.class === undefined) {
      const target = sample.targets?.[i] ?? 0;
      return { formula: literal(target), value: quantityValue(target) };
    }
    const value = i === sample.class - firstClass ? 1 : 0;
    return { formula: num(value), value };
  });

/** The outputs computed from the logits; no lines without an activation. */
function activationLines(
  { activation }: LossValueProblem,
  { given, outputs }: SampleIds,
  { entry, single }: SampleNames,
  choices: ConventionChoices | undefined,
): readonly Line[] {
  if (activation === undefined) return [];
  if (activation === 'sigmoid')
    return given.map((z, i) => ({
      id: outputs[i] ?? '',
      phase: 'forward',
      formula: call('sigmoid', ref(z)),
    }));
  return groupLines({
    fn: softmax,
    sums: given,
    outputs,
    phase: 'forward',
    between: (what, i) => (what === 'exponential' ? entry('e', i) : single(what === 'largest' ? 'm' : 'S')),
    choices,
    noun: say('logit', 'लॉजिट', 'লজিট'),
    totalNote: say(
      'The exponentials are added up: divided by this, they come to 1.',
      'चरघातांक जोड़े जाते हैं: इससे भाग देने पर उनका योग 1 होता है।',
      'সূচকগুলি যোগ করা হয়: এটি দিয়ে ভাগ করলে তাদের যোগফল 1।',
    ),
    jacobian: true,
  }).lines;
}

/** q = (1 − ε)y + ε/n; no lines without label smoothing. */
const smoothingLines = (
  { labelSmoothing }: LossValueProblem,
  { targets, held }: SampleIds,
): readonly Line[] =>
  labelSmoothing === undefined
    ? []
    : held.map((id, i) => ({
        id,
        phase: 'forward',
        reason: 'label-smoothing',
        formula: add(
          mul(sub(num(1), ref('epsilon')), ref(targets[i] ?? '')),
          div(ref('epsilon'), num(held.length)),
        ),
        note: say(
          `Label smoothing: the target keeps the share 1 − ε, and ε is shared out among all ${held.length} classes.`,
          `लेबल स्मूदिंग: लक्ष्य के पास 1 − ε भाग रहता है, और ε सभी ${held.length} वर्गों में बँटता है।`,
          `লেবেল স্মুদিং: লক্ষ্যের কাছে থাকে 1 − ε ভাগ, আর ε সব ${held.length}টি শ্রেণিতে ভাগ হয়।`,
        ),
      }));

function lossLine(
  { activation, labelSmoothing }: LossValueProblem,
  loss: Loss,
  sample: Sample,
  ids: SampleIds,
  targets: readonly Target[],
  { firstClass, choices }: Manner,
): Line {
  const { given, outputs, held, loss: id } = ids;
  const epsilon = quantityValue(labelSmoothing ?? 0);
  const logarithms = activation === 'softmax' ? logarithmsOf(sample, ids) : [];
  const compared = outputs.map((output, i): Compared => {
    const value = targets[i]?.value ?? 0;
    return {
      output,
      target: held[i] ?? '',
      sum: given[i] ?? '',
      activation: activation ?? 'identity',
      value: labelSmoothing === undefined ? value : (1 - epsilon) * value + epsilon / outputs.length,
      ...(logarithms[i] ? { logarithm: logarithms[i] } : {}),
    };
  });
  return {
    id,
    phase: 'loss',
    reason: loss.reason,
    ...loss.line(compared, choices, settingRefs(loss)),
    ...(sample.class === undefined ? {} : { note: classNote(sample.class, firstClass, outputs) }),
  };
}

/** e^−708 is the smallest number of which float64 keeps all digits. */
const LARGEST_EXPONENT = 708;

/** ln p = z − m − ln S of each logit so far below the largest that float64 has no p; null of the others. */
function logarithmsOf(sample: Sample, { given, shared }: SampleIds): readonly (Expr | null)[] {
  const [total = '', largest] = shared.toReversed();
  const logits = sample.outputs.map(quantityValue);
  const most = Math.max(...logits);
  return given.map((z, i) => {
    if (most - (logits[i] ?? 0) <= LARGEST_EXPONENT) return null;
    const shifted = largest === undefined ? ref(z) : sub(ref(z), ref(largest));
    return sub(shifted, call('ln', ref(total)));
  });
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

function classNote(named: number, firstClass: number, outputs: readonly string[]): Text {
  const right = named - firstClass;
  const ordinal = ORDINALS[right] ?? `${right + 1}th`;
  const symbol = symbolOf(outputs[right] ?? '').plain;
  return say(
    `Classes are counted from ${firstClass}, so class ${named} is the ${ordinal} output, ${symbol}.`,
    `वर्ग ${firstClass} से गिने जाते हैं, इसलिए वर्ग ${named} आउटपुट संख्या ${right + 1} है, ${symbol}।`,
    `শ্রেণি ${firstClass} থেকে গোনা হয়, তাই শ্রেণি ${named} হল ${right + 1} নম্বর আউটপুট, ${symbol}।`,
  );
}
