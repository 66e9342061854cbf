import { describe, expect, test } from 'vitest';
import { gradePaper, gradeQuestion } from '../../../core/marking/grade.ts';
import type { BoxMark, QuestionMark } from '../../../core/marking/verdict.ts';
import { paperCalled, papers } from '../../../core/papers/index.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';
import { seeded } from '../../oracles/seeded.ts';
import { anyScript } from './any-answer.ts';

const [norm] = workPaper(paperCalled('batch-norm-by-hand') ?? (papers()[0] as never)) as [WorkedQuestion];
const grade = (answers: Record<string, string>): QuestionMark => gradeQuestion(norm, answers);
const box = (mark: QuestionMark, id: string): BoxMark => mark.boxes.find((one) => one.id === id) as BoxMark;

describe('no number is too small or too large to be marked', () => {
  test.each(['1e-310', '1e-400', '√1e-310', 'sqrt(1e-400)', '1e999/1e998', '-1e-999'])('%s', (typed) => {
    for (const { id } of norm.boxes)
      expect(['wrong', 'unreadable']).toContain(box(grade({ [id]: typed }), id).verdict);
  });
});

describe('every box that was asked has a verdict, also where the better reading lacks it', () => {
  // The batch has μ = 5 and σ² = 4, so x̂₁ = (2 − 5)/2 = −1.5. The running variance from 1 with the weight 0.1:
  // 0.9·1 + 0.1·(8/7·4) = 19/14 with the unbiased variance 32/7, and 0.9·1 + 0.1·4 = 1.3 with the biased one.
  const slipped = {
    ...Object.fromEntries(grade({}).boxes.map(({ id, expected }) => [id, expected])),
    xHat1: '7',
  };

  test('with the unbiased variance written all the same, only the slip costs its box of 17', () => {
    const mark = grade({ ...slipped, "sigmaSquared_run'": '1.3' });
    expect(mark.boxes.map(({ id }) => id)).toEqual(norm.boxes.map(({ id }) => id));
    expect(mark.boxes.filter(({ verdict }) => verdict !== 'right').map(({ id }) => id)).toEqual(['xHat1']);
    expect(mark.score).toBeCloseTo((15 * 16) / 17, 2);
  });

  test('left blank, the unbiased variance costs nothing where the biased one is used', () => {
    const mark = grade({ ...slipped, "sigmaSquared_run'": '1.3', sigmaSquared_unbiased: '' });
    expect(box(mark, 'sigmaSquared_unbiased')).toMatchObject({ verdict: 'blank', marks: 0, award: 0 });
    expect(box(mark, 'sigmaSquared_unbiased').why).toMatch(/^Not needed under the reading “/);
    expect(mark.score).toBeCloseTo((15 * 15) / 16, 2);
  });

  test('both other conventions together: the old weight and the biased variance', () => {
    // 0.1·0 + 0.9·5 = 4.5 and 0.1·1 + 0.9·4 = 3.7, α being the weight of the old
    const both = { ...slipped, "mu_run'": '4.5', "sigmaSquared_run'": '3.7', sigmaSquared_unbiased: '' };
    const mark = grade(both);
    expect(mark.boxes.filter(({ award, marks }) => award < marks - 1e-9).map(({ id }) => id)).toEqual([
      'xHat1',
    ]);
  });

  test('written wrongly, it costs its box under either reading', () => {
    const mark = grade({ ...slipped, "sigmaSquared_run'": '1.3', sigmaSquared_unbiased: '77' });
    expect(box(mark, 'sigmaSquared_unbiased').verdict).toBe('wrong');
    expect(mark.score).toBeCloseTo((15 * 15) / 17, 2);
  });
});

test('whatever is typed, every paper of the shelf is marked: each asked box has a verdict and its marks', () => {
  const random = seeded(20261129);
  const shelf = papers().flatMap((paper) => {
    const known = new Map(
      gradePaper(paper, {}).questions.map(({ id, boxes }) => [
        id,
        Object.fromEntries(boxes.map(({ id: name, expected }) => [name, expected])),
      ]),
    );
    return workPaper(paper).map((worked) => ({ worked, known: known.get(worked.question.id) ?? {} }));
  });
  for (let script = 0; script < 800; script += 1) {
    const one = shelf[script % shelf.length];
    if (!one) throw new Error('the shelf is empty');
    const answers = anyScript(random, one.known);
    const where = `script ${script} of question ${one.worked.question.id}: ${JSON.stringify(answers)}`;
    const mark = gradeQuestion(one.worked, answers);
    expect(
      mark.boxes.map(({ id }) => id),
      where,
    ).toEqual(one.worked.boxes.map(({ id }) => id));
    for (const { award, marks, why } of mark.boxes) {
      expect(award >= 0 && award <= marks, where).toBe(true);
      expect(why.length, where).toBeGreaterThan(4);
    }
    expect(
      mark.boxes.reduce((sum, { award }) => sum + award, 0),
      where,
    ).toBeCloseTo(mark.score, 6);
    expect(
      mark.boxes.reduce((sum, { marks }) => sum + marks, 0),
      where,
    ).toBeCloseTo(mark.marks, 6);
  }
}, 120_000);
