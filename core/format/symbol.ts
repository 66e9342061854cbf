import { remembered } from '../expr/remembered.ts';
import { passOf } from './pass.ts';

/** The symbol of an id in three notations: LaTeX, plain text and speech. */
export interface Symbols {
  readonly tex: string;
  readonly plain: string;
  readonly spoken: string;
  /** Whether a power of it needs brackets: it is a quotient or already has a superscript. */
  readonly quotient?: boolean;
}

const GREEK: Readonly<Record<string, readonly [tex: string, plain: string]>> = {
  alpha: ['\\alpha', 'α'],
  beta: ['\\beta', 'β'],
  gamma: ['\\gamma', 'γ'],
  delta: ['\\delta', 'δ'],
  epsilon: ['\\epsilon', 'ε'],
  eta: ['\\eta', 'η'],
  theta: ['\\theta', 'θ'],
  lambda: ['\\lambda', 'λ'],
  mu: ['\\mu', 'μ'],
  rho: ['\\rho', 'ρ'],
  sigma: ['\\sigma', 'σ'],
  nu: ['\\nu', 'ν'],
  tau: ['\\tau', 'τ'],
  phi: ['\\phi', 'φ'],
  psi: ['\\psi', 'ψ'],
  kappa: ['\\kappa', 'κ'],
  pi: ['\\pi', 'π'],
  Delta: ['\\Delta', 'Δ'],
};
/** `w2_1_3Tilde` as `wTilde2_1_3`: an accent behind all indices belongs to the letters. */
export const accentFirst = (id: string): string =>
  id.replace(/^([A-Za-z]+)(\d*(?:_\d+)+)(Hat|Tilde)$/, '$1$3$2');

/** Letters whose symbol carries a word. The braces allow an index and a prime to follow. */
const WORDED: Readonly<Record<string, readonly [tex: string, plain: string]>> = {
  vMax: ['{v^{\\max}}', 'vᵐᵃˣ'],
};
const SUBSCRIPTS: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '-': '₋',
  '+': '₊',
  a: 'ₐ',
  e: 'ₑ',
  h: 'ₕ',
  i: 'ᵢ',
  j: 'ⱼ',
  k: 'ₖ',
  l: 'ₗ',
  m: 'ₘ',
  n: 'ₙ',
  o: 'ₒ',
  p: 'ₚ',
  r: 'ᵣ',
  s: 'ₛ',
  t: 'ₜ',
  u: 'ᵤ',
  v: 'ᵥ',
  x: 'ₓ',
};

/**
 * `z1` → z₁ · `dL/dw1` → ∂L/∂w₁ · `w1'` → w₁′ · `mHat_2` → m̂₂ · `g_x_1` → gₓ,₁ · `beta1` → β₁ ·
 * `sigmaSquared_1` → σ²₁ · `z1_s2` → z₁⁽²⁾ (sample 2) · `w1_u1` → w₁ after one update. An id is a base of
 * letters, then indices: digits, or parts after underscores; Hat or Tilde after the letters, the digits or all
 * indices is an accent, Squared after the letters a power, a prime means the updated value.
 */
export const symbolOf: (id: string) => Symbols = remembered(written, 20_000);

function written(id: string): Symbols {
  const derivative = /^d(.+)\/d(.+)$/.exec(id);
  if (derivative) {
    const of = symbolOf(derivative[1] as string);
    const by = symbolOf(derivative[2] as string);
    return {
      tex: `\\frac{\\partial ${of.tex}}{\\partial ${by.tex}}`,
      plain: `∂${of.plain}/∂${by.plain}`,
      spoken: `the partial derivative of ${of.spoken} by ${by.spoken}`,
      quotient: true,
    };
  }
  if (id.endsWith("'")) {
    const old = symbolOf(id.slice(0, -1));
    return { tex: primed(old.tex), plain: `${old.plain}′`, spoken: `the new ${old.spoken}` };
  }
  const { base, sample, updates } = passOf(id);
  if (base !== id) return inPass(symbolOf(base), sample, updates);
  const early = accentFirst(id);
  if (early !== id) return symbolOf(early);
  const match = /^([A-Za-z]+?)(Hat|Tilde|Squared)?(\d+)?(Hat|Tilde)?((?:_[A-Za-z0-9+-]+)*)$/.exec(id);
  if (!match) return { tex: `\\text{${id.replace(/[\\{}$&#^_%~]/g, ' ')}}`, plain: id, spoken: id };
  const [, letters = '', onLetters, digits, onDigits, tail = ''] = match;
  const accent = onLetters ?? onDigits;
  const [baseTex, basePlain] = (Object.hasOwn(GREEK, letters)
    ? GREEK[letters]
    : Object.hasOwn(WORDED, letters)
      ? WORDED[letters]
      : undefined) ?? [letters.length === 1 ? letters : `\\mathrm{${letters}}`, letters];
  const indices = [...(digits === undefined ? [] : [digits]), ...tail.split('_').slice(1)];
  // The braces separate the power from a prime: TeX allows only one superscript.
  const accentTex =
    accent === 'Hat'
      ? `\\hat{${baseTex}}`
      : accent === 'Tilde'
        ? `\\tilde{${baseTex}}`
        : accent === 'Squared'
          ? `{${baseTex}^{2}}`
          : baseTex;
  const accentPlain =
    accent === 'Hat'
      ? `${basePlain}\u0302`
      : accent === 'Tilde'
        ? `${basePlain}\u0303`
        : accent === 'Squared'
          ? `${basePlain}²`
          : basePlain;
  const spokenAccent = accent === undefined ? '' : ` ${accent.toLowerCase()}`;
  return {
    tex: indices.length === 0 ? accentTex : `${accentTex}_{${indices.map(indexTex).join(',')}}`,
    plain: accentPlain + indices.map(subscript).join(','),
    spoken: [letters + spokenAccent, ...indices].join(' '),
  };
}

/**
 * z₁⁽²⁾ for sample 2, w₁[1] after one update: superscripts, because subscripts identify the quantity itself.
 */
function inPass({ tex, plain, spoken }: Symbols, sample: number | null, updates: number): Symbols {
  const raised = sample === null ? '' : `(${sample})`;
  const after = updates === 0 ? '' : `[${updates}]`;
  const said = [
    ...(sample === null ? [] : [`of sample ${sample}`]),
    ...(updates === 0 ? [] : [`after ${updates} ${updates === 1 ? 'update' : 'updates'}`]),
  ].join(' ');
  return {
    tex: `${tex}^{${raised}${after}}`,
    plain: plain + [...raised].map((sign) => SUPERSCRIPTS[sign] ?? sign).join('') + after,
    spoken: `${spoken} ${said}`,
    quotient: true,
  };
}
const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '(': '⁽',
  ')': '⁾',
};

/** Adds a prime, outside the subscript as TeX requires. */
const primed = (tex: string): string => `${tex}'`;

const indexTex = (index: string): string =>
  index.length > 1 && /[A-Za-z]/.test(index) ? `\\mathrm{${index}}` : index;

function subscript(index: string): string {
  const letters = [...index].map((letter) => SUBSCRIPTS[letter]);
  return letters.every((letter) => letter !== undefined) ? letters.join('') : `${BEFORE_INDEX}${index}`;
}
/**
 * Unicode has no subscript of every letter: such an index follows a hair space, in plain text `U f` for U with
 * the index f. A picture that can lower it does so after this sign.
 */
export const BEFORE_INDEX = '\u200a';
