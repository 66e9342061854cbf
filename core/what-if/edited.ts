import { within } from '../errors.ts';
import type { Paper } from '../paper.ts';
import { parseProblem } from '../problem.ts';
import { placeOf, workPaper, type WorkedQuestion } from '../solve.ts';

/**
 * Every question of a paper whose problems were edited by hand, solved; they are read like a document's.
 * Throws ProblemError located at the question.
 */
export function workEdited(paper: Paper): WorkedQuestion[] {
  return workPaper({
    ...paper,
    questions: paper.questions.map((question) => ({
      ...question,
      problem: within(placeOf(paper, question), () => parseProblem(question.problem)),
    })),
  });
}
