import type { ConventionChoices } from '../conventions/index.ts';
import { add, call, div, mul, neg, num, pow, ref, type Expr } from './expr.ts';
import { outOfRange } from './rational.ts';
import { completed, functionNames, namedFunction } from './functions/index.ts';

export type Parsed =
  | { readonly ok: true; readonly expr: Expr }
  | { readonly ok: false; readonly at: number; readonly message: string };

/** The names that may be typed for each function. */
const TYPED_FUNCTIONS: ReadonlyMap<string, string> = new Map(
  functionNames.flatMap((name) =>
    (namedFunction(name).typed?.words ?? []).map((word): [string, string] => [word, name]),
  ),
);
/**
 * Brackets that denote functions. `|` both opens and closes: it opens where an operand may begin, and closes
 * elsewhere.
 */
const FENCES: ReadonlyMap<string, readonly [closing: string, fn: string]> = new Map([
  ['|', ['|', 'abs']],
  ['⌊', ['⌋', 'floor']],
  ['⌈', ['⌉', 'ceil']],
]);
/** The base of the natural logarithm when an exponent follows. */
const EULER = 'e';
/**
 * Limit on nesting, deeper than any hand-written formula: a malicious text cannot exhaust the call stack.
 */
const DEEPEST = 64;
const LONGEST = 2000;

type Token = {
  readonly type: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
};

class Unreadable extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/**
 * Parses typed arithmetic: `.1875`, `3/16`, `0.1 + 0.5*0.175`, `x^2 + 10*y^2`, with unicode minus, ×, ·, ÷, √
 * and superscripts; `e^x` is the exponential. `names` maps each name that may be typed to the id of its
 * quantity; an unknown name is an error at its position. `choices` sets the slopes of functions at their
 * kinks, and their forms. The multiplication sign may be omitted (`10y^2`, `2(x + 1)`, `ηg`).
 */
export function parseExpr(
  text: string,
  names: ReadonlyMap<string, string> = new Map(),
  choices?: ConventionChoices,
): Parsed {
  try {
    if (text.length > LONGEST) throw new Unreadable(`is longer than ${LONGEST} characters`, LONGEST);
    return { ok: true, expr: new Parser(tokens(plainSigns(text), names), names, choices).whole() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, at: error.at, message: error.message };
  }
}

/** A number for a message: hundreds of digits are not read. */
const shortly = (number: string): string => (number.length > 30 ? `${number.slice(0, 30)}…` : number);

const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SMALL_FRACTIONS: ReadonlyMap<string, string> = new Map([
  ['½', '1/2'],
  ['⅓', '1/3'],
  ['¼', '1/4'],
]);
/**
 * Characters that continue a name: letters with their marks, digits, subscripts. Superscripts are powers.
 */
const CONTINUES = /^[\p{L}\p{M}\p{Nd}₀-₉_′']/u;
const WORD = /^[∑\p{L}_][\p{L}\p{M}\p{Nd}₀-₉_]*/u;

/**
 * Replaces the signs of print and word processors by ASCII signs. Each is one character long, so positions do
 * not change.
 */
function plainSigns(text: string): string {
  return text
    .replace(/[−–—﹣－]/g, '-')
    .replace(/[×·⋅∙✕]/g, '*')
    .replace(/[÷∕]/g, '/')
    .replace(/\u00a0|\u2009|\u202f/g, ' ');
}

function tokens(text: string, names: ReadonlyMap<string, string>): Token[] {
  const found: Token[] = [];
  const known = [...names.keys()].sort((a, b) => b.length - a.length);
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const space = /^\s+/.exec(rest);
    if (space) {
      at += space[0].length;
      continue;
    }
    const number = /^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3}(?![\w.]))?/i.exec(rest);
    if (number) {
      const why = outOfRange(number[0]);
      if (why !== null) throw new Unreadable(`“${shortly(number[0])}” ${why}`, at);
      found.push({ type: 'number', text: number[0], at });
      at += number[0].length;
      continue;
    }
    const words = wordsAt(text, at, known);
    if (words.length > 0) {
      for (const word of words) {
        found.push({ type: 'name', text: word, at });
        at += word.length;
      }
      continue;
    }
    const letter = rest[0] as string;
    const power = /^([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u.exec(rest);
    if (power) {
      const [whole, sign, digits = ''] = power;
      found.push({ type: 'sign', text: '^', at });
      if (sign === '⁻') found.push({ type: 'sign', text: '-', at });
      found.push({
        type: 'number',
        text: [...digits].map((digit) => SUPERSCRIPT_DIGITS.indexOf(digit)).join(''),
        at,
      });
      at += whole.length;
      continue;
    }
    const fraction = SMALL_FRACTIONS.get(letter);
    if (fraction !== undefined) {
      found.push({ type: 'number', text: fraction, at });
      at += 1;
      continue;
    }
    if (rest.startsWith('**')) {
      found.push({ type: 'sign', text: '^', at });
      at += 2;
      continue;
    }
    if (!'+-*/^(),√|⌊⌋⌈⌉'.includes(letter))
      throw new Unreadable(
        `“${String.fromCodePoint(text.codePointAt(at) ?? 0)}” is not part of arithmetic`,
        at,
      );
    found.push({ type: 'sign', text: letter, at });
    at += 1;
  }
  found.push({ type: 'end', text: '', at: text.length });
  return found;
}

/**
 * The names that begin here: one, or several written without a sign between them. A word that is neither is
 * returned whole.
 */
function wordsAt(text: string, at: number, known: readonly string[]): readonly string[] {
  const one = known.find(
    (name) => text.startsWith(name, at) && !CONTINUES.test(text.slice(at + name.length)),
  );
  if (one !== undefined) return [one];
  const word = WORD.exec(text.slice(at))?.[0];
  if (word === undefined) return [];
  if (word === EULER || TYPED_FUNCTIONS.has(word)) return [word];
  return chainOf(text, at, known, new Set()) ?? [word];
}

/**
 * Splits `ηg` into η and g: known names, longest first, until the word ends. `hopeless` stores the positions
 * from which this failed, so each position is tried only once.
 */
function chainOf(
  text: string,
  at: number,
  known: readonly string[],
  hopeless: Set<number>,
): readonly string[] | null {
  if (hopeless.has(at)) return null;
  for (const name of known) {
    if (!text.startsWith(name, at)) continue;
    const after = at + name.length;
    if (!CONTINUES.test(text.slice(after))) return [name];
    const rest = chainOf(text, after, known, hopeless);
    if (rest) return [name, ...rest];
  }
  hopeless.add(at);
  return null;
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #names: ReadonlyMap<string, string>;
  readonly #choices: ConventionChoices | undefined;
  #next = 0;
  #depth = 0;

  constructor(
    tokens: readonly Token[],
    names: ReadonlyMap<string, string>,
    choices: ConventionChoices | undefined,
  ) {
    this.#tokens = tokens;
    this.#names = names;
    this.#choices = choices;
  }

  whole(): Expr {
    if (this.#peek().type === 'end') throw new Unreadable('is empty', 0);
    const expr = this.#sum();
    const rest = this.#peek();
    if (rest.type !== 'end') throw new Unreadable(`did not expect “${rest.text}” here`, rest.at);
    return expr;
  }

  #peek(): Token {
    return this.#tokens[this.#next] as Token;
  }

  #take(...signs: readonly string[]): Token | null {
    const token = this.#peek();
    if (token.type !== 'sign' || !signs.includes(token.text)) return null;
    this.#next += 1;
    return token;
  }

  #deeper(read: () => Expr): Expr {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unreadable('is nested too deeply', this.#peek().at);
    const expr = read();
    this.#depth -= 1;
    return expr;
  }

  #sum(): Expr {
    return this.#deeper(() => {
      const terms = [this.#product()];
      for (let sign = this.#take('+', '-'); sign; sign = this.#take('+', '-')) {
        const term = this.#product();
        terms.push(sign.text === '-' ? neg(term) : term);
      }
      return add(...terms);
    });
  }

  #product(): Expr {
    let left = this.#signed();
    for (;;) {
      if (this.#take('*')) left = times(left, this.#signed());
      else if (this.#take('/')) left = div(left, this.#signed());
      else if (this.#standsAgainst()) left = times(left, this.#power());
      else return left;
    }
  }

  /**
   * Whether a factor follows without a sign: `10y`, `2(x + 1)`, `ηg`. Two numbers side by side are not a
   * product.
   */
  #standsAgainst(): boolean {
    const { type, text } = this.#peek();
    return type === 'name' || (type === 'sign' && (text === '(' || text === '√'));
  }

  #signed(): Expr {
    return this.#deeper(() =>
      this.#take('-') ? neg(this.#signed()) : this.#take('+') ? this.#signed() : this.#power(),
    );
  }

  #power(): Expr {
    const base = this.#atom();
    return this.#take('^') ? pow(base, this.#signed()) : base;
  }

  #atom(): Expr {
    const token = this.#peek();
    this.#next += 1;
    if (token.type === 'number')
      return num(token.text.replace(/^\./, '0.').replace(/\.$/, '').replace(/\.e/i, 'e'));
    if (token.type === 'sign' && token.text === '(') {
      const inner = this.#sum();
      this.#close(token);
      return inner;
    }
    if (token.type === 'sign' && token.text === '√')
      return call(
        'sqrt',
        this.#deeper(() => this.#atom()),
      );
    const fence = token.type === 'sign' ? FENCES.get(token.text) : undefined;
    if (fence) {
      const [closing, fn] = fence;
      const inner = this.#sum();
      this.#close(token, closing);
      return call(fn, inner);
    }
    if (token.type === 'name') return this.#named(token);
    if (token.type === 'end') throw new Unreadable('stops where a number should follow', token.at);
    throw new Unreadable(`expected a number before “${token.text}”`, token.at);
  }

  #named(token: Token): Expr {
    const id = this.#names.get(token.text);
    if (id !== undefined) return ref(id);
    if (token.text === EULER) {
      if (!this.#take('^')) throw new Unreadable('“e” needs a power: e^(…)', token.at);
      return call('exp', this.#signed());
    }
    const fn = TYPED_FUNCTIONS.get(token.text);
    if (fn === undefined) {
      const may = [...new Set(this.#names.values())];
      throw new Unreadable(
        `“${token.text}” is not known here${may.length > 0 ? `; names are ${may.join(', ')}` : ''}`,
        token.at,
      );
    }
    const { arity, style, typed } = namedFunction(fn);
    if (style === 'constant') return call(fn);
    const open = this.#take('(');
    if (!open) throw new Unreadable(`“${token.text}” needs brackets: ${token.text}(…)`, token.at);
    const args = [this.#sum()];
    while (this.#take(',')) args.push(this.#sum());
    this.#close(open);
    if (fn === 'batch-sum') {
      const samples = this.#names.get('m');
      if (samples === undefined) throw new Unreadable('there is no batch to sum over here', token.at);
      return call(fn, ...args.slice(0, 1), ref(samples));
    }
    const [least, most] = typed?.args ?? [arity ?? 1, arity ?? Infinity];
    if (args.length < least || args.length > most)
      throw new Unreadable(
        `“${token.text}” takes ${argumentsText(least, most)}, not ${args.length}`,
        token.at,
      );
    return completed(fn, args, this.#choices);
  }

  #close(open: Token, closing = ')'): void {
    if (!this.#take(closing)) throw new Unreadable('this bracket is never closed', open.at);
  }
}

const argumentsText = (least: number, most: number): string =>
  most === 1 ? 'one argument' : least === most ? `${least} arguments` : `${least} to ${most} arguments`;

const times = (left: Expr, right: Expr): Expr =>
  left.op === 'mul' ? mul(...left.factors, right) : mul(left, right);
