import type { Comparison } from '../../../core/labs/lab.ts';

const SIGNS = { shown: '✓', reversed: '✗', none: '=', undecided: '?' } as const;

/**
 * The sign of a verdict and how it is coloured. Where equality is claimed, a difference to either side is against it.
 */
export const signOf = ({
  finding: { verdict },
  equality = false,
}: Pick<Comparison, 'finding' | 'equality'>): readonly [sign: string, tone: keyof typeof SIGNS] => {
  if (!equality || verdict === 'undecided') return [SIGNS[verdict], verdict];
  return verdict === 'none' ? ['=', 'shown'] : ['≠', 'reversed'];
};
