import { literal, quantityValue, type Quantity } from '../../document/quantity.ts';
import { add, call, mul, neg, num, ref, sub, type Expr } from '../../expr/expr.ts';
import { say, type Text } from '../../language/text.ts';
import type { Line } from '../../solution/step.ts';
import type { EntropyProblem } from './problem.ts';

export type LogName = 'log2' | 'ln';

const symbol = (tex: string, plain: string): Pick<Line, 'symbol'> => ({ symbol: { tex, plain } });
/** −Σ p·log p over probabilities that are not 0: 0·log 0 is taken as 0, its limit. */
const entropyOf = (ids: readonly string[], log: LogName): Expr =>
  ids.length === 0 ? num(0) : neg(add(...ids.map((id) => mul(ref(id), call(log, ref(id))))));

const happens = (value: Quantity | undefined): boolean => quantityValue(value ?? 0) > 0;

/** Surprises, their mean, and with a second distribution the cross-entropy and the divergence. */
export function vectorLines(
  p: readonly Quantity[],
  q: readonly Quantity[] | undefined,
  log: LogName,
): readonly Line[] {
  const given = (letter: string, values: readonly Quantity[]): Line[] =>
    values.map((value, k) => ({ id: `${letter}${k + 1}`, phase: 'given', formula: literal(value) }));
  const used = [...p.keys()].filter((k) => happens(p[k]));
  const surprises = (letter: string, of: string, heading: Text): Line[] =>
    used.map((k, i) => ({
      id: `${letter}${k + 1}`,
      phase: 'work',
      formula: neg(call(log, ref(`${of}${k + 1}`))),
      ...(i === 0 ? { heading } : {}),
    }));
  const mean = (letter: string): Expr =>
    add(...used.map((k) => mul(ref(`p${k + 1}`), ref(`${letter}${k + 1}`))));
  return [
    ...given('p', p),
    ...(q ? given('q', q) : []),
    ...surprises(
      'i',
      'p',
      say('Surprise of each outcome under p', 'p के अनुसार हर परिणाम का आश्चर्य', 'p অনুযায়ী প্রতিটি ফলের বিস্ময়'),
    ),
    {
      id: 'H',
      phase: 'work',
      formula: mean('i'),
      heading: say('Entropy', 'एन्ट्रॉपी', 'এনট্রপি'),
      ...symbol('H(p)', 'H(p)'),
    },
    ...(q
      ? [
          ...surprises(
            'j',
            'q',
            say(
              'Surprise of each outcome under q',
              'q के अनुसार हर परिणाम का आश्चर्य',
              'q অনুযায়ী প্রতিটি ফলের বিস্ময়',
            ),
          ),
          {
            id: 'CE',
            phase: 'work' as const,
            formula: mean('j'),
            heading: say(
              'Cross-entropy and divergence',
              'क्रॉस-एन्ट्रॉपी और डाइवर्जेंस',
              'ক্রস-এনট্রপি ও ডাইভারজেন্স',
            ),
            ...symbol('H(p, q)', 'H(p, q)'),
          },
          {
            id: 'KL',
            phase: 'work' as const,
            formula: sub(ref('CE'), ref('H')),
            ...symbol('D(p \\Vert q)', 'D(p‖q)'),
          },
        ]
      : []),
  ];
}

/** Marginals, the entropies of X, Y and both, the conditional ones and the mutual information. */
export function jointLines(joint: readonly (readonly Quantity[])[], log: LogName): readonly Line[] {
  const id = (i: number, j: number): string => `p_${i + 1}_${j + 1}`;
  const rows = [...joint.keys()];
  const columns = [...(joint[0]?.keys() ?? [])];
  const marginal = (name: string, k: number, cells: readonly string[], heading?: Text): Line => ({
    id: `p_${name}_${k + 1}`,
    phase: 'work',
    formula: add(...cells.map(ref)),
    ...symbol(`p_${name}(${k + 1})`, `p_${name}(${k + 1})`),
    ...(k === 0 && heading !== undefined ? { heading } : {}),
  });
  const happening = (cells: readonly (readonly [string, boolean])[]): readonly string[] =>
    cells.flatMap(([cell, does]) => (does ? [cell] : []));
  const entropy = (name: string, tex: string, ids: readonly string[], heading?: Text): Line => ({
    id: name,
    phase: 'work',
    formula: entropyOf(ids, log),
    ...symbol(tex, tex.replace(' \\mid ', ' | ')),
    ...(heading === undefined ? {} : { heading }),
  });
  return [
    ...rows.flatMap((i) =>
      columns.map((j): Line => ({ id: id(i, j), phase: 'given', formula: literal(joint[i]?.[j] ?? 0) })),
    ),
    ...rows.map((i) =>
      marginal(
        'X',
        i,
        columns.map((j) => id(i, j)),
        say(
          'Marginals of X: sums of the rows',
          'X के सीमांत: पंक्तियों के योगफल',
          'X-এর প্রান্তিক সম্ভাবনা: সারির যোগফল',
        ),
      ),
    ),
    ...columns.map((j) =>
      marginal(
        'Y',
        j,
        rows.map((i) => id(i, j)),
        say(
          'Marginals of Y: sums of the columns',
          'Y के सीमांत: स्तंभों के योगफल',
          'Y-এর প্রান্তিক সম্ভাবনা: স্তম্ভের যোগফল',
        ),
      ),
    ),
    entropy(
      'H_X',
      'H(X)',
      happening(rows.map((i) => [`p_X_${i + 1}`, joint[i]?.some(happens) === true] as const)),
      say('Entropies', 'एन्ट्रॉपियाँ', 'এনট্রপি'),
    ),
    entropy(
      'H_Y',
      'H(Y)',
      happening(columns.map((j) => [`p_Y_${j + 1}`, rows.some((i) => happens(joint[i]?.[j]))] as const)),
    ),
    entropy(
      'H_XY',
      'H(X, Y)',
      happening(rows.flatMap((i) => columns.map((j) => [id(i, j), happens(joint[i]?.[j])] as const))),
    ),
    {
      id: 'H_YgX',
      phase: 'work',
      formula: sub(ref('H_XY'), ref('H_X')),
      heading: say('What one tells of the other', 'एक दूसरे के बारे में क्या बताता है', 'একটি অন্যটি সম্পর্কে কী বলে'),
      ...symbol('H(Y \\mid X)', 'H(Y | X)'),
    },
    {
      id: 'H_XgY',
      phase: 'work',
      formula: sub(ref('H_XY'), ref('H_Y')),
      ...symbol('H(X \\mid Y)', 'H(X | Y)'),
    },
    {
      id: 'I',
      phase: 'work',
      formula: sub(add(ref('H_X'), ref('H_Y')), ref('H_XY')),
      ...symbol('I(X; Y)', 'I(X; Y)'),
    },
  ];
}

export const linesOf = ({ p = [], q, joint }: EntropyProblem, log: LogName): readonly Line[] =>
  joint ? jointLines(joint, log) : vectorLines(p, q, log);
