import { isUtf8 } from 'node:buffer';
import { placeInText, problemError } from '../core/errors.ts';

/**
 * The text of a file in UTF-8. Throws ProblemError with the line and column of the first byte that is none, which
 * would otherwise become the sign � without a word.
 */
export function utf8Text(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return text;
  const at = firstReplaced(text, bytes);
  const byte = bytes[Buffer.byteLength(text.slice(0, at))] ?? 0;
  throw problemError(
    placeInText(text, at),
    `the byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} does not belong to a text in UTF-8`,
    'save the file as plain text, encoding UTF-8',
  );
}

/** The index of the first � in a text that the bytes do not have as such. */
function firstReplaced(text: string, bytes: Buffer): number {
  let [at, offset] = [0, 0];
  for (;;) {
    const next = text.indexOf(REPLACEMENT, at);
    if (next < 0) return text.length;
    offset += Buffer.byteLength(text.slice(at, next));
    if (!bytes.subarray(offset, offset + REPLACED.length).equals(REPLACED)) return next;
    offset += REPLACED.length;
    at = next + 1;
  }
}
const REPLACEMENT = '\ufffd';
const REPLACED = Buffer.from(REPLACEMENT);
