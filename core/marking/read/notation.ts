import { withoutCode } from './code.ts';
import { plainSigns } from './signs.ts';
import { withoutTex } from './tex.ts';

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
  /** Names of the rule itself: where Adadelta calls its step dx, dx is not the gradient. */
  readonly known?: ReadonlySet<string>;
}

/** Does a script count its values t − 1 and t, or t and t + 1? */
export const countsFromBefore = (text: string): boolean =>
  /t ?- ?1/.test(plainSigns(text).replace(/ₜ₋₁/g, 't-1'));

/** A formula's right-hand side in plain names: `w_{t+1} ← w_t − α∇f(w_t)` → `w - α g`. */
export function plainFormula(typed: string, { parameter, newIsT, known = new Set() }: FormulaStyle): string {
  const text = inTime(plainText(typed), newIsT);
  const named = text
    .replace(/_\{ ?([\p{L}\p{N}]+) ?\}/gu, '_$1')
    .replace(
      new RegExp(String.raw`(?:θ|\btheta|\bx|\bw|\b${parameter})(?:\u0303|~|_tilde|Tilde)`, 'g'),
      `${parameter}Tilde`,
    );
  return assigned(sums(gradients(named, parameter, known)), parameter);
}

/** A line without TeX, code and the several signs for one thing; its indices are still there. */
export const plainText = (typed: string): string =>
  withoutCode(
    withoutTex(
      plainSigns(typed)
        .replace(/([Σ∑])[ᵢⱼₖ₌₀-₉]+[ᵐⁿᴺ]*/g, '$1')
        .replace(/[ᵢⱼₜₖ₀-₉₊₋]+/g, subscriptText),
    ),
  )
    .replace(/\^ ?\{ ?(?!\(? ?t)([^{}]*)\}/g, '^($1)')
    .replace(/\blearning[ _-]?rate\b|\bstep[ _-]?size\b/gi, 'eta')
    .replace(/(?<!\p{L})E ?\[ ?g ?(?:\^ ?\(? ?2 ?\)?|²) ?\]/gu, 's')
    .replace(/(?<!\p{L})E ?\[ ?Δ ?[θxw] ?(?:\^ ?\(? ?2 ?\)?|²) ?\]/gu, 'r');

/** The letter that a line assigns, without its time: `v_{t+1} = …` → `v`; null where none stands there alone. */
export function leftSide(typed: string): string | null {
  const text = inTime(plainText(typed), false).replace(/_\{ ?([\p{L}\p{N}]+) ?\}/gu, '_$1');
  const match = new RegExp(
    String.raw`^ ?(?!d|Δ)([\p{L}][\p{L}\p{M}\p{N}_]*?)'? ?(?:[+*-]=|${ASSIGNS.source})`,
    'u',
  ).exec(text);
  return match?.[1] ?? null;
}

/** The points at which a line takes the gradient: `θ + μ v` of `v − ε∇f(θ + μ v)`. */
export const gradientPoints = (typed: string, newIsT: boolean): readonly string[] =>
  [...inTime(plainText(typed), newIsT).matchAll(/[∇∂][^()]*\(([^()]*)\)/g)].flatMap(
    ([, point]) => point ?? [],
  );

const ASSIGNS = /[←⟵⇐⟸=]|:=|<-+/;

const SUBSCRIPTS = 'ᵢⱼₜₖ₊₋₀₁₂₃₄₅₆₇₈₉';
const subscriptText = (subscripts: string): string => {
  const text = [...subscripts].map((letter) => 'ijtk+-0123456789'[SUBSCRIPTS.indexOf(letter)] ?? '').join('');
  return text.length === 1 ? `_${text}` : `_{${text}}`;
};

const RAISED_TO_T =
  /(?<!(?:β|beta|ρ|rho|μ|mu|γ|gamma|b)(?:_?\{?\d\}?)? ?|[\d)\]}.] ?)\^ ?(?:(?:\{ ?)?\(+ ?(t(?: ?[+-] ?1)?) ?\)+(?: ?\})?|\{ ?(t(?: ?[+-] ?1)?) ?\}|(t)(?![\w]))/g;

/**
 * Indices of time and of a vector's entry: the new value keeps a prime, the present one stands bare. The
 * gradient is always the present one.
 */
function inTime(text: string, newIsT: boolean): string {
  const timed = text
    // ∇_θ f_t: the loss of this sample, whose index says nothing of the parameter.
    .replace(LOSS_OF_NOW, '$1$2')
    // mt, vt and w(t−1) without their underscore: no rule multiplies a quantity by the time.
    .replace(
      /(?<![\p{L}\p{N}_])([mvsuwgθ])t(?: ?([+-]) ?1(?![\d.]))?(?![\p{L}\p{N}_'])/gu,
      (_whole, letter: string, sign?: string) => `${letter}_{t${sign === undefined ? '' : `${sign}1`}}`,
    )
    // w^(t) is w at the time t; a decay, a number or a bracket is raised to the power t.
    .replace(RAISED_TO_T, (whole, paren?: string, brace?: string, plain?: string) => {
      const time = paren ?? brace ?? plain;
      return time === undefined ? whole : `_{${time}}`;
    })
    .replace(/(?<![\p{L}_])([A-Za-zθ])\( ?(t(?: ?[+-] ?1)?) ?\)/gu, '$1_{$2}');
  // θ_{t+1} = θ_t − ηv_t, in a script that has v_t = ρv_{t−1} + g: here θ counts from t, v does not.
  const fromT = new Set([...timed.matchAll(NEXT_TIME)].map(([, letter = '']) => letter));
  const tIsNew = (letter: string): boolean => newIsT && !fromT.has(letter);
  return timed
    .replace(NEXT_TIME, (_whole, letter = '') => `${letter}'`)
    .replace(/_(?:\{ ?t ?- ?1 ?\}|t ?- ?1(?![\d.])|\{?(?:old|prev)\}?)/g, '')
    .replace(/(\bg|\bgrad)_\{? ?t ?\}?(?![\w])/g, '$1')
    .replace(THIS_TIME, (_whole, letter = '') => (tIsNew(letter) ? `${letter}'` : letter))
    .replace(/_(?:\{ ?[ij] ?\}|[ij](?![\w]))/g, '');
}
const LOSS_OF_NOW =
  /((?:[∇∂]|\bgrad\b) ?(?:_ ?(?:\{ ?\p{L}+ ?\}|\p{L}))? ?)([LJECFfℓ])_(?:\{ ?t ?\}|t)(?![\p{L}\d])/gu;
const NEXT_TIME = /(\p{L}\p{M}*(?:_hat|_max|_tilde)?)?_(?:\{ ?t ?\+ ?1 ?\}|t ?\+ ?1(?![\d.])|\{?new\}?)/gu;
const THIS_TIME = /(\p{L}\p{M}*(?:_hat|_max|_tilde)?)?_(?:\{ ?t ?\}|t(?![\w]))/gu;

const ARGUMENT = String.raw`(?: ?\((?=[^()]*(?:[wxyθf]|theta))(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?`;
const LOSS = String.raw`(?:[Ll]oss|[Cc]ost|[LJECFfℓ])(?:_\w+)?`;
const OF = String.raw`(?:\( ?${LOSS} ?${ARGUMENT} ?\)|${LOSS}${ARGUMENT})`;
const D = String.raw`(?:∂|(?<![A-Za-z])(?:d|partial))`;
const SUM = String.raw`(?:[Σ∑]|\bsum(?:_\w+)?(?![\w(]))`;
const LIMITS = String.raw`(?: ?_ ?(?:\{[^{}]*\}|\w+))?(?: ?\^ ?(?:\{[^{}]*\}|\([^()]*\)|\w+))?`;

/** Every way to write the gradient, at whatever point and with whatever arguments, becomes g. */
function gradients(text: string, parameter: string, known: ReadonlySet<string>): string {
  const key = `${parameter}${known.has('dx') ? ', dx known' : ''}`;
  const patterns = gradientPatterns.get(key) ?? patternsFor(parameter, known.has('dx'));
  gradientPatterns.set(key, patterns);
  return patterns.reduce((plain, [pattern, meant]) => plain.replace(pattern, meant), text);
}

type Meant = readonly [pattern: RegExp, meant: string];
const gradientPatterns = new Map<string, readonly Meant[]>();

function patternsFor(parameter: string, dxKnown: boolean): readonly Meant[] {
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
    read(String.raw`${D} ?\/ ?(?:∂|d|partial) ?${by} ?${OF}`, ' g '),
    read(String.raw`${D} ?${OF} ?\/ ?(?:∂|d|partial) ?${by}`, ' g '),
    read(String.raw`(?:∇|(?<![A-Za-z])grad) ?_? ?(?:${point})? ?${OF}`, ' g '),
    read(String.raw`(?<![A-Za-z])[LJEf]'\( ?${point} ?\)`, ' g '),
    read(
      String.raw`(?<![A-Za-z∂_])d(?:${parameter}|${parameter.toUpperCase()}|theta|θ${dxKnown ? '' : '|x'})(?:_(?:ahead|nag|tilde))?(?![\p{L}'_])`,
      ' g ',
    ),
    read(String.raw`(?<![A-Za-z_])(?:grad|g)\( ?${point} ?\)`, ' g '),
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
  const parts = text.split(/[←⟵⇐⟸→⟶≈=]|:=|<-+/);
  const right = (parts.at(-1) ?? '').trim();
  return parts.length > 1 && /^(?:Δ|delta) ?_?\(?(?:theta|[θx]|w)\)? ?:?$/i.test((parts.at(-2) ?? '').trim())
    ? `${parameter} + (${right})`
    : right;
}
