import { add, call, mul, neg, ref, refs, type Expr } from '../../expr/expr.ts';
import { namedFunction } from '../../expr/functions/index.ts';

/** One operation of a graph: a formula whose parts are names and numbers. */
export interface Operation {
  readonly id: string;
  readonly formula: Expr;
}

/**
 * A named formula as one operation a node: what is nested gets a name of its own from `fresh` (q1, q2, …),
 * innermost first.
 */
export function operationsOf(id: string, formula: Expr, fresh: () => string): Operation[] {
  const made: Operation[] = [];
  const part = (expr: Expr): Expr => {
    if (expr.op === 'num' || expr.op === 'ref' || refs(expr).length === 0) return expr;
    const inner = operation(expr);
    const name = fresh();
    made.push({ id: name, formula: inner });
    return ref(name);
  };
  const operation = (expr: Expr): Expr => {
    switch (expr.op) {
      case 'num':
      case 'ref':
        return expr;
      // A subtraction is one operation, though it is an addition of what is negative.
      case 'add':
        return add(...expr.terms.map((term) => (term.op === 'neg' ? neg(part(term.of)) : part(term))));
      case 'mul':
        return mul(...expr.factors.map(part));
      case 'neg':
        return neg(part(expr.of));
      case 'div':
        return { op: 'div', over: part(expr.over), under: part(expr.under) };
      case 'pow':
        return { op: 'pow', base: part(expr.base), exponent: part(expr.exponent) };
      case 'call':
        return call(expr.fn, ...expr.args.map(part));
    }
  };
  const formulaOfParts = operation(formula);
  return [...made, { id, formula: formulaOfParts }];
}

/** The sign of an operation in a drawing: +, ·, tanh. */
export function operationSign(formula: Expr): string {
  switch (formula.op) {
    case 'num':
    case 'ref':
      return '=';
    case 'add':
      return formula.terms.length === 2 && formula.terms[1]?.op === 'neg' ? '−' : '+';
    case 'mul':
      return '×';
    case 'neg':
      return '−';
    case 'div':
      return '÷';
    case 'pow':
      return formula.exponent.op === 'num' && formula.exponent.text === '2'
        ? 'x²'
        : formula.exponent.op === 'num' && formula.exponent.text === '3'
          ? 'x³'
          : 'xʸ';
    case 'call':
      return namedFunction(formula.fn).style === 'exp'
        ? 'exp'
        : namedFunction(formula.fn).plain.replace('|', 'abs').replace('⌊', 'floor').replace('⌈', 'ceil');
  }
}

/**
 * What each quantity feeds, in the order of the operations, among those from which `output` can be reached.
 */
export function consumersTowards(
  operations: readonly Operation[],
  output: string,
): ReadonlyMap<string, readonly string[]> {
  const consumers = new Map<string, string[]>();
  const leads = new Set([output]);
  for (const { id, formula } of [...operations].reverse()) {
    if (!leads.has(id)) continue;
    for (const from of refs(formula)) {
      leads.add(from);
      consumers.set(from, [id, ...(consumers.get(from) ?? [])]);
    }
  }
  return consumers;
}

/**
 * How many paths lead from each quantity to `output`; 1 from the output itself. There may be more than a loop
 * could ever walk.
 */
export function pathCounts(operations: readonly Operation[], output: string): ReadonlyMap<string, number> {
  const consumers = consumersTowards(operations, output);
  const counts = new Map([[output, 1]]);
  const countOf = (id: string): void => {
    if (id !== output && consumers.has(id))
      counts.set(
        id,
        (consumers.get(id) ?? []).reduce((sum, to) => sum + (counts.get(to) ?? 0), 0),
      );
  };
  for (const { id, formula } of [...operations].reverse()) {
    countOf(id);
    for (const from of refs(formula)) countOf(from);
  }
  // An input is counted once all it feeds is: the last time it is met.
  return counts;
}

/** Every path from `start` to `output`, as the quantities on it. Ask `pathCounts` first. */
export function pathsFrom(
  start: string,
  output: string,
  consumers: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  let open: readonly (readonly string[])[] = [[start]];
  const found: (readonly string[])[] = [];
  while (open.length > 0) {
    found.push(...open.filter((path) => path.at(-1) === output));
    open = open.flatMap((path) =>
      path.at(-1) === output ? [] : (consumers.get(path.at(-1) ?? '') ?? []).map((to) => [...path, to]),
    );
  }
  return found;
}
