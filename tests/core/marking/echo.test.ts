import { describe, expect, test } from 'vitest';
import { findPaper } from '../../../core/index.ts';
import { echoSheet, type Echo } from '../../../core/marking/echo-sheet.ts';
import { workPaper } from '../../../core/paper/solve.ts';

const worked = new Map(workPaper(paper()).map((one) => [one.question.id, one]));
function paper() {
  const found = findPaper('cs60010-2023-midsem');
  if (!found) throw new Error('the paper is missing');
  return found;
}
function echo(question: string, box: string, typed: string): Echo | undefined {
  const asked = worked.get(question);
  if (!asked?.boxes.some(({ id }) => id === box)) throw new Error(`question ${question} has no box ${box}`);
  return echoSheet(asked.solution.steps, asked.boxes, { [box]: typed })[box];
}

/** What was typed, and how the echo says it was read; null: as it stands, so that nothing has to be said. */
const NUMBERS: readonly (readonly [typed: string, as: string | null])[] = [
  ['.1875', null],
  ['-0.105', null],
  ['−0.105', null],
  ['+0.5', null],
  ['3/16', null],
  ['০.১৮৭৫', '0.1875'],
  ['०.१८७५', '0.1875'],
  ['৩/১৬', '3/16'],
  ['3⁄16', '3/16'],
  ['\\tfrac3{16}', '3/16'],
  ['\\frac{3}{16}', '3/16'],
  ['$-\\frac{7}{20}$', '−7/20'],
  ['¾', '3/4'],
  ['1½', '1 + ½ = 1.5'],
  ['1.875·10^{-1}', '0.1875'],
  ['1.875×10⁻¹', '0.1875'],
  ['1.875e-1', '0.1875'],
  ['1.875 x 10^-1', '0.1875'],
  ['0,1875', '0.1875'],
  ['minus 0.105', '−0.105'],
  ['negative 0.105', '−0.105'],
  ['plus 0.1', '0.1'],
  ['माइनस ०.१०५', '−0.105'],
  ['ऋण 0.105', '−0.105'],
  ['মাইনাস ০.১০৫', '−0.105'],
  ['0 because z2<0', '0'],
  ['0 (dead unit)', '0'],
  ['-.105 as the unit is dead', '−0.105'],
  ['approx 0.188', '0.188'],
  ['≈ 0.188', '0.188'],
  ['~0.1880', '0.1880'],
  ['0.188 (3 sf)', '0.188'],
  ['.1875 (3/16)', '0.1875'],
  ["w1' = 0.1875", '0.1875'],
  ['tensor(0.1875)', '0.1875'],
  ['np.float64(0.1875)', '0.1875'],
  ['0.1 + 0.5*0.175', '0.1 + 0.5·0.175 = 0.1875'],
  ['1/2 * 3/8', '½·3/8 = 0.1875'],
  ['2^-3', '2⁻³ = 0.125'],
  ['० क्योंकि z2<0', '0'],
  ['০ কারণ z2<0', '0'],
];
const SHAPES: readonly (readonly [typed: string, as: string | null])[] = [
  ['122 × 122 × 32', null],
  ['122x122x32', '122 × 122 × 32'],
  ['১২২×১২২×৩২', '122 × 122 × 32'],
  ['(122, 122, 32)', '122 × 122 × 32'],
  ['32 maps of 122x122', '122 × 122 × 32'],
  ['32@122x122', '122 × 122 × 32'],
  ['torch.Size([1, 32, 122, 122])', '122 × 122 × 32'],
  ['(None, 122, 122, 32)', '122 × 122 × 32'],
  ['(128-7+1)x(128-7+1)x32', '122 × 122 × 32'],
  ['H=122, W=122, C=32', '122 × 122 × 32'],
  ['122 by 122 by 32', '122 × 122 × 32'],
];

describe('what was read is said in the notation of the reading', () => {
  test.each(NUMBERS)('%s: %s', (typed, as) => {
    expect(echo('2', "w1'", typed)).toMatchObject({ as, refused: null });
  });
  test.each(SHAPES)('%s: %s', (typed, as) => {
    expect(echo('7a', '1 shape', typed)).toMatchObject({ as, refused: null });
  });
  test.each([
    ['7', '7 × 7'],
    ['7 by 7', '7 × 7'],
    ['(3-1)*2+3', '7 × 7'],
  ])('a square: %s: %s', (typed, as) => expect(echo('5', 'size', typed)?.as).toBe(as));
  test('a formula, in the letters of the question', () => {
    expect(echo('1c', "v'", '\\rho v + g')?.refused).toBeNull();
    expect(echo('1c', "v'", '\\rho v + g')?.as).toMatch(/^ρ·?v \+ g$/);
  });
});

describe('what cannot be read says what was found, and what to write', () => {
  test.each([
    [
      '2',
      "w1'",
      '0·1875',
      /the dot of “0·1875” may be a decimal point or a product: write 0\.1875 or 0\*1875/i,
    ],
    ['2', "w1'", '1,234', /“1,234” may mean 1234 or 1\.234/],
    ['2', "w1'", 'hello = 0.1875', /asks for w₁′, and “hello” is no name of it/],
    ['2', "w1'", '0.4 = 0.3', /“0\.4 = 0\.3” does not hold/],
    ['2', "w1'", '10−1', /“10−1” may have the power 10\^-1 or a difference/],
    ['2', "w1'", 'B?', /“\?” is not part of arithmetic; write a number such as 0\.25/],
    ['2', "w1'", '18.75%', /write “18\.75%” as a decimal/i],
    ['2', "w1'", '0.1875 or 0.2', /“or” is not known here/],
    ['2', "w1'", 'w1 = 0.1875', /gives w₁, and this box asks for w₁′/],
    ['5', 'size', '7 × 7 × 3', /has 3 sides, and this box asks for 2: write height x width/],
    ['7a', '1 shape', '122²×32', /“122²” is not a whole number/],
    ['2', "w1'", 'zero', /“zero” is not known here/],
    ['5', 'size', 'seven', /“seven” is not a whole number; write height x width/],
    ['7a', '1 shape', '122×122', /has 2 sides, and this box asks for 3/],
  ])('question %s, %s: %s', (question, box, typed, why) => {
    const said = echo(question, box, typed);
    expect(said?.as).toBeNull();
    expect(said?.refused?.en).toMatch(why);
    expect(said?.refused?.hi).not.toBe(said?.refused?.en);
    expect(said?.refused?.bn).not.toBe(said?.refused?.en);
    expect(said?.numbers).toEqual([]);
  });
});

test('a blank box is not read', () => expect(echo('2', 'z1', '  ')).toBeUndefined());
test('the numbers are given for the hints, exactly where they are', () => {
  expect(echo('2', 'z1', '3/10')?.numbers).toEqual([{ value: 0.3, exact: '3/10' }]);
  expect(echo('2', 'z1', '√2')?.numbers).toEqual([{ value: Math.SQRT2, exact: null }]);
});
