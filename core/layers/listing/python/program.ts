import { textError } from '../../../errors.ts';
import { ExpressionParser } from './expressions.ts';
import type { Expression, Parameter, PythonStatement } from './syntax.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Longer blocks within blocks than any listing has. */
const DEEPEST_BLOCK = 12;
/** Statements that make no layer, and statements that are not read. */
const NOTHING = ['pass', 'global', 'nonlocal', 'del', 'assert'];
const OTHER = ['except', 'raise', 'async', 'yield', 'await'];
const AUGMENTED = ['+=', '-=', '*=', '/=', '//=', '**='];

/**
 * The statements of a Python listing. Of the language there is what people write around layers: classes,
 * functions, assignments, calls, arithmetic, lists, `if` and `for`. It is only parsed; nothing is run. Throws
 * ProblemError at the character where it cannot go on.
 */
export const parseProgram = (text: string): readonly PythonStatement[] =>
  new ProgramParser(tokensOf(text)).block(-1, 0);

type Bare = PythonStatement extends infer S ? (S extends unknown ? Omit<S, 'at' | 'end'> : never) : never;

const STARRED: Readonly<Record<string, Pick<Parameter, 'takes'>>> = {
  '*': { takes: 'rest' },
  '**': { takes: 'named' },
};

class ProgramParser extends ExpressionParser {
  /** The statements whose lines are indented by more than `outer` spaces. */
  block(outer: number, depth: number): PythonStatement[] {
    if (depth > DEEPEST_BLOCK)
      throw textError(this.peek().at, 'is nested too deeply', 'write the layers as one list');
    const found: PythonStatement[] = [];
    for (;;) {
      while (this.peek().type === 'line') this.next += 1;
      const start = this.peek();
      if (start.type === 'end' || (start.indent >= 0 && start.indent <= outer)) return found;
      found.push(this.#statement(start, depth));
    }
  }

  #statement(start: Token, depth: number): PythonStatement {
    const made = this.#bare(start, depth);
    const statement = { ...made, at: start.at, end: this.end() } as PythonStatement;
    // A comma after a layer on a line of its own is left from the list that it was copied out of.
    this.take(',');
    const after = this.peek();
    const isBlock = this.tokens[this.next - 1]?.type === 'line';
    if (!isBlock && after.type !== 'line' && after.type !== 'end')
      throw textError(after.at, `did not expect “${after.text}” here`, 'end the line after the bracket');
    return statement;
  }

  #bare(start: Token, depth: number): Bare {
    const word = start.type === 'name' ? start.text : start.text === '@' ? '@' : '';
    if (word === '@') {
      this.next += 1;
      const name = this.peek().text;
      this.#restOfLine();
      return { type: 'decorator', name };
    }
    if (word === '') return this.#simple();
    if (word === 'import' || word === 'from') return this.#import();
    if (NOTHING.includes(word)) {
      this.#restOfLine();
      return { type: 'nothing' };
    }
    this.next += 1;
    if (word === 'return') return { type: 'return', value: this.endsHere() ? null : this.tuple() };
    if (word === 'class') return this.#class(start, depth);
    if (word === 'def') return this.#def(start, depth);
    if (word === 'if') return this.#if(start, depth);
    if (word === 'for') {
      const target = this.target();
      if (!this.take('in')) throw textError(this.peek().at, 'expected in', 'write: for x in range(3):');
      const over = this.tuple();
      return { type: 'for', target, over, body: this.#body(start, depth) };
    }
    if (word === 'while')
      return { type: 'while', condition: this.expression(), body: this.#body(start, depth) };
    if (word === 'break' || word === 'continue') return { type: 'jump', to: word };
    if (word === 'try' || word === 'finally') return { type: 'block', body: this.#body(start, depth) };
    if (word === 'with') {
      while (!this.is(':') && this.peek().type !== 'line') this.next += 1;
      return { type: 'block', body: this.#body(start, depth) };
    }
    if (OTHER.includes(word)) {
      while (!this.is(':') && this.peek().type !== 'line') this.next += 1;
      const body = this.is(':') ? this.#body(start, depth) : [];
      return { type: 'other', keyword: word, body };
    }
    this.next -= 1;
    return this.#simple();
  }

  /** An expression, or an assignment. */
  #simple(): Bare {
    const first = this.tuple();
    // `x: int = 3`: what kind a name has is not needed.
    if (this.take(':')) this.expression();
    const operator = AUGMENTED.find((one) => this.is(one));
    if (operator !== undefined) {
      this.next += 1;
      return { type: 'assign', targets: [first], operator: operator.slice(0, -1), value: this.tuple() };
    }
    if (!this.is('=')) return { type: 'expression', value: first };
    const chain: Expression[] = [first];
    while (this.take('=')) chain.push(this.tuple());
    return { type: 'assign', targets: chain.slice(0, -1), operator: null, value: chain.at(-1) ?? null };
  }

  #restOfLine(): void {
    while (this.peek().type !== 'line' && this.peek().type !== 'end') this.next += 1;
  }

  /** `from torch.nn import Conv2d as C`: C is torch.nn.Conv2d. */
  #import(): Bare {
    const aliases = new Map<string, string>();
    const from = this.take('from') ? this.#path() : '';
    this.take('import');
    for (;;) {
      this.take('(');
      const path = this.is('*') ? '' : this.#path();
      const name = from === '' || path === '' ? path : `${from}.${path}`;
      if (this.take('as')) {
        aliases.set(this.peek().text, name);
        this.next += 1;
      } else if (from !== '' && path !== '') aliases.set(path, name);
      if (!this.take(',')) break;
    }
    this.#restOfLine();
    return { type: 'import', aliases };
  }

  #path(): string {
    let path = '';
    while (this.peek().type === 'name' || this.is('.')) {
      if (['import', 'as'].includes(this.peek().text)) break;
      path += this.peek().text;
      this.next += 1;
    }
    return path;
  }

  #class(start: Token, depth: number): Bare {
    const name = this.peek().text;
    this.next += 1;
    const bases: Expression[] = [];
    if (this.take('('))
      while (!this.take(')')) {
        if (this.peek().type === 'name' && this.is('=', 1)) this.next += 2;
        bases.push(this.expression());
        if (!this.take(',') && !this.is(')'))
          throw textError(this.peek().at, 'expected )', 'write: class Net(nn.Module):');
      }
    return { type: 'class', name, bases, body: this.#body(start, depth) };
  }

  #def(start: Token, depth: number): Bare {
    const name = this.peek().text;
    this.next += 1;
    if (!this.take('(')) throw textError(this.peek().at, 'expected (', 'write: def forward(self, x):');
    const parameters: Parameter[] = [];
    while (!this.take(')')) {
      const star = this.take('*') ?? this.take('**') ?? this.take('/');
      const word = this.peek();
      if (word.type === 'name') {
        this.next += 1;
        if (this.take(':')) this.expression();
        const value = this.take('=') ? this.expression() : null;
        parameters.push({
          name: word.text,
          default: value,
          at: word.at,
          ...(star ? STARRED[star.text] : {}),
        });
      }
      if (!this.take(',') && !this.is(')'))
        throw textError(this.peek().at, 'expected a comma or )', 'write: def forward(self, x):');
    }
    if (this.take('->')) this.expression();
    return { type: 'def', name, parameters, body: this.#body(start, depth) };
  }

  #if(start: Token, depth: number): Bare {
    const branches = [{ condition: this.expression() as Expression | null, body: this.#body(start, depth) }];
    for (;;) {
      // `else` stands under its `if`.
      let ahead = 0;
      while (this.peek(ahead).type === 'line') ahead += 1;
      const { text, indent } = this.peek(ahead);
      if ((text !== 'elif' && text !== 'else') || indent !== this.#indentOf(start)) break;
      this.next += ahead + 1;
      const condition = text === 'elif' ? this.expression() : null;
      branches.push({ condition, body: this.#body(start, depth) });
      if (condition === null) break;
    }
    return { type: 'if', branches };
  }

  /** `: pass` on the same line, or the lines below that are indented more than the statement's own. */
  #body(start: Token, depth: number): PythonStatement[] {
    if (!this.take(':'))
      throw textError(
        this.peek().at,
        `did not expect “${this.peek().text.trim() || 'the end of the line'}” here`,
        'end the line with a colon',
      );
    if (this.peek().type !== 'line') return [this.#statement(this.peek(), depth + 1)];
    return this.block(this.#indentOf(start), depth + 1);
  }

  /** The indent of the line in which a token stands. */
  #indentOf(token: Token): number {
    for (let at = this.tokens.indexOf(token); at >= 0; at -= 1) {
      const indent = this.tokens[at]?.indent ?? -1;
      if (indent >= 0) return indent;
    }
    return 0;
  }
}
