import { within } from '../errors.ts';
import type { Paper } from '../paper/paper.ts';
import { parseProblem } from '../paper/parse-document.ts';
import { placeOf, workPaper, type WorkedQuestion } from '../paper/solve.ts';

/**
 * Solves every question of a paper whose problems were edited by hand; the problems are validated like those
 * of a document. Throws ProblemError located at the question.
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
