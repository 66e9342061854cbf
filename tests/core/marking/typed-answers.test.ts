import { expect, test } from 'vitest';
import { typedFigures } from '../../oracles/marking/typed-figures.ts';
import { typedAnswers } from './typed-answers.ts';

const figures = typedFigures();

test('the table has more than three hundred ways to type an answer, and no way twice', () => {
  expect(figures.ways).toBeGreaterThanOrEqual(304);
  expect(figures.unclear).toBeGreaterThanOrEqual(100);
  for (const { box, read, asked } of typedAnswers) {
    const ways = [...Object.values(read).flat(), ...asked];
    expect(ways.filter((way, i) => ways.indexOf(way) !== i).map((way) => `${box}: ${way}`)).toEqual([]);
  }
});

test('at least 97 % of them are read', () => {
  expect(figures.read / figures.ways, figures.askedBack.join('\n')).toBeGreaterThanOrEqual(0.97);
});

test('none is read as something else', () => expect(figures.misread).toEqual([]));
test('what only the student can explain is asked back', () => expect(figures.guessed).toEqual([]));
