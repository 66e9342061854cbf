import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../../core/expr/evaluate.ts';
import { countsFromBefore } from '../../../../core/marking/read/notation.ts';
import {
  readChoice,
  readFormula,
  readNumber,
  readShape,
  readVector,
} from '../../../../core/marking/read/read-answer.ts';

/** Timeout in milliseconds: hundreds of texts on a busy machine. */
const PATIENT = 60_000;

const number = (typed: string): string | number => {
  const read = readNumber(typed);
  return read.ok ? (read.value.exact?.toFraction() ?? read.value.value) : `refused: ${read.why}`;
};

test.each([
  '0.3 (or 0.777)',
  '0.15 (I mean 0.25)',
  '-0.35 if y>o1 else 0.35',
  '-0.105 if w6=0.3, 0.5 otherwise',
  '-0.105 so -0.2',
  '-0.175 as -0.2',
  '0 because the mask, so it is 0.5',
  '0 because it is not 0 but 5',
  '-0.175 (wrong)',
  '0.06125 because or 0.1',
])('a number with another one beside it, or taken back, is asked back: %s', (typed) => {
  expect(readNumber(typed).ok).toBe(false);
});

test.each([
  ['0 because z2<0', 0],
  ['0 (dead unit)', 0],
  ['0.3 (since b=0)', 0.3],
  ['0.35 as 0.5*0.7', 0.35],
  ['0.188 rounded to 3 figures', 0.188],
  ['0.19 (2 d.p.)', 0.19],
  ['0 since the unit is not active', 0],
])('a number with its reason is the number: %s', (typed, value) => {
  expect(readNumber(typed)).toMatchObject({ ok: true, value: { value } });
});

describe('a number is parsed as it was typed', () => {
  test.each([
    ['.1875', '3/16'],
    ['3/16', '3/16'],
    ['0.1 + 0.5*0.175', '3/16'],
    ['−.35', '-7/20'],
    ['‐.35', '-7/20'],
    ['– 0.35', '-7/20'],
    ['-(0.5 − 0.15)', '-7/20'],
    ['-.35 × .3', '-21/200'],
    ['-.35·(.3)', '-21/200'],
    ['½(0.5 − 0.15)²', '49/800'],
    ['6.125e-2', '49/800'],
    ['6.125E−2', '49/800'],
    ['6.125*10^-2', '49/800'],
    ['6.125 x 10^-2', '49/800'],
    ['6.125×10⁻²', '49/800'],
    ['30%', '3/10'],
    ['+.3', '3/10'],
    ['00.30', '3/10'],
    ['３／１０', '3/10'],
    ['max(0, −.3)', '0'],
    ['relu(.3)', '3/10'],
    ['√0.25', '1/2'],
    ['2(3 + 1)', '8'],
    ['(2)(3)', '6'],
    ['2(3) = 6', '6'],
    ['5x5x32x64', '51200'],
    ['5·5·32·64', '51200'],
    ['-0', '0'],
  ])('%s is %s', (typed, value) => {
    expect(number(typed)).toBe(value);
  });

  test.each([
    ['933 120', '933120'],
    ["933'120", '933120'],
    ['1,003,520', '1003520'],
    ['10,03,520', '1003520'],
    ['1,003,520.5', '2007041/2'],
  ])('thousands may be set apart, also as in India: %s', (typed, value) => {
    expect(number(typed)).toBe(value);
  });

  test.each([
    ['z1 = 0.3', '3/10'],
    ['z1 = w1x1 + w3x2 = .1 + .2 = .3', '3/10'],
    ['5 x 5 x 32 x 64 = 51200', '51200'],
    ['≈ 0.3', '3/10'],
    ['~0.3', '3/10'],
    ['z1: 0.3', '3/10'],
    ['z1 → 0.3', '3/10'],
    ['.1 + .2 =', '3/10'],
    ['.3 = z1', '3/10'],
  ])('of a whole line, the result counts: %s', (typed, value) => {
    expect(number(typed)).toBe(value);
  });

  test.each([
    ['0.3.', '3/10'],
    ['"0.3"', '3/10'],
    ['[0.3]', '3/10'],
    ['0.3\u200b', '3/10'],
    ['$0.3$', '3/10'],
    ['$\\frac{3}{16}$', '3/16'],
    ['\\(0.5 \\cdot 0.175\\)', '7/80'],
    ['0 (the unit is cut)', '0'],
    ['0.3 (since b1 = 0)', '3/10'],
    ['.1875 (3/16)', '3/16'],
    ['.333 (1/3)', '333/1000'],
  ])('surrounding text is ignored: %s', (typed, value) => {
    expect(number(typed)).toBe(value);
  });

  test.each(['2 (3)', '2(3)', '.5 (.175)', '-0.3 (-0.4)', '0.3 (0.5*0.8)', '0.3 (0.35)', 'z1 = 0.3 (0.4)'])(
    'another number in brackets may be a factor or a second answer: %s',
    (typed) => expect(number(typed)).toMatch(/may be a product, or a number with another one beside it/),
  );
  test.each([
    ['0.5 (0.5 - 0.15)', '7/40'],
    ['0.5(0.35)(2)', '7/20'],
    ['0.1 + 2(3)', '61/10'],
  ])('brackets that a product needs are a factor: %s', (typed, value) => {
    expect(number(typed)).toBe(value);
  });

  test.each(['933,120', '1,234', '-2,500'])(
    'three figures after a comma are thousands or decimals, which only a box for whole numbers decides: %s',
    (typed) => {
      expect(number(typed)).toMatch(/may mean .* or .*: write the one that you mean/);
      const whole = readNumber(typed, { whole: true });
      expect(whole.ok && whole.value.value).toBe(Number(typed.replace(',', '')));
    },
  );

  test.each([
    '1/0',
    '1/(1/0)',
    '0/(2/0)',
    '3 - 1/(0.1 + 0.2 - 0.3)',
    '1/(1/(1 - 1))',
    '0^-1',
    '2/(1/0^-2)',
    '1/ln(0)',
  ])('a division by 0 anywhere has no value: %s', (typed) => {
    expect(number(typed)).toContain('does not come to a number');
  });
  test('what is only too large for float64 divides as on paper', () => {
    expect(number('1/(1 + e^800)')).toBe(0);
  });

  test('an exponential has no fraction: e^0 + e^0 is parsed, and 1/(1 + e^-0.2) is σ(0.2)', () => {
    expect(number('1/(1+e^-0.2)')).toBeCloseTo(1 / (1 + Math.exp(-0.2)), 15);
    expect(number('σ(0.2)')).toBeCloseTo(1 / (1 + Math.exp(-0.2)), 15);
  });

  test.each([
    ['0,3', '3/10'],
    ['-0,35', '-7/20'],
    // Three figures after the comma: a group of thousands never begins the number with 0.
    ['0,125', '1/8'],
    ['12,34', '617/50'],
    ['3,5e-1', '7/20'],
    ['0,1 + 0,5', '3/5'],
    ['1.234,5', '2469/2'],
    ['1.003.520', '1003520'],
  ])('a decimal comma is one where it can be nothing else: %s', (typed, value) => {
    expect(number(typed)).toBe(value);
  });

  test.each([
    ['a lot', '“a” is not known here'],
    ['0.3 V', '“V” is not known here'],
    ['.1875 or 3/16', '“or”'],
    ['1 1/2', 'did not expect “1”'],
    ['12*', 'it stops where a number should follow'],
    ['(0.3', 'never closed'],
    ['0.3±0.01', '“±”'],
    ['1/0', 'does not come to a number'],
    ['1e400', 'is beyond 1.8e308'],
    ['9^9^9', 'does not come to a number'],
    ['NaN', '“NaN”'],
    ['constructor', '“constructor”'],
    ['__proto__', 'could not be read'],
    ['', 'it is empty'],
  ])('%s is refused, and the reason names the place', (typed, why) => {
    expect(number(typed)).toContain(why);
    expect(number(typed)).toMatch(/^refused: /);
  });

  test('a refusal quotes at most the beginning of the typed text, on one line', () => {
    for (const typed of [
      'x'.repeat(4000),
      'one\ntwo\tthree',
      '('.repeat(3000),
      '1+'.repeat(900),
      '-'.repeat(1500),
    ]) {
      expect(String(number(typed)).length).toBeLessThan(250);
      expect(String(number(typed))).not.toMatch(/\p{Cc}/u);
    }
  });

  test('the written precision is known for decimals, not for arithmetic', () => {
    const written = (typed: string) => {
      const read = readNumber(typed);
      return read.ok ? read.value.written : null;
    };
    expect(written('0.06125')?.figures).toBe(4);
    expect(written('.061')?.figures).toBe(2);
    expect(written('6.1×10⁻²')?.figures).toBe(2);
    expect(written('−0.0610')?.figures).toBe(3);
    expect(written('0.30')).toMatchObject({ figures: 2, unit: 0.01 });
    expect(written('3/16')).toBeNull();
    expect(written('0.5*0.175')).toBeNull();
  });

  test('property: a decimal of any size, printed by JavaScript, is parsed to the same value', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = readNumber(String(value));
        expect(read.ok && read.value.value).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test(
    'property: no text throws or gives a number that is not finite',
    () => {
      const pieces = fc.constantFrom(
        '1',
        '.',
        ',',
        '-',
        '−',
        'e',
        '^',
        '(',
        ')',
        '=',
        ' ',
        '/',
        '0',
        'x',
        '×',
        '\\frac',
        '{',
        '}',
        '%',
        '²',
        '⁻',
        'z1',
        '½',
        '√',
        '"',
        '$',
        '@',
        '[',
        ']',
        ';',
        'Σ',
        '∂',
        '/d',
        'w',
        "'",
        '_t',
      );
      const text = fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
      );
      fc.assert(
        fc.property(text, (typed) => {
          const read = readNumber(typed);
          expect(read.ok ? Number.isFinite(read.value.value) : read.why.length > 0).toBe(true);
          for (const one of [
            readShape(typed),
            readVector(typed),
            readChoice(typed, [{ id: 'A', text: 'a' }]),
            readFormula(typed, { w: 'w', g: 'g' }),
          ])
            expect(one.ok || one.why.length > 0).toBe(true);
        }),
        { numRuns: 300 },
      );
    },
    PATIENT,
  );
});

describe('a size is parsed as height × width × channels', () => {
  const shape = (typed: string): string => {
    const read = readShape(typed);
    return read.ok ? read.value.join(' ') : read.why;
  };

  test.each([
    '122x122x32',
    '122 × 122 × 32',
    '122X122X32',
    '122*122*32',
    '(122, 122, 32)',
    '[122, 122, 32].',
    '122 122 32',
    '122 by 122 by 32',
    '122-by-122-by-32',
    '122✕122⨯32',
    '122 х 122 х 32',
    'HxWxC = 122x122x32',
    'H=122, W=122, C=32',
    '122×122×32 = 476288',
    '122 × 122, 32 channels',
    '122 x 122 x 32 (height x width x channels)',
    '(None, 122, 122, 32)',
    '122.0x122x32',
    '32@122x122',
    '$122 \\times 122 \\times 32$',
    '122·122·32',
  ])('%s', (typed) => {
    expect(shape(typed)).toBe('122 122 32');
  });

  test('thousands within a size', () => {
    expect(shape('1,024 x 1,024 x 3')).toBe('1024 1024 3');
  });

  test.each([
    ['32x122x122', '32 122 122'],
    ['7', '7'],
    ['7 x 7 pixels', '7 7'],
  ])('%s is taken as written', (typed, read) => {
    expect(shape(typed)).toBe(read);
  });

  test.each([
    ['-1x2', '“-1” is not a whole number'],
    ['1.5x2', '“1.5” is not a whole number'],
    ['seven', 'is not a whole number'],
    ['x', 'no size was found'],
    ['99999999999999999999x1', 'is not a whole number'],
  ])('%s is refused', (typed, why) => {
    expect(shape(typed)).toContain(why);
    expect(shape(typed)).toContain('122x122x32');
  });
});

describe('a vector is parsed entry by entry', () => {
  const vector = (typed: string): string => {
    const read = readVector(typed);
    return read.ok ? read.value.map(({ value }) => value).join(' ') : read.why;
  };

  test.each([
    '(0.25, 0.75)',
    '[.25 .75]',
    '.25; .75',
    '1/4, 3/4',
    '{.25, .75}',
    '<.25, .75>',
    '[[.25], [.75]]',
    '[0.25, 0.75]^T',
    '(0.25, 0.75)ᵀ',
    '(.25, .75).',
    'softmax(a) = [0.25, 0.75]',
    '25%, 75%',
    '.25, .75,',
    '(1/8+1/8), (1/4+1/2)',
    '1/(1+3), 3/(1+3)',
    'max(0, .25), max(0.5, .75)',
    '\\left(\\frac{1}{4}, \\frac{3}{4}\\right)',
  ])('%s', (typed) => {
    expect(vector(typed)).toBe('0.25 0.75');
  });

  test.each(['0,25; 0,75', '0,25 0,75', '(0,25, 0,75)'])('decimal commas in a list: %s', (typed) => {
    expect(vector(typed)).toBe('0.25 0.75');
  });

  test.each([
    ['[]', 'no numbers were found'],
    ['0.25 each', '“each”'],
  ])('%s is refused', (typed, why) => {
    expect(vector(typed)).toContain(why);
  });
});

describe('a choice that is taken back names two options', () => {
  const options = ['A', 'B', 'C'].map((id) => ({ id, text: `reason ${id}` }));

  test.each([
    ['B. no, A', 'B', 'A'],
    ['B. Changed to A', 'B', 'A'],
    ['B. sorry A', 'B', 'A'],
    ['b) sorry, a', 'B', 'A'],
    ['(B) I mean (C)', 'B', 'C'],
    ['B: wait, A!', 'B', 'A'],
    ['B. No, A. It is faster', 'B', 'A'],
  ])('%s', (typed, one, other) => {
    const read = readChoice(typed, options);
    expect(read.ok ? read.value : read.why).toBe(
      `“${typed}” names ${one} and ${other}: write the one that you mean`,
    );
  });

  test.each([
    'B. not A',
    'B. A larger step overshoots',
    'B. It is better than A',
    'B: it trains a net',
    'B. A',
  ])('%s names one, or ticks both', (typed) => {
    const read = readChoice(typed, options);
    expect(read.ok ? read.value : read.why).toEqual(typed === 'B. A' ? ['B', 'A'] : ['B']);
  });
});

describe('a choice is parsed in any case and order', () => {
  const options = [
    { id: 'A', text: 'Dropout' },
    { id: 'B', text: 'Faster training' },
    { id: 'C', text: 'More of the L2 penalty' },
  ];
  const choice = (typed: string): string => {
    const read = readChoice(typed, options);
    return read.ok ? [...read.value].sort().join('') : read.why;
  };

  test.each([
    ['B', 'B'],
    ['b', 'B'],
    ['(b)', 'B'],
    ['b)', 'B'],
    ['B.', 'B'],
    ['[B]', 'B'],
    ['“B”', 'B'],
    ['Ｂ', 'B'],
    ['Option B', 'B'],
    ['answer: B', 'B'],
    ['B: faster training', 'B'],
    ['(b) Faster training', 'B'],
    ['B (it is faster)', 'B'],
    ['C - a larger penalty', 'C'],
    ['faster training', 'B'],
    ['Dropout.', 'A'],
    ['a', 'A'],
    ['A, C', 'AC'],
    ['c a', 'AC'],
    ['AC', 'AC'],
    ['ca', 'AC'],
    ['A and C', 'AC'],
    ['both A & C', 'AC'],
    ['A/C', 'AC'],
    ['A+C', 'AC'],
    ['A;C', 'AC'],
    ['A.C.', 'AC'],
    ['{A, C}', 'AC'],
    ['A A', 'A'],
    ['A because of noise', 'A'],
    ['A: dropout; B: faster training', 'AB'],
  ])('%s is %s', (typed, ids) => {
    expect(choice(typed)).toBe(ids);
  });

  test.each(['E', 'none', 'A or C', '2'])('%s is refused with a list of the options', (typed) => {
    expect(choice(typed)).toContain('options are A, B, C');
  });

  test('A because of B or C may be any of the three, and is asked back', () => {
    expect(choice('A because of B or C')).toContain('gives more than');
  });
});

const NAMES = {
  w: 'w',
  theta: 'w',
  θ: 'w',
  x: 'w',
  g: 'g',
  grad: 'g',
  gradient: 'g',
  'dL/dw': 'g',
  g_NAG: 'g',
  eta: 'eta',
  η: 'eta',
  lr: 'eta',
  alpha: 'eta',
  α: 'eta',
  rho: 'rho',
  ρ: 'rho',
  v: 'v',
  "v'": "v'",
  'v′': "v'",
  wTilde: 'wTilde',
  m: 'm',
};
/** The value of a rule for these numbers: an independent check of the parsed formula. */
const AT: Readonly<Record<string, number>> = {
  w: 7,
  g: 3,
  eta: 0.5,
  rho: 0.25,
  v: 11,
  "v'": 13,
  wTilde: 17,
  m: 4,
};
const value = (typed: string, newIsT = countsFromBefore(typed)): number | string => {
  const read = readFormula(typed, NAMES, newIsT);
  return read.ok ? evaluate(read.value, (id) => AT[id] ?? Number.NaN) : read.why;
};

describe('a formula is parsed in the notations of the seed paper and of common books', () => {
  test.each([
    'w - eta*g',
    'w − η·∂L/∂w',
    'w_i ← w_i − η ∂L/∂w_i',
    '$w_i \\longleftarrow w_i - \\eta \\frac{\\partial L(f(x;\\theta), y)}{\\partial w_i}$',
    'w_i ⟵ w_i − η ∂L(f(x;θ),y)/∂w_i',
    'w_{t+1} = w_t − α∇f(w_t)',
    'wₜ₊₁ = wₜ − ηgₜ',
    'w_t = w_{t-1} − η g_t',
    'w^{(t+1)} = w^{(t)} − η∇L(w^{(t)})',
    'w(t+1) = w(t) − η g(t)',
    'w ← w − ηg',
    'w := w − η∇L',
    'w <- w - lr*grad',
    'w -= lr*dw',
    'Δw = −ηg',
    'θ − η∇J(θ)',
    'w − η∇_w L',
    'w − η∇wL',
    "w' = w − ηL'(w)",
    'w − η(∂L/∂w)',
    'w - η * dL / dw',
    'w_new = w_old - learning_rate * gradient',
    'w - learning rate * gradient',
    'w − η d(L)/d(w)',
    'w − η·∂L₁/∂w',
    'wᵢ − η ∂L/∂wᵢ',
    'W - eta*G',
    '-ηg + w',
  ])('gradient descent: %s', (typed) => {
    // 7 − 0.5 · 3
    expect(value(typed)).toBe(5.5);
  });

  test.each([
    'w - eta*sum(dL/dw)',
    'w − η Σ ∂L/∂w',
    'w_i ← w_i − η ∂/∂w_i Σ_i L(f(x_i;θ), y_i)',
    '$w_i \\longleftarrow w_i - \\eta \\frac{\\partial}{\\partial w_i} \\sum_i L(f(x_i; \\theta), y_i)$',
    'w − η Σᵢ gᵢ',
    'w − η Σᵢ₌₁ᵐ ∂Lᵢ/∂w',
    'w − η Σ_{i=1}^m ∇L(x_i, y_i)',
    'w − η ∇Σ L(x_i, y_i)',
    'w − sum(η g)',
  ])('a batch, its gradients added: %s', (typed) => {
    // A sum over m = 4 samples of gradient 3: 7 − 0.5 · 12
    expect(value(typed)).toBe(1);
  });

  test.each(['w − (η/m) Σ g_i', 'w − η (1/m) Σ_i g_i', 'w − eta*mean(g)'])(
    'a batch with averaged gradients: %s',
    (typed) => {
      expect(value(typed)).toBe(5.5);
    },
  );

  test.each([
    ['v_{t+1} ← ρ v_t + ∇f(w_t)', 0.25 * 11 + 3],
    ['w_{t+1} ← w_t − η v_{t+1}', 7 - 0.5 * 13],
    ['v_{t+1} ← ρ v_t − ηg', 0.25 * 11 - 0.5 * 3],
    ['ρv − ηg', 0.25 * 11 - 0.5 * 3],
    ['v = ρ*v - lr*dw', 0.25 * 11 - 0.5 * 3],
    ['v_t = ρ v_{t−1} + g_t', 0.25 * 11 + 3],
    ['w += v′', 7 + 13],
    ['w + v_new', 7 + 13],
    ['θ̃ = θ_t + η v_t', 7 + 0.5 * 11],
    ['w̃ = w + ρv', 7 + 0.25 * 11],
    ['ρ v_t − α ∇f(x_t + ρ v_t)', 0.25 * 11 - 0.5 * 3],
    ['ρv − η g_{NAG}', 0.25 * 11 - 0.5 * 3],
    ['x_t + v_{t+1}', 7 + 13],
  ])('momentum and Nesterov: %s', (typed, comes) => {
    expect(value(typed)).toBe(comes);
  });

  test('the whole script decides whether t is the old or the new value', () => {
    expect(value('w_t − η v_t', false)).toBe(7 - 0.5 * 11);
    expect(value('w_{t-1} − η v_t')).toBe(7 - 0.5 * 13);
    expect(value('w − η v_t', true)).toBe(7 - 0.5 * 13);
  });

  test('a plain number is not a formula', () => {
    expect(value('3')).toBe('write a formula in symbols, not a number');
  });

  test('an unknown letter is reported with the known ones', () => {
    expect(value('w − η q')).toMatch(/“q” is not known here; names are w, g, eta/);
  });
});
