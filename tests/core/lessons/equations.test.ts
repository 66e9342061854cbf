import { describe, expect, test } from 'vitest';
import { languageNames } from '../../../core/language/languages.ts';
import type { Text } from '../../../core/language/text.ts';
import { lessons } from '../../../core/lessons/index.ts';
import { lessonCalled } from '../../../core/lessons/library.ts';
import { formulasIn } from '../../../core/views/prose-blocks.ts';
import { valueOfTex } from './tex-arithmetic.ts';

interface Equation {
  readonly left: string;
  readonly sign: string;
  readonly right: string;
}

/** The equations of a formula with arithmetic on both sides: of w′ = 1 − 0.1 · 4 = 0.6 the second. */
function equationsIn(tex: string): Equation[] {
  const parts = tex.split(/(=|\\approx(?![a-z]))/);
  return parts.flatMap((sign, i) => {
    const [left = '', right = ''] = [parts[i - 1], parts[i + 1]];
    if (i % 2 === 0 || valueOfTex(left) === null || valueOfTex(right) === null) return [];
    return [{ left: left.trim(), sign, right: right.trim() }];
  });
}

/** Rounding of float64. */
const SAME = 1e-12;
const NUMBER = /^-?\d+(?:\.(\d+))?$/;

function isTrue({ left, sign, right }: Equation): boolean {
  const [a, b] = [valueOfTex(left) ?? Number.NaN, valueOfTex(right) ?? Number.NaN];
  const distance = Math.abs(a - b);
  const float = SAME * Math.max(1, Math.abs(a));
  // Of two sides that are about equal, the one that is written as a number is rounded to its digits.
  const rounded = sign === '=' ? undefined : [right, left].find((side) => NUMBER.test(side));
  if (rounded === undefined) return distance <= float;
  const decimals = NUMBER.exec(rounded)?.[1]?.length ?? 0;
  return distance <= 0.5 * 10 ** -decimals + float;
}

const textsIn = (value: unknown): Text[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'hi' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
};

/** The equations on plain numbers in a lesson as a student reads it, by language. */
const equationsOf = (id: string): readonly Equation[] => {
  const ready = lessonCalled(id);
  if (!ready) throw new Error(`no lesson ${id}`);
  const { title, aim, stops, learnt } = ready;
  const texts = textsIn([title, aim, stops, learnt]);
  return languageNames.flatMap((language) =>
    texts.flatMap((text) => formulasIn(text[language]).flatMap(equationsIn)),
  );
};

describe('what a lesson says about plain numbers is true', () => {
  test.each(lessons.map(({ id }) => id))('%s', (id) => {
    const wrong = equationsOf(id).filter((equation) => !isTrue(equation));
    expect(wrong.map(({ left, sign, right }) => `${left} ${sign} ${right}`)).toEqual([]);
  });

  test('at least 40 equations are found, in three languages', () => {
    expect(lessons.flatMap(({ id }) => equationsOf(id)).length).toBeGreaterThanOrEqual(40);
  });
});

describe('the arithmetic is read as TeX means it', () => {
  test.each([
    [String.raw`2 \cdot (-1.5) + 1`, -2],
    [String.raw`-3^2`, -9],
    [String.raw`\tfrac12 (1 - 0.5)^2`, 0.125],
    [String.raw`\frac{1 + 2}{4} - 1/4`, 0.5],
    [String.raw`2 \times \sqrt{16} \cdot 10^{-1}`, 0.8],
    [String.raw`\ln e^{2}`, 2],
    [String.raw`-\ln \left(1/2\right)`, Math.LN2],
    [String.raw`1 - 2 - 3`, -4],
    [String.raw`12/2/3`, 2],
  ])('%s', (tex, value) => {
    expect(valueOfTex(tex)).toBeCloseTo(value, 12);
  });

  test.each(['w_1', String.raw`0.5 \cdot x`, '(1, 2)', '', String.raw`\hat 3`, String.raw`\max(1, 2)`])(
    '“%s” is not arithmetic on plain numbers',
    (tex) => {
      expect(valueOfTex(tex)).toBeNull();
    },
  );

  test.each(['(1 + 2', '1 +', '2)', String.raw`\frac{1}`])('“%s” is not well formed', (tex) => {
    expect(() => valueOfTex(tex)).toThrow(SyntaxError);
  });
});

describe('an equation is false', () => {
  test.each([
    ['0.1 + 0.2 = 0.31', false],
    ['1{,}024 = 2^{10}', true],
    ['0.1 + 0.2 = 0.3', true],
    [String.raw`2/3 = 0.667`, false],
    [String.raw`2/3 \approx 0.667`, true],
    [String.raw`2/3 \approx 0.666`, false],
    [String.raw`0.667 \approx 2/3`, true],
    [String.raw`0.666 \approx 2/3`, false],
    [String.raw`7/2 \approx 3`, true],
    [String.raw`15/4 \approx 3`, false],
  ])('%s: %s', (tex, right) => {
    const [equation] = equationsIn(tex);
    expect(equation && isTrue(equation)).toBe(right);
  });

  test('of a chain each neighbour with a symbol is left out', () => {
    expect(equationsIn(String.raw`w' = 1 - 0.1 \cdot 4 = 0.6 \approx 1`)).toEqual([
      { left: String.raw`1 - 0.1 \cdot 4`, sign: '=', right: '0.6' },
      { left: '0.6', sign: String.raw`\approx`, right: '1' },
    ]);
  });
});
