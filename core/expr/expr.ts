/**
 * An expression over named quantities. Everything shown of a calculation is derived from one of these: its
 * value, its exact value, its formula with symbols or with numbers, its derivative. Subtraction is the
 * addition of a negation, so `a − b` has only one form.
 */
export type Expr =
  /**
   * A literal as it was written: `0.1`, `1e-8`, `2`. The text preserves its exact value, which float64 would
   * round.
   */
  | { readonly op: 'num'; readonly text: string }
  | { readonly op: 'ref'; readonly id: string }
  | { readonly op: 'add'; readonly terms: readonly Expr[] }
  | { readonly op: 'mul'; readonly factors: readonly Expr[] }
  | { readonly op: 'neg'; readonly of: Expr }
  | { readonly op: 'div'; readonly over: Expr; readonly under: Expr }
  | { readonly op: 'pow'; readonly base: Expr; readonly exponent: Expr }
  /** A named function of `functions/`. */
  | { readonly op: 'call'; readonly fn: string; readonly args: readonly Expr[] };

export const num = (value: number | string): Expr => ({ op: 'num', text: String(value) });
export const ref = (id: string): Expr => ({ op: 'ref', id });
export const add = (...terms: readonly Expr[]): Expr =>
  terms.length === 1 ? (terms[0] as Expr) : { op: 'add', terms };
export const sub = (a: Expr, b: Expr): Expr => ({
  op: 'add',
  terms: [...(a.op === 'add' ? a.terms : [a]), neg(b)],
});
export const mul = (...factors: readonly Expr[]): Expr =>
  factors.length === 1 ? (factors[0] as Expr) : { op: 'mul', factors };
export const neg = (of: Expr): Expr => ({ op: 'neg', of });
export const div = (over: Expr, under: Expr): Expr => ({ op: 'div', over, under });
export const pow = (base: Expr, exponent: Expr | number): Expr => ({
  op: 'pow',
  base,
  exponent: typeof exponent === 'number' ? num(exponent) : exponent,
});
export const call = (fn: string, ...args: readonly Expr[]): Expr => ({ op: 'call', fn, args });

/** The direct subexpressions. */
export function children(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case 'num':
    case 'ref':
      return NONE;
    case 'add':
      return expr.terms;
    case 'mul':
      return expr.factors;
    case 'neg':
      return [expr.of];
    case 'div':
      return [expr.over, expr.under];
    case 'pow':
      return [expr.base, expr.exponent];
    case 'call':
      return expr.args;
  }
}

const NONE: readonly Expr[] = [];

/** The ids an expression refers to, each once, in reading order. */
export function refs(expr: Expr): string[] {
  if (expr.op === 'ref') return [expr.id];
  if (expr.op === 'num') return [];
  const found = new Set<string>();
  addRefs(expr, found);
  return [...found];
}

function addRefs(expr: Expr, found: Set<string>): void {
  if (expr.op === 'ref') found.add(expr.id);
  else for (const child of children(expr)) addRefs(child, found);
}

/** Whether the expression refers to that id anywhere. */
export function refersTo(expr: Expr, id: string): boolean {
  return expr.op === 'ref' ? expr.id === id : children(expr).some((part) => refersTo(part, id));
}

/**
 * The expression with every reference replaced by the result of `by`; undefined leaves the reference
 * unchanged.
 */
export function substitute(expr: Expr, by: (id: string) => Expr | undefined): Expr {
  const go = (node: Expr): Expr => {
    switch (node.op) {
      case 'num':
        return node;
      case 'ref':
        return by(node.id) ?? node;
      case 'add':
        return { op: 'add', terms: node.terms.map(go) };
      case 'mul':
        return { op: 'mul', factors: node.factors.map(go) };
      case 'neg':
        return { op: 'neg', of: go(node.of) };
      case 'div':
        return { op: 'div', over: go(node.over), under: go(node.under) };
      case 'pow':
        return { op: 'pow', base: go(node.base), exponent: go(node.exponent) };
      case 'call':
        return { op: 'call', fn: node.fn, args: node.args.map(go) };
    }
  };
  return go(expr);
}
