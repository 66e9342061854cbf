import { z } from 'zod';
import { parseWith, pathText } from '../document/schema-issues.ts';
import { parseJson } from '../json.ts';
import { marksText } from '../format/marks.ts';
import { chosenPolicy, type Earned, type MarkingPolicy } from '../paper/marking-policy.ts';
import { policyChoiceSchema } from '../paper/marking-policy-schema.ts';

/** What a result names of the policy by which it was marked. */
export type NamedPolicy = Pick<MarkingPolicy, 'name' | 'version' | 'title'>;
export const nameOfPolicy = ({ name, version, title }: MarkingPolicy): NamedPolicy => ({
  name,
  version,
  title,
});

/**
 * Reads the text of a policy file: the name of a built-in policy between quotes, or an object that changes one.
 * Throws ProblemError with the place of each mistake.
 */
export const readPolicy = (text: string): MarkingPolicy =>
  chosenPolicy(
    parseWith(z.object({ policy: policyChoiceSchema }), { policy: parseJson(text) }, pathText).policy,
  );

/** The share of a box's marks, 0 to 1. */
export const shareOf = (earned: Earned, { methodShare }: MarkingPolicy): number =>
  earned === 'all' ? 1 : earned === 'none' ? 0 : methodShare;

/** `half`, `a third`, `0.4 of the marks`. */
export const shareText = (share: number): string => {
  const named = NAMED_SHARES.find(([value]) => Math.abs(value - share) < 1e-4);
  return named ? named[1] : `${marksText(share)} of the marks`;
};
const NAMED_SHARES: readonly (readonly [number, string])[] = [
  [1 / 2, 'half'],
  [1 / 3, 'a third'],
  [2 / 3, 'two thirds'],
  [1 / 4, 'a quarter'],
  [3 / 4, 'three quarters'],
];
