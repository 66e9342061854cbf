import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { differentiate } from '../../../core/expr/differentiate.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { parseExpr } from '../../../core/expr/parse.ts';

const namesOf = (...names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [name, name]));

/** The value of typed arithmetic for given values of its names. */
function valueOf(text: string, values: Readonly<Record<string, number>> = {}): number {
  const parsed = parseExpr(text, namesOf(...Object.keys(values)));
  if (!parsed.ok) throw new Error(`“${text}”, at ${parsed.at}: ${parsed.message}`);
  return evaluate(parsed.expr, (name) => values[name] ?? Number.NaN);
}

/** The position and the reason of a parse error. */
function refusal(
  text: string,
  ...names: readonly string[]
): { readonly at: number; readonly message: string } {
  const parsed = parseExpr(text, namesOf(...names));
  if (parsed.ok) throw new Error(`“${text}” was read`);
  return { at: parsed.at, message: parsed.message };
}

describe('numbers as students type them', () => {
  test.each([
    ['.1875', 0.1875],
    ['3/16', 0.1875],
    ['6.125e-2', 0.06125],
    ['0.1 + 0.5*0.175', 0.1875], // 0.1 + 0.0875
    ['5.', 5],
    ['½ × .35²', 0.06125], // 0.5 · 0.1225
    ['1.2×10⁻⁵', 0.000012],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toBeCloseTo(value, 15);
  });
});

describe('signs of print and of word processors', () => {
  test.each(['−', '–', '—', '﹣', '－'])('the minus %s', (sign) => {
    expect(valueOf(`3 ${sign} 5`)).toBe(-2);
    expect(valueOf(`${sign}5`)).toBe(-5);
  });

  test.each(['×', '·', '⋅', '∙', '✕', '*'])('the times %s', (sign) => {
    expect(valueOf(`3${sign}5`)).toBe(15);
  });

  test.each(['÷', '∕', '/'])('the quotient %s', (sign) => {
    expect(valueOf(`3${sign}4`)).toBe(0.75);
  });

  test('narrow and no-break spaces are spaces', () => {
    expect(valueOf('3\u00a0+\u20094\u202f·\u00a05')).toBe(23);
  });

  test('a root applies to the factor directly after it', () => {
    expect(valueOf('√9')).toBe(3);
    expect(valueOf('√9 + 16')).toBe(19);
    expect(valueOf('√(9 + 16)')).toBe(5);
    expect(valueOf('2√9')).toBe(6);
    expect(valueOf('√√16')).toBe(2);
  });

  test('superscripts are powers of names and numbers, with several digits and with a sign', () => {
    expect(valueOf('3²')).toBe(9);
    expect(valueOf('x²', { x: 3 })).toBe(9);
    expect(valueOf('2¹⁰')).toBe(1024);
    expect(valueOf('2⁻²')).toBe(0.25);
    expect(valueOf('x²y', { x: 3, y: 5 })).toBe(45);
  });
});

describe('precedence', () => {
  test.each([
    ['2 + 3*4', 14],
    ['(2 + 3)*4', 20],
    ['8/4/2', 1],
    ['8/4*2', 4],
    ['2^3^2', 512], // 2^9: powers go from the right
    ['2**3', 8],
    ['-3^2', -9],
    ['(-3)^2', 9],
    ['2^-1', 0.5],
    ['7 - 2 - 1', 4],
    ['7 - -2', 9],
    ['-2*-3', 6],
    ['+4', 4],
    ['e^-1*e', undefined],
    ['max(2, 7, 5)', 7],
    ['exp(0) + ln(1) + sqrt(16) + abs(-3)', 8], // 1 + 0 + 4 + 3
    ['floor(2.7) + ceil(2.1)', 5],
  ])('%s is %s', (text, value) => {
    if (value === undefined) expect(refusal(text).message).toContain('needs a power');
    else expect(valueOf(text)).toBe(value);
  });

  test('e with a power is the exponential', () => {
    expect(valueOf('e^0')).toBe(1);
    expect(valueOf('1/(1 + e^-0.5)')).toBe(1 / (1 + Math.exp(-0.5)));
    expect(valueOf('e²')).toBe(Math.exp(2));
  });

  test('e is the quantity of that name if there is one', () => {
    expect(valueOf('e^2', { e: 3 })).toBe(9);
  });
});

describe('factors without a multiplication sign', () => {
  test.each([
    ['10y^2', 250],
    ['2(x + 1)', 8],
    ['(x + 1)(y - 1)', 16],
    ['2x y', 30],
    ['xy', 15],
    ['ηg', 12],
    ['-ηg', -12],
    ['y/2x', 7.5], // read from the left: (5/2)·3
  ])('%s, with x = 3, y = 5, η = 4, g = 3', (text, value) => {
    expect(valueOf(text, { x: 3, y: 5, η: 4, g: 3 })).toBe(value);
  });

  test('the longest name wins, and a longer word is not split into a name and a rest', () => {
    expect(valueOf('w1', { w: 2, w1: 7 })).toBe(7);
    expect(valueOf('dL/dw', { 'dL/dw': 7, d: 1 })).toBe(7);
    expect(refusal('w2', 'w', 'w1').message).toContain('“w2” is not known here; names are w, w1');
  });

  test('a name with a diacritic is one name', () => {
    expect(valueOf('m̂ + m', { m: 1, m̂: 5 })).toBe(6);
  });

  test('a primed name is another quantity', () => {
    expect(valueOf("v' - v", { v: 1, "v'": 5 })).toBe(4);
  });

  test('two numbers side by side are not a product', () => {
    expect(refusal('2 3')).toEqual({ at: 2, message: 'did not expect “3” here' });
  });
});

describe('a parse error gives its position', () => {
  test.each([
    ['', 0, 'is empty'],
    ['   ', 0, 'is empty'],
    ['1 +', 3, 'stops where a number should follow'],
    ['1 + * 2', 4, 'expected a number before “*”'],
    ['(1 + 2', 0, 'this bracket is never closed'],
    ['1 + 2)', 5, 'did not expect “)” here'],
    ['1 + q', 4, '“q” is not known here'],
    ['2 # 3', 2, '“#” is not part of arithmetic'],
    ['sqrt 4', 0, '“sqrt” needs brackets: sqrt(…)'],
    ['sqrt(4, 5)', 0, '“sqrt” takes one argument, not 2'],
    ['2 + leaky_relu(1, 2, 3)', 4, '“leaky_relu” takes 1 to 2 arguments, not 3'],
    ['hard_sigmoid(1, 6)', 0, '“hard_sigmoid” takes one argument, not 2'],
    ['3 - |2 + 1', 4, 'this bracket is never closed'],
    ['⌊2⌉', 0, 'this bracket is never closed'],
    ['3 × sum(2)', 4, 'there is no batch to sum over here'],
    ['constructor(1)', 0, '“constructor” is not known here'],
  ])('“%s” at character %d', (text, at, message) => {
    expect(refusal(text)).toEqual({ at, message });
  });

  test('the position counts characters of the typed text, print signs included', () => {
    expect(refusal('−½ × ?').at).toBe(5);
  });
});

describe('a malicious text', () => {
  test.each([
    ['brackets', '('.repeat(1500)],
    ['signs', `${'-'.repeat(1500)}1`],
    ['roots', `${'√'.repeat(1500)}4`],
    ['functions', 'sqrt('.repeat(390)],
    ['powers', `${'2^'.repeat(900)}2`],
    ['exponentials', `${'e^'.repeat(900)}1`],
  ])('%s nested a thousand deep are refused', (_what, text) => {
    expect(refusal(text).message).toBe('is nested too deeply');
  });

  test('a text of more than 2000 characters is refused at character 2001', () => {
    expect(refusal('1'.repeat(2001))).toEqual({ at: 2000, message: 'is longer than 2000 characters' });
    expect(valueOf(`${'1+'.repeat(999)}1`)).toBe(1000);
  });

  test('a word that almost splits into a thousand names is refused without trying every split', () => {
    const text = `${'a'.repeat(1900)}1`;
    expect(refusal(text, 'a', 'aa', 'aaa').message).toContain('is not known here');
  });

  test('any text is parsed, or refused at a position within it, without another error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123.e+-−*/^()√²⁻½ ,xyσ|#η'), maxLength: 60 }),
        (text) => {
          const parsed = parseExpr(text, namesOf('x', 'y', 'η'));
          if (!parsed.ok) {
            expect(parsed.at).toBeGreaterThanOrEqual(0);
            expect(parsed.at).toBeLessThanOrEqual(text.length);
            expect(parsed.message).not.toBe('');
          } else expect(evaluate(parsed.expr, () => 1)).toBeTypeOf('number');
        },
      ),
      { seed: 20230223, numRuns: 2000 },
    );
  });
});

describe('functions as people type them', () => {
  // Values that can be checked by hand; functions.test.ts tests the functions themselves.
  test.each<[string, number]>([
    ['relu(-2) + ReLU(3)', 3],
    ['leaky_relu(-2)', -0.02],
    ['leaky_relu(-2, 0.1)', -0.2],
    ['LeakyReLU(-2, a)', -1],
    ['prelu(-2)', -0.5],
    ['elu(0) + ELU(3, 2)', 3],
    ['selu(0) + gelu(0) + gelu_tanh(0) + silu(0) + swish(0)', 0],
    ['softplus(0)', Math.LN2],
    ['softsign(-3)', -0.75],
    ['hard_sigmoid(0) + hardsigmoid(9)', 1.5],
    ['step(0) + step(-1) + heaviside(2)', 2],
    ['identity(4) + linear(5)', 9],
    ['min(3, a, 2) + max(3, a, 2)', 3.5],
    ['|a - 2| + abs(-1)', 2.5],
    ['||-3| - 5|', 2],
    ['⌊2.7⌋ + ⌈2.1⌉', 5],
    ['sign(-3) + sgn(2)', 0],
    ['cos(π) + cos(pi)', -2],
    ['log(e^2)', 2],
    ['Φ(0) + Phi(0)', 1],
    ['erf(0)', 0],
    ['logsumexp(0, 0)', Math.LN2],
    // ½·½² within δ = 1; 2·(3 − ½·2) beyond δ = 2.
    ['huber(a) + Huber(-3, 2)', 4.125],
  ])('%s', (text, value) => {
    expect(valueOf(text, { a: 0.5 })).toBeCloseTo(value, 14);
  });

  test('follow the conventions for the slope at a kink and for their form', () => {
    const read = (text: string, choices: ConventionChoices): number => {
      const parsed = parseExpr(text, new Map([['z', 'z']]), choices);
      if (!parsed.ok) throw new Error(parsed.message);
      return evaluate(parsed.expr, () => 0);
    };
    expect(read('step(z)', { 'step-at-zero': '0.5' })).toBe(0.5);
    expect(read('hard_sigmoid(z + 1)', { 'hard-sigmoid': 'keras-2' })).toBeCloseTo(0.7, 15);
    const slope = parseExpr('relu(z)', new Map([['z', 'z']]), { 'relu-at-zero': '1' });
    if (!slope.ok) throw new Error(slope.message);
    expect(evaluate(differentiate(slope.expr, 'z'), () => 0)).toBe(1);
  });
});
