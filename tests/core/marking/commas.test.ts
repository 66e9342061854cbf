import { expect, test } from 'vitest';
import { box, grade } from './seed-paper.ts';

test.each(['9331,20', '93,3120', '933,12', '9331,2', '0933,120'])(
  '%s where a whole number is asked for is asked back: no decimal point is misplaced',
  (typed) => {
    expect(box(grade('7a', { '6 weights': typed }), '6 weights')).toMatchObject({
      verdict: 'unreadable',
      why: `Write a point for the decimals, and no separator within “${typed}”.`,
    });
  },
);

test.each(['933,120', '9,33,120', '933120', '27·27·128·10'])('%s is 933,120', (typed) => {
  expect(box(grade('7a', { '6 weights': typed }), '6 weights').verdict).toBe('right');
});

test('decimals with commas between commas are asked back; apart by spaces they are read', () => {
  const of = (vector: string) => box(grade('7b', { vector }), 'vector').verdict;
  expect(of('0,25,0,25,0,25,0,25')).toBe('unreadable');
  expect(of('(0,25,0,25,0,25,0,25)')).toBe('unreadable');
  expect(of('0,25; 0,25; 0,25; 0,25')).toBe('right');
  expect(of('0,25 0,25 0,25 0,25')).toBe('right');
});

test('a square is written with its power, and the gradient as a function of the weight', () => {
  expect(grade('5', { size: '7²' }).score).toBe(3);
  expect(grade('5', { size: '5^2' }).score).toBe(0);
  for (const typed of ['w - η*g(w)', 'w_t − η g(w_t)', 'w - η·g'])
    expect(box(grade('1a', { "w'": typed }), "w'").verdict, typed).toBe('right');
});
