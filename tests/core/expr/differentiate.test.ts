import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differentiate } from '../../../core/expr/differentiate.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { add, call, div, mul, num, pow, ref, sub, type Expr } from '../../../core/expr/expr.ts';
import { functionNames, namedFunction } from '../../../core/expr/functions/index.ts';
import { toPlain } from '../../../core/expr/print.ts';
import { expectClose } from '../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../oracles/finite-differences.ts';
import { smoothPoints } from '../../oracles/function-points.ts';
import { smoothExpr } from '../../oracles/random-expressions.ts';

const plain = (expr: Expr): string => toPlain(expr, (id) => ({ text: id }));

describe.each(functionNames)('the derivative of %s', (name) => {
  const { arity, shown, derivatives } = namedFunction(name);
  const id = (i: number): string => `x${i}`;

  test('by each argument, and the second derivative, agree with finite differences', () => {
    fc.assert(
      fc.property(smoothPoints(name), (point) => {
        const expr = call(name, ...point.map((_, i) => ref(id(i))));
        const at = (moved: number, to: number) => (ref: string) =>
          ref === id(moved) ? to : (point[Number(ref.slice(1))] ?? Number.NaN);
        point.slice(0, shown).forEach((x, i) => {
          const slope = differentiate(expr, id(i));
          expectClose(
            evaluate(slope, at(i, x)),
            centralDifference((to) => evaluate(expr, at(i, to)), x),
            BY_DIFFERENCES,
          );
          // The slope in turn has a slope by each argument.
          point.slice(0, shown).forEach((y, j) => {
            expectClose(
              evaluate(differentiate(slope, id(j)), at(j, y)),
              centralDifference((to) => evaluate(slope, at(j, to)), y),
              BY_DIFFERENCES,
            );
          });
        });
      }),
      { seed: 20230223, numRuns: 100 },
    );
  });

  test('has one entry for each argument', () => {
    const args = Array.from({ length: arity ?? 3 }, (_, i) => ref(id(i)));
    expect(derivatives(args, call(name, ...args))).toHaveLength(args.length);
  });
});

test('derivatives of sums, products, quotients, powers and chains of functions agree with finite differences', () => {
  fc.assert(
    fc.property(
      smoothExpr(['x', 'y']),
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      (expr, x, y) => {
        const f = (at: number): number => evaluate(expr, (id) => (id === 'x' ? at : y));
        const slope = evaluate(differentiate(expr, 'x'), (id) => (id === 'x' ? x : y));
        expectClose(slope, centralDifference(f, x), BY_DIFFERENCES);
      },
    ),
    { seed: 20230223, numRuns: 1500 },
  );
});

describe('the kink of ReLU', () => {
  test.each([0, 0.5, 1])('follows the convention: the slope at 0 is %d', (atZero) => {
    const slope = differentiate(call('relu', ref('z'), num(atZero)), 'z');
    expect(evaluate(slope, () => 0)).toBe(atZero);
    expect(evaluate(slope, () => 1e-300)).toBe(1);
    expect(evaluate(slope, () => -1e-300)).toBe(0);
  });

  test('does not show the convention in the formula', () => {
    const relu = call('relu', ref('z'), num('0.5'));
    expect(plain(relu)).toBe('max(0, z)');
    expect(plain(differentiate(relu, 'z'))).toBe('ReLU′(z)');
  });
});

test('at a tie the first of the largest arguments takes the whole slope of max', () => {
  const expr = call('max', ref('x'), ref('y'));
  expect(evaluate(differentiate(expr, 'x'), () => 2)).toBe(1);
  expect(evaluate(differentiate(expr, 'y'), () => 2)).toBe(0);
});

test('|x| has slope 0 at 0', () => {
  expect(evaluate(differentiate(call('abs', ref('x')), 'x'), () => 0)).toBe(0);
});

describe('a derivative is written as a person writes it', () => {
  const x = ref('x');
  test.each<[string, Expr]>([
    ['0', ref('y')],
    ['1', add(x, ref('y'))],
    ['−1', sub(ref('y'), x)],
    ['w', add(mul(ref('w'), x), ref('b'))],
    ['2·x', pow(x, 2)],
    ['10·2·x', mul(num(10), pow(x, 2))],
    ['3·x²', pow(x, 3)],
    ['1.3·x^(0.3)', pow(x, num('1.3'))],
    ['1/3·x^(−2/3)', pow(x, num('1/3'))],
    ['1/y', div(x, ref('y'))],
    ['−1/x²', div(num(1), x)],
  ])('%s', (text, expr) => {
    expect(plain(differentiate(expr, 'x'))).toBe(text);
  });

  test('with the function’s own value, if books write it that way', () => {
    expect(plain(differentiate(call('sigmoid', ref('z')), 'z', ref('a')))).toBe('a·(1 − a)');
    expect(plain(differentiate(call('tanh', ref('z')), 'z', ref('a')))).toBe('1 − a²');
    expect(plain(differentiate(call('exp', ref('z')), 'z', ref('a')))).toBe('a');
  });
});
