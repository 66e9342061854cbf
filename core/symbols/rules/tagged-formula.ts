import type { MeaningName } from '../meanings/index.ts';

type Symbols = Readonly<Record<string, MeaningName>>;

interface Piece {
  readonly tex: string;
  /** The symbol without its indices; null for what is no symbol. */
  readonly symbol: string | null;
}

/** Commands whose group is text or a name. */
const WORDS = /^\\(?:text|operatorname|mathrm|begin|end)$/;
/** Commands whose indices are bounds. */
const BOUNDED = /^\\(?:sum|max)$/;
const LETTER =
  /^\\(?:alpha|beta|gamma|delta|Delta|epsilon|varepsilon|eta|theta|lambda|mu|rho|sigma|nu|tau|kappa|hat|tilde)$/;

/**
 * A formula in LaTeX in which each symbol of the table carries the name of its meaning (KaTeX `\htmlData`). A symbol
 * keeps its indices and primes.
 */
export const taggedFormula = (tex: string, symbols: Symbols): string =>
  piecesOf(tex, symbols)
    .map((piece) => {
      const meaning = piece.symbol === null ? undefined : symbols[piece.symbol];
      return meaning === undefined ? piece.tex : `{\\htmlData{symbol=${meaning}}{${piece.tex}}}`;
    })
    .join('');

/** The letters of a formula that its table does not explain. */
export const unexplained = (tex: string, symbols: Symbols): readonly string[] =>
  piecesOf(tex, symbols).flatMap(({ symbol }) =>
    symbol === null || Object.hasOwn(symbols, symbol) ? [] : [symbol],
  );

function piecesOf(tex: string, symbols: Symbols): readonly Piece[] {
  const longestFirst = Object.keys(symbols).toSorted((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  for (let at = 0; at < tex.length; at += pieces.at(-1)?.tex.length ?? 1) {
    const rest = tex.slice(at);
    const [command] = /^\\(?:[A-Za-z]+|.)/.exec(rest) ?? [];
    const symbol =
      longestFirst.find((key) => startsWith(rest, key)) ??
      (command === undefined ? /^[A-Za-z]/.exec(rest)?.[0] : LETTER.test(command) ? command : undefined);
    const start = symbol ?? command ?? rest.charAt(0);
    const after = rest.slice(start.length);
    const length =
      symbol !== undefined || BOUNDED.test(start)
        ? indicesLength(after)
        : WORDS.test(start)
          ? groupLength(after)
          : 0;
    pieces.push({ tex: rest.slice(0, start.length + length), symbol: symbol ?? null });
  }
  return pieces;
}

/** Whether a formula goes on with a symbol, and not with a longer command that begins like it. */
const startsWith = (rest: string, key: string): boolean =>
  rest.startsWith(key) && !(/\\[A-Za-z]+$/.test(key) && /^[A-Za-z]/.test(rest.slice(key.length)));

/** The length of the indices, primes and superscripts in round brackets that follow a symbol. */
function indicesLength(after: string): number {
  const [sign] = /^(?:'|_|\^(?=\{\())/.exec(after) ?? [];
  if (sign === undefined) return 0;
  const index = sign === "'" ? 0 : argumentLength(after.slice(1));
  return 1 + index + indicesLength(after.slice(1 + index));
}
const argumentLength = (after: string): number =>
  after.startsWith('{') ? groupLength(after) : (/^(?:\\[A-Za-z]+|.)/.exec(after)?.[0].length ?? 0);

/** The length of a group in braces, with them; 0 where none begins. */
function groupLength(after: string): number {
  if (!after.startsWith('{')) return 0;
  let depth = 0;
  const end = [...after].findIndex((letter) => {
    depth += letter === '{' ? 1 : letter === '}' ? -1 : 0;
    return depth === 0;
  });
  return end < 0 ? after.length : end + 1;
}
