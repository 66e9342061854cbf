/** A piece of a text and its start position, counted from 0. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The piece without the space at its ends. */
export function trimmed({ text, at }: Piece): Piece {
  const bare = text.trimStart();
  return { text: bare.trimEnd(), at: at + text.length - bare.length };
}

/** Splits at commas and semicolons outside brackets; no piece is empty except the first. */
export function commaPieces({ text, at }: Piece): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let begin = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const letter = text[i];
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth -= 1;
    if (letter !== undefined && (depth > 0 || (letter !== ',' && letter !== ';'))) continue;
    pieces.push(trimmed({ text: text.slice(begin, i), at: at + begin }));
    begin = i + 1;
  }
  return pieces.filter((piece, i) => i === 0 || piece.text !== '');
}
