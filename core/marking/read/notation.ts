/**
 * What people type, paste from a PDF or write in TeX, brought to the signs that `parseExpr` reads. Nothing
 * here knows what an answer should be.
 */

/**
 * Signs that look alike to a reader and differ to a program; characters that are not seen at all are left
 * out.
 */
export function plainSigns(typed: string): string {
  return typed
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—−﹣]/g, '-')
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/[’′ʹ]/g, "'")
    .trim();
}

/** TeX as far as an answer needs it: fractions, roots, Greek letters, products, arrows, accents. */
export function withoutTex(text: string): string {
  if (!/[\\$]/.test(text)) return text;
  let plain = text
    .replace(/\$|\\[()[\],;:! ]|\\(?:left|right|displaystyle|big|Big|q?quad)(?![a-z])/g, ' ')
    .replace(/\\(?:tilde|widetilde)\s*\{?\s*(\\?[A-Za-z]+)\s*\}?/g, '$1_tilde')
    .replace(/\\(?:hat|widehat)\s*\{?\s*(\\?[A-Za-z]+)\s*\}?/g, '$1_hat')
    .replace(/\\(?:mathrm|text|mathbf|boldsymbol|operatorname)\s*\{([^{}]*)\}/g, '$1')
    .replace(
      /\\([a-zA-Z]+)\s*/g,
      (whole, name: string) => TEX_SIGNS[name] ?? (KEPT_COMMANDS.test(name) ? whole : ` ${name} `),
    )
    .replace(/_\s*\{\s*(\w+)\s*\}/g, '_$1')
    .replace(/\\([dt]?frac)\s*(\d)\s*(\d)/g, '\\$1{$2}{$3}');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain
      .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_whole, over: string, under: string) =>
        /^\s*[∂d]/.test(over) ? ` ${over}/${under} ` : `((${over})/(${under}))`,
      )
      .replace(/\\sqrt\s*\{([^{}]*)\}/g, ' sqrt($1)')
      .replace(/\^\s*\{([^{}]*)\}/g, '^($1)');
  }
  return plain.replace(/\s+/g, ' ').trim();
}
const TEX_SIGNS: Readonly<Record<string, string>> = {
  partial: '∂',
  nabla: '∇',
  cdot: '*',
  times: '*',
  ast: '*',
  div: '/',
  leftarrow: '←',
  gets: '←',
  longleftarrow: '←',
  approx: '≈',
  simeq: '≈',
  sum: 'Σ',
  Delta: 'Δ',
  prime: "'",
};
const KEPT_COMMANDS = /^(?:[dt]?frac|sqrt)$/;

/** A cross between numbers is a product: `5x5x32x64`, `6.125 x 10^-2`. */
export const withProducts = (text: string): string =>
  text.replace(/(?<=[\d.)]) ?[xX✕✖⨯хХ] ?(?=[\d.(+√-])/g, '*');

/**
 * How a formula's text is read: the parameter's letter, and whether a subscript t marks the value after the
 * update (`v_t = ρ v_{t−1} + g`).
 */
export interface FormulaStyle {
  readonly parameter: string;
  readonly newIsT: boolean;
}

/** Does a script count its values t − 1 and t, or t and t + 1? */
export const countsFromBefore = (text: string): boolean =>
  /t ?- ?1/.test(plainSigns(text).replace(/ₜ₋₁/g, 't-1'));

/** A formula's right-hand side in plain names: `w_{t+1} ← w_t − α∇f(w_t)` → `w - α g`. */
export function plainFormula(typed: string, { parameter, newIsT }: FormulaStyle): string {
  const text = inTime(
    withoutTex(
      plainSigns(typed)
        .replace(/([Σ∑])[ᵢⱼₖ₌₀-₉]+[ᵐⁿᴺ]*/g, '$1')
        .replace(/[ᵢⱼₜₖ₀-₉₊₋]+/g, subscriptText),
    ),
    newIsT,
  );
  const named = text
    .replace(/_\{ ?(\w+) ?\}/g, '_$1')
    .replace(/\blearning[ _-]?rate\b|\bstep[ _-]?size\b/gi, 'eta')
    .replace(/(?:θ|\btheta|\bx|\bw)(?:\u0303|~|_tilde|Tilde)/g, `${parameter}Tilde`);
  return assigned(sums(gradients(named, parameter)), parameter);
}

const SUBSCRIPTS = 'ᵢⱼₜₖ₊₋₀₁₂₃₄₅₆₇₈₉';
const subscriptText = (subscripts: string): string => {
  const text = [...subscripts].map((letter) => 'ijtk+-0123456789'[SUBSCRIPTS.indexOf(letter)] ?? '').join('');
  return text.length === 1 ? `_${text}` : `_{${text}}`;
};

/**
 * Indices of time and of a vector's entry: the new value keeps a prime, the present one stands bare. The
 * gradient is always the present one.
 */
function inTime(text: string, newIsT: boolean): string {
  return (
    text
      // mt, vt and w(t−1) without their underscore: no rule multiplies a quantity by the time.
      .replace(
        /(?<![\p{L}\p{N}_])([mvsuwgθ])t(?: ?([+-]) ?1(?![\d.]))?(?![\p{L}\p{N}_'])/gu,
        (_whole, letter: string, sign?: string) => `${letter}_{t${sign === undefined ? '' : `${sign}1`}}`,
      )
      .replace(/\^ ?(?:\{ ?)?\( ?(t(?: ?[+-] ?1)?) ?\)(?: ?\})?/g, '_{$1}')
      .replace(/(?<![\p{L}_])([A-Za-zθ])\( ?(t(?: ?[+-] ?1)?) ?\)/gu, '$1_{$2}')
      .replace(/_(?:\{ ?t ?\+ ?1 ?\}|t ?\+ ?1(?![\d.])|\{?new\}?)/g, newIsT ? '' : "'")
      .replace(/_(?:\{ ?t ?- ?1 ?\}|t ?- ?1(?![\d.])|\{?(?:old|prev)\}?)/g, '')
      .replace(/(\bg|\bgrad)_\{? ?t ?\}?(?![\w])/g, '$1')
      .replace(/_(?:\{ ?t ?\}|t(?![\w]))/g, newIsT ? "'" : '')
      .replace(/_(?:\{ ?[ij] ?\}|[ij](?![\w]))/g, '')
  );
}

const ARGUMENT = String.raw`(?:\((?=[^()]*[wxyθf])(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?`;
const LOSS = String.raw`(?:[Ll]oss|[Cc]ost|[LJECfℓ])(?:_\w+)?`;
const OF = String.raw`(?:\( ?${LOSS} ?${ARGUMENT} ?\)|${LOSS}${ARGUMENT})`;
const D = String.raw`(?:∂|(?<![A-Za-z])(?:d|partial))`;
const SUM = String.raw`(?:[Σ∑]|\bsum(?:_\w+)?(?![\w(]))`;
const LIMITS = String.raw`(?: ?_ ?(?:\{[^{}]*\}|\w+))?(?: ?\^ ?(?:\{[^{}]*\}|\([^()]*\)|\w+))?`;

/** Every way to write the gradient, at whatever point and with whatever arguments, becomes g. */
function gradients(text: string, parameter: string): string {
  const patterns = gradientPatterns.get(parameter) ?? patternsFor(parameter);
  gradientPatterns.set(parameter, patterns);
  return patterns.reduce((plain, [pattern, meant]) => plain.replace(pattern, meant), text);
}

type Meant = readonly [pattern: RegExp, meant: string];
const gradientPatterns = new Map<string, readonly Meant[]>();

function patternsFor(parameter: string): readonly Meant[] {
  const point = String.raw`(?:theta|[θx]|${parameter})(?:Tilde)?`;
  const by = String.raw`(?:\( ?${point} ?\)|${point}(?!\p{L}))`;
  const read = (pattern: string, meant: string): Meant => [new RegExp(pattern, 'gu'), meant];
  return [
    read(
      String.raw`${D} ?\/ ?(?:∂|d|partial) ?${by} ?(?:\( ?${SUM}${LIMITS} ?${OF} ?\)|${SUM}${LIMITS} ?${OF})`,
      ' sum(g) ',
    ),
    read(
      String.raw`∇ ?_? ?(?:${point})? ?(?:\( ?${SUM}${LIMITS} ?${OF} ?\)|${SUM}${LIMITS} ?${OF})`,
      ' sum(g) ',
    ),
    read(String.raw`${D} ?${OF} ?\/ ?(?:∂|d|partial) ?${by}`, ' g '),
    read(String.raw`(?:∇|(?<![A-Za-z])grad) ?_? ?(?:${point})? ?${OF}`, ' g '),
    read(String.raw`(?<![A-Za-z])[LJEf]'\( ?${point} ?\)`, ' g '),
    read(String.raw`(?<![A-Za-z])d${parameter}(?![\p{L}'])`, ' g '),
    read(String.raw`∇ ?_? ?${by}`, ' g '),
  ];
}

const SUMMED = new RegExp(`${SUM}${LIMITS} ?(\\(|[^+-]*)`, 'gu');

/** `Σᵢ gᵢ`, `Σ_{i=1}^m g`, `mean(g)`: what is summed stands in brackets, without the limits. */
function sums(text: string): string {
  return text
    .replace(/\b(?:mean|avg|average)\(/g, '(1/m)*sum(')
    .replace(SUMMED, (_whole, operand: string) => (operand === '(' ? ' sum(' : ` sum(${operand}) `));
}

/**
 * The part that is assigned: after the last arrow or equals sign; `w -= x` and `Δw = x` say how w changes.
 */
function assigned(text: string, parameter: string): string {
  const change = /^([^=<←]*?) ?([+-])= ?(.*)$/.exec(text);
  if (change) return `${change[1]} ${change[2]} (${change[3]})`.trim();
  const parts = text.split(/[←⟵⇐⟸→⟶=≈]|:=|<-+/);
  const right = (parts.at(-1) ?? '').trim();
  return parts.length > 1 && /^(?:Δ|delta) ?_?\(?(?:theta|[θx]|w)\)? ?:?$/i.test((parts.at(-2) ?? '').trim())
    ? `${parameter} + (${right})`
    : right;
}
