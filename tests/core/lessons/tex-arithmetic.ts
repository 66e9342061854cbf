const COMMANDS = String.raw`\\(?:[dt]?frac|sqrt|ln|cdot|times|left|right|[,;! ])`;
/** Numbers, signs, brackets and the commands that the reader knows. */
const ARITHMETIC = new RegExp(String.raw`^(?:[\d.\s+\-/^(){}]|e\^|${COMMANDS}(?![A-Za-z]))+$`);

/**
 * The value of arithmetic on plain numbers in TeX, read apart from the code that prints it. null for a text with
 * anything else in it: a symbol, a list, a word. Throws SyntaxError where the arithmetic is not well formed.
 */
export function valueOfTex(written: string): number | null {
  const tex = written.replaceAll('{,}', '');
  if (!ARITHMETIC.test(tex) || !/\d/.test(tex)) return null;
  const tokens =
    tex
      .replace(/\\[,;! ]|\\left|\\right/g, ' ')
      .replace(/\\[dt]frac/g, String.raw`\frac`)
      .match(/\d+(?:\.\d+)?|\\[a-z]+|\S/g) ?? [];
  const reader = new Reader(tokens);
  const value = reader.sum();
  if (!reader.isAtEnd()) throw new SyntaxError(`“${written}” does not end after an expression`);
  return value;
}

/** Reads tokens from the first on, by recursive descent. */
class Reader {
  private readonly tokens: string[];
  constructor(tokens: readonly string[]) {
    this.tokens = [...tokens];
  }

  isAtEnd(): boolean {
    return this.tokens.length === 0;
  }

  sum(): number {
    let value = this.product();
    for (;;) {
      if (this.take('+')) value += this.product();
      else if (this.take('-')) value -= this.product();
      else return value;
    }
  }

  private product(): number {
    let value = this.signed();
    for (;;) {
      if (this.take(String.raw`\cdot`) || this.take(String.raw`\times`)) value *= this.signed();
      else if (this.take('/')) value /= this.signed();
      // 2(3 + 4), \tfrac12 (1 - 0.5)^2, 2\sqrt{3}, 3 e^{2}
      else if (/^(?:[\d(e]|\\(?:frac|sqrt|ln)$)/.test(this.tokens[0] ?? '')) value *= this.power();
      else return value;
    }
  }

  /** −a² is −(a²). */
  private signed(): number {
    if (this.take('-')) return -this.signed();
    return this.power();
  }

  private power(): number {
    const base = this.atom();
    return this.take('^') ? base ** this.argument() : base;
  }

  private atom(): number {
    if (this.take('(')) return this.until(')');
    if (this.take('{')) return this.until('}');
    if (this.take('e')) return Math.E;
    if (this.take(String.raw`\frac`)) return this.argument() / this.argument();
    if (this.take(String.raw`\sqrt`)) return Math.sqrt(this.argument());
    if (this.take(String.raw`\ln`)) return Math.log(this.power());
    const token = this.tokens.shift() ?? 'the end';
    if (!/^\d/.test(token)) throw new SyntaxError(`a number was expected in place of ${token}`);
    return Number(token);
  }

  /** As TeX reads it: a group in braces, or one character: \tfrac12 is ½. */
  private argument(): number {
    if (this.take('{')) return this.until('}');
    const [token = ''] = this.tokens.splice(0, 1);
    if (!/^\d+$/.test(token)) throw new SyntaxError(`a digit was expected in place of ${token || 'the end'}`);
    if (token.length > 1) this.tokens.unshift(token.slice(1));
    return Number(token[0]);
  }

  private until(bracket: string): number {
    const value = this.sum();
    if (!this.take(bracket)) throw new SyntaxError(`${bracket} is missing`);
    return value;
  }

  private take(token: string): boolean {
    if (this.tokens[0] !== token) return false;
    this.tokens.shift();
    return true;
  }
}
