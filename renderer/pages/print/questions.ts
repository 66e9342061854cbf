import type { PrintJob } from '../../../core/contract/ipc.ts';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';

/** What is to be printed: every question, one, or those of a section. */
export const questionsOf = ({ document, question: id }: PrintJob): readonly WorkedQuestion[] =>
  document.worked.filter(({ question }) => id === null || question.id === id || question.section === id);
