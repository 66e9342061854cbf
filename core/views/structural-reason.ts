import { refs, type Expr } from '../expr/expr.ts';
import { entrywiseNames } from '../expr/functions/activations.ts';
import type { ReasonName } from '../reasons/index.ts';
import type { Step } from '../solution/step.ts';

const OF_FUNCTION: Readonly<Record<string, ReasonName>> = {
  relu: 'relu',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  max: 'largest-operation',
  'max-shared': 'largest-operation',
  min: 'smallest-operation',
  'min-shared': 'smallest-operation',
};
const ACTIVATIONS: ReadonlySet<string> = new Set(entrywiseNames);

const isNumber = (expr: Expr | undefined): boolean => expr !== undefined && refs(expr).length === 0;
const isRef = (expr: Expr): boolean => expr.op === 'ref';

/**
 * The reason for a line that carries none, because its formula is the author's own (a node of a graph, a box
 * of a guided question): what the operation does, and what that means for a gradient.
 */
export function structuralReason({ id, formula }: Pick<Step, 'id' | 'formula'>): ReasonName {
  switch (formula.op) {
    case 'num':
      return 'constant-operation';
    case 'ref':
      return 'copy-operation';
    case 'neg':
      return formula.of.op === 'ref' ? 'minus-operation' : 'product-operation';
    case 'mul':
      return 'product-operation';
    case 'pow':
      return formula.base.op === 'ref' ? 'power-operation' : 'function-operation';
    case 'call':
      return OF_FUNCTION[formula.fn] ?? (ACTIVATIONS.has(formula.fn) ? 'activation' : 'function-operation');
    case 'div':
      return reasonOfQuotient(formula);
    case 'add':
      return reasonOfSum(id, formula);
  }
}

function reasonOfQuotient({ over, under }: Extract<Expr, { op: 'div' }>): ReasonName {
  const below = under.op === 'add' ? under.terms : [];
  const ids = new Set(below.flatMap(refs));
  if (over.op === 'ref' && ids.has(over.id)) return 'share-of-a-total';
  if (
    over.op === 'mul' &&
    over.factors.length === 3 &&
    below.length === 2 &&
    refs(over).every((id) => ids.has(id))
  )
    return 'harmonic-mean';
  if (over.op === 'add' && under.op === 'num' && Number(under.text) === over.terms.length)
    return 'plain-mean';
  return 'quotient-operation';
}

function reasonOfSum(id: string, { terms }: Extract<Expr, { op: 'add' }>): ReasonName {
  const [first, second] = terms;
  if (terms.length === 2 && first?.op === 'ref' && second?.op === 'neg' && id === `${first.id}'`)
    return 'gd-step';
  if (terms.length === 2 && terms.every(containsLogarithm)) return 'binary-cross-entropy';
  const products = terms.filter(
    (term) => term.op === 'mul' && term.factors.filter((one) => !isNumber(one)).length > 1,
  );
  if (
    products.length > 1 ||
    (products.length === 1 && terms.every((term) => term.op === 'mul' || isRef(term)))
  )
    return 'product-sum';
  return terms.some((term) => term.op === 'neg') ? 'difference-operation' : 'sum-operation';
}

/** −y·ln p, however its signs and factors are written. */
const containsLogarithm = (term: Expr): boolean => calls(term).includes('ln');

const calls = (expr: Expr): readonly string[] =>
  expr.op === 'call'
    ? [expr.fn]
    : expr.op === 'neg'
      ? calls(expr.of)
      : expr.op === 'mul'
        ? expr.factors.flatMap(calls)
        : [];
