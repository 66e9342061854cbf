import { textError } from '../../errors.ts';
import type { Field, Form, Spelling } from './spelling.ts';
import { takeWord, type WordsReader } from './words-reader.ts';

const FORMS: Readonly<Record<Form, { readonly pattern: RegExp; readonly example: string }>> = {
  sides: { pattern: /\d+(?:\s*[x×]\s*\d+)*/y, example: '3 or 3x3' },
  padding: {
    pattern: /same\b|valid\b|\d+(?:\+\d+)?(?:\s*[x×]\s*\d+(?:\+\d+)?)*/iy,
    example: '1, 1x0, 0+1 or same',
  },
  count: { pattern: /\d+/y, example: '64' },
  rate: { pattern: /\d*\.?\d+(?:e[+-]?\d+)?%?/iy, example: '0.5' },
  number: { pattern: /-?\d*\.?\d+(?:e[+-]?\d+)?/iy, example: '1e-5' },
  shape: { pattern: /\d+(?:\s*[x×]\s*\d+)*/y, example: '28x28x1' },
};

/** The value of a field, which stands here. */
export function value(reader: WordsReader, field: Field, spelling: Spelling): unknown {
  const { pattern, example } = FORMS[field.form];
  const written = reader.take(pattern);
  if (written === null)
    throw textError(
      reader.at,
      `expected the ${field.key} of ${spelling.label}, found “${reader.found()}”`,
      `write it as ${example}`,
    );
  // `64.5`, `1e3`: what stands against a number is part of it to a reader.
  if (/[.\dx×]/.test(reader.text[reader.at] ?? ''))
    throw textError(
      reader.at,
      `did not expect “${reader.found()}” in the ${field.key}`,
      `write it as ${example}`,
    );
  const after = reader.at;
  reader.spaces();
  if (!(field.units ?? []).some((word) => takeWord(reader, word))) reader.at = after;
  return valueOf(written, field.form);
}

/** What a value is once it is read: a number, sides, a padding. */
export function valueOf(written: string, form: Form): unknown {
  const parts = written.split(/\s*[x×]\s*/);
  switch (form) {
    case 'sides':
      return parts.length === 1 ? Number(written) : parts.map(Number);
    case 'shape':
      return parts.map(Number);
    case 'count':
    case 'number':
      return Number(written);
    case 'rate':
      return written.endsWith('%') ? Number(written.slice(0, -1)) / 100 : Number(written);
    case 'padding': {
      if (/^[sv]/i.test(written)) return written.toLowerCase();
      const sides = parts.map((part) => (part.includes('+') ? part.split('+').map(Number) : Number(part)));
      return sides.length === 1 && typeof sides[0] === 'number' ? sides[0] : sides;
    }
  }
}
