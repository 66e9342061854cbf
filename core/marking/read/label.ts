import { plainSigns } from './signs.ts';
import { withoutTex } from './tex.ts';

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** A name as it is compared: `w_1`, `w₁` and `w1` are one, as are `∂L/∂w₁` and `dL/dw1`. */
export const plainName = (name: string): string =>
  withoutTex(plainSigns(name))
    .replace(/[₀-₉]/g, (digit) => String(SUBSCRIPTS.indexOf(digit)))
    .replace(/∂|partial ?/g, 'd')
    .replace(/[\s_{}()]/g, '');

/**
 * The name that an answer is given under: `a` of `a = 0.35`, or of `0.35 = a`; in a chain the first and the last
 * side. Empty where none is a name alone.
 */
export function labelsOf(typed: string): readonly string[] {
  const sides = typed.split(/:?[=≈]|:(?= )/);
  if (sides.length < 2) return [];
  return [sides[0] ?? '', sides.at(-1) ?? ''].map(plainName).filter((name) => /^\p{L}/u.test(name));
}
