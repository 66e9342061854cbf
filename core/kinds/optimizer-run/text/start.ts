import { DECIMAL_OR_FRACTION, withHyphens } from '../../../document/number-text.ts';
import type { Quantity } from '../../../document/quantity.ts';
import { textError } from '../../../errors.ts';
import { outOfRange, parseRational } from '../../../expr/rational.ts';
import { commaPieces, type Piece } from './pieces.ts';

const ENTRY = new RegExp(String.raw`^(?:([A-Za-z][A-Za-z0-9]{0,9})\s*[=:]\s*)?(${DECIMAL_OR_FRACTION})$`);
const HOW = 'write the start as (1, 1), or (x = 1, y = 1)';

/** `(1, 1)` in the order in which the variables first occur in the objective, or `(x = 1, y = 1)`. */
export function readStart(piece: Piece, objective: Piece): Record<string, Quantity> {
  if (piece.text === '') throw textError(piece.at, 'there is no start', HOW);
  const bracketed = /^[([](.*)[)\]]$/s.exec(piece.text);
  const pieces = commaPieces(bracketed ? { text: bracketed[1] ?? '', at: piece.at + 1 } : piece);
  const entries = pieces.map(readEntry);
  const variables = variablesOf(objective.text);
  if (entries.every(({ name }) => name === undefined) && entries.length !== variables.length) {
    throw textError(
      piece.at,
      `${entries.length} ${entries.length === 1 ? 'number' : 'numbers'} for ${variables.length === 0 ? 'no variable' : variables.join(', ')}`,
      'give one number for each variable of the objective, in the order in which it names them',
    );
  }
  const start = new Map<string, Quantity>();
  entries.forEach(({ name, value, at }, i) => {
    const variable = name ?? variables[i] ?? `x${i + 1}`;
    if (start.has(variable))
      throw textError(at, `a second number for ${variable}`, 'give each variable one number');
    start.set(variable, value);
  });
  return Object.fromEntries(start);
}

interface Entry {
  /** undefined where the order decides. */
  readonly name: string | undefined;
  readonly value: Quantity;
  readonly at: number;
}

function readEntry({ text, at }: Piece): Entry {
  const [, name, number = ''] = ENTRY.exec(text) ?? [];
  if (parseRational(withHyphens(number)) === null)
    throw textError(
      at,
      `“${text.slice(0, 40)}” ${outOfRange(withHyphens(number)) ?? 'is not a number'}`,
      HOW,
    );
  return { name, value: quantity(number), at };
}

/**
 * Names in the order of first occurrence. A word before a bracket is a function; `e` with a power is the
 * exponential.
 */
function variablesOf(objective: string): string[] {
  const found = new Set<string>();
  for (const match of objective.matchAll(/[A-Za-z][A-Za-z0-9]*/g)) {
    const after = objective.slice(match.index + match[0].length).trimStart();
    const isFunction = match[0].length > 1 && after.startsWith('(');
    // The e of 1e-8 belongs to the number.
    const isExponent =
      /^e\d*$/i.test(match[0]) && (/[\d.]/.test(objective[match.index - 1] ?? '') || after.startsWith('^'));
    if (!isFunction && !isExponent) found.add(match[0]);
  }
  return [...found];
}

/** The number where it reads back as it was written, otherwise its text. */
function quantity(text: string): Quantity {
  const plain = withHyphens(text);
  return String(Number(plain)) === plain ? Number(plain) : plain;
}
