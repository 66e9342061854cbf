import { scoringWords } from '../document/choice-scoring.ts';
import type { Box } from '../kinds/kind.ts';
import type { MarkingPolicy } from '../paper/marking-policy.ts';

/**
 * A question as it is answered under a policy: where a part of a box earns nothing, the sheet does not say how the
 * part of a choice is counted.
 */
export function underPolicy<Q extends { readonly boxes: readonly Box[] }>(
  question: Q,
  { partOfBox }: Pick<MarkingPolicy, 'partOfBox'>,
): Q {
  if (partOfBox !== 'none' || !question.boxes.some(countsParts)) return question;
  return { ...question, boxes: question.boxes.map(wholeOrNothing) };
}

const countsParts = ({ accepts }: Box): boolean => accepts.type === 'choice' && accepts.scoring !== undefined;

function wholeOrNothing(box: Box): Box {
  const { accepts, contract } = box;
  if (accepts.type !== 'choice' || accepts.scoring === undefined) return box;
  return { ...box, contract: contract.replace(scoringWords[accepts.scoring], '') };
}
