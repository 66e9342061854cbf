import { within } from '../errors.ts';
import type { Paper } from '../paper/paper.ts';
import { parseProblem } from '../paper/parse-document.ts';
import { placeOf, workPaper, type WorkedQuestion } from '../paper/solve.ts';

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
