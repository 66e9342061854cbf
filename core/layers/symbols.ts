import type { Line } from '../solution/step.ts';

/** Names of the sides of a map, by how many it has. */
export const SIDE_LETTERS: Readonly<Record<number, readonly string[]>> = {
  2: ['L', 'C'],
  3: ['H', 'W', 'C'],
  4: ['D', 'H', 'W', 'C'],
};

const DIGITS = '₀₁₂₃₄₅₆₇₈₉';
const subscript = (n: number): string =>
  [...String(n)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');

/** H₃, the height of layer 3. */
export const sideSymbol = (letter: string, n: number): NonNullable<Line['symbol']> => ({
  tex: `${letter}_{${n}}`,
  plain: letter + subscript(n),
});
/** weights₃, a count of layer 3. */
export const wordSymbol = (word: string, n: number): NonNullable<Line['symbol']> => ({
  tex: `\\text{${word}}_{${n}}`,
  plain: word + subscript(n),
});
