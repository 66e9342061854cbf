import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, call, div, mul, neg, num, pow, ref, sub, type Expr } from '../../../core/expr/expr.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { toPlain } from '../../../core/expr/print.ts';
import { listPapers, workPaper } from '../../../core/index.ts';
import { stepsById } from '../../../core/solution/step.ts';
import { insideLines } from '../../../core/views/inside-text.ts';
import { insideOf, isPart, partsOf, wholeOf } from '../../../core/views/inside.ts';

const plain = (expr: Expr): string => toPlain(expr, (id) => ({ text: id }));
const written = (expr: Expr): string[] => partsOf(expr).map(({ formula }) => plain(formula));
const [w1, x1, w3, x2, b1] = [ref('w1'), ref('x1'), ref('w3'), ref('x2'), ref('b1')];

describe('a formula in single operations', () => {
  test('a weighted sum is a sequence of multiply–adds', () => {
    expect(written(add(mul(w1, x1), mul(w3, x2), b1))).toEqual(['w1·x1', '#1 + w3·x2', '#2 + b1']);
  });
  test('a step against the gradient: multiply, then subtract', () => {
    expect(written(sub(ref('w'), mul(ref('η'), ref('g'))))).toEqual(['w − η·g']);
  });
  test('Adam’s quotient: root, ε, quotient, rate, difference', () => {
    const update = sub(ref('w'), div(mul(ref('η'), ref('m')), add(call('sqrt', ref('v')), ref('ε'))));
    const parts = partsOf(update);
    expect(parts).toHaveLength(5);
    expect(parts.at(-1)?.formula).toEqual(add(ref('w'), neg(ref('#4'))));
  });
  test('a single operation is one part', () => {
    expect(written(call('relu', ref('z'), num(0)))).toHaveLength(1);
    expect(written(mul(ref('a'), ref('b'), ref('c')))).toHaveLength(1);
    expect(written(ref('a'))).toEqual(['a']);
  });
});

const leaf: fc.Arbitrary<Expr> = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map(ref),
  fc.integer({ min: 1, max: 9 }).map(num),
);
const { tree } = fc.letrec<{ tree: Expr }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map((terms): Expr => ({ op: 'add', terms })),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((factors): Expr => ({ op: 'mul', factors })),
    tie('tree').map(neg),
    fc.tuple(tie('tree'), tie('tree')).map(([over, under]) => div(over, under)),
    tie('tree').map((base) => pow(base, 2)),
    tie('tree').map((one) => call('tanh', one)),
  ),
}));
const values: Readonly<Record<string, number>> = { a: 1.3, b: -0.7, c: 2.1 };
const at = (id: string): number => values[id] ?? Number.NaN;

test('for any formula, the recombined parts have its value, and each part uses only earlier ones', () => {
  fc.assert(
    fc.property(tree, (formula) => {
      const parts = partsOf(formula);
      parts.forEach((part, i) => {
        const used = JSON.stringify(part.formula).match(/"#\d+"/g) ?? [];
        for (const name of used) expect(Number(name.slice(2, -1))).toBeLessThanOrEqual(i);
      });
      const [whole, again] = [evaluate(formula, at), evaluate(wholeOf(parts), at)];
      if (Number.isFinite(whole))
        expect(Math.abs(again - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole)));
    }),
    { seed: 5, numRuns: 400 },
  );
});

test('question 2, z₁ = .1·1 + .2·1 + 0: the running sum appears in the next line as a number', () => {
  const question = listPapers()
    .flatMap((paper) => workPaper(paper))
    .find(({ question: { id }, solution }) => id === '2' && solution.kind === 'scalar-net');
  const byId = stepsById(question?.solution.steps ?? []);
  const z1 = byId.get('z1');
  const lines = z1 ? insideLines(z1, (id) => byId.get(id)) : [];
  expect(lines.map(({ plain }) => plain)).toEqual([
    'w₁·x₁ = 0.1·1 = 0.1',
    '0.1 + w₃·x₂ = 0.1 + 0.2·1 = 0.3',
    '0.3 + b₁ = 0.3 + 0 = 0.3',
  ]);
});

describe('every computed step of the shelf', () => {
  const solutions = listPapers()
    .flatMap((paper) => workPaper(paper))
    .map(({ solution }) => solution);
  test('has the value of its last part', () => {
    let checked = 0;
    for (const { steps } of solutions) {
      const byId = stepsById(steps);
      for (const step of steps.slice(0, 400)) {
        if (step.dependsOn.length === 0 || step.dependsOn.some((id) => !byId.has(id))) continue;
        const parts = insideOf(step, (id) => byId.get(id));
        const last = parts.at(-1);
        // float64 in another order of operations: a relative error far below 1e-9.
        expect(Math.abs((last?.value ?? Number.NaN) - step.value), step.id).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(step.value)),
        );
        expect(parts.slice(0, -1).every(({ id }) => isPart(id))).toBe(true);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(1500);
  });
});
