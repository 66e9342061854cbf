import { textError } from '../../../errors.ts';
import type { CallExpression, DictEntry, Expression, NamedArgument, Parameter } from './syntax.ts';
import { tokensOf, unquoted, type Token } from './tokens.ts';

/** Operators from the loosest to the tightest; those of one row go from left to right. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['==', '!=', '<', '>', '<=', '>=', 'in', 'is'],
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];

/** Reads expressions from tokens, one after the other. Throws ProblemError where it cannot go on. */
export class ExpressionParser {
  readonly tokens: readonly Token[];
  next = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.next + ahead, this.tokens.length - 1)] as Token;
  }

  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return (token.type === 'sign' || token.type === 'name') && token.text === text;
  }

  take(text: string): Token | null {
    if (!this.is(text)) return null;
    this.next += 1;
    return this.tokens[this.next - 1] ?? null;
  }

  /** The character after the last token read. */
  end(): number {
    return this.tokens[this.next - 1]?.end ?? 0;
  }

  /** An expression, or several set apart by commas, which are a tuple. */
  tuple(): Expression {
    const first = this.starred();
    if (!this.is(',')) return first;
    const items = [first];
    while (this.take(',') && !this.endsHere()) items.push(this.starred());
    return { type: 'list', items, at: first.at };
  }

  endsHere(): boolean {
    const { type, text } = this.peek();
    return type === 'line' || type === 'end' || [')', ']', '=', ':'].includes(text);
  }

  expression(): Expression {
    if (this.peek().type === 'name' && this.is('lambda')) return this.#lambda();
    const yes = this.#level(0);
    if (!this.take('if')) return yes;
    const condition = this.#level(0);
    if (!this.take('else')) throw textError(this.peek().at, 'expected else', 'write: a if condition else b');
    return { type: 'choice', condition, yes, no: this.expression(), at: yes.at };
  }

  /** `lambda i, o: nn.Conv2d(i, o, 3)`: a function of one line. */
  #lambda(): Expression {
    const { at } = this.peek();
    this.next += 1;
    const parameters: Parameter[] = [];
    while (!this.take(':')) {
      const star = this.take('*') ?? this.take('**');
      const word = this.peek();
      if (word.type !== 'name') throw textError(word.at, 'expected a colon', 'write: lambda x: F.relu(x)');
      this.next += 1;
      const takes = star && { takes: star.text === '*' ? ('rest' as const) : ('named' as const) };
      const value = this.take('=') ? this.expression() : null;
      parameters.push({ name: word.text, default: value, at: word.at, ...takes });
      this.take(',');
    }
    const value = this.expression();
    const body = [{ type: 'return' as const, value, at: value.at, end: value.at }];
    return { type: 'lambda', definition: { type: 'def', name: 'lambda', parameters, body, at }, at };
  }

  starred(): Expression {
    const star = this.take('*') ?? this.take('**');
    return star
      ? { type: 'star', isNamed: star.text === '**', of: this.expression(), at: star.at }
      : this.expression();
  }

  #level(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    let left = this.#not(level);
    for (;;) {
      const token = this.peek();
      const isNotIn = level === 2 && this.is('not') && this.is('in', 1);
      const operator = operators.find((one) => this.is(one));
      if (operator === undefined && !isNotIn) return left;
      this.next += isNotIn ? 2 : 1;
      const isNot = operator === 'is' && this.take('not') !== null;
      const name = isNotIn ? 'not in' : isNot ? 'is not' : (operator ?? '');
      left = { type: 'binary', operator: name, left, right: this.#not(level), at: token.at };
    }
  }

  /** `not` binds looser than a comparison and tighter than `and`. */
  #not(level: number): Expression {
    const token = level <= 1 ? this.take('not') : null;
    return token
      ? { type: 'unary', operator: 'not', of: this.#not(level), at: token.at }
      : this.#level(level + 1);
  }

  #unary(): Expression {
    const sign = this.take('-') ?? this.take('+') ?? this.take('~');
    if (sign) return { type: 'unary', operator: sign.text, of: this.#unary(), at: sign.at };
    const base = this.#postfix();
    const power = this.take('**');
    return power ? { type: 'binary', operator: '**', left: base, right: this.#unary(), at: power.at } : base;
  }

  #postfix(): Expression {
    let value = this.#atom();
    for (;;) {
      const dot = this.take('.');
      if (dot) {
        const name = this.peek();
        if (name.type !== 'name')
          throw textError(dot.at, 'did not expect “.” here', 'write a layer, e.g. nn.ReLU()');
        this.next += 1;
        value = { type: 'attribute', of: value, name: name.text, at: value.at, dotAt: dot.at };
        continue;
      }
      const open = this.take('(') ?? this.take('[');
      if (!open) return value;
      value = open.text === '(' ? this.#call(value, open) : this.#subscript(value, open);
    }
  }

  #atom(): Expression {
    const token = this.peek();
    const { at, text, type } = token;
    this.next += 1;
    if (type === 'number') return { type, value: Number(text.replaceAll('_', '')), at };
    if (type === 'text') {
      // Texts beside each other are one.
      const parts = partsOf(token);
      while (this.peek().type === 'text') {
        parts.push(...partsOf(this.peek()));
        this.next += 1;
      }
      return parts.every((part) => typeof part === 'string')
        ? { type, value: parts.join(''), at }
        : { type: 'format', parts, at };
    }
    if (type === 'name') return { type, name: text, at };
    if (text === '(' || text === '[') return this.#list(token);
    if (text === '{') return this.#dict(token);
    throw textError(
      at,
      type === 'end' || (type === 'line' && this.peek().type === 'end')
        ? 'the listing ends in the middle'
        : `did not expect “${text.trim() || 'the end of the line'}” here`,
      'close what is still open: a bracket or a list',
    );
  }

  #list(open: Token): Expression {
    const close = open.text === '(' ? ')' : ']';
    const items: Expression[] = [];
    let comma = false;
    while (!this.take(close)) {
      items.push(this.starred());
      if (items.length === 1 && this.is('for')) {
        const made = this.#comprehension(items[0] as Expression, open);
        if (!this.take(close)) throw this.#unclosed(open, close);
        return made;
      }
      comma = this.take(',') !== null;
      if (!comma && !this.is(close)) throw this.#unclosed(open, close);
    }
    const [only] = items;
    return open.text === '(' && only && !comma && items.length === 1
      ? only
      : { type: 'list', items, at: open.at };
  }

  #comprehension(item: Expression, open: Token): Expression {
    this.take('for');
    const target = this.target();
    if (!this.take('in')) throw textError(this.peek().at, 'expected in', 'write: for x in range(3)');
    const over = this.#level(0);
    const condition = this.take('if') ? this.#level(0) : null;
    return { type: 'comprehension', item, target, over, condition, at: open.at };
  }

  /** The names of a loop: `i`, or `i, x`. */
  target(): Expression {
    const items: Expression[] = [];
    do {
      const open = this.take('(');
      items.push(open ? this.target() : this.#postfix());
      if (open) this.take(')');
    } while (this.take(',') && !this.is('in'));
    const [first, second] = items;
    return first && !second ? first : { type: 'list', items, at: first?.at ?? this.peek().at };
  }

  #dict(open: Token): Expression {
    const entries: DictEntry[] = [];
    let isKnown = true;
    while (!this.take('}')) {
      if (this.peek().type === 'end') throw this.#unclosed(open, '}');
      const key = this.starred();
      const value = this.take(':') ? this.starred() : null;
      if (value && key.type !== 'star') entries.push({ key, value });
      else isKnown = false;
      if (this.is('for')) {
        this.#comprehension(key, open);
        isKnown = false;
      }
      if (!this.take(',') && !this.is('}')) throw this.#unclosed(open, '}');
    }
    return { type: 'dict', entries: isKnown ? entries : null, at: open.at };
  }

  #subscript(of: Expression, open: Token): Expression {
    const items: Expression[] = [];
    let comma = false;
    while (!this.take(']')) {
      items.push(this.#index());
      comma = this.take(',') !== null || comma;
      if (!comma && !this.is(']')) throw this.#unclosed(open, ']');
    }
    const [only] = items;
    const index: Expression = only && !comma ? only : { type: 'list', items, at: open.at };
    return { type: 'subscript', of, index, at: of.at };
  }

  #index(): Expression {
    const { at } = this.peek();
    const from = this.is(':') ? null : this.expression();
    if (!this.take(':')) return from as Expression;
    const ends = (): boolean => this.is(']') || this.is(',') || this.is(':');
    const to = ends() ? null : this.expression();
    const step = this.take(':') && !ends() ? this.expression() : null;
    return { type: 'slice', from, to, step, at };
  }

  #call(of: Expression, open: Token): CallExpression {
    const args: Expression[] = [];
    const named: NamedArgument[] = [];
    while (!this.take(')')) {
      const word = this.peek();
      if (word.type === 'name' && this.is('=', 1)) {
        this.next += 2;
        if (named.some(({ name }) => name === word.text))
          throw textError(word.at, `${word.text} is given twice`, 'leave one out');
        named.push({ name: word.text, value: this.expression(), at: word.at });
      } else {
        args.push(this.starred());
        if (args.length === 1 && this.is('for')) args[0] = this.#comprehension(args[0] as Expression, open);
      }
      if (!this.take(',') && !this.is(')')) throw this.#unclosed(open, ')');
    }
    return { type: 'call', of, args, named, at: of.at };
  }

  #unclosed(open: Token, close: string): Error {
    const { type, text, at } = this.peek();
    return type === 'end' || type === 'line'
      ? textError(open.at, 'this bracket is never closed', `close it with ${close}`)
      : textError(at, `expected a comma or ${close} before “${text}”`, 'set values apart with commas');
  }
}

/** The parts of a text: of `f"layer{i}"` the text `layer` and the name `i`. */
function partsOf({ text, at }: Token): (string | Expression)[] {
  const plain = unquoted(text);
  if (!/^[rRbBuU]?[fF]/.test(text) || !plain.includes('{')) return [plain];
  return plain.split(/(\{[^{}]*\})/).flatMap((part): (string | Expression)[] => {
    if (!part.startsWith('{')) return part === '' ? [] : [part];
    const inner = part.slice(1, -1).replace(/[!:][^\]]*$/, '');
    const tokens = tokensOf(inner).map((token) => ({ ...token, at, end: at }));
    return [new ExpressionParser(tokens).expression()];
  });
}
