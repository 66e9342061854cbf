import { problemError } from './errors.ts';

/**
 * Parses JSON text. Throws ProblemError with the line and column of a syntax error, and for names that are
 * unsafe and that no document needs.
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
  refusePrototypes(value);
  return value;
}

function syntaxError(text: string): ReturnType<typeof problemError> {
  const at = firstMistake(text);
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  const where = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
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
 * The index at which the text stops being valid JSON (RFC 8259, §2 to §7). JavaScript engines word their
 * error messages differently, and some omit the position. An explicit stack of open brackets replaces
 * recursion, so a hundred thousand nested brackets cannot overflow the call stack.
 */
function firstMistake(text: string): number {
  const open: ('[' | '{')[] = [];
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
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
    } else if (!skip(STRING) && !skip(NUMBER) && !skip(WORD)) return inString(text, at);
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
 * Refuses the name `__proto__`: in some programs it changes an object's prototype, and no document needs it.
 */
function refusePrototypes(value: unknown): void {
  const waiting: { readonly value: unknown; readonly path: string }[] = [{ value, path: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [name, inner] of Object.entries(next.value)) {
      const path = Array.isArray(next.value)
        ? `${next.path}[${name}]`
        : next.path === ''
          ? name
          : `${next.path}.${name}`;
      if (name === '__proto__')
        throw problemError(path, 'is a name with a meaning of its own to programs', 'use another name');
      if (typeof inner === 'object') waiting.push({ value: inner, path });
    }
  }
}
