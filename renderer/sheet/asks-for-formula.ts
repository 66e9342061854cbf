import type { WorkedQuestion } from '../../core/contract/shelf.ts';

/** Whether a question asks for a rule itself, so that its formula sheet would be the answer. */
export const asksForFormula = ({ boxes }: Pick<WorkedQuestion, 'boxes'>): boolean =>
  boxes.some(({ accepts }) => accepts.type === 'formula');
