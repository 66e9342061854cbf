import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { conventions, type ConventionChoices } from '../../../core/conventions/index.ts';
import { differentiate } from '../../../core/expr/differentiate.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { add, call, div, mul, neg, num, pow, ref, sub, type Expr } from '../../../core/expr/expr.ts';
import { erfcOf, erfOf } from '../../../core/expr/functions/erf.ts';
import { completed, functionNames, namedFunction } from '../../../core/expr/functions/index.ts';
import { toPlain, toSpoken, toTex } from '../../../core/expr/print.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../oracles/finite-differences.ts';
import { smoothPoints } from '../../oracles/function-points.ts';

const z = ref('z');
const valueAt = (expr: Expr, at: number): number => evaluate(expr, () => at);
const at = (name: string, x: number, choices: ConventionChoices = {}): number =>
  valueAt(completed(name, [z], choices), x);
const slopeAt = (name: string, x: number, choices: ConventionChoices = {}): number =>
  valueAt(differentiate(completed(name, [z], choices), 'z'), x);
const plain = (expr: Expr): string => toPlain(expr, (id) => ({ text: id }));

/**
 * Simpson's rule over 2000 intervals: its error is (b − a)h⁴f⁗/180, below 1e-11 for the functions integrated
 * here.
 */
function integral(f: (t: number) => number, from: number, to: number): number {
  const n = 2000;
  const h = (to - from) / n;
  let sum = f(from) + f(to);
  for (let i = 1; i < n; i += 1) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * h);
  return (sum * h) / 3;
}
const BY_SIMPSON = { within: 1e-10, because: 'Simpson’s rule over 2000 intervals' } as const;

describe('published values', () => {
  // Abramowitz & Stegun 1964, table 7.1, to ten decimals.
  test.each([
    [0.1, 0.112462916],
    [0.5, 0.5204998778],
    [1, 0.8427007929],
    [1.5, 0.9661051465],
    [2, 0.995322265],
  ])('erf(%d) = %d', (x, value) => {
    expectClose(erfOf(x), value, { within: 5e-11, because: 'the table has ten decimals' });
  });

  // Abramowitz & Stegun 1964, table 26.1: P(x), and Z(0) = 1/√(2π).
  test.each([
    [1, 0.841344746068543],
    [1.96, 0.97500210485178],
  ])('Φ(%d) = %d', (x, value) => {
    expectClose(at('normal-cdf', x), value, { within: 1e-15, because: 'the table has fifteen decimals' });
  });

  // The examples of the documentation of keras.ops, in float32 or float64.
  test.each<[string, number, number, ConventionChoices?]>([
    ['gelu', -1, -0.15865525],
    ['gelu', 1, 0.84134475],
    ['selu', -1, -1.11133055],
    ['selu', 1, 1.05070098],
    ['elu', -1, -0.63212055],
    ['softplus', -0.555, 0.45366603],
    ['softplus', 0.555, 1.008666],
    ['silu', -6, -0.0148357],
    ['silu', 6, 5.9851646],
    ['sigmoid', -6, 0.00247262],
    ['softsign', -0.1, -0.09090909],
    ['hard-sigmoid', 1, 0.7, { 'hard-sigmoid': 'keras-2' }],
  ])('%s(%d) = %d', (name, x, value, choices) => {
    expectClose(at(name, x, choices), value, {
      within: 1e-6,
      because: 'seven or eight figures of float32 are printed',
    });
  });

  test('a third of the way up the ramp: hard sigmoid of −1 is 1/3 in PyTorch, 0.3 in Keras 2, 0 in BinaryConnect', () => {
    const exact = (choice: 'pytorch' | 'keras-2' | 'binary-connect'): string | undefined => {
      const expr = completed('hard-sigmoid', [num(-1)], { 'hard-sigmoid': choice });
      return expr.op === 'call'
        ? namedFunction('hard-sigmoid')
            .exact?.(
              new Fraction(-1),
              new Fraction(Number(expr.args[1]?.op === 'num' ? expr.args[1].text : 0)),
            )
            ?.toFraction()
        : undefined;
    };
    expect([exact('pytorch'), exact('keras-2'), exact('binary-connect')]).toEqual(['1/3', '3/10', '0']);
  });
});

describe('independent checks', () => {
  const anywhere = fc.double({ min: -6, max: 6, noNaN: true });
  const always = (check: (x: number) => void): void => {
    fc.assert(fc.property(anywhere, check), { seed: 20230223, numRuns: 200 });
  };

  test('erf is the integral of 2/√π·e^(−t²)', () => {
    for (const x of [-2.5, -0.3, 0.7, 0.999, 1, 1.001, 1.7, 3])
      expectClose(
        erfOf(x),
        integral((t) => (2 / Math.sqrt(Math.PI)) * Math.exp(-t * t), 0, x),
        BY_SIMPSON,
      );
  });

  test('erfc has full precision for large arguments', () => {
    // Abramowitz & Stegun 1964, table 7.3 gives xe^(x²)erfc x for x⁻² = 0.01: 0.56140 99274 38226 (x = 10).
    expectClose(10 * Math.exp(100) * erfcOf(10), 0.561409927438226, {
      within: 2e-14,
      because: 'e^100 in float64 carries a few units of 1e-16·100',
    });
    always((x) => {
      expectClose(erfOf(x) + erfcOf(x), 1, FEW_ROUNDINGS);
    });
  });

  test('SELU preserves mean 0 and variance 1 of a standard normal sum, as λ and α are chosen to', () => {
    // Klambauer et al. 2017, §2. Each half is smooth; beyond 12 the density is below 1e-31.
    const density = (t: number): number => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
    const moment = (power: number): number =>
      integral((t) => at('selu', t) ** power * density(t), -12, 0) +
      integral((t) => at('selu', t) ** power * density(t), 0, 12);
    expectClose(moment(1), 0, BY_SIMPSON);
    expectClose(moment(2), 1, BY_SIMPSON);
  });

  test('each function equals its definition for arguments of moderate size', () => {
    always((x) => {
      const sigmoid = 1 / (1 + Math.exp(-x));
      expectClose(at('sigmoid', x), sigmoid, FEW_ROUNDINGS);
      expectClose(at('silu', x), x * sigmoid, FEW_ROUNDINGS);
      expectClose(at('softplus', x), Math.log(1 + Math.exp(x)), FEW_ROUNDINGS);
      expectClose(at('tanh', x), (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x)), FEW_ROUNDINGS);
      expectClose(at('elu', x), x > 0 ? x : Math.exp(x) - 1, FEW_ROUNDINGS);
      expectClose(at('gelu', x), 0.5 * x * (1 + erfOf(x / Math.sqrt(2))), FEW_ROUNDINGS);
      expectClose(at('prelu', x), Math.max(0, x) + 0.25 * Math.min(0, x), FEW_ROUNDINGS);
    });
  });

  test('reflection: softplus, SiLU, GELU and ReLU are z/2 plus an even function; softsign, tanh and erf are odd; σ and Φ of z and −z sum to 1', () => {
    always((x) => {
      for (const name of ['softplus', 'relu']) expectClose(at(name, x) - at(name, -x), x, FEW_ROUNDINGS);
      for (const name of ['silu', 'gelu', 'gelu-tanh'])
        expectClose(at(name, x) - x / 2, at(name, -x) + x / 2, FEW_ROUNDINGS);
      for (const name of ['softsign', 'tanh', 'erf']) expectClose(at(name, -x), -at(name, x), FEW_ROUNDINGS);
      for (const name of ['sigmoid', 'hard-sigmoid', 'normal-cdf'])
        expectClose(at(name, x) + at(name, -x), 1, FEW_ROUNDINGS);
    });
  });

  test('the tanh form of GELU stays within 0.0005 of the exact one', () => {
    always((x) => {
      expectClose(at('gelu-tanh', x), at('gelu', x), {
        within: 5e-4,
        because: 'the fit is that good: Hendrycks & Gimpel 2016',
      });
    });
  });

  test('large arguments neither overflow nor lose small terms', () => {
    expect(at('softplus', 1000)).toBe(1000);
    expectClose(at('softplus', -700) / Math.exp(-700), 1, FEW_ROUNDINGS);
    expect([at('sigmoid', 1000), at('sigmoid', -1000)]).toEqual([1, 0]);
    expect(namedFunction('logsumexp').value(1000, 1000)).toBe(1000 + Math.LN2);
    expect([at('gelu', 1000), at('gelu', -1000), at('silu', -1000)]).toEqual([1000, 0, 0]);
    expect(at('elu', -1000)).toBe(-1);
  });
});

describe('fractions and float64 agree', () => {
  test.each(functionNames.filter((name) => namedFunction(name).exact))('%s', (name) => {
    const { arity, exact, value } = namedFunction(name);
    const conventional = (i: number, count: number): number[] =>
      i === count - 1 && (namedFunction(name).shown ?? count) < count
        ? name === 'hard-sigmoid'
          ? [6, 5, 2]
          : [0, 1]
        : [];
    const count = arity ?? 3;
    const part = fc
      .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 4 }))
      .map(([over, under]) => new Fraction(over, under));
    const argument = (i: number): fc.Arbitrary<Fraction> => {
      const hidden = conventional(i, count);
      if (i === 1 && (name === 'huber' || name === 'clip'))
        return fc.integer({ min: 1, max: 8 }).map((n) => new Fraction(n, 4)); // δ > 0
      return hidden.length > 0 ? fc.constantFrom(...hidden).map((n) => new Fraction(n)) : part;
    };
    fc.assert(
      fc.property(fc.tuple(...Array.from({ length: count }, (_, i) => argument(i))), (args) => {
        const fraction = exact?.(...args) ?? null;
        if (fraction !== null)
          expectClose(value(...args.map((arg) => arg.valueOf())), fraction.valueOf(), {
            within: 1e-12,
            because: 'a few operations on numbers up to 12',
          });
      }),
      { seed: 20230223, numRuns: 200 },
    );
  });
});

describe('at a kink the convention decides', () => {
  test.each<[string, ConventionChoices, number]>([
    ['relu', { 'relu-at-zero': '0' }, 0],
    ['relu', { 'relu-at-zero': '0.5' }, 0.5],
    ['relu', { 'relu-at-zero': '1' }, 1],
    ['leaky-relu', { 'kink-slope': 'left' }, 0.01],
    ['leaky-relu', { 'kink-slope': 'right' }, 1],
    ['prelu', { 'kink-slope': 'left' }, 0.25],
    ['prelu', { 'kink-slope': 'right' }, 1],
    ['selu', { 'kink-slope': 'left' }, 1.0507009873554805 * 1.6732632423543772],
    ['selu', { 'kink-slope': 'right' }, 1.0507009873554805],
    ['elu', { 'kink-slope': 'left' }, 1],
    ['elu', { 'kink-slope': 'right' }, 1],
    ['abs', {}, 0],
    ['softsign', {}, 1],
  ])('%s under %o has slope %d at 0', (name, choices, slope) => {
    expectClose(slopeAt(name, 0, choices), slope, FEW_ROUNDINGS);
  });

  test('ELU with α = 2 has a kink at 0: slope 2 on the left, 1 on the right', () => {
    const slope = (choice: 'left' | 'right'): number =>
      valueAt(differentiate(completed('elu', [z, num(2)], { 'kink-slope': choice }), 'z'), 0);
    expect([slope('left'), slope('right')]).toEqual([2, 1]);
  });

  test.each([
    ['0', 0],
    ['0.5', 0.5],
    ['1', 1],
  ] as const)('the step at 0 is %s', (choice, value) => {
    expect([
      at('step', -1e-300, { 'step-at-zero': choice }),
      at('step', 0, { 'step-at-zero': choice }),
      at('step', 1e-300, { 'step-at-zero': choice }),
    ]).toEqual([0, value, 1]);
  });

  test('the hard sigmoid is flat at both ends of its ramp', () => {
    for (const [choice, end, slope] of [
      ['pytorch', 3, 1 / 6],
      ['keras-2', 2.5, 1 / 5],
      ['binary-connect', 1, 1 / 2],
    ] as const) {
      const choices = { 'hard-sigmoid': choice };
      expect([-end, end].map((x) => slopeAt('hard-sigmoid', x, choices))).toEqual([0, 0]);
      expectClose(slopeAt('hard-sigmoid', 0.9 * end, choices), slope, FEW_ROUNDINGS);
    }
  });

  test.each(['max', 'min'])('at a tie of %s the first argument takes the slope, or all share it', (name) => {
    const slopes = (tie: 'first' | 'shared'): number[] => {
      const expr = completed(name, ['a', 'b', 'c'].map(ref), { tie });
      const values: Readonly<Record<string, number>> = { a: 2, b: name === 'max' ? 1 : 3, c: 2 };
      return ['a', 'b', 'c'].map((id) => evaluate(differentiate(expr, id), (at) => values[at] ?? Number.NaN));
    };
    expect(slopes('first')).toEqual([1, 0, 0]);
    expect(slopes('shared')).toEqual([0.5, 0, 0.5]);
  });

  test('every convention a function names is in the table', () => {
    for (const name of functionNames)
      for (const convention of namedFunction(name).conventions ?? [])
        expect(conventions[convention], `${name}: ${convention}`).toBeDefined();
  });
});

describe('a slope is written as books write it', () => {
  const a = ref('a');
  test.each<[string, string]>([
    ['leaky-relu', '(1 if z > 0, 0.01 if z ≤ 0)'],
    ['elu', '(1 if z > 0, e^(z) if z ≤ 0)'],
    ['selu', '(λ if z > 0, λ·α·e^(z) if z ≤ 0)'],
    ['gelu', 'Φ(z) + z·φ(z)'],
    ['silu', 'a + σ(z)·(1 − a)'],
    ['softplus', 'σ(z)'],
    ['softsign', '1/(1 + |z|)²'],
    ['hard-sigmoid', '(1/6 if 3 − |z| > 0, 0 if 3 − |z| ≤ 0)'],
    ['sigmoid', 'a·(1 − a)'],
    ['tanh', '1 − a²'],
    ['sqrt', '1/(2·a)'],
    ['ln', '1/z'],
    ['log2', '1/(z·ln(2))'],
  ])('%s′ = %s', (name, text) => {
    expect(plain(differentiate(completed(name, [z]), 'z', a))).toBe(text);
  });

  test('PReLU also has a slope by its parameter', () => {
    expect(plain(differentiate(completed('prelu', [z, a]), 'a'))).toBe('min(0, z)');
  });

  test('shows which of two cases applies at 0', () => {
    expect(plain(differentiate(completed('prelu', [z, a], { 'kink-slope': 'right' }), 'z'))).toBe(
      '(1 if z ≥ 0, a if z < 0)',
    );
  });

  test('the slope of max is 1 for the largest argument, at a tie for the first', () => {
    const largest = completed('max', [a, z, num(3)]);
    expect(plain(differentiate(largest, 'a'))).toBe('[a = max(a, z, 3)]');
    expect(plain(differentiate(largest, 'z'))).toBe('[z = max(a, z, 3) > a]');
    expect(toTex(differentiate(largest, 'z'), (id) => ({ text: id }))).toBe(
      '\\left[z = \\max\\left(a,\\, z,\\, 3\\right) > a\\right]',
    );
    expect(toSpoken(differentiate(largest, 'z'), (id) => ({ text: id }))).toBe(
      '1 if z is the largest of a and z and 3 and the first that is, else 0',
    );
    expect(plain(differentiate(completed('min', [a, z]), 'z'))).toBe('[z = min(a, z) < a]');
  });

  test('or, if shared, 1/k for each of k', () => {
    const shared = differentiate(completed('max', [a, z], { tie: 'shared' }), 'z');
    expect(plain(shared)).toBe('([z = max(a, z)]/k)');
    expect(toTex(shared, (id) => ({ text: id }))).toBe(
      '\\frac{\\left[z = \\max\\left(a,\\, z\\right)\\right]}{k}',
    );
  });

  test('LaTeX writes the two cases one below the other', () => {
    expect(toTex(differentiate(completed('leaky-relu', [z, num('0.1')]), 'z'), (id) => ({ text: id }))).toBe(
      '\\begin{cases} 1 & z > 0 \\\\ 0.1 & z \\le 0 \\end{cases}',
    );
  });
});

/**
 * Whether the slope agrees with finite differences wherever the function has a slope: the check of
 * differentiate.test.ts.
 */
function holds(name: string, slope: (z: Expr, self: Expr) => Expr): boolean {
  const expr = (rest: readonly number[]): Expr => call(name, z, ...rest.map(num));
  try {
    fc.assert(
      fc.property(smoothPoints(name), ([x = 0, ...rest]) => {
        const f = expr(rest);
        expectClose(
          valueAt(slope(z, f), x),
          centralDifference((to) => valueAt(f, to), x),
          BY_DIFFERENCES,
        );
      }),
      { seed: 20230223, numRuns: 100 },
    );
    return true;
  } catch {
    return false;
  }
}

describe('wrong slopes are detected', () => {
  const cases = (above: Expr, below: Expr): Expr => call('cases', z, above, below, num(0));
  test.each<[string, string, (z: Expr, self: Expr) => Expr]>([
    ['sigmoid', 'the sum put where the output belongs: z(1 − z)', (z) => mul(z, sub(num(1), z))],
    ['sigmoid', 'the second factor left out', (_z, self) => self],
    ['tanh', 'the square left out: 1 − a', (_z, self) => sub(num(1), self)],
    ['tanh', 'the slope of the sigmoid', (_z, self) => mul(self, sub(num(1), self))],
    ['relu', 'the value in place of the slope', (_z, self) => self],
    ['relu', 'cut above 0', (z) => call('relu-prime', neg(z), num(0))],
    ['leaky-relu', 'the slope of ReLU', () => cases(num(1), num(0))],
    ['elu', 'α forgotten: ELU in place of ELU + α', (_z, self) => cases(num(1), self)],
    [
      'selu',
      'λ forgotten above 0',
      (_z, self) => cases(num(1), add(self, mul(call('selu-scale'), call('selu-alpha')))),
    ],
    ['selu', 'λ forgotten below 0', (_z, self) => cases(call('selu-scale'), add(self, call('selu-alpha')))],
    ['gelu', 'the product rule forgotten: Φ(z)', (z) => call('normal-cdf', z)],
    [
      'gelu-tanh',
      'the slope of the inner bend forgotten',
      (z) => differentiate(mul(div(num(1), num(2)), z, add(num(1), call('tanh', z))), 'z'),
    ],
    [
      'silu',
      'the product rule forgotten: σ(1 − σ)',
      (z) => mul(call('sigmoid', z), sub(num(1), call('sigmoid', z))),
    ],
    [
      'softplus',
      'differentiated once too often: σ(1 − σ)',
      (z) => mul(call('sigmoid', z), sub(num(1), call('sigmoid', z))),
    ],
    ['softsign', 'the square left out', (z) => div(num(1), add(num(1), call('abs', z)))],
    ['softsign', 'the absolute value left out', (z) => div(num(1), pow(add(num(1), z), 2))],
    [
      'hard-sigmoid',
      'a ramp of slope 1',
      (z) => call('cases', sub(num(1), call('abs', z)), num(1), num(0), num(0)),
    ],
    ['erf', 'the factor 2/√π left out', (z) => call('exp', neg(pow(z, 2)))],
    ['normal-cdf', 'the variance forgotten: e^(−z²)', (z) => call('exp', neg(pow(z, 2)))],
    ['normal-pdf', 'the sign lost', (z, self) => mul(z, self)],
    ['sqrt', 'the root not turned over', (_z, self) => mul(div(num(1), num(2)), self)],
    ['ln', 'the logarithm kept', (_z, self) => self],
    ['exp', 'the power rule applied: z·e^(z − 1)', (z) => mul(z, call('exp', sub(z, num(1))))],
    ['abs', 'the sign lost', () => num(1)],
    ['step', 'the step itself', (_z, self) => self],
    ['cos', 'the sign lost', (z) => call('sin', z)],
  ])('%s: %s', (name, _mistake, slope) => {
    const right = (z: Expr, self: Expr): Expr =>
      self.op === 'call' ? (namedFunction(name).derivatives(self.args, self)[0] ?? z) : z;
    expect(holds(name, right)).toBe(true);
    expect(holds(name, slope)).toBe(false);
  });
});
