import { eachLanguage, filledIn, type Said } from './diagnose/said.ts';
import type { Box } from '../kinds/kind.ts';

/** The steps a box asks for, in the order in which they are written. */
export function stepsOf({ accepts }: Box): readonly string[] {
  switch (accepts.type) {
    case 'real':
    case 'integer':
      return [accepts.step];
    case 'shape':
    case 'vector':
      return accepts.steps;
    default:
      return [];
  }
}

/** The decimals a box asks for; undefined where it asks for figures. */
export const decimalsOf = ({ accepts }: Box): number | undefined =>
  accepts.type === 'real' || accepts.type === 'vector' ? accepts.decimals : undefined;

/** `3 significant figures`, `2 decimals`. */
export const precisionSaid = (box: Box): Said => {
  const decimals = decimalsOf(box);
  return decimals === undefined
    ? eachLanguage((language) => filledIn(FIGURES[language], { figures: String(figuresOf(box)) }))
    : eachLanguage((language) => filledIn(DECIMALS[language], { decimals: String(decimals) }));
};
const FIGURES: Said = {
  en: '{{figures}} significant figures',
  hi: '{{figures}} सार्थक अंक',
  bn: '{{figures}}টি তাৎপর্যপূর্ণ অঙ্ক',
};
const DECIMALS: Said = {
  en: '{{decimals}} decimals',
  hi: '{{decimals}} दशमलव स्थान',
  bn: '{{decimals}} দশমিক ঘর',
};

/** The significant figures a box asks for; infinitely many where it asks for whole numbers. */
export const figuresOf = ({ accepts }: Box): number =>
  accepts.type === 'real' || accepts.type === 'vector' ? accepts.figures : Number.POSITIVE_INFINITY;
