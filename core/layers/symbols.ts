import type { Line } from '../solution/step.ts';

/** Letters of the sides of a map, by the number of sides. */
export const SIDE_LETTERS: Readonly<Record<number, readonly string[]>> = {
  2: ['L', 'C'],
  3: ['H', 'W', 'C'],
  4: ['D', 'H', 'W', 'C'],
};

const DIGITS = '₀₁₂₃₄₅₆₇₈₉';
const subscript = (n: number): string =>
  [...String(n)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');

/** The symbol of a side: H₃ is the height of layer 3. */
export const sideSymbol = (letter: string, n: number): NonNullable<Line['symbol']> => ({
  tex: `${letter}_{${n}}`,
  plain: letter + subscript(n),
});
/** The symbol of a count: weights₃ is the number of weights of layer 3. */
export const wordSymbol = (word: string, n: number): NonNullable<Line['symbol']> => ({
  tex: `\\text{${word}}_{${n}}`,
  plain: word + subscript(n),
});
