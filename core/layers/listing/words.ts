import { textError } from '../../errors.ts';
import { layerSchema } from '../index.ts';
import type { Field, Form, Spelling } from './spelling.ts';
import { spellings, type TypedSpelling } from './spellings.ts';
import { MOST_LAYERS, type Reference, type Statement } from './statement.ts';

/**
 * Layers in words, as papers and blackboards have them: `INPUT 28x28x1, CONV-7-32, POOL-2, FC-10` (a kernel,
 * then how many), `conv 3x3, 64, stride 2, pad 1 → bn → relu`, `3x3 conv, 64, /2`. Layers are set apart by
 * commas, arrows, semicolons or lines; what does not begin with a layer's word goes with the layer before. In
 * a graph a layer is named and takes others by name: `y = add (c, x)`. Nothing is ever executed. Throws
 * ProblemError at the character where it cannot go on.
 */
export function parseWords(text: string): Statement[] {
  const reader = new Reader(text);
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

class Reader {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** What the pattern (sticky) matches here, stepped over; null, and nothing moves, where it does not. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  spaces(): void {
    this.take(/[ \t\r]*/y);
  }

  separators(): void {
    while (this.take(/[\s,;|]+|[-–—=]+[>»]|[→⟶⇒>]|#[^\n]*/y) !== null);
  }

  ended(): boolean {
    return this.at >= this.text.length;
  }

  /** The word or sign that stands here, for messages. */
  found(): string {
    return /^(?:[\p{L}_][\p{L}\p{N}_]*|\S)/u.exec(this.text.slice(this.at, this.at + 40))?.[0] ?? 'the end';
  }
}

const NAME = /"(?:[^"\\\n]|\\["\\])*"|[\p{L}_][\p{L}\p{N}_.]*/uy;
const nameOf = (written: string): string =>
  written.startsWith('"') ? written.slice(1, -1).replace(/\\(["\\])/g, '$1') : written;
/** A name that can stand without quotation marks. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

function statement(reader: Reader): Statement {
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
      `layers are ${layerWords()}`,
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
function name(reader: Reader): string | null {
  const start = reader.at;
  const written = reader.take(NAME);
  reader.spaces();
  if (written !== null && reader.take(/=(?!>)\s*/y) !== null) return nameOf(written);
  reader.at = start;
  return null;
}

/** All that is said of a layer after its word; gives the layers it takes. */
function details(
  reader: Reader,
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
function references(reader: Reader, spelling: Spelling): Reference[] | null {
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
function spellingAt(reader: Reader): TypedSpelling | null {
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

/**
 * Steps over a word, whatever its case and however its parts are joined. `beforeNumber`: a number may stand
 * right against it, `s2`.
 */
function takeWord(reader: Reader, word: string, beforeNumber = false): boolean {
  if (word === '/') return reader.take(/\//y) !== null;
  return reader.take(patternOf(word, beforeNumber)) !== null;
}
const patterns = new Map<string, RegExp>();
function patternOf(word: string, beforeNumber: boolean): RegExp {
  const key = `${word}${beforeNumber ? '#' : ''}`;
  const known = patterns.get(key);
  if (known) return known;
  // A single letter needs its number: `s2`, `s=2`, not the s of a word.
  const follows = word.length === 1 ? '(?=\\s*[=:]?\\s*\\d)' : '(?![\\p{L}_])';
  const made = new RegExp(word.replaceAll(' ', '[\\s_-]*') + follows, 'iuy');
  patterns.set(key, made);
  return made;
}

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

function value(reader: Reader, field: Field, spelling: Spelling): unknown {
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

function valueOf(written: string, form: Form): unknown {
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

/**
 * Layers of a document in words again, such that `parseWords` reads the same. A name could be taken for
 * something said of the layer before it, so that named layers are set apart by more than a comma.
 */
export const toListing = (entries: readonly Readonly<Record<string, unknown>>[]): string =>
  entries
    .map((entry) => toWords(entry))
    .join(entries.some(({ name: given }) => given !== undefined) ? '; ' : ', ');

/** One layer in words: `y = ADD (c, x)`. */
export function toWords(
  entry: Readonly<Record<string, unknown>>,
  from: readonly string[] | null = null,
): string {
  const spelling = spellings.find(
    ({ type, fixed }) =>
      type === entry['type'] && Object.entries(fixed).every(([key, value]) => entry[key] === value),
  );
  if (!spelling) throw new RangeError(`${String(entry['type'])} has no spelling`);
  const said = (key: string): boolean => entry[key] !== undefined && !isImplied(entry, key);
  const numbers = spelling.positional
    .filter(({ key, optional }) => (optional === true ? said(key) : entry[key] !== undefined))
    .map(({ key }) => written(entry[key]));
  // A value that has a word of its own is that word, but for padding, whose labels say `pad same`.
  const flagged = spelling.flags.filter(
    ({ key, value }) =>
      entry[key] === value &&
      said(key) &&
      !spelling.named.some((field) => field.key === key && field.form === 'padding'),
  );
  const fields = spelling.named
    .filter(({ key }) => said(key) && !flagged.some((flag) => flag.key === key))
    .map(({ key, words }) => `${words[0] ?? key} ${written(entry[key])}`);
  const flags = flagged.map(({ words }) => words[0] ?? '');
  const label =
    spelling.type === 'input'
      ? [`${spelling.label} ${numbers.join(' ')}`]
      : [[spelling.label, ...numbers].join('-')];
  const name = entry['name'] === undefined ? [] : [`${nameText(String(entry['name']))} =`];
  return [
    ...name,
    ...label,
    ...fields,
    ...flags,
    ...(from ? [`(${from.map(nameText).join(', ')})`] : []),
  ].join(' ');
}

/** Is it what the layer has where nothing is said? */
function isImplied(entry: Readonly<Record<string, unknown>>, key: string): boolean {
  const { [key]: value, ...rest } = entry;
  const parsed = layerSchema.safeParse(rest);
  return (
    parsed.success &&
    JSON.stringify((parsed.data as Readonly<Record<string, unknown>>)[key]) === JSON.stringify(value)
  );
}

const nameText = (name: string): string =>
  PLAIN_NAME.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
const written = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((one: unknown) => (Array.isArray(one) ? one.join('+') : String(one))).join('x')
    : String(value);

const layerWords = (): string => [...new Set(spellings.map(({ words }) => words[0] ?? ''))].join(', ');
const formOf = ({ label, positional }: Spelling): string =>
  label === 'INPUT'
    ? 'INPUT 28x28x1'
    : [
        label,
        ...positional.map(({ form }) => (form === 'count' ? '64' : form === 'rate' ? '0.5' : '3')),
      ].join('-');
