/**
 * What the text of a question states, read from its words and its formulas between dollar signs. It is read
 * cautiously: what is not recognized counts as left out, and is then printed once more than needed.
 */

/** A number as texts write it: 0.5, .5, 1e-8, 10^{-8}, \frac12, \tfrac{1}{2}, 1/2, 1,000. */
const NUMBER =
  /\\[dt]?frac\s*(?:\{(-?\d+)\}\s*\{(\d+)\}|(\d)\s*(\d))|(-?\d+)\/(\d+)|(-?)10\^\{?(-?\d+)\}?|(-?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d+)?)(?:e([+-]?\d+)|\s*(?:\\cdot|\\times|·|×)\s*10\^\{?(-?\d+)\}?)?/g;

function valueOf(match: RegExpMatchArray): number {
  const [, above, below, digit, underDigit, over, under, sign, power, decimal = '', exponent, times] = match;
  if (below !== undefined) return Number(above) / Number(below);
  if (underDigit !== undefined) return Number(digit) / Number(underDigit);
  if (under !== undefined) return Number(over) / Number(under);
  if (power !== undefined) return Number(`${sign ?? ''}1e${power}`);
  return Number(`${decimal.replaceAll(',', '')}e${exponent ?? times ?? 0}`);
}

/** A minus sign is one, spaces are spaces, and an index of one sign has no braces. */
const plainText = (text: string): string =>
  text
    .replaceAll('−', '-')
    .replaceAll(/\\[,;:! ]|~/g, ' ')
    .replaceAll(/_\{(\w)\}/g, '_$1');

/** Every number that stands in a text. */
export const statedNumbers = (text: string): ReadonlySet<number> =>
  new Set([...plainText(text).matchAll(NUMBER)].map(valueOf));

/** Words for a learning rate, which a text may use in place of its letter. */
const RATE = ['learning rate', 'learning-rate', 'step size', 'lr'];
/** Characters between a name and its number: “is”, “of”, “=”, “is $\eta =”. */
const BETWEEN = 24;

/** Whether a text states a number after one of these symbols, or after a word for it. */
export function statesNumberOf(text: string, symbols: readonly string[], value: number): boolean {
  const within = plainText(text);
  const names = symbols.some((symbol) => symbol === 'η' || symbol === '\\eta')
    ? [...symbols, ...RATE]
    : symbols;
  return names.map(plainText).some((name) => {
    for (let at = within.indexOf(name); at !== -1; at = within.indexOf(name, at + 1)) {
      const after = within.slice(at + name.length, at + name.length + BETWEEN + 20);
      const [first] = after.matchAll(NUMBER);
      if (first && first.index <= BETWEEN && valueOf(first) === value) return true;
    }
    return false;
  });
}

/** Words of a sentence about a loss or an optimizer that name none. */
const NAMELESS = new Set(['loss', 'over', 'samples', 'sample', 'outputs', 'of', 'the', 'with', 'and']);

/**
 * Whether a text names the loss or the optimizer of a sentence, as in `optimizer: Adam, η = 0.1; 2 updates`, or
 * writes the loss as a formula.
 */
export function statesName(text: string, sentence: string): boolean {
  const [kind = '', rest = ''] = sentence.split(': ', 2);
  const name = (rest.split(/[,(;]/)[0] ?? '').toLowerCase();
  const words = text.toLowerCase();
  if (
    kind === 'loss' &&
    /\$[^$]*\b[LJE](_\w|_\{[^}]*\}|\^\{[^}]*\})*\s*=|loss[^.$]{0,20}\$[^$]*[\^(]/.test(text)
  )
    return true;
  if (name === 'gradient descent') return /descent|\bsgd\b/.test(words);
  return name
    .split(/\s+/)
    .filter((word) => word.length > 2 && !NAMELESS.has(word))
    .some((word) => new RegExp(`(^|[^a-z])${word.replace(/[^a-z-]/g, '')}`).test(words));
}
