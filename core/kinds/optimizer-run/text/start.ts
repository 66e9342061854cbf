import { NUMBER, withHyphens } from '../../../document/number-text.ts';
import type { Quantity } from '../../../document/quantity.ts';
import { textError } from '../../../errors.ts';
import { parseRational } from '../../../expr/rational.ts';
import { commaPieces, type Piece } from './pieces.ts';

/** `(1, 1)` in the order in which the variables first occur in the objective, or `(x = 1, y = 1)`. */
export function readStart(piece: Piece, objective: Piece): Record<string, Quantity> {
  if (piece.text === '')
    throw textError(piece.at, 'there is no start', 'write it as (1, 1), or (x = 1, y = 1)');
  const bracketed = /^[([](.*)[)\]]$/s.exec(piece.text);
  const entries = commaPieces(bracketed ? { text: bracketed[1] ?? '', at: piece.at + 1 } : piece);
  const variables = variablesOf(objective.text);
  const named = entries.map(({ text, at }) => {
    const match = new RegExp(String.raw`^(?:([A-Za-z][A-Za-z0-9]{0,9})\s*[=:]\s*)?(${NUMBER})$`).exec(text);
    if (!match || parseRational(withHyphens(match[2] ?? '')) === null)
      throw textError(
        at,
        `“${text.slice(0, 40)}” is not a number`,
        'write the start as (1, 1), or (x = 1, y = 1)',
      );
    return { name: match[1], value: quantity(match[2] ?? ''), at };
  });
  if (named.every(({ name }) => name === undefined) && entries.length !== variables.length) {
    throw textError(
      piece.at,
      `${entries.length} ${entries.length === 1 ? 'number' : 'numbers'} for ${variables.length === 0 ? 'no variable' : variables.join(', ')}`,
      'give one number for each variable of the objective, in the order in which it names them',
    );
  }
  return Object.fromEntries(named.map(({ name, value }, i) => [name ?? variables[i] ?? `x${i + 1}`, value]));
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
