import { textError } from '../../../errors.ts';

export interface Token {
  readonly type: 'name' | 'number' | 'text' | 'sign' | 'line' | 'end';
  readonly text: string;
  readonly at: number;
  /** The character after its last. */
  readonly end: number;
  /** Spaces before the first token of a line; −1 for every other token. */
  readonly indent: number;
}

/** Nothing that describes layers is nested deeper; keeps a hostile text from exhausting the stack. */
const DEEPEST = 24;

const NUMBER = /(?:0[xX][\da-fA-F]+|(?:\d[\d_]*\.?[\d_]*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const STRING =
  /[rRbBuUfF]{0,2}(?:"""[^]*?"""|'''[^]*?'''|"(?!"")(?:[^"\\\n]|\\[^])*"|'(?!'')(?:[^'\\\n]|\\[^])*'|""|'')/y;
const SPACE = /(?:[ \t\r\f]|#[^\n]*|\\\r?\n)+/y;
const SIGN = /\*\*=|\/\/=|\*\*|\/\/|->|<<|>>|==|!=|<=|>=|\+=|-=|\*=|\/=|:=|[^]/uy;
/** A prompt of the interactive Python; a line for the notebook or the shell. */
const PROMPT = /^(?:>>>|\.\.\.)(?= |$)/gm;
const SHELL = /^[ \t]*(?:%%?[A-Za-z]|!)[^\n]*$/gm;

/**
 * The tokens of a Python listing. Within brackets a line goes on; comments, prompts (`>>>`) and lines for a
 * notebook are blanked out. Throws ProblemError at a text that is not closed.
 */
export function tokensOf(written: string): Token[] {
  const blank = (found: string): string => ' '.repeat(found.length);
  const text = written.replace(PROMPT, blank).replace(SHELL, blank);
  const found: Token[] = [];
  let [at, depth, lineAt, isFirst] = [0, 0, 0, true];
  const matched = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  const push = (type: Token['type'], word: string): void => {
    found.push({ type, text: word, at, end: at + word.length, indent: isFirst ? at - lineAt : -1 });
    isFirst = false;
    at += word.length;
  };
  while (at < text.length) {
    const space = matched(SPACE);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const letter = text[at] ?? '';
    if (letter === '\n' || (letter === ';' && depth === 0)) {
      // Within brackets a line goes on.
      if (depth > 0) at += 1;
      else {
        push('line', letter);
        if (letter === '\n') lineAt = at;
        isFirst = letter === '\n';
      }
      continue;
    }
    const quoted = /["'rRbBuUfF]/.test(letter) ? matched(STRING) : null;
    if (quoted !== null) push('text', quoted);
    else if (/["']/.test(letter)) throw textError(at, 'this text is never closed', `close it with ${letter}`);
    else if (/\d/.test(letter) || /^\.\d/.test(text.slice(at, at + 2)))
      push('number', matched(NUMBER) ?? letter);
    else if (/[\p{L}_]/u.test(letter)) push('name', matched(NAME) ?? letter);
    else {
      depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0;
      if (depth > DEEPEST) throw textError(at, 'is nested too deeply', 'write the layers as one list');
      depth = Math.max(depth, 0);
      push('sign', matched(SIGN) ?? letter);
    }
  }
  push('line', '');
  found.push({ type: 'end', text: '', at: text.length, end: text.length, indent: 0 });
  return found;
}

/** What stands between the quotes of a text token. */
export const unquoted = (token: string): string =>
  token
    .replace(/^[rRbBuUfF]{0,2}/, '')
    .replace(/^("""|'''|["'])([^]*)\1$/, '$2')
    .replace(/\\(["'\\])/g, '$1');
