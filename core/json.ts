import { placeInText, problemError } from './errors.ts';
import { repeatedName } from './repeated-name.ts';

/**
 * The most entries of one list or object, and the most values of one question and of a document: above what
 * any schema allows, so that a schema is not asked about a million entries, each with a message of its own.
 */
const MOST_ENTRIES = 100_000;
const MOST_VALUES = { question: 300_000, document: 1_000_000 } as const;

/**
 * Parses JSON text. Throws ProblemError with the line and column of a syntax error and of a number that float64
 * does not hold, for names that are unsafe and that no document needs, for a name that an object has twice, and for
 * more values than a document has.
 */
export function parseJson(text: string): unknown {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.trim() === '')
    throw problemError('document', 'the file is empty', 'choose another, or write a JSON object { … }');
  if (plain.includes('\u0000'))
    throw problemError('document', 'is not text in UTF-8', 'save it as plain text, encoding UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    throw syntaxError(plain);
  }
  refuseLostNumbers(plain);
  refuseRepeated(plain, refuseUnusual(value));
  return value;
}

/** Where a name stands for the second time in one object: `{ "z1": "0.3", "z1": "0.4" }`. */
function refuseRepeated(text: string, names: number): void {
  const found = repeatedName(text, names);
  if (found === null) return;
  throw problemError(
    placeInText(text, found.at),
    `the name “${found.name}” stands here again, after ${placeInText(text, found.before)}`,
    'keep one of the two; an object has each name once',
  );
}

/** Where a number stands that JSON.parse would turn into 0: `1e-400`. (Infinity is refused by every schema.) */
function refuseLostNumbers(text: string): void {
  if (!/[eE]-\d{3}|\.0{300}/.test(text)) return;
  const at = firstMistake(text, (number) => Number(number) === 0 && /^[^eE]*[1-9]/.test(number));
  if (at >= text.trimEnd().length) return;
  NUMBER.lastIndex = at;
  throw problemError(
    placeInText(text, at),
    `found ${(NUMBER.exec(text)?.[0] ?? '').slice(0, 60)}, which is closer to 0 than 5e-324, the smallest number that is computed with`,
    'write another number, or 0',
  );
}

function syntaxError(text: string): ReturnType<typeof problemError> {
  const at = firstMistake(text);
  const where = placeInText(text, at);
  const word = /^(\p{L}+|[\s\S])?/u.exec(text.slice(at))?.[0] ?? '';
  if (word === '')
    return problemError(
      where,
      'the file ends in the middle',
      'close the bracket or quote that is still open',
    );
  if (/^[\r\n]$/.test(word))
    return problemError(
      where,
      'the line ends inside a text',
      'close the quote; a line break within a text is written \\n',
    );
  if (/^\p{Cc}$/u.test(word))
    return problemError(
      where,
      'a control character stands here',
      'leave it out; a tab within a text is written \\t',
    );
  return problemError(where, `did not expect “${word.slice(0, 20)}” here`, adviceAbout(word));
}

function adviceAbout(found: string): string {
  if (/^(NaN|Infinity|undefined)$/.test(found)) return 'JSON has no such number; write a finite one';
  if (/^['‘’“”]$/.test(found)) return 'names and text stand between straight double quotes';
  if (found === '/' || found === '#') return 'JSON has no comments; leave it out';
  return 'check the brackets, commas and quotes just before this place';
}

// The characters between the quotes: escapes, and any character but a quote, a backslash or a control
// character.
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const BROKEN_STRING = new RegExp(STRING.source.slice(0, -1), 'y');
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/**
 * The index at which the text stops being valid JSON (RFC 8259, §2 to §7), or at which a number stands that
 * `refused` does not take; the end of the text where there is neither. JavaScript engines word their
 * error messages differently, and some omit the position. An explicit stack of open brackets replaces
 * recursion, so a hundred thousand nested brackets cannot overflow the call stack.
 */
function firstMistake(text: string, refused: (number: string) => boolean = () => false): number {
  const open: ('[' | '{')[] = [];
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
  };
  /** Skips a number; false where there is none, or it is refused and stays. */
  const number = (): boolean => {
    const start = at;
    if (!skip(NUMBER)) return false;
    if (!refused(text.slice(start, at))) return true;
    at = start;
    return false;
  };
  const take = (sign: string): boolean => {
    skip(SPACE);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  /** A name and its colon. */
  const name = (): boolean => {
    skip(SPACE);
    return skip(STRING) && take(':');
  };
  for (;;) {
    // A value is expected here.
    if (take('{')) {
      if (!take('}')) {
        open.push('{');
        if (!name()) return inString(text, at);
        continue;
      }
    } else if (take('[')) {
      if (!take(']')) {
        open.push('[');
        continue;
      }
    } else if (!skip(STRING) && !number() && !skip(WORD)) return inString(text, at);
    // A value has just ended.
    for (;;) {
      const inside = open.at(-1);
      if (inside === undefined || !take(inside === '{' ? '}' : ']')) break;
      open.pop();
    }
    if (open.length === 0 || !take(',')) {
      skip(SPACE);
      return at;
    }
    if (open.at(-1) === '{' && !name()) return inString(text, at);
  }
}

/** The position of the error inside a broken string: the character that breaks it, not its opening quote. */
function inString(text: string, at: number): number {
  if (text[at] !== '"') return at;
  BROKEN_STRING.lastIndex = at;
  const end = at + (BROKEN_STRING.exec(text)?.[0].length ?? 0);
  return text[end] === '"' ? at : end;
}

/**
 * Refuses the name `__proto__`, which in some programs changes an object's prototype and which no document
 * needs, and more values than any document has. Lists are walked by index: their names would be strings, a
 * hundred bytes for each number. Returns how many names its objects have.
 */
function refuseUnusual(document: unknown): number {
  let values = 0;
  let allNames = 0;
  let since = 0;
  let question = '';
  // A path is read only for a message: in a document that is nested deeply, reading each would take minutes.
  const waiting: { readonly value: object; readonly path: string; readonly inQuestion: string }[] = [];
  const visit = (value: unknown, path: () => string, inQuestion: string): void => {
    values += 1;
    if (typeof value === 'object' && value !== null) waiting.push({ value, path: path(), inQuestion });
  };
  visit(document, () => '', '');
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, inQuestion } = next;
    // The walk is depth first: a question is walked as a whole.
    if (inQuestion !== question) [question, since] = [inQuestion, values];
    if (Array.isArray(value)) {
      refuseMany(value.length, path);
      const questions = inQuestion === '' && path === 'questions';
      for (let i = 0; i < value.length; i += 1)
        visit(value[i], () => `${path}[${i}]`, questions ? `questions[${i}]` : inQuestion);
    } else {
      const names = Object.keys(value);
      refuseMany(names.length, path);
      allNames += names.length;
      for (const name of names) {
        const inner = path === '' ? name : `${path}.${name}`;
        if (name === '__proto__')
          throw problemError(inner, 'is a name with a meaning of its own to programs', 'use another name');
        visit((value as Readonly<Record<string, unknown>>)[name], () => inner, inQuestion);
      }
    }
    if (values - since > MOST_VALUES.question || values > MOST_VALUES.document)
      throw problemError(
        values > MOST_VALUES.document ? 'document' : question || 'document',
        `has more than ${values > MOST_VALUES.document ? MOST_VALUES.document : MOST_VALUES.question} values`,
        'use a smaller problem',
      );
  }
  return allNames;
}

function refuseMany(entries: number, path: string): void {
  if (entries > MOST_ENTRIES)
    throw problemError(path || 'document', `has ${entries} entries`, `use at most ${MOST_ENTRIES}`);
}
