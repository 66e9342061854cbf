import { leftSide, plainText } from './notation.ts';

/** A line of a script: the quantity whose box it stands in, and what was typed there. */
export interface TypedLine {
  readonly id: string;
  readonly typed: string;
}
/**
 * A script whose mt is m̂ (CS231n, `mt = m / (1-beta1**t)`), not m at the time t: the letter says so where it is
 * assigned.
 */
export function withHats(lines: readonly TypedLine[]): readonly TypedLine[] {
  const hats = lines.flatMap(({ id, typed }) => {
    const letter = /^\s*([mv])t\s*=/.exec(typed)?.[1];
    return letter !== undefined && id === `${letter}Hat` ? [letter] : [];
  });
  if (hats.length === 0) return lines;
  const pattern = new RegExp(`(?<![A-Za-z_])([${hats.join('')}])t(?![A-Za-z_])`, 'g');
  return lines.map(({ id, typed }) => ({ id, typed: typed.replace(pattern, '$1_hat') }));
}

type Names = Readonly<Record<string, string>>;

/**
 * The names of a script in letters of its own. A letter that is assigned in the box of a quantity is that
 * quantity: s and r for the moments of Adam (Goodfellow et al. 2016, algorithm 8.7), b for PyTorch's momentum
 * buffer, `mt` for m̂ (CS231n). So is a letter of another rule in a line that should have its own: `μ b + g`. A
 * letter assigned in two boxes keeps its usual meaning.
 */
export function ownLetters(lines: readonly TypedLine[], names: Names): Names {
  const known = new Map(Object.entries(names));
  const states = new Set([...known.values()].filter((id) => id.endsWith("'")).map((id) => id.slice(0, -1)));
  const asked = new Set(lines.map(({ id }) => id.replace(/'$/, '')));
  /** Not a rate, a gradient or a constant: those are no student's to rename. */
  const free = (letter: string): boolean => {
    const id = known.get(letter);
    return id === undefined || states.has(id) || (asked.has(id) && !states.has(id));
  };
  const meant = new Map<string, Set<string>>();
  for (const { id, typed } of lines) {
    const quantity = id.replace(/'$/, '');
    const letter = leftSide(typed) ?? strangerIn(typed, quantity, known, states, asked);
    if (letter !== null && free(letter)) meant.set(letter, new Set([...(meant.get(letter) ?? []), quantity]));
  }
  const renamed: [string, string][] = [];
  for (const [letter, [quantity, ...others]] of meant) {
    if (quantity === undefined || others.length > 0 || known.get(letter) === quantity) continue;
    const next = states.has(quantity) ? `${quantity}'` : quantity;
    renamed.push([letter, quantity], [`${letter}_t`, quantity], [`${letter}_old`, quantity]);
    for (const mark of ["'", '′', '_new', '_{t+1}', '_t+1']) renamed.push([`${letter}${mark}`, next]);
  }
  return { ...names, ...Object.fromEntries([...renamed, ...rateLetters(lines, known)]) };
}

const LETTER = /(?<![\p{L}\p{N}_])(?:[a-zA-Z]|cache)(?![\p{L}\p{N}(_])/gu;

/** The one letter of another rule, or of none, in a line that does not use the letter of its own quantity. */
function strangerIn(
  typed: string,
  quantity: string,
  known: ReadonlyMap<string, string>,
  states: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): string | null {
  if (!states.has(quantity)) return null;
  const letters = [...new Set(plainText(typed).match(LETTER) ?? [])];
  if (letters.some((letter) => known.get(letter) === quantity)) return null;
  const strangers = letters.filter((letter) => {
    const id = known.get(letter);
    return letter !== 'e' && (id === undefined || (states.has(id) && !asked.has(id)));
  });
  return strangers.length === 1 ? (strangers[0] ?? null) : null;
}

/**
 * Letters that are the learning rate in some books and something else in others, settled by what else the
 * script uses: γ in PyTorch's documentation, beside μ or β; ε in Goodfellow et al. 2016, where α is the momentum
 * and δ the small constant.
 */
function rateLetters(
  lines: readonly TypedLine[],
  known: ReadonlyMap<string, string>,
): readonly [string, string][] {
  const text = lines.map(({ typed }) => plainText(typed)).join('; ');
  const uses = (...names: readonly string[]): boolean => names.some((name) => mentions(text, name));
  const inUse = new Set(known.values());
  if (!inUse.has('eta') || uses('η', 'eta', 'lr', 'learning_rate')) return [];
  const renamed = (id: string, ...names: readonly string[]): readonly [string, string][] =>
    names.map((name) => [name, id]);
  const momentum = inUse.has('mu') ? 'mu' : 'rho';
  const small = uses('δ', 'delta') || !inUse.has('epsilon');
  if (uses('ε', 'epsilon', 'eps') && small)
    return [
      ...renamed('eta', 'ε', 'epsilon', 'eps'),
      ...(inUse.has(momentum) ? renamed(momentum, 'α', 'alpha') : []),
    ];
  const other = uses('μ', 'mu', 'ρ', 'rho', 'β', 'beta', 'momentum', 'β1', 'beta1', 'β_1', 'beta_1');
  return uses('γ', 'gamma') && !uses('α', 'alpha') && (other || !inUse.has('rho'))
    ? renamed('eta', 'γ', 'gamma')
    : [];
}

/** Greek letters stand against others (`γg`), words do not: eta is no part of theta. */
const mentions = (text: string, name: string): boolean =>
  /^[a-z_0-9]+$/i.test(name)
    ? new RegExp(`(?<![A-Za-z_])${name}(?![A-Za-z_0-9])`).test(text)
    : text.includes(name);
