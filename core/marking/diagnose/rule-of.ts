import { children, type Expr } from '../../expr/expr.ts';
import { letterOf } from './parts.ts';

/** `w` of w₁′ and w₂′, `dw` of ∂L/∂w₁: the first moment is corrected as the second is, and is another quantity. */
export const quantityOf = (id: string): string =>
  /^d.+\/d/.test(id) ? `d${letterOf(id.replace(/^.*\/d/, ''))}` : letterOf(id);

/** Like steps have the same: what a formula does, whatever quantities and however many of them it has. */
export function ruleOf(formula: Expr): string {
  if (formula.op === 'num' || formula.op === 'ref') return formula.op;
  const parts = children(formula).map(ruleOf);
  const name = formula.op === 'call' ? formula.fn : formula.op;
  return `${name}(${(formula.op === 'add' || formula.op === 'mul' ? [...new Set(parts)].sort() : parts).join()})`;
}

/** What a formula does, with as many operands: `of` tells how a quantity is written. */
export function shapeOf(formula: Expr, of: (id: string) => string = () => 'ref'): string {
  if (formula.op === 'num') return 'num';
  if (formula.op === 'ref') return of(formula.id);
  const name = formula.op === 'call' ? formula.fn : formula.op;
  return `${name}(${children(formula)
    .map((part) => shapeOf(part, of))
    .join()})`;
}
