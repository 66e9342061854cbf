import { parseDocument, problemFromText, workPaper } from '../../../core/index.ts';
import type { KindName, Problem } from '../../../core/kinds/index.ts';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import type { BoxMark } from '../../../core/marking/verdict.ts';
import type { WorkedQuestion } from '../../../core/paper/solve.ts';

/** A problem as a worked question of ten marks. */
export function questionOf(problem: unknown): WorkedQuestion {
  const [worked] = workPaper(
    parseDocument(JSON.stringify({ format: 1, title: 'Typed', prompt: '', marks: 10, problem }), 'typed'),
  );
  if (!worked) throw new RangeError('a problem became no question');
  return worked;
}

/** The marks of answers to a problem, by the id of the box. */
export const markedIn = (
  problem: unknown,
  answers: Readonly<Record<string, string>>,
): Readonly<Record<string, BoxMark>> =>
  Object.fromEntries(gradeQuestion(questionOf(problem), answers).boxes.map((mark) => [mark.id, mark]));

/** The named mistake in each answer to a problem in words; undefined where none is named. */
export const mistakesIn = (
  kind: KindName,
  typed: string,
  answers: Readonly<Record<string, string>>,
): Readonly<Record<string, string | undefined>> => {
  const marks = markedIn(problemFromText(kind, typed) satisfies Problem, answers);
  return Object.fromEntries(Object.keys(answers).map((id) => [id, marks[id]?.diagnosis?.mistake]));
};
