import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { Problem } from '../../core/kinds/index.ts';
import type { Paper } from '../../core/paper/paper.ts';

/** A question of a paper as the document has it. */
export interface PaperQuestion {
  readonly paper: Paper;
  readonly original: WorkedQuestion;
}

/**
 * A paper with this question alone, under another problem. The printed key and the disputes are left out:
 * they hold for the original numbers only.
 */
export const editedPaper = ({ paper, original }: PaperQuestion, problem: Problem): Paper => ({
  ...paper,
  questions: [{ ...original.question, problem, key: {}, disputes: [] }],
});
