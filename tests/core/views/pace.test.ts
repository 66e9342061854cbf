import { expect, test } from 'vitest';
import { add, call, mul, num, ref, type Expr } from '../../../core/expr/expr.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import type { Line } from '../../../core/solution/step.ts';
import { beatMs, beatStarts } from '../../../core/views/pace.ts';
import { buildTimeline } from '../../../core/views/timeline.ts';

const product = mul(ref('w'), ref('x'));
const nine = add(...Array.from({ length: 9 }, () => product));
const lineOf = (id: string, phase: Line['phase'], formula: Expr): Line => ({ id, phase, formula });
const timeline = buildTimeline(
  evaluateLines([
    lineOf('w', 'given', num(3)),
    lineOf('x', 'given', num(2)),
    lineOf('z', 'forward', product),
    lineOf('again', 'forward', mul(ref('x'), ref('w'))),
    lineOf('a', 'forward', call('relu', ref('z'), num(0))),
    lineOf('nine', 'forward', nine),
    lineOf('nine again', 'forward', nine),
    lineOf('g', 'backward', mul(ref('z'), ref('w'))),
    lineOf('zero', 'backward', num(0)),
    lineOf('zero again', 'backward', num(0)),
  ]),
);
const ms = (beat: number): number => beatMs(timeline, beat, 'calm');

test('a line stays as long as it takes to read its numbers and its value, at 238 words a minute', () => {
  // 350 ms to find it and 3 numbers of 252 ms, since the form is not new.
  expect(ms(1)).toBeCloseTo(350 + 3 * 252);
  // 18 numbers and the value.
  expect(ms(4)).toBeCloseTo(350 + 19 * 252);
});

test('a form that is new in its chapter stays longer, and at most six seconds', () => {
  expect(ms(0)).toBeCloseTo(1.6 * ms(1), 9);
  // A product was in the forward pass, but not in this one.
  expect(ms(5)).toBeCloseTo(1.6 * ms(1), 9);
  expect(ms(3)).toBeCloseTo(6000, 6);
});

test('“= 0” passes faster than nine products', () => {
  expect(ms(7)).toBeCloseTo(350 + 2 * 252);
  expect(ms(7)).toBeLessThan(ms(4) / 5);
});

test('brisk takes half the time; the starts add up, and the last of them is the end', () => {
  const calm = beatStarts(timeline, 'calm');
  expect(calm).toHaveLength(timeline.length + 1);
  expect(calm[0]).toBe(0);
  calm.slice(1).forEach((start, i) => expect(start - (calm[i] ?? 0)).toBeCloseTo(ms(i), 6));
  beatStarts(timeline, 'brisk').forEach((start, i) => expect(start).toBeCloseTo((calm[i] ?? 0) / 2, 6));
});
