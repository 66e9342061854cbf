import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { add, call, div, mul, num, pow, ref, sub, type Expr } from '../../../core/expr/expr.ts';
import * as many from '../../../core/expr/precise/index.ts';
import { isNearlyShort, shortFraction } from '../../../core/expr/short-fraction.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import type { Line, Step } from '../../../core/solution/step.ts';

const line = (id: string, formula: Expr): Line => ({ id, phase: 'work', formula });
const last = (...lines: readonly Line[]): Step => evaluateLines(lines).at(-1) as Step;
const root = (x: number | string): Expr => call('sqrt', num(x));
/** (√x)². */
const undone = (x: number | string): Expr => pow(root(x), 2);

describe('irrational parts that come to a fraction', () => {
  test.each<[string, Expr, string]>([
    ['√2·√2', mul(root(2), root(2)), '2'],
    ['(√3)²', undone(3), '3'],
    ['√8/√2', div(root(8), root(2)), '2'],
    ['√0.1·√0.1', mul(root('0.1'), root('0.1')), '1/10'],
    ['e^(3·ln 2)', call('exp', mul(num(3), call('ln', num(2)))), '8'],
    ['e^(−ln 3)', call('exp', mul(num(-1), call('ln', num(3)))), '1/3'],
    ['(5^(1/3))³', pow(pow(num(5), div(num(1), num(3))), 3), '5'],
    ['4^(1/2)', pow(num(4), num('1/2')), '2'],
    ['√2/3·3·√2', mul(div(root(2), num(3)), num(3), root(2)), '2'],
    ['ln(e^0.7)', call('ln', call('exp', num('0.7'))), '7/10'],
    ['σ(ln 3)', call('sigmoid', call('ln', num(3))), '3/4'],
    ['tanh(ln 2)', call('tanh', call('ln', num(2))), '3/5'],
    ['sin(π/6)', call('sin', div(call('pi'), num(6))), '1/2'],
    ['sin π', call('sin', call('pi')), '0'],
    ['ln((√7)²/7)', call('ln', div(undone(7), num(7))), '0'],
  ])('%s = %s', (_name, formula, exact) => {
    const [over = '', under = '1'] = exact.split('/');
    expect(last(line('q', formula))).toMatchObject({ exact, value: Number(over) / Number(under) });
  });

  test('what is made of such a value is exact too', () => {
    const steps = evaluateLines([
      line('r', root(2)),
      line('q', mul(ref('r'), ref('r'))),
      line('z', add(ref('q'), num(-2))),
    ]);
    expect(steps.map(({ exact }) => exact)).toEqual([null, '2', '0']);
  });
});

describe('what only comes near to a fraction is not exact', () => {
  test.each<[string, Expr]>([
    // 1 − σ(40) = 4.2e-18, 1 − σ(800) = e⁻⁸⁰⁰, below every float64; 1 − tanh 500 is 2e⁻¹⁰⁰⁰.
    ['σ(40)', call('sigmoid', num(40))],
    ['σ(800)', call('sigmoid', num(800))],
    ['σ(5000)', call('sigmoid', num(5000))],
    ['tanh 500', call('tanh', num(500))],
    ['erf 40', call('erf', num(40))],
    ['1 + e⁻⁸⁰⁰', add(num(1), call('exp', num(-800)))],
    // e^(π√163) is 262537412640768744 − 7.5e-13: Hermite 1859.
    ['e^(π√163)/262537412640768744', div(call('exp', mul(call('pi'), root(163))), num('262537412640768744'))],
    ['√(4 + 10⁻²⁸)', call('sqrt', add(num(4), num('1e-28')))],
  ])('%s', (_name, formula) => {
    expect(last(line('q', formula)).exact).toBeNull();
  });

  test('1 − σ(800) is not said to cancel', () => {
    expect(last(line('q', sub(num(1), call('sigmoid', num(800)))))).toMatchObject({ value: 0, exact: null });
  });
});

/** The same by steps, as a graph works them, and as one formula. */
const both = (name: string, formula: (part: (expr: Expr) => Expr) => Expr): [string, Step][] => {
  const lines: Line[] = [];
  const stepwise = formula((expr) => {
    lines.push(line(`q${lines.length}`, expr));
    return ref(`q${lines.length - 1}`);
  });
  return [
    [`${name}, by steps`, last(...lines, line('c', stepwise))],
    [
      `${name}, in one formula`,
      last(
        line(
          'c',
          formula((expr) => expr),
        ),
      ),
    ],
  ];
};

describe('functions that round or compare decide by the exact value', () => {
  test.each([
    ...both('⌈√2·√2⌉', (q) => call('ceil', q(mul(root(2), root(2))))),
    ...both('⌊e^(ln 2)⌋', (q) => call('floor', q(call('exp', call('ln', num(2)))))),
    ...both('⌈5^(1/3)·5^(1/3)·5^(1/3) − 3⌉', (q) =>
      call('ceil', add(q(pow(pow(num(5), num('1/3')), 3)), num(-3))),
    ),
    ...both('2·⌊(√3)²⌋ − 4', (q) => sub(mul(num(2), call('floor', q(undone(3)))), num(4))),
    ...both('max(2, (√2)²)', (q) => call('max', num(2), q(undone(2)))),
    ...both('min(2, (√2)²)', (q) => call('min', num(2), q(undone(2)))),
    ...both('hardtanh((√2)², −2, 2)', (q) => call('hard-tanh', q(undone(2)), num(-2), num(2))),
    ...both('clip((√3)², 2)', (q) => call('clip', q(undone(3)), num(2))),
  ])('%s = 2', (_name, step) => {
    expect(step).toMatchObject({ value: 2, exact: '2' });
  });

  test.each([
    ...both('[2 = max(2, (√2)²)]', (q) => call('is-max', num(0), num(2), q(undone(2)))),
    ...both('[√6 = min(√6, √2·√3)]', (q) => call('is-min', num(0), q(root(6)), q(mul(root(2), root(3))))),
    ...both('[1 = max(1, √2·√3 − √6)]', (q) =>
      call('is-max', num(0), num(1), q(sub(mul(root(2), root(3)), root(6)))),
    ),
    ...both('step((√5)² − 5), 1 at 0', (q) => call('step', q(sub(undone(5), num(5))), num(1))),
    ...both('ReLU′(2 − (√2)²), 1 at 0', (q) => call('relu-prime', q(sub(num(2), undone(2))), num(1))),
    ...both('⌊sin(π/2)⌋', (q) => call('floor', q(call('sin', div(call('pi'), num(2)))))),
    ...both('⌈σ(40)⌉', (q) => call('ceil', q(call('sigmoid', num(40))))),
  ])('%s = 1', (_name, step) => {
    expect(step).toMatchObject({ value: 1 });
  });

  test.each([
    ...both('[(√2)² = max(2, (√2)²) > 2]', (q) => call('is-max', num(1), num(2), q(undone(2)))),
    ...both('sign(√8 − 2·√2)', (q) => call('sign', q(sub(root(8), mul(num(2), root(2)))))),
    ...both('|√8 − 2·√2|', (q) => call('abs', q(sub(root(8), mul(num(2), root(2)))))),
    ...both('ReLU(e^(ln 5) − 5)', (q) =>
      call('relu', q(sub(call('exp', call('ln', num(5))), num(5))), num(0)),
    ),
    ...both('slope beyond |e| = δ', (q) =>
      call('relu-prime', sub(call('abs', q(undone(7))), num(7)), num(0)),
    ),
    ...both('⌊σ(40)⌋', (q) => call('floor', q(call('sigmoid', num(40))))),
    ...both('⌊σ(800)⌋', (q) => call('floor', q(call('sigmoid', num(800))))),
    ...both('⌊√2·√2·(1 − 10⁻²⁰)⌋ − 1', (q) =>
      sub(call('floor', q(mul(root(2), root(2), sub(num(1), num('1e-20'))))), num(1)),
    ),
  ])('%s = 0', (_name, step) => {
    expect(step.value).toBe(0);
  });

  test('tied maxima share the slope', () => {
    const args = [root(6), mul(root(2), root(3)), num(1), div(root(12), root(2))];
    const steps = evaluateLines([
      ...args.map((arg, i) => line(`x${i}`, arg)),
      ...args.map((_, i) =>
        line(`s${i}`, call('is-max-shared', num(i), ...args.map((__, j) => ref(`x${j}`)))),
      ),
    ]);
    expect(steps.slice(4).map(({ exact }) => exact)).toEqual(['1/3', '1/3', '0', '1/3']);
  });
});

describe('shortFraction', () => {
  const apart = (bits: number): many.Precise => many.add(many.fromNumber(3), { m: 1n, e: -bits });

  test('agrees to the digits that can be trusted', () => {
    expect(shortFraction(apart(1200))?.toFraction()).toBe('3');
    expect(shortFraction(apart(1000))).toBeNull();
    expect(shortFraction(apart(200))).toBeNull();
  });

  test.each([
    [1, 3],
    [-355, 113],
    [123456, 1e6],
    [1e20, 1],
    [1, 1e20],
  ])('of %d/%d', (over, under) => {
    const found = shortFraction(many.div(many.fromNumber(over), many.fromNumber(under)));
    expect(found?.equals(new Fraction(BigInt(over), BigInt(under)))).toBe(true);
  });

  test('only a float64 near a short fraction is worth the question', () => {
    expect([2.0000000000000004, 0.1, 1 / 3, 0.123456, 7 / 9973, -0.6].every(isNearlyShort)).toBe(true);
    expect([Math.SQRT2, Math.PI, Math.E, 0.1234567890123, 1e-9].some(isNearlyShort)).toBe(false);
  });
});
