import type { ConventionChoices } from '../../conventions/index.ts';
import { problemError, within } from '../../errors.ts';
import { add, call, mul, neg, ref, refs, type Expr } from '../../expr/expr.ts';
import { namedFunction } from '../../expr/functions/index.ts';
import { parseExpr } from '../../expr/parse.ts';
import type { GraphProblem } from './problem.ts';

const MOST_OPERATIONS = 300;

/** One operation of a graph: a formula whose operands are names and numbers. */
export interface Operation {
  readonly id: string;
  readonly formula: Expr;
}

/**
 * A named formula as one operation for each node, innermost first. A nested operation takes its name from
 * `fresh` (q1, q2, …).
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
      // A subtraction is one operation, although it is an addition of a negation.
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

/** The sign of an operation in a drawing: +, ×, tanh. */
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
 * All formulas of a problem as operations, in topological order. Throws ProblemError for a name that is
 * unknown, used twice or not used, and for too many operations.
 */
export function operationsIn(
  { inputs, nodes }: GraphProblem,
  choices: ConventionChoices | undefined,
): Operation[] {
  const names = new Map(Object.keys(inputs).map((id) => [id, id]));
  if (names.size === 0) throw problemError('inputs', 'there are none', 'give at least one, e.g. "x": 2');
  const all = new Set([...names.keys(), ...nodes.map(({ id }) => id)]);
  let made = 0;
  const fresh = (): string => {
    do made += 1;
    while (all.has(`q${made}`));
    return `q${made}`;
  };
  const used = new Set<string>();
  const operations = nodes.flatMap(({ id, formula }, i) => {
    if (names.has(id))
      throw problemError(`nodes[${i}].id`, `"${id}" already has a value`, 'give each node a name of its own');
    const parsed = within(`nodes[${i}]`, () => parsedFormula(formula, names, choices));
    for (const name of refs(parsed)) used.add(name);
    names.set(id, id);
    return operationsOf(id, parsed, fresh);
  });
  if (operations.length > MOST_OPERATIONS)
    throw problemError('nodes', `contain ${operations.length} operations`, `use at most ${MOST_OPERATIONS}`);
  const unused = Object.keys(inputs).find((id) => !used.has(id));
  if (unused !== undefined)
    throw problemError(`inputs.${unused}`, 'no formula uses it', 'use it in a formula or leave it out');
  return operations;
}

function parsedFormula(
  formula: string,
  names: ReadonlyMap<string, string>,
  choices: ConventionChoices | undefined,
): Expr {
  const read = parseExpr(formula, names, choices);
  if (!read.ok)
    throw problemError(
      'formula',
      `at character ${read.at + 1} of “${formula.slice(0, 60)}”: ${read.message}`,
      'write it over inputs and earlier nodes, e.g. a*b + c',
    );
  if (refs(read.expr).length === 0)
    throw problemError('formula', 'contains numbers only', 'use an input or an earlier node in it');
  return read.expr;
}
