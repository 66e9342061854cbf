import { textError } from '../../errors.ts';

/** A value of a Python listing. It is only looked at, never run. */
export type PythonValue =
  | { readonly type: 'number'; readonly value: number; readonly at: number }
  | { readonly type: 'text'; readonly value: string; readonly at: number }
  /** `True`, `False`, `None`, or a name that something else would have to explain. */
  | { readonly type: 'name'; readonly value: string; readonly at: number }
  | { readonly type: 'list'; readonly items: readonly PythonValue[]; readonly at: number }
  | PythonCall;
export interface PythonCall {
  readonly type: 'call';
  /** As written, dots and all: `layers.Conv2D`. */
  readonly name: string;
  readonly args: readonly PythonValue[];
  readonly named: ReadonlyMap<string, { readonly value: PythonValue; readonly at: number }>;
  readonly at: number;
}

/** Nothing that describes layers is nested deeper; keeps a hostile text from exhausting the stack. */
const DEEPEST = 24;

interface Token {
  readonly type: 'name' | 'number' | 'text' | 'sign' | 'line' | 'end';
  readonly text: string;
  readonly at: number;
}

/**
 * The statements of a Python listing of layers: calls, one a line, perhaps assigned to a name: `model =
 * Sequential([...])`, `model.add(Dense(10))`. Of the language there are names, numbers, strings, lists,
 * tuples, calls with keyword arguments and comments; lines that import are passed over, and anything else is
 * refused where it stands.
 */
export function parsePython(text: string): PythonCall[] {
  return new Parser(tokensOf(text)).statements();
}

const SIGNS = '()[],=-';
const NUMBER = /(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy;
const STRING = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const SPACE = /(?:[ \t\r\f]|#[^\n]*|\\\n)+/y;

function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  let depth = 0;
  const matched = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    const space = matched(SPACE);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const letter = text[at] ?? '';
    if (letter === '\n' || letter === ';') {
      // Within brackets a line goes on.
      if (letter === ';' || depth === 0) found.push({ type: 'line', text: letter, at });
      at += 1;
      continue;
    }
    const [type, word]: [Token['type'], string | null] = /[\d.]/.test(letter)
      ? ['number', matched(NUMBER)]
      : /["']/.test(letter)
        ? ['text', matched(STRING)]
        : /[\p{L}_]/u.test(letter)
          ? ['name', matched(NAME)]
          : ['sign', letter];
    if (word === null)
      throw textError(
        at,
        letter === '.' ? 'did not expect “.” here' : 'this text is never closed',
        letter === '.' ? 'write a layer, e.g. nn.ReLU()' : `close it with ${letter}`,
      );
    if (type === 'sign') {
      depth += '(['.includes(letter) ? 1 : ')]'.includes(letter) ? -1 : 0;
      if (depth > DEEPEST) throw textError(at, 'is nested too deeply', 'write the layers as one list');
    }
    found.push({ type, text: word, at });
    at += word.length;
  }
  found.push({ type: 'end', text: '', at: text.length });
  return found;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  statements(): PythonCall[] {
    const found: PythonCall[] = [];
    for (;;) {
      while (this.#peek().type === 'line') this.#next += 1;
      const start = this.#peek();
      if (start.type === 'end') return found;
      if (start.text === 'import' || start.text === 'from') {
        while (this.#peek().type !== 'line' && this.#peek().type !== 'end') this.#next += 1;
        continue;
      }
      if (start.type === 'name' && this.#tokens[this.#next + 1]?.text === '=') this.#next += 2;
      const value = this.#value();
      if (value.type === 'list')
        found.push({ type: 'call', name: 'Sequential', args: [value], named: new Map(), at: value.at });
      else if (value.type === 'call') found.push(value);
      else
        throw textError(
          start.at,
          `did not expect “${start.text}” here`,
          'paste the layers alone: Sequential([...]), or one model.add(...) a line',
        );
      // A comma after a layer on a line of its own is left from the list that it was copied out of.
      if (this.#peek().text === ',') this.#next += 1;
      const after = this.#peek();
      if (after.type !== 'line' && after.type !== 'end')
        throw textError(after.at, `did not expect “${after.text}” here`, 'end the line after the bracket');
    }
  }

  #peek(): Token {
    return this.#tokens[this.#next] as Token;
  }

  #take(sign: string): Token | null {
    const token = this.#peek();
    if (token.type !== 'sign' || token.text !== sign) return null;
    this.#next += 1;
    return token;
  }

  #value(): PythonValue {
    const minus = this.#take('-');
    const token = this.#peek();
    if (minus && token.type !== 'number')
      throw textError(minus.at, 'did not expect “-” here', 'a minus stands before a number');
    this.#next += 1;
    const { at, text } = token;
    if (token.type === 'number')
      return {
        type: 'number',
        value: (minus ? -1 : 1) * Number(text.replaceAll('_', '')),
        at: minus?.at ?? at,
      };
    if (token.type === 'text') return { type: 'text', value: text.slice(1, -1), at };
    if (token.type === 'sign' && (text === '(' || text === '[')) {
      const { items, comma } = this.#items(token);
      const [only] = items;
      return text === '(' && only && !comma && items.length === 1 ? only : { type: 'list', items, at };
    }
    if (token.type !== 'name')
      throw textError(
        at,
        token.type === 'end'
          ? 'the listing ends in the middle'
          : `did not expect “${text.trim() || 'the end of the line'}” here`,
        'close what is still open: a bracket or a list',
      );
    const open = this.#take('(');
    return open ? this.#call(token, open) : { type: 'name', value: text, at };
  }

  #items(open: Token): { readonly items: readonly PythonValue[]; readonly comma: boolean } {
    const close = open.text === '(' ? ')' : ']';
    const items: PythonValue[] = [];
    let comma = false;
    while (!this.#take(close)) {
      items.push(this.#value());
      comma = this.#take(',') !== null;
      if (!comma && this.#peek().text !== close) throw this.#unclosed(open, close);
    }
    return { items, comma };
  }

  #call(name: Token, open: Token): PythonCall {
    const args: PythonValue[] = [];
    const named = new Map<string, { readonly value: PythonValue; readonly at: number }>();
    while (!this.#take(')')) {
      const word = this.#peek();
      if (word.type === 'name' && this.#tokens[this.#next + 1]?.text === '=') {
        this.#next += 2;
        if (named.has(word.text)) throw textError(word.at, `${word.text} is given twice`, 'leave one out');
        named.set(word.text, { value: this.#value(), at: word.at });
      } else args.push(this.#value());
      if (!this.#take(',') && this.#peek().text !== ')') throw this.#unclosed(open, ')');
    }
    return { type: 'call', name: name.text, args, named, at: name.at };
  }

  #unclosed(open: Token, close: string): Error {
    const { type, text, at } = this.#peek();
    if (type === 'sign' && !SIGNS.includes(text))
      return textError(
        at,
        `“${text}” is not part of a listing of layers`,
        'write calls with numbers, names and texts only',
      );
    return type === 'end'
      ? textError(open.at, `this bracket is never closed`, `close it with ${close}`)
      : textError(at, `expected a comma or ${close} before “${text}”`, 'set values apart with commas');
  }
}
