import { problemError } from '../errors.ts';
import type { Shaped } from './layer.ts';

/** The sides of an array as people write them: `28×28×64`. */
export const shapeText = ({ sides }: Shaped): string => sides.map(({ value }) => value).join('×');

/** The inputs of a layer that merges them; `layer` names it with its article. Throws ProblemError for fewer than two. */
export function twoOrMore(
  incoming: readonly Shaped[],
  where: string,
  layer: string,
): { readonly first: Shaped; readonly rest: readonly Shaped[] } {
  const [first, ...rest] = incoming;
  if (!first || rest.length === 0)
    throw problemError(
      where,
      `${incoming.length === 1 ? 'one input reaches' : 'no input reaches'} it`,
      `${layer} takes two or more`,
    );
  return { first, rest };
}
