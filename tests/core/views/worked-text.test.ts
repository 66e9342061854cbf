import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateExact } from '../../../core/expr/exact.ts';
import { add, call, div, mul, num, pow, ref, sub, type Expr } from '../../../core/expr/expr.ts';
import { parseRational } from '../../../core/expr/rational.ts';
import { formatNumber } from '../../../core/format/number.ts';
import { scalarNet } from '../../../core/kinds/scalar-net/scalar-net.ts';
import { papers } from '../../../core/papers/index.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { stepsById, type Line, type Step } from '../../../core/solution/step.ts';
import { workPaper } from '../../../core/paper/solve.ts';
import {
  symbolicLine,
  tagged,
  untag,
  workedLines,
  type WorkedLine,
} from '../../../core/views/worked-text.ts';
import { asProblem, parameterNames } from '../../oracles/dense-network.ts';

const line = (id: string, formula: Expr, more: Partial<Line> = {}): Line => ({
  id,
  phase: 'work',
  formula,
  ...more,
});
const bare = (tex: string): string => tex;
/** The last of the given lines, evaluated. */
const lastOf = (...lines: readonly Line[]): WorkedLine =>
  workedLines(evaluateLines(lines), bare)(lines.at(-1)?.id ?? '');

describe('a line of working', () => {
  // Question 2 of the seed paper: w₁ ← .1 + .5·.175 = .1875.
  const [w, eta, g] = [
    line('w1', num('0.1'), { phase: 'given' }),
    line('eta', num('0.5'), { phase: 'given' }),
    line('dL/dw1', num('-0.175')),
  ];
  const updated = lastOf(
    w,
    eta,
    g,
    line("w1'", sub(ref('w1'), mul(ref('eta'), ref('dL/dw1'))), { phase: 'update' }),
  );

  test('is symbol = formula = numbers = value, and a fraction if it adds information', () => {
    expect(updated.plain).toEqual({
      symbol: 'w₁′',
      rule: null,
      formula: 'w₁ − η·∂L/∂w₁',
      substituted: '0.1 − 0.5·(−0.175)',
      value: '0.1875',
      fraction: '3/16',
    });
    expect(updated).toMatchObject({
      symbol: "w_{1}'",
      numbers: '0.1 - 0.5 \\cdot \\left(-0.175\\right)',
      value: '0.1875',
      fraction: '\\frac{3}{16}',
      numbersAre: '=',
      valueIs: '=',
    });
  });

  test('is read aloud in words', () => {
    expect(updated.spoken).toBe(
      'the new w 1 equals w 1 minus eta times the partial derivative of L by w 1, which is 0.1875.',
    );
  });

  test('of a given quantity is only its symbol and number', () => {
    expect(lastOf(line('x1', num('1'), { phase: 'given' }))).toMatchObject({
      formula: null,
      numbers: null,
      value: '1',
      valueIs: '=',
      spoken: 'x 1 is 1.',
    });
  });

  test('omits the numbers if they would only repeat the value', () => {
    expect(lastOf(line('z', num('0.3')), line('o', ref('z')))).toMatchObject({
      numbers: null,
      value: '0.3',
      valueIs: '=',
    });
  });

  test('of a very long sum is shown and spoken by its first and last terms; its plain text and value are complete', () => {
    const terms = Array.from({ length: 41 }, (_, i) => line(`x${i + 1}`, num(i + 1), { phase: 'given' }));
    const sum = line('s', add(...terms.map(({ id }) => ref(id))));
    // 1 + 2 + … + 41 = 41·42/2 = 861
    expect(lastOf(...terms, sum)).toMatchObject({
      formula: 'x_{1} + x_{2} + x_{3} + x_{4} + \\cdots + x_{40} + x_{41}',
      numbers: '1 + 2 + 3 + 4 + \\cdots + 40 + 41',
      value: '861',
      valueIs: '=',
      spoken: 's equals x 1 plus x 2 plus x 3 plus x 4 plus and so on plus x 40 plus x 41, which is 861.',
    });
    expect(lastOf(...terms, sum).plain.substituted.split(' + ')).toHaveLength(41);
    expect(
      lastOf(...terms.slice(1), line('s', add(...terms.slice(1).map(({ id }) => ref(id))))).formula,
    ).not.toContain('cdots');
  });

  test('has the symbol that its line defines', () => {
    expect(lastOf(line('H_1', num(122), { symbol: { tex: 'H_{1}', plain: 'H₁' } })).plain.symbol).toBe('H₁');
  });
});

describe('= is shown only if the shown numbers give the shown value', () => {
  const third = line('t', div(num(1), num(3)));

  test('a rational value whose decimal does not terminate gets ≈, with its fraction beside it', () => {
    expect(lastOf(third)).toMatchObject({ value: '0.33333', valueIs: '≈', fraction: '\\frac{1}{3}' });
  });

  test('3·0.33333 is not 1, although 3·t is', () => {
    expect(lastOf(third, line('u', mul(num(3), ref('t'))))).toMatchObject({
      numbers: '3 \\cdot 0.33333',
      numbersAre: '≈',
      value: '1',
      valueIs: '≈',
    });
  });

  test('a rounded number that is only repeated gets ≈', () => {
    expect(lastOf(third, line('u', ref('t')))).toMatchObject({
      numbers: null,
      value: '0.33333',
      valueIs: '≈',
    });
  });

  test('an irrational value gets ≈ even if its operands are exact', () => {
    expect(lastOf(line('z', num('0.5')), line('a', call('sigmoid', ref('z'))))).toMatchObject({
      numbers: '\\sigma\\left(0.5\\right)',
      numbersAre: '=',
      valueIs: '≈',
    });
  });

  test('a product with 0 is exactly 0, even with rounded factors', () => {
    const root = line('s', call('sqrt', num(2)));
    expect(lastOf(root, line('cut', num(0)), line('p', mul(ref('s'), ref('cut'))))).toMatchObject({
      numbersAre: '≈',
      value: '0',
      valueIs: '=',
    });
  });

  test('a value that is 0 only in float64 gets ≈', () => {
    expect(lastOf(line('z', num(-800)), line('e', call('exp', ref('z'))))).toMatchObject({
      value: '0',
      valueIs: '≈',
    });
  });

  test('the same holds for a given fraction', () => {
    expect(lastOf(line('w', num('1/3'), { phase: 'given' }))).toMatchObject({
      value: '0.33333',
      valueIs: '≈',
      fraction: '\\frac{1}{3}',
    });
    expect(lastOf(line('w', num('1/4'), { phase: 'given' }))).toMatchObject({ value: '0.25', valueIs: '=' });
  });

  /** Checks every relation sign of a line against the numbers shown in it. */
  function expectHonest(steps: readonly Step[]): void {
    const byId = stepsById(steps);
    const shownText = (id: string): string => {
      const step = byId.get(id);
      return step ? formatNumber(step.value, step.exact).text : '';
    };
    const lineOf = workedLines(steps, bare);
    for (const step of steps) {
      const { valueIs, numbersAre, numbers } = lineOf(step.id);
      // The shown operands are exact.
      const exactOperands = step.dependsOn.every(
        (id) =>
          parseRational(shownText(id))?.equals(
            parseRational(byId.get(id)?.exact ?? '') ?? Number.MAX_VALUE,
          ) === true,
      );
      if (numbersAre === '=') expect(exactOperands, step.id).toBe(true);
      if (valueIs === '=') {
        const given =
          numbers === null
            ? parseRational(step.exact ?? '')
            : (evaluateExact(step.formula, (id) => parseRational(shownText(id))) ??
              // σ(0) = ½ is exact, though σ is not rational.
              (exactOperands ? parseRational(step.exact ?? '') : null));
        expect(
          given?.equals(parseRational(shownText(step.id)) ?? Number.MAX_VALUE),
          `${step.id}: ${shownText(step.id)}`,
        ).toBe(true);
      }
    }
  }

  test.each(papers().map((paper) => ({ id: paper.id, paper })))('in every line of $id', ({ paper }) => {
    for (const { solution, readings } of workPaper(paper))
      for (const { steps } of [
        solution,
        ...solution.alternatives.map((other) => other.solution),
        ...readings.map((reading) => reading.solution),
      ])
        expectHonest(steps);
  });

  test('in networks with any decimals and thirds, of every activation', () => {
    const sizes = [2, 2, 2];
    const names = parameterNames(sizes);
    const decimal = fc.integer({ min: -30, max: 30 }).map((n) => n / 10);
    fc.assert(
      fc.property(
        fc.constantFrom('relu' as const, 'sigmoid' as const, 'identity' as const),
        fc.array(decimal, { minLength: names.length, maxLength: names.length }),
        fc.constantFrom('half' as const, 'mean' as const),
        (hidden, values, factor) => {
          const parameters = Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0]));
          const problem = asProblem({
            sizes,
            hidden,
            output: { loss: 'squared-error', activation: 'identity', factor },
            inputs: [1, 0.5],
            targets: [1, 0],
            parameters,
          });
          expectHonest(
            scalarNet.solve({
              ...problem,
              inputs: { x1: '1/3', x2: 0.5 },
              optimizer: { name: 'gradient-descent', learningRate: 0.5 },
            }).steps,
          );
        },
      ),
      { seed: 20230223, numRuns: 60 },
    );
  });
});

describe('the link between a formula and the picture', () => {
  test('tags each quantity in LaTeX with its step, and the tag decodes to that step', () => {
    const steps = evaluateLines([
      line('w1', num(2)),
      line("w1'", pow(ref('w1'), 2)),
      line('dL/dw1', add(ref('w1'), ref("w1'"))),
    ]);
    const { symbol, formula } = workedLines(steps)('dL/dw1');
    const marks = [...`${symbol} ${formula ?? ''}`.matchAll(/\\htmlData\{step=([^}]*)\}/g)].map(
      ([, mark = '']) => untag(mark),
    );
    expect(marks).toEqual(['dL/dw1', 'w1', "w1'"]);
  });

  test.each(['z1', "w1'", 'dL/dw5', 'v_w1', 'a%b', 'ŵ', "it's"])(
    '%s survives it, without characters that are special in LaTeX or HTML',
    (id) => {
      const mark = /step=([^}]*)\}/.exec(tagged('x', id))?.[1] ?? '';
      expect(mark).toMatch(/^[\w.!~*()-]*$/);
      expect(untag(mark)).toBe(id);
    },
  );
});

test('a rule without numbers is written with symbols only', () => {
  expect(symbolicLine({ id: "s'", phase: 'update', formula: add(ref('s'), pow(ref('dL/dw'), 2)) })).toEqual({
    symbol: "s'",
    formula: 's + \\left(\\frac{\\partial L}{\\partial w}\\right)^{2}',
    plain: 's′ = s + (∂L/∂w)²',
  });
  expect(
    symbolicLine({
      id: "v'",
      phase: 'update',
      formula: sub(mul(ref('rho'), ref('v')), mul(ref('eta'), ref('dL/dw'))),
    }).plain,
  ).toBe('v′ = ρ·v − η·∂L/∂w');
});
