import { textError } from '../../errors.ts';
import { suggestion } from './nearest.ts';
import { NAME, nameOf } from './names.ts';
import type { Spelling } from './spelling.ts';
import { spellings, type TypedSpelling } from './spellings.ts';
import { MOST_LAYERS, type Reference, type Statement } from './statement.ts';
import { value, valueOf } from './word-values.ts';
import { takeWord, WordsReader } from './words-reader.ts';

/**
 * Layers in words, as papers and blackboards have them: `INPUT 28x28x1, CONV-7-32, POOL-2, FC-10` (a kernel,
 * then how many), `conv 3x3, 64, stride 2, pad 1 → bn → relu`, `3x3 conv, 64, /2`. Layers are set apart by
 * commas, arrows, semicolons or lines; what does not begin with a layer's word goes with the layer before. In
 * a graph a layer is named and takes others by name: `y = add (c, x)`. Nothing is ever executed. Throws
 * ProblemError at the character where it cannot go on.
 */
export function parseWords(text: string): Statement[] {
  const reader = new WordsReader(text);
  const statements: Statement[] = [];
  for (reader.separators(); !reader.ended(); reader.separators()) {
    if (statements.length > MOST_LAYERS)
      throw textError(
        reader.at,
        `more than ${MOST_LAYERS} layers`,
        'write a smaller network, or its blocks in a document',
      );
    statements.push(statement(reader));
  }
  return statements;
}

function statement(reader: WordsReader): Statement {
  const at = reader.at;
  const named = name(reader);
  // `3x3 conv` for `conv 3x3`.
  const first = reader.at;
  const before = reader.take(/\d+(?:\s*[x×]\s*\d+)*(?=[\s-]*\p{L})/uy);
  reader.take(/[\s-]*/y);
  const word = reader.at;
  const spelling = spellingAt(reader);
  if (!spelling)
    throw textError(
      reader.at,
      `“${reader.found()}” is not a layer that is known here`,
      `${suggestion(
        reader.found(),
        spellings.flatMap(({ words }) => words),
      )}layers are ${layerWords()}`,
    );
  const written: Record<string, unknown> = { type: spelling.type, ...spelling.fixed };
  const places: Record<string, number> = { type: word };
  if (named !== null) written['name'] = named;
  const set = (key: string, value: unknown, where: number): void => {
    if (Object.hasOwn(places, key))
      throw textError(where, `the ${key} of ${spelling.label} is given twice`, 'leave one out');
    written[key] = value;
    places[key] = where;
  };
  if (before !== null) {
    const [field] = spelling.positional;
    if (!field) throw textError(first, `${spelling.label} has no number`, 'leave it out');
    set(field.key, valueOf(before, field.form), first);
  }
  const from = details(reader, spelling, places, set);
  return { at, written: written as Statement['written'], places, from, expects: null };
}

/** `c1 = ` before a layer. */
function name(reader: WordsReader): string | null {
  const start = reader.at;
  const written = reader.take(NAME);
  reader.spaces();
  if (written !== null && reader.take(/=(?!>)\s*/y) !== null) return nameOf(written);
  reader.at = start;
  return null;
}

/** All that is said of a layer after its word; gives the layers it takes. */
function details(
  reader: WordsReader,
  spelling: Spelling,
  places: Readonly<Record<string, number>>,
  set: (key: string, value: unknown, at: number) => void,
): Statement['from'] {
  let bracket: number | null = null;
  for (;;) {
    const start = reader.at;
    reader.take(/[ \t\r]*(?:,\s*)?/y);
    if (reader.take(/\(\s*/y) !== null) {
      if (bracket !== null)
        throw textError(reader.at - 1, 'a bracket within a bracket', 'write one pair at most');
      bracket = start;
      const inputs = references(reader, spelling);
      if (inputs) return inputs;
      continue;
    }
    if (bracket !== null && reader.take(/\s*\)/y) !== null) {
      bracket = null;
      continue;
    }
    reader.take(/-(?!>)/y);
    const at = reader.at;
    const flag = spelling.flags.find(({ words }) => words.some((word) => takeWord(reader, word)));
    if (flag) {
      set(flag.key, flag.value, at);
      continue;
    }
    const field = [...spelling.positional, ...spelling.named].find(({ words }) =>
      words.some((word) => takeWord(reader, word, true)),
    );
    if (field) {
      reader.take(/\s*[=:]?\s*/y);
      set(field.key, value(reader, field, spelling), at);
      continue;
    }
    const next = spelling.positional.find(({ key }) => !Object.hasOwn(places, key));
    const ahead = reader.text.slice(reader.at, reader.at + 2);
    if (next && (/^[\d.]/.test(ahead) || (next.form === 'number' && /^-[\d.]/.test(ahead)))) {
      set(next.key, value(reader, next, spelling), at);
      continue;
    }
    if (
      /[\d.]/.test(reader.text[reader.at] ?? '') &&
      !/^\d+(?:\s*[x×]\s*\d+)*[\s-]*\p{L}/u.test(reader.text.slice(reader.at, reader.at + 60))
    ) {
      throw textError(
        reader.at,
        `one number more than ${spelling.label} has`,
        `${spelling.label} is written ${formOf(spelling)}`,
      );
    }
    if (bracket !== null) throw textError(bracket, 'this bracket is not closed', 'close it with )');
    const [missing] = spelling.positional;
    if (missing && missing.optional !== true && !Object.hasOwn(places, missing.key))
      throw textError(start, `${spelling.label} has no ${missing.key}`, `write it as ${formOf(spelling)}`);
    reader.at = start;
    return null;
  }
}

/** `(a, b)`: names of layers; null where numbers stand in the bracket instead, `conv(3x3, 64)`. */
function references(reader: WordsReader, spelling: Spelling): Reference[] | null {
  const start = reader.at;
  const found: Reference[] = [];
  const isSaid = [...spelling.positional, ...spelling.named, ...spelling.flags].some(({ words }) =>
    words.some((word) => takeWord(reader, word, true)),
  );
  reader.at = start;
  if (isSaid || /[\d.]/.test(reader.text[start] ?? '')) return null;
  do {
    reader.take(/\s*/y);
    const at = reader.at;
    const written = reader.take(NAME);
    if (written === null)
      throw textError(
        at,
        `expected the name of a layer, found “${reader.found()}”`,
        'write the layers it takes as (a, b)',
      );
    found.push({ name: nameOf(written), at });
  } while (reader.take(/\s*,/y) !== null);
  if (reader.take(/\s*\)/y) === null)
    throw textError(
      reader.at,
      `did not expect “${reader.found()}” among the names`,
      'close the bracket with )',
    );
  return found;
}

/** The longest spelling that begins here. */
function spellingAt(reader: WordsReader): TypedSpelling | null {
  const start = reader.at;
  let [longest, end]: [TypedSpelling | null, number] = [null, start];
  for (const spelling of spellings) {
    for (const word of spelling.words) {
      reader.at = start;
      if (takeWord(reader, word) && reader.at > end) [longest, end] = [spelling, reader.at];
    }
  }
  reader.at = end;
  return longest;
}

const layerWords = (): string => [...new Set(spellings.map(({ words }) => words[0] ?? ''))].join(', ');
const formOf = ({ label, positional }: Spelling): string =>
  label === 'INPUT'
    ? 'INPUT 28x28x1'
    : [
        label,
        ...positional.map(({ form }) => (form === 'count' ? '64' : form === 'rate' ? '0.5' : '3')),
      ].join('-');
