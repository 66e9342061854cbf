import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { problemFromText, textOfProblem } from '../../../../core/index.ts';
import {
  confusionMatrix,
  confusionMatrixSchema,
  type ConfusionMatrixSolution,
} from '../../../../core/kinds/confusion-matrix/confusion-matrix.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { mistakesIn } from '../typed-and-marked.ts';

const problem = (more: object) => confusionMatrixSchema.parse({ kind: 'confusion-matrix', ...more });
const solve = (more: object): ConfusionMatrixSolution => confusionMatrix.solve(problem(more));
const exact = ({ steps }: ConfusionMatrixSolution, ...ids: string[]): (string | null | undefined)[] =>
  ids.map((id) => stepsById(steps).get(id)?.exact);

const EIGHT = { counts: { TP: 8, FP: 2, FN: 4, TN: 6 } };

describe('TP 8, FP 2, FN 4, TN 6', () => {
  test('accuracy 14/20, precision 8/10, recall 8/12, specificity 6/8, F₁ 16/22', () => {
    expect(exact(solve(EIGHT), 'n', 'accuracy', 'precision', 'recall', 'specificity', 'F1')).toEqual([
      '20',
      '7/10',
      '4/5',
      '2/3',
      '3/4',
      '8/11',
    ]);
  });

  test('F₂ counts recall twice as much: 5·(4/5)(2/3) / (4·4/5 + 2/3) = 20/29', () => {
    expect(exact(solve({ ...EIGHT, beta: 2 }), 'F_beta')).toEqual(['20/29']);
  });

  test('every step says why', () => {
    for (const { phase, note } of solve(EIGHT).steps) if (phase !== 'given') expect(note?.en).toMatch(/\.$/);
  });
});

/** Three classes, by hand: rows actual. Columns sum to 7, 8, 5; rows to 6, 9, 5. */
const THREE = {
  counts: [
    [5, 1, 0],
    [2, 6, 1],
    [0, 1, 4],
  ],
  classes: ['cat', 'dog', 'bird'],
};

describe('three classes', () => {
  const ours = solve(THREE);
  test('the precision divides by the column, the recall by the row', () => {
    expect(exact(ours, 'precision_1', 'precision_2', 'precision_3')).toEqual(['5/7', '3/4', '4/5']);
    expect(exact(ours, 'recall_1', 'recall_2', 'recall_3')).toEqual(['5/6', '2/3', '4/5']);
    // F = 2TP/(row + column): 10/13, 12/17, 8/10.
    expect(exact(ours, 'F1_1', 'F1_2', 'F1_3')).toEqual(['10/13', '12/17', '4/5']);
  });

  test('micro averages are the accuracy, 15/20', () => {
    expect(exact(ours, 'accuracy', 'micro_precision', 'micro_recall')).toEqual(['3/4', '3/4', '3/4']);
  });

  test('macro averages are means over the classes; F₁ of the means is another number', () => {
    // (5/7 + 3/4 + 4/5)/3 = 317/420, (5/6 + 2/3 + 4/5)/3 = 23/30.
    expect(exact(ours, 'macro_precision', 'macro_recall')).toEqual(['317/420', '23/30']);
    // (10/13 + 12/17 + 4/5)/3 = (850 + 780 + 884)/3315.
    expect(exact(ours, 'macro_F')).toEqual(['838/1105']);
    const other = ours.alternatives.find(({ convention }) => convention.name === 'macro-f1');
    const [P, R] = [317 / 420, 23 / 30];
    const found = other && stepsById(other.solution.steps).get('macro_F')?.value;
    expectClose(found ?? 0, (2 * P * R) / (P + R), FEW_ROUNDINGS);
  });

  test('with predicted classes in the rows precision and recall change places', () => {
    const turned = solve({ ...THREE, conventions: { 'confusion-axes': 'predicted' } });
    expect(exact(turned, 'recall_1', 'recall_2', 'recall_3')).toEqual(['5/7', '3/4', '4/5']);
    expect(turned.answer.precision).toEqual(ours.answer.recall);
  });
});

test('a class that is never predicted has precision, recall and F 0, not 0/0', () => {
  const ours = solve({ counts: { TP: 0, FP: 0, FN: 3, TN: 7 } });
  expect(exact(ours, 'precision', 'recall', 'F1', 'specificity')).toEqual(['0', '0', '0', '1']);
  expect(stepsById(ours.steps).get('precision')?.note?.en).toBe(
    'No sample was predicted as positive, so 0/0 is taken as 0.',
  );
});

test('whatever the counts: F lies between precision and recall, micro equals accuracy', () => {
  const counts = fc.integer({ min: 2, max: 4 }).chain((size) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );
  fc.assert(
    fc.property(counts, (rows) => {
      fc.pre(rows.flat().some((count) => count > 0));
      const ours = solve({ counts: rows });
      const value = stepsById(ours.steps);
      expect(value.get('micro_recall')?.exact).toBe(value.get('accuracy')?.exact);
      ours.answer.fMeasure.forEach((F, k) => {
        const [P = 0, R = 0] = [ours.answer.precision[k], ours.answer.recall[k]];
        expect(F).toBeGreaterThanOrEqual(Math.min(P, R) - 1e-12);
        expect(F).toBeLessThanOrEqual(Math.max(P, R) + 1e-12);
      });
    }),
    { numRuns: 60 },
  );
});

describe('marking', () => {
  const diagnosed = (answers: Record<string, string>) =>
    mistakesIn('confusion-matrix', 'TP 8, FP 2, FN 4, TN 6', answers);
  test('precision and recall exchanged are named, and so is the mean of the two', () => {
    expect(diagnosed({ precision: '0.667' })).toEqual({ precision: 'recall-for-precision' });
    expect(diagnosed({ recall: '0.8' })).toEqual({ recall: 'precision-for-recall' });
    expect(diagnosed({ F1: '0.7333' })).toEqual({ F1: 'arithmetic-mean' });
  });
  test('true negatives left out of the accuracy, and of the specificity', () => {
    expect(diagnosed({ accuracy: '0.4', specificity: '0.6' })).toMatchObject({
      accuracy: 'negatives-left-out',
      specificity: 'predicted-negatives',
    });
  });
});

describe('in words', () => {
  test.each([
    ['confusion matrix TP 8, FP 2, FN 4, TN 6', EIGHT],
    ['TP=8 FP=2 FN=4 TN=6, beta 2', { ...EIGHT, beta: 2 }],
    ['confusion matrix [5 1 0; 2 6 1; 0 1 4], classes cat, dog, bird', THREE],
    [
      'confusion matrix [5 2; 1 6], rows predicted',
      {
        counts: [
          [5, 2],
          [1, 6],
        ],
        conventions: { 'confusion-axes': 'predicted' },
      },
    ],
  ])('%s', (typed, more) => {
    const read = problemFromText('confusion-matrix', typed);
    expect(read).toEqual(problem(more));
    const printed = textOfProblem(read);
    expect(printed && problemFromText('confusion-matrix', printed)).toEqual(read);
  });

  test.each([
    ['confusion matrix TP 8, FP 2', /FN is missing; write, for example/],
    ['confusion matrix [5 1; 2 6 1]', /counts\[1\]: has 3 counts for 2 classes/],
    ['confusion matrix TP 8, TP 2', /TP is given twice/],
    ['confusion matrix TP 0, FP 0, FN 0, TN 0', /no sample was counted/],
    ['confusion matrix [1 2; 3 4], classes a, b, c', /3 names for 2 classes/],
  ])('%s is refused where it is wrong', (typed, message) => {
    expect(() => problemFromText('confusion-matrix', typed)).toThrow(ProblemError);
    expect(() => problemFromText('confusion-matrix', typed)).toThrow(message);
  });
});
