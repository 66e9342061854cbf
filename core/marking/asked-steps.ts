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
export const precisionText = (box: Box): string => {
  const decimals = decimalsOf(box);
  return decimals === undefined ? `${figuresOf(box)} significant figures` : `${decimals} decimals`;
};

/** The significant figures a box asks for; infinitely many where it asks for whole numbers. */
export const figuresOf = ({ accepts }: Box): number =>
  accepts.type === 'real' || accepts.type === 'vector' ? accepts.figures : Number.POSITIVE_INFINITY;
