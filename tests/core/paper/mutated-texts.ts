/** A seeded generator of whole numbers below `n`: Marsaglia's xorshift32, "Xorshift RNGs", 2003. */
export function randomBelow(seed: number): (n: number) => number {
  let state = seed | 0 || 1;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

/** What people type, paste or mistype; among them everything that the parsers treat in a special way. */
const PIECES = [
  ...['0', '1', '-1', '.5', '1/3', '1/0', '0/0', '1e-400', '1e400', '1e999', '1e-310', '√1e-310', '√2'],
  ...['−2', '+', '-', '*', '**', '^', '/', '=', '==', ',', ',,', ';', ':', '.', '..', '…', '→', '×', 'x'],
  ...['(', ')', '[', ']', '{', '}', '((', '))', '[[1]]', '()', '[]', '"', "'", '`', '\\', '$', '#', '|'],
  ...[' ', '\t', '\n', '\r\n', '\u00a0', '\u0000', '\ud800', '😀', 'β', 'é', '२'],
  ...['constructor', '__proto__', 'toString', 'NaN', 'Infinity', 'null', 'undefined', 'true', 'e', 'pi'],
  ...['lr', 'steps', 'from', 'on', 'rule', 'batch', 'with', 'pad same', 'stride 0', 'stride 99', 'relu'],
  ...['INPUT', 'INPUT 1x1x1', 'INPUT 28x28x3', 'CONV', 'CONV-3-8', 'POOL-2', 'FC-10', 'name =', 'W ='],
  ...['99999999999999999999', '0x10', '1_000', '1,5', 'exp(1000)', 'ln(0)', 'sqrt(-1)', 'w1 = w1', 'y = y'],
] as const;

/** An example with one to four random changes: a cut, a repetition, a piece put in, two parts exchanged. */
export function mutated(example: string, others: readonly string[], below: (n: number) => number): string {
  let text = example;
  for (let changes = 1 + below(4); changes > 0; changes -= 1) {
    const from = below(text.length + 1);
    const to = Math.min(text.length, from + below(12));
    const piece = PIECES[below(PIECES.length)] ?? '';
    const other = others[below(others.length)] ?? '';
    text =
      [
        () => text.slice(0, from) + text.slice(to),
        () => text.slice(0, to) + text.slice(from),
        () => text.slice(0, from) + piece + text.slice(from),
        () => text.slice(0, from) + piece + text.slice(to),
        () => text.slice(to) + text.slice(from, to) + text.slice(0, from),
        () => text.slice(0, from) + other.slice(below(other.length + 1)),
      ][below(6)]?.() ?? text;
  }
  return text;
}

/** A text of random pieces. */
export const randomText = (below: (n: number) => number): string =>
  Array.from({ length: below(12) }, () => PIECES[below(PIECES.length)] ?? '').join(below(2) === 0 ? ' ' : '');
