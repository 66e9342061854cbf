import type { Mistake } from '../mistake.ts';
import { matrices, matrixTaken } from './kernel-flipped.ts';

export const matrixTransposed: Mistake = {
  id: 'matrix-transposed',
  skill: 'matrix-product',
  rare: true,
  says: {
    en: 'rows and columns of {{one}} … {{last}} were exchanged.',
    hi: '{{one}} … {{last}} की पंक्तियाँ और स्तंभ आपस में बदल गए।',
    bn: '{{one}} … {{last}}-এর সারি ও স্তম্ভ অদলবদল হয়েছে।',
  },
  made: (place) => {
    const all = matrices(place);
    // Where weights meet a window of inputs, it is the weights that are written as a matrix.
    const weights = all.filter(({ family }) => /^[wWkK]_/.test(family));
    return (weights.length > 0 ? weights : all).map((matrix) =>
      matrixTaken(place, matrix, ({ row, column }) => [column, row]),
    );
  },
};
