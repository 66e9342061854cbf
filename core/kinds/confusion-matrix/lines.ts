import { literal } from '../../document/quantity.ts';
import { add, div, mul, num, pow, ref, type Expr } from '../../expr/expr.ts';
import { fillEach, same, say, type Text } from '../../language/text.ts';
import type { Line } from '../../solution/step.ts';
import type { ConfusionMatrixProblem } from './problem.ts';

/** The step ids of one class. */
export interface ClassIds {
  readonly truePositives: string;
  readonly falsePositives: readonly string[];
  readonly falseNegatives: readonly string[];
  readonly precision: string;
  readonly recall: string;
  readonly fMeasure: string;
}
export interface MatrixLines {
  readonly lines: readonly Line[];
  /** One row for each actual class, one column for each predicted class. */
  readonly counts: readonly (readonly string[])[];
  readonly classes: readonly ClassIds[];
  readonly names: readonly Text[];
  /** The measures of all classes together. */
  readonly overall: readonly string[];
}

const total = (ids: readonly string[]): Expr => add(...ids.map(ref));
const named = (id: string, words: string): Pick<Line, 'id' | 'symbol'> => ({
  id,
  symbol: { tex: `\\text{${words}}`, plain: words },
});

/** over/under, where under is known to be 0: the measure is then taken as 0, as scikit-learn does. */
const share = (
  over: Expr,
  under: Expr,
  isDefined: boolean,
  reason: NonNullable<Line['reason']> = 'share-of-a-total',
): Pick<Line, 'formula' | 'reason'> =>
  isDefined ? { formula: div(over, under), reason } : { formula: num(0), reason: 'undefined-share' };

/** F_β = (1 + β²)·P·R / (β²·P + R); for β = 1 the harmonic mean 2PR/(P + R). */
function fMeasure(
  precision: string,
  recall: string,
  beta: string | null,
): readonly [over: Expr, under: Expr] {
  if (beta === null) return [mul(num(2), ref(precision), ref(recall)), add(ref(precision), ref(recall))];
  const square = pow(ref(beta), 2);
  return [
    mul(add(num(1), square), ref(precision), ref(recall)),
    add(mul(square, ref(precision)), ref(recall)),
  ];
}

const betaLines = ({ beta }: ConfusionMatrixProblem): readonly Line[] =>
  Number(beta) === 1 ? [] : [{ id: 'beta', phase: 'given', formula: literal(beta) }];
const betaId = ({ beta }: ConfusionMatrixProblem): string | null => (Number(beta) === 1 ? null : 'beta');
const fName = ({ beta }: ConfusionMatrixProblem): string => (Number(beta) === 1 ? 'F1' : 'F_beta');
const fSymbol = (problem: ConfusionMatrixProblem, of: string): Pick<Line, 'symbol'> =>
  fName(problem) === 'F1'
    ? {}
    : {
        symbol: { tex: `F_{\\beta${of === '' ? '' : `,${of}`}}`, plain: `Fᵦ${of === '' ? '' : ` (${of})`}` },
      };

/** Two classes that the problem does not name. */
const CLASSES: readonly Text[] = [say('positive', 'धनात्मक', 'ধনাত্মক'), say('negative', 'ऋणात्मक', 'ঋণাত্মক')];

/** Accuracy, precision, recall, specificity and F of two classes. */
export function twoClassLines(
  problem: ConfusionMatrixProblem,
  { TP, FP, FN, TN }: { TP: number; FP: number; FN: number; TN: number },
): MatrixLines {
  const F = fName(problem);
  const [over, under] = fMeasure('precision', 'recall', betaId(problem));
  const lines: Line[] = [
    ...Object.entries({ TP, FP, FN, TN }).map(([id, count]): Line => ({
      id,
      phase: 'given',
      formula: num(count),
    })),
    ...betaLines(problem),
    {
      id: 'n',
      phase: 'work',
      formula: total(['TP', 'FP', 'FN', 'TN']),
      reason: 'all-samples',
      heading: say('All samples', 'सभी नमूने', 'সব নমুনা'),
    },
    { id: 'accuracy', phase: 'work', formula: div(total(['TP', 'TN']), ref('n')), reason: 'accuracy' },
    {
      id: 'precision',
      phase: 'work',
      heading: say('The positive class', 'धनात्मक वर्ग', 'ধনাত্মক শ্রেণি'),
      ...share(ref('TP'), total(['TP', 'FP']), TP + FP > 0),
    },
    { id: 'recall', phase: 'work', ...share(ref('TP'), total(['TP', 'FN']), TP + FN > 0) },
    { id: F, phase: 'work', ...share(over, under, TP > 0, 'harmonic-mean'), ...fSymbol(problem, '') },
    {
      id: 'specificity',
      phase: 'work',
      heading: say('The negative class', 'ऋणात्मक वर्ग', 'নেগেটিভ শ্রেণি'),
      ...share(ref('TN'), total(['TN', 'FP']), TN + FP > 0),
    },
  ];
  return {
    lines,
    counts: [
      ['TP', 'FN'],
      ['FP', 'TN'],
    ],
    classes: [
      {
        truePositives: 'TP',
        falsePositives: ['FP'],
        falseNegatives: ['FN'],
        precision: 'precision',
        recall: 'recall',
        fMeasure: F,
      },
    ],
    names: problem.classes?.map(same) ?? CLASSES,
    overall: ['n', 'accuracy', 'specificity'],
  };
}

/** Precision, recall and F of each class, and their macro and micro averages. `byActual`: a row is an actual class. */
export function manyClassLines(
  problem: ConfusionMatrixProblem,
  rows: readonly (readonly number[])[],
  byActual: boolean,
  meanOfF: boolean,
): MatrixLines {
  const size = rows.length;
  const all = Array.from({ length: size }, (_, k) => k);
  const written = rows.map((row, i) => row.map((_, j) => `c_${i + 1}_${j + 1}`));
  const counts = byActual ? written : all.map((i) => all.map((j) => written[j]?.[i] ?? ''));
  const value = (actual: number, predicted: number): number =>
    (byActual ? rows[actual]?.[predicted] : rows[predicted]?.[actual]) ?? 0;
  const names = (problem.classes ?? all.map((k) => String(k + 1))).map(same);
  const F = fName(problem);
  const classes = all.map((k): ClassIds => ({
    truePositives: counts[k]?.[k] ?? '',
    falsePositives: all.filter((i) => i !== k).map((i) => counts[i]?.[k] ?? ''),
    falseNegatives: all.filter((j) => j !== k).map((j) => counts[k]?.[j] ?? ''),
    precision: `precision_${k + 1}`,
    recall: `recall_${k + 1}`,
    fMeasure: `${F}_${k + 1}`,
  }));
  const ofClass = all.flatMap((k): Line[] => {
    const ids = classes[k] as ClassIds; // one for each class
    const predicted = all.reduce((sum, i) => sum + value(i, k), 0);
    const actual = all.reduce((sum, j) => sum + value(k, j), 0);
    const [over, under] = fMeasure(ids.precision, ids.recall, betaId(problem));
    const hit = ref(ids.truePositives);
    return [
      {
        id: ids.precision,
        phase: 'work',
        heading: fillEach(say('Class {{name}}', 'वर्ग {{name}}', 'শ্রেণি {{name}}'), { name: names[k] ?? '' }),
        ...share(hit, total(all.map((i) => counts[i]?.[k] ?? '')), predicted > 0),
      },
      {
        id: ids.recall,
        phase: 'work',
        ...share(hit, total(all.map((j) => counts[k]?.[j] ?? '')), actual > 0),
      },
      {
        id: ids.fMeasure,
        phase: 'work',
        ...share(over, under, value(k, k) > 0, 'harmonic-mean'),
        ...fSymbol(problem, String(k + 1)),
      },
    ];
  });
  const mean = (of: (ids: ClassIds) => string): Expr => div(total(classes.map(of)), num(size));
  const macroPrecision = named('macro_precision', 'macro precision');
  const macroRecall = named('macro_recall', 'macro recall');
  const [over, under] = fMeasure('macro_precision', 'macro_recall', betaId(problem));
  const hits = total(classes.map(({ truePositives }) => truePositives));
  const anyHit = all.some((k) => value(k, k) > 0);
  return {
    lines: [
      ...written.flatMap((row, i) =>
        row.map((id, j): Line => ({ id, phase: 'given', formula: num(rows[i]?.[j] ?? 0) })),
      ),
      ...betaLines(problem),
      {
        id: 'n',
        phase: 'work',
        formula: total(counts.flat()),
        reason: 'all-samples',
        heading: say('All samples', 'सभी नमूने', 'সব নমুনা'),
      },
      { id: 'accuracy', phase: 'work', formula: div(hits, ref('n')), reason: 'accuracy' },
      ...ofClass,
      {
        ...macroPrecision,
        phase: 'work',
        formula: mean(({ precision }) => precision),
        reason: 'plain-mean',
        heading: say(
          'Macro averages: every class counts the same',
          'मैक्रो औसत: हर वर्ग बराबर गिना जाता है',
          'ম্যাক্রো গড়: সব শ্রেণির গুরুত্ব সমান',
        ),
      },
      { ...macroRecall, phase: 'work', formula: mean(({ recall }) => recall), reason: 'plain-mean' },
      {
        ...named('macro_F', F === 'F1' ? 'macro F₁' : 'macro Fᵦ'),
        phase: 'work',
        ...(meanOfF
          ? { formula: mean((ids) => ids.fMeasure), reason: 'plain-mean' as const }
          : share(over, under, anyHit, 'harmonic-mean')),
      },
      {
        ...named('micro_precision', 'micro precision'),
        phase: 'work',
        formula: div(hits, add(hits, ...classes.flatMap(({ falsePositives }) => falsePositives.map(ref)))),
        reason: 'pooled-share',
        heading: say(
          'Micro averages: every sample counts the same',
          'माइक्रो औसत: हर नमूना बराबर गिना जाता है',
          'মাইক্রো গড়: সব নমুনার গুরুত্ব সমান',
        ),
      },
      {
        ...named('micro_recall', 'micro recall'),
        phase: 'work',
        formula: div(hits, add(hits, ...classes.flatMap(({ falseNegatives }) => falseNegatives.map(ref)))),
        reason: 'pooled-share',
      },
    ],
    counts,
    classes,
    names,
    overall: [
      'n',
      'accuracy',
      'macro_precision',
      'macro_recall',
      'macro_F',
      'micro_precision',
      'micro_recall',
    ],
  };
}
