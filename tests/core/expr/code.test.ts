import { describe, expect, test } from 'vitest';
import { literalCode, toCode } from '../../../core/expr/code.ts';
import { add, call, div, mul, neg, num, pow, ref, sub, type Expr } from '../../../core/expr/expr.ts';
import { functionNames, namedFunction } from '../../../core/expr/functions/index.ts';
import { languages, type Language } from '../../../core/expr/language.ts';

const [a, b, c, z] = ['a', 'b', 'c', 'z'].map(ref) as [Expr, Expr, Expr, Expr];
const code = (expr: Expr, language: Language = 'python'): string =>
  toCode(expr, (id) => ({ text: id }), language);

describe('an expression as Python', () => {
  test.each<[string, Expr]>([
    ['a - (b + c)', sub(a, add(b, c))],
    ['a * (b + c)', mul(a, add(b, c))],
    ['a / (b * c)', div(a, mul(b, c))],
    ['a / b / c', div(div(a, b), c)],
    ['a / (b / c)', div(a, div(b, c))],
    ['a * (b / c)', mul(a, div(b, c))],
    ['a * -b', mul(a, neg(b))],
    ['a * (-b * c)', mul(a, neg(mul(b, c)))],
    ['-(-a)', neg(neg(a))],
    ['-(a + b)', neg(add(a, b))],
    ['-a ** 2', neg(pow(a, 2))],
    ['(-a) ** 2', pow(neg(a), 2)],
    ['(-2) ** 2', pow(num(-2), 2)],
    ['a ** -2', pow(a, -2)],
    ['(a ** b) ** c', pow(pow(a, b), c)],
    ['a ** (b / c)', pow(a, div(b, c))],
    ['1 / 2 * (a - b) ** 2', mul(div(num(1), num(2)), pow(sub(a, b), 2))],
    ['(1/3) ** 2', pow(num('1/3'), 2)],
    ['max(a, b + c)', call('max', a, add(b, c))],
  ])('%s', (text, expr) => {
    expect(code(expr)).toBe(text);
  });

  test('a negative number or a leaf with operators gets brackets where a name gets none', () => {
    expect(toCode(pow(a, 2), () => ({ text: '-0.5', negative: true }), 'python')).toBe('(-0.5) ** 2');
    expect(toCode(mul(a, a), () => ({ text: 'x + 1', compound: true }), 'python')).toBe('(x + 1) * (x + 1)');
  });

  test.each([
    ['0.1', '0.1'],
    ['1e-8', '1e-8'],
    ['-3', '-3'],
    ['007', '7'],
    ['0.07', '0.07'],
    ['-1/3', '(-1/3)'],
    ['1/010', '(1/10)'],
    ['12345678901234567890', '12345678901234567890.0'],
  ])('the literal %s is %s', (text, inPython) => {
    expect(literalCode(text).text).toBe(inPython);
  });
});

describe('a function in each language', () => {
  test('has the name of the library', () => {
    expect(languages.map((language) => code(call('exp', z), language))).toEqual([
      'math.exp(z)',
      'np.exp(z)',
      'torch.exp(z)',
      'ops.exp(z)',
    ]);
    expect(languages.map((language) => code(call('relu', z, num(0)), language))).toEqual([
      'max(0, z)',
      'np.maximum(0, z)',
      'torch.relu(z)',
      'ops.relu(z)',
    ]);
  });

  test('a plain number becomes a tensor before it is passed to PyTorch', () => {
    expect(code(call('exp', num('0.5')), 'pytorch')).toBe(
      'torch.exp(torch.tensor(0.5, dtype=torch.float64))',
    );
    expect(code(call('max', num(0), z), 'pytorch')).toBe(
      'torch.max(torch.stack([torch.tensor(0, dtype=torch.float64), z]), dim=0).values',
    );
  });

  test('a slope at 0 that differs from that of autograd is written out', () => {
    expect(code(call('relu', z, num(1)), 'pytorch')).toBe('(torch.where(z >= 0, z, torch.zeros_like(z)))');
    expect(code(call('relu-prime', z, num(1)), 'numpy')).toBe('np.heaviside(z, 1)');
  });

  test('an argument that is used more than once is computed once, so nesting does not double the text', () => {
    const nested = (depth: number): Expr => (depth === 0 ? z : call('sigmoid', nested(depth - 1)));
    expect(code(nested(1))).toBe('(1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z)))');
    expect(code(nested(60)).length).toBeLessThan(60 * 120);
  });

  test.each(functionNames)('%s: brackets are balanced and no argument is empty', (name) => {
    const args = Array.from({ length: namedFunction(name).arity ?? 2 }, (_, i) =>
      i === 0 ? add(a, b) : ref(`x${i}`),
    );
    for (const language of languages) {
      const text = code(call(name, ...args), language);
      let bare = text;
      for (let before = ''; before !== bare;) {
        before = bare;
        bare = bare.replace(/\([^()[\]]*\)|\[[^()[\]]*\]/g, '');
      }
      expect(bare, text).not.toMatch(/[()[\]]/);
      expect(text).not.toMatch(/undefined|\(,|, ,|,\)/);
    }
  });
});

describe('a sum with 1 that rounding would spoil', () => {
  test.each([
    ['python', 'math.log1p(math.exp(a))', 'math.expm1(a)'],
    ['numpy', 'np.log1p(np.exp(a))', 'np.expm1(a)'],
    ['pytorch', 'torch.log1p(torch.exp(a))', 'torch.expm1(a)'],
    ['keras', 'ops.log1p(ops.exp(a))', 'ops.expm1(a)'],
  ] as const)('in %s ln(1 + eᵃ) is %s and eᵃ − 1 is %s', (language, log, exponential) => {
    expect(code(call('ln', add(num(1), call('exp', a))), language)).toBe(log);
    expect(code(sub(call('exp', a), num(1)), language)).toBe(exponential);
  });

  test('ln(1 − a) and a product with e^a − 1 keep their brackets right', () => {
    expect(code(call('ln', sub(num(1), a)), 'python')).toBe('math.log1p(-a)');
    expect(code(mul(num(2), sub(call('exp', a), num(1))), 'python')).toBe('2 * math.expm1(a)');
  });
});
