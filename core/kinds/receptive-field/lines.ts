import { add, call, div, mul, num, ref, sub } from '../../expr/expr.ts';
import { same, say } from '../../language/text.ts';
import type { Window } from '../../layers/layer.ts';
import type { Line } from '../../solution/step.ts';
import { fieldReason, throughWindow, type FieldPart } from '../../layers/receptive-field.ts';
import type { ReceptiveFieldProblem } from './problem.ts';
import type { LabelledWindow } from './windows.ts';
/** The names of the steps: one name for both directions where all given values agree in both. */
export interface FieldNames {
  readonly square: boolean;
  readonly axes: readonly (0 | 1)[];
  /** `first`, or `first_h` and `first_w`. */
  readonly id: (word: string, axis: number) => string;
  /** `r_2`, or `r_h_2` and `r_w_2`: a part of the field after layer n. */
  readonly at: (part: FieldPart, axis: number, n: number) => string;
}

const LETTERS: Readonly<Record<FieldPart, string>> = { size: 'r', jump: 'j', start: 'u' };

export function namesOf({ input, unit }: ReceptiveFieldProblem, windows: readonly Window[]): FieldNames {
  const agree = (lists: readonly (readonly unknown[])[]): boolean =>
    lists.every(([height, width]) => String(height) === String(width));
  const square =
    windows.every(({ kernel, stride, dilation, padding }) =>
      agree([kernel, stride, dilation, ...(unit ? [padding] : [])]),
    ) &&
    (unit === undefined || agree([unit, input ?? []]));
  const id = (word: string, axis: number): string => (square ? word : `${word}_${axis === 0 ? 'h' : 'w'}`);
  return {
    square,
    axes: square ? [0] : [0, 1],
    id,
    at: (part, axis, n) => `${id(LETTERS[part], axis)}_${n}`,
  };
}

/**
 * The recurrence, layer by layer. Starts are computed only for a given unit; size and jump do not need them.
 */
export function fieldLines(
  windows: readonly LabelledWindow[],
  { axes, at }: FieldNames,
  withStart: boolean,
): Line[] {
  const parts: readonly FieldPart[] = withStart ? ['size', 'start', 'jump'] : ['size', 'jump'];
  const given: readonly (readonly [FieldPart, number])[] = [
    ['size', 1],
    ['jump', 1],
    ...(withStart ? [['start', 0] as const] : []),
  ];
  return [
    ...axes.flatMap((axis) =>
      given.map(([part, value]): Line => ({ id: at(part, axis, 0), phase: 'given', formula: num(value) })),
    ),
    ...windows.flatMap((window, i) =>
      axes.flatMap((axis) => {
        const before = {
          size: at('size', axis, i),
          jump: at('jump', axis, i),
          start: at('start', axis, i),
        };
        return parts.map((part): Line => ({
          id: at(part, axis, i + 1),
          phase: 'work',
          formula: throughWindow(part, before, window, axis),
          reason: fieldReason(part),
          ...(part === 'size' && axis === 0 ? { heading: same(window.label) } : {}),
        }));
      }),
    ),
  ];
}

/** The first and last cell of the field of one unit of the last layer n, and its share in the padding. */
export function unitLines(
  unit: readonly [number, number],
  input: readonly [number, number, number],
  { square, axes, id, at }: FieldNames,
  n: number,
): Line[] {
  const share = square ? [ref('seen'), ref('seen')] : [ref('seen_h'), ref('seen_w')];
  const whole = [0, 1].map((axis) => ref(at('size', axis, n)));
  return [
    ...axes.flatMap((axis): Line[] => {
      const [size, jump, start] = [
        ref(at('size', axis, n)),
        ref(at('jump', axis, n)),
        ref(at('start', axis, n)),
      ];
      const [first, last, before, after] = [
        id('first', axis),
        id('last', axis),
        id('before', axis),
        id('after', axis),
      ];
      const [word, wordHi, wordBn] = square
        ? ['row and column', 'की पहली पंक्ति और पहला स्तंभ', 'সারি ও স্তম্ভ']
        : axis === 0
          ? ['row', 'की पहली पंक्ति', 'সারি']
          : ['column', 'का पहला स्तंभ', 'স্তম্ভ'];
      return [
        {
          id: first,
          phase: 'work',
          formula: add(start, mul(num(unit[axis]), jump)),
          reason: 'field-edge',
          note: say(
            `The first ${word} in the field of unit ${unit.join(', ')}, counted from 0; a negative one is in the padding.`,
            `इकाई ${unit.join(', ')} के क्षेत्र ${wordHi}, 0 से गिनकर; ऋणात्मक हो तो पैडिंग में।`,
            `একক ${unit.join(', ')}-এর ক্ষেত্রের প্রথম ${wordBn}, 0 থেকে গুনে; ঋণাত্মক হলে প্যাডিংয়ে।`,
          ),
          heading: say(
            `The field of unit ${unit.join(', ')}`,
            `इकाई ${unit.join(', ')} का क्षेत्र`,
            `একক ${unit.join(', ')}-এর ক্ষেত্র`,
          ),
        },
        {
          id: last,
          phase: 'work',
          formula: sub(add(ref(first), size), num(1)),
          reason: 'field-edge',
          note: say(
            `The last ${word} in the field; the input ends at ${input[axis] - 1}.`,
            `क्षेत्र ${wordHi.replaceAll('पहली', 'अंतिम').replaceAll('पहला', 'अंतिम')}; इनपुट ${input[axis] - 1} पर समाप्त होता है।`,
            `ক্ষেত্রের শেষ ${wordBn}; ইনপুট ${input[axis] - 1}-এ শেষ হয়।`,
          ),
        },
        {
          id: before,
          phase: 'work',
          formula: call('max', num(0), sub(num(0), ref(first))),
          reason: 'field-cells',
          note: say(
            'Cells of the field in the padding before the input.',
            'क्षेत्र के वे कोष्ठ जो इनपुट से पहले की पैडिंग में हैं।',
            'ক্ষেত্রের যে ঘরগুলি ইনপুটের আগের প্যাডিংয়ে।',
          ),
        },
        {
          id: after,
          phase: 'work',
          formula: call('max', num(0), sub(ref(last), sub(num(input[axis]), num(1)))),
          reason: 'field-cells',
          note: say(
            'Cells of the field in the padding after the input.',
            'क्षेत्र के वे कोष्ठ जो इनपुट के बाद की पैडिंग में हैं।',
            'ক্ষেত্রের যে ঘরগুলি ইনপুটের পরের প্যাডিংয়ে।',
          ),
        },
        {
          id: id('seen', axis),
          phase: 'work',
          formula: call('max', num(0), sub(sub(size, ref(before)), ref(after))),
          reason: 'field-cells',
          note: say(
            'Cells of the field on the input.',
            'क्षेत्र के वे कोष्ठ जो इनपुट पर हैं।',
            'ক্ষেত্রের যে ঘরগুলি ইনপুটের ওপর।',
          ),
        },
      ];
    }),
    {
      id: 'outside',
      phase: 'work',
      formula: sub(num(1), div(mul(...share), mul(...whole))),
      reason: 'field-outside',
      note: say(
        'The share of the field that is padding.',
        'क्षेत्र का वह भाग जो पैडिंग है।',
        'ক্ষেত্রের যে ভাগ প্যাডিং।',
      ),
    },
  ];
}
