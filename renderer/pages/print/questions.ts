import { isPrinted, type PrintJob } from '../../../core/contract/print.ts';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';

/** What is to be printed: every question, one, or those of a section. */
export const questionsOf = ({ document, question: id }: PrintJob): readonly WorkedQuestion[] =>
  document.worked.filter(({ question }) => isPrinted(question, id));
