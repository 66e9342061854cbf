import { withoutKeywords, withoutWrapper } from './printed.ts';
import { plainArrows, plainSigns } from './signs.ts';
import { withoutTex } from './tex.ts';

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const ACCENTS: Readonly<Record<string, string>> = { '\u0302': 'Hat', '\u0303': 'Tilde', '\u0304': 'Bar' };
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
};

/**
 * A name as it is compared: `w_1`, `w₁` and `w1` are one, as are `∂L/∂w₁` and `dL/dw1`, ŷ and `y_hat`, σ² and
 * `sigma^2`, `w1_new` and w₁′.
 */
export const plainName = (name: string): string =>
  withoutTex(plainSigns(name))
    .replace(/(?:[-_ (^]+ ?|(?<=\d))(?:new|next|updated)\b\)?|\^? ?\(?\{?t ?\+ ?1\}?\)?$/gi, "'")
    .replace(/^(?:new|updated) (.*)$/i, "$1'")
    .normalize('NFD')
    .replace(/[\u0302-\u0304]/g, (accent) => ACCENTS[accent] ?? '')
    .replace(/_? ?(hat|tilde|bar)(?![a-z])/gi, (_whole, accent: string) =>
      accent.replace(/^./, (letter) => letter.toUpperCase()),
    )
    .replace(/²|\^ ?\(?\{?2\}?\)?/g, 'Squared')
    .replace(/[₀-₉]/g, (digit) => String(SUBSCRIPTS.indexOf(digit)))
    .normalize('NFKD')
    .replace(/[α-ω]/g, (letter) => GREEK[letter] ?? letter)
    .replace(/∂|partial ?/g, 'd')
    .replace(/[\s_{}(),[\]]/g, '');

/** `the loss is 0.06` and `L equals 0.06` as `L = 0.06`. */
export const withEquals = (text: string): string =>
  text.replace(
    /^(\p{L}[^=≈≃~:→⇒]*?) (?:is|are|equals|is equal to|comes to|है|হল|হলো) (?=[+\-√(.\d[]|minus |negative |approx|about )/iu,
    '$1 = ',
  );

/** The sides of a chain and what stands before a colon, as typed. */
export const sidesOf = (typed: string): readonly string[] => {
  const plain = plainArrows(withoutKeywords(withoutTex(plainSigns(typed))));
  const sides = withEquals(withoutWrapper(plain)).split(/:?[=≈≃≅~]|→|⇒|:/);
  return sides.length < 2 ? [] : sides.map((side) => side.trim());
};

/** A quantity's name, a quotient of differentials among them; no arithmetic. */
export const NAME = /^\p{L}[\p{L}\p{M}\p{N}']*(?:\/d[\p{L}\p{N}][\p{L}\p{M}\p{N}']*)?$/u;

/**
 * The names that an answer is given under, as they are compared: `a` of `a = 0.35`, or of `0.35 = a`. Empty where no
 * side is a name alone.
 */
export const labelsOf = (typed: string): readonly string[] =>
  sidesOf(typed)
    .map((side) => plainName(side))
    .filter((name) => NAME.test(name));
