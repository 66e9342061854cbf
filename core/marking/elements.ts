import type { Box } from '../kinds/kind.ts';
import { stepsOf } from './asked-steps.ts';
import type { Judged } from './judge.ts';

/** How many of the numbers that a box asks for are right; numbers of one step are one. */
export interface ElementsRight {
  readonly right: number;
  readonly of: number;
}

/**
 * Counts the right numbers of a box with several of them, `earns` among them; null where they are not counted: none is
 * right, or one number was written throughout where several are asked for, which hits one of them by chance.
 */
export function elementsRight(
  { accepts, ...box }: Box,
  judged: readonly Judged[],
  earns: (one: Judged) => boolean,
): ElementsRight | null {
  if (accepts.type !== 'vector' && accepts.type !== 'shape') return null;
  const steps = [...new Set(stepsOf({ accepts, ...box }))];
  const right = steps.filter((id) =>
    judged
      .filter(({ step }) => step.id === id)
      .every((one) => one.how !== 'wrong' && !one.eased && earns(one)),
  ).length;
  const values = new Set(judged.map(({ number }) => number.value));
  return right === 0 || (values.size === 1 && judged.length > 1) ? null : { right, of: steps.length };
}
