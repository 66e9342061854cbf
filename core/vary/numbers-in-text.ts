/** A number in a text for people. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Part of a name: `FC-10`, `LeNet-5`. */
  readonly inName: boolean;
  /** Written as one: ½ as `\\frac12`, or 1/2. */
  readonly isFraction: boolean;
  /** The text before it, back to the last number. */
  readonly before: string;
  /** Where the minus stands that takes it from another quantity: `x - 0.1`. */
  readonly minus?: number;
}

const FRACTION = /\\[td]?frac(?:\{(\d+)\}\{(\d+)\}|(\d)(\d))|(\d+)\/(\d+)/;
const NUMBER = new RegExp(`${FRACTION.source}|\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+(?:\\.\\d+)?|\\.\\d+`, 'g');

/**
 * The numbers of a text with mathematics between dollar signs. Left out are those that are no quantity: subscripts,
 * exponents, powers of ten, the digits of a name (`x_1`, `x1`).
 */
export function numbersInText(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(NUMBER)) {
    const at = match.index;
    const end = at + match[0].length;
    const before = text.slice(0, at);
    const isMath = (before.match(/\$/g)?.length ?? 0) % 2 === 1;
    if (isMath && match[0].includes(',')) {
      // In mathematics a comma stands between two numbers: (100,200).
      let from = at;
      for (const digits of match[0].split(',')) {
        tokens.push(tokenAt(text, from, digits, last));
        last = from + digits.length;
        from = last + 1;
      }
      continue;
    }
    if (isNoQuantity(before, text.slice(end))) continue;
    const token = tokenAt(text, at, match[0], last);
    tokens.push(token);
    last = end;
  }
  return tokens;
}

function isNoQuantity(before: string, after: string): boolean {
  return (
    // x1, x_1, x^2, v1.5
    /[\p{L}_^\\]$/u.test(before) ||
    /[\p{L}_^]\d+\.$/u.test(before) ||
    // \\frac{1}{2}
    /\\[td]?frac(?:\{\d+\})?\{$/.test(before) ||
    // x_{12}, 10^{-8}, x_{s,1}
    /[_^]\{[^{}]*$/.test(before) ||
    // 10^{-8}, 10⁹
    /^\s*(?:\^|[⁰¹²³⁴-⁹⁻])/.test(after)
  );
}

function tokenAt(text: string, at: number, digits: string, last: number): Token {
  const before = text.slice(0, at);
  const inName = /\p{L}-$/u.test(before);
  // A minus after another quantity is a difference.
  const isNegative = /(?:^|[=(,:[{$~]|\\[,;! ]|[\p{L}\p{M}] )\s*[-−]$/u.test(before);
  const start = isNegative && !inName ? at - 1 : at;
  const difference = isNegative || inName ? null : /[-−]\s*$/.exec(before);
  const [over, under] = (FRACTION.exec(digits) ?? []).slice(1).filter((part) => part !== undefined);
  const size = under === undefined ? Number(digits.replaceAll(',', '')) : Number(over) / Number(under);
  return {
    start,
    end: at + digits.length,
    value: isNegative && !inName ? -size : size,
    inName,
    isFraction: under !== undefined,
    before: text.slice(last, start),
    ...(difference ? { minus: difference.index } : {}),
  };
}

/** Numbers that stand in one row: `2, 4, 4`, `(1, 2)`, `3.2,\, 5.1`, `65×65`, `3 \times 3`. */
export interface Row {
  readonly tokens: readonly Token[];
  /** Sides of something: 3×3. */
  readonly isSize: boolean;
}

const NEXT = /^\s*\$?\s*(?:,|\\,|\\;|\\ |,?\s*and)(?:\s|\\,|\\;|\\ )*\$?$/;
const TIMES = /^\s*(?:×|x|\\times|by)\s*$/;

/** The numbers of a text in rows, a single number as a row of one. */
export function rowsOf(tokens: readonly Token[]): readonly Row[] {
  const rows: { tokens: Token[]; isSize: boolean }[] = [];
  for (const token of tokens) {
    const row = rows.at(-1);
    const isSize = TIMES.test(token.before);
    if (row && !token.inName && isSize && !row.isSize && row.tokens.length > 1) {
      // `stride 2, 3×3`: the first side is no more in the list.
      const first = row.tokens.pop();
      rows.push({ tokens: first ? [first, token] : [token], isSize: true });
    } else if (row && !token.inName && (isSize || (NEXT.test(token.before) && !row.isSize))) {
      row.tokens.push(token);
      row.isSize = isSize;
    } else rows.push({ tokens: [token], isSize: false });
  }
  return rows;
}
