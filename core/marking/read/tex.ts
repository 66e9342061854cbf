/** TeX as far as an answer needs it: fractions, roots, Greek letters, products, arrows, accents. */
export function withoutTex(text: string): string {
  if (!/[\\$]|\{,\}/.test(text)) return text;
  let plain = text
    .replace(/\\begin ?\{[a-z]*matrix\*?\}/g, ' [')
    .replace(/\\end ?\{[a-z]*matrix\*?\}/g, '] ')
    .replace(/\\\\/g, '; ')
    .replace(/&/g, ', ')
    .replace(/\{,\}/g, ',')
    .replace(/\\%/g, '%')
    .replace(/\^ ?\{? ?\\prime ?\}?/g, "'")
    .replace(/\{? ?v ?\^ ?\{? ?\\max ?\}? ?\}?/g, ' v_max')
    .replace(
      /\$|\\[()[\],;:! ]|\\(?:left|right|displaystyle|[bB]igg?[lr]?|q?quad|limits)(?![a-zA-Z])\.?/g,
      ' ',
    )
    .replace(/\\(?:l|r)?vert(?![a-z])|\\\|/g, '|')
    .replace(/\\(?:wide)?tilde\s*\{?\s*(\\?[A-Za-z]+)\s*\}?/g, ' $1_tilde')
    .replace(/\\(?:wide)?hat\s*\{?\s*(\\?[A-Za-z]+)\s*\}?/g, ' $1_hat')
    .replace(/\\(?:mathrm|text|mathbf|mathit|boldsymbol|bm|operatorname|boxed)\*?\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\([a-zA-Z]+)\s*/g, (whole: string, name: string, at: number, all: string) => {
      if (KEPT_COMMANDS.test(name)) return whole;
      const sign = TEX_SIGNS[name];
      if (sign !== undefined) return sign;
      return ` ${GREEK[name] ?? name}${/^[\w\\]/.test(all.slice(at + whole.length)) && !all.slice(at + whole.length).startsWith('_') ? ' ' : ''}`;
    })
    .replace(/_\s*\{\s*([\p{L}\p{N}]+)\s*\}/gu, '_$1')
    .replace(/_\s*\{\s*t\s*([+-])\s*1\s*\}/g, '_t$11')
    .replace(/\\([dtc]?frac)\s*(\w)(?=\s*[\w{])/g, '\\$1{$2}')
    .replace(/\\([dtc]?frac)\s*(\{[^{}]*\})\s*(\w)/g, '\\$1$2{$3}')
    .replace(/\\sqrt\s*([\p{L}\p{N}])/gu, ' sqrt($1)');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain
      .replace(/\\[dtc]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_whole, over: string, under: string) =>
        isDerivative(over, under) ? ` ${over}/${under} ` : `((${over})/(${under}))`,
      )
      .replace(/\\sqrt\s*\{([^{}]*)\}/g, ' sqrt($1)')
      .replace(/\^\s*\{([^{}]*)\}/g, '^($1)')
      .replace(/(?<![_^}\w]\s*)\{([^{}]*)\}(?!\s*\{)/g, '($1)');
  }
  return plain.replace(/\s+/g, ' ').trim();
}

/** `∂L` over `∂w`, which later becomes one quantity, also where the whole stands in another fraction. */
const isDerivative = (over: string, under: string): boolean =>
  /^\s*(?:∂|d(?![a-z]*_))[^/]*$/.test(over) && /^\s*(?:∂|d)/.test(under);

const KEPT_COMMANDS = /^(?:[dtc]?frac|sqrt)$/;
const TEX_SIGNS: Readonly<Record<string, string>> = {
  partial: '∂',
  nabla: '∇',
  cdot: '*',
  times: '*',
  ast: '*',
  odot: '*',
  circ: '*',
  div: '/',
  leftarrow: '←',
  gets: '←',
  longleftarrow: '←',
  Leftarrow: '←',
  approx: '≈',
  simeq: '≈',
  sum: 'Σ',
  Delta: 'Δ',
  prime: "'",
  ldots: '…',
  dots: '…',
  cdots: '…',
};
const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  vartheta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  rho: 'ρ',
  varrho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  psi: 'ψ',
  ell: 'ℓ',
};
