import { gradeQuestion } from '../../../../core/marking/grade.ts';
import { stepsOf } from '../../../../core/marking/script.ts';
import type { BoxMark } from '../../../../core/marking/verdict.ts';
import { paperCalled } from '../../../../core/papers/index.ts';
import { parseDocument } from '../../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../../core/paper/solve.ts';

/** A question of a paper on the shelf; the first unless another is named. */
export function shelved(paper: string, question: string | null = null): WorkedQuestion {
  const called = paperCalled(paper);
  const found = called && workPaper(called).find((one) => question === null || one.question.id === question);
  if (!found) throw new Error(`no question ${String(question)} in ${paper}`);
  return found;
}

export function posed(problem: unknown): WorkedQuestion {
  const [worked] = workPaper(parseDocument(JSON.stringify(problem), 'a problem of a test'));
  if (!worked) throw new Error('the problem has no question');
  return worked;
}

/** Marks a script that is right everywhere but in the given steps. */
export function markedWith(
  worked: WorkedQuestion,
  typed: Readonly<Record<string, string>>,
): readonly BoxMark[] {
  const { steps } = worked.solution;
  const right = (id: string): string => {
    const value = steps.find((step) => step.id === id)?.value ?? Number.NaN;
    return String(Number(value.toPrecision(9)));
  };
  const unused = new Set(Object.keys(typed));
  const answers = Object.fromEntries(
    worked.boxes
      .filter((box) => stepsOf(box).length > 0)
      .map((box) => {
        const parts = stepsOf(box).map((id) => {
          unused.delete(id);
          return typed[id] ?? right(id);
        });
        return [box.id, parts.join(box.accepts.type === 'vector' ? ', ' : 'x')];
      }),
  );
  if (unused.size > 0) throw new Error(`no box asks for ${[...unused].join(', ')}`);
  return gradeQuestion(worked, answers).boxes;
}

/** The mark of the box that asks for a step. */
export function boxOf(worked: WorkedQuestion, marks: readonly BoxMark[], step: string): BoxMark {
  const asking = worked.boxes.find((box) => stepsOf(box).includes(step));
  const mark = marks.find(({ id }) => id === asking?.id);
  if (!mark) throw new Error(`no box asks for ${step}`);
  return mark;
}
