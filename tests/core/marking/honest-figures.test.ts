import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { figuresOf, stepsOf } from '../../../core/marking/asked-steps.ts';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import type { BoxMark } from '../../../core/marking/verdict.ts';
import { papers } from '../../../core/papers/index.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';

/** Our steps as a student with a pocket calculator gets them: each rounded to so many figures, and used so. */
function roundedWorking({ solution }: WorkedQuestion, figures: number): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const step of solution.steps) {
    const given = step.dependsOn.length === 0;
    const value = given ? step.value : evaluate(step.formula, (id) => values.get(id) ?? Number.NaN);
    values.set(step.id, given ? value : Number(value.toPrecision(figures)));
  }
  return values;
}

describe.each([3, 4, 5])('%d honest figures never lose marks', (figures) => {
  for (const working of ['rounded at every step', 'rounded at the end'])
    test(working, () => {
      for (const paper of papers())
        for (const worked of workPaper(paper)) {
          const asked = worked.boxes.filter(
            (box) => ['real', 'vector'].includes(box.accepts.type) && figuresOf(box) <= figures,
          );
          const values =
            working === 'rounded at the end'
              ? new Map(worked.solution.steps.map(({ id, value }) => [id, value]))
              : roundedWorking(worked, figures);
          const answers = Object.fromEntries(
            asked.map((box) => [
              box.id,
              stepsOf(box)
                .map((id) => (values.get(id) ?? Number.NaN).toPrecision(figures))
                .join(', '),
            ]),
          );
          const lost = gradeQuestion(worked, answers).boxes.filter(
            ({ id, verdict }) => answers[id] !== undefined && verdict !== 'right',
          );
          expect(lost, `${paper.id} ${worked.question.id}`).toEqual([]);
        }
    });
});

describe('slack is for rounding, not for slips', () => {
  // p = 1/3, q = p², r = p − 0.333, from a = 1 and b = 3.
  const [chain] = workPaper(
    parseDocument(
      JSON.stringify({
        kind: 'graph',
        inputs: { a: 1, b: 3, c: 0.3 },
        nodes: [
          { id: 'p', formula: 'a/b' },
          { id: 'q', formula: 'p*p' },
          { id: 'r', formula: 'p - c' },
        ],
        asks: ['p', 'q', 'r'],
      }),
      'a chain',
    ),
  ) as [WorkedQuestion]; // a problem is one question
  const mark = (answers: Record<string, string>, id: string): BoxMark =>
    gradeQuestion(chain, answers).boxes.find((box) => box.id === id) as BoxMark;

  test('0.333² is 0.110889: right beside 0.333, though 1/9 is 0.111', () => {
    expect(mark({ p: '0.333', q: '0.110889' }, 'q').verdict).toBe('right');
    expect(mark({ p: '0.333', q: '0.1109' }, 'q').verdict).toBe('right');
  });

  test('half of what was carried in the head and half from the paper is within the slack of both', () => {
    // 0.333·(1/3) = 0.1110
    expect(mark({ p: '0.333', q: '0.1110' }, 'q').verdict).toBe('right');
  });

  test('a number further off than the rounding explains is wrong', () => {
    expect(mark({ p: '0.333', q: '0.113' }, 'q').verdict).toBe('wrong');
    expect(mark({ p: '1/3', q: '0.1104' }, 'q').verdict).toBe('wrong');
    expect(mark({ p: '0.333', q: '0' }, 'q').verdict).toBe('wrong');
    expect(mark({ p: '0.333', q: '-0.111' }, 'q').verdict).toBe('wrong');
  });
});
