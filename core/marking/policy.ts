import { z } from 'zod';
import { parseWith, pathText } from '../document/schema-issues.ts';
import { parseJson } from '../json.ts';
import { marksText } from '../format/marks.ts';
import { eachLanguage, filledIn, type Said } from './diagnose/said.ts';
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

/** `half`, `a third`, `0.4 of the marks`; `all` and `nothing`. */
export function sharesSaid(share: number): Said {
  const named = NAMED_SHARES.find(([value]) => Math.abs(value - share) < 1e-4);
  return named?.[1] ?? eachLanguage((language) => filledIn(PART[language], { share: marksText(share) }));
}
const PART: Said = { en: '{{share}} of the marks', hi: '{{share}} भाग', bn: '{{share}} ভাগ' };
const NAMED_SHARES: readonly (readonly [number, Said])[] = [
  [0, { en: 'nothing', hi: 'शून्य', bn: 'শূন্য' }],
  [1, { en: 'all', hi: 'पूरे', bn: 'পুরো' }],
  [1 / 2, { en: 'half', hi: 'आधे', bn: 'অর্ধেক' }],
  [1 / 3, { en: 'a third', hi: 'एक तिहाई', bn: 'এক-তৃতীয়াংশ' }],
  [2 / 3, { en: 'two thirds', hi: 'दो तिहाई', bn: 'দুই-তৃতীয়াংশ' }],
  [1 / 4, { en: 'a quarter', hi: 'एक चौथाई', bn: 'এক-চতুর্থাংশ' }],
  [3 / 4, { en: 'three quarters', hi: 'तीन चौथाई', bn: 'তিন-চতুর্থাংশ' }],
];
