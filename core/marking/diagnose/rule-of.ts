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

/** How the operands of a formula are told apart in its shape: all quantities alike, and all numbers. */
const ALIKE = { quantity: (): string => 'ref', number: (): string => 'num' };

/** What a formula does, with as many operands. */
export function shapeOf(formula: Expr, { quantity, number }: typeof SHARP = ALIKE): string {
  if (formula.op === 'num') return number(formula.text);
  if (formula.op === 'ref') return quantity(formula.id);
  const name = formula.op === 'call' ? formula.fn : formula.op;
  return `${name}(${children(formula)
    .map((part) => shapeOf(part, { quantity, number }))
    .join()})`;
}

/** The letters of quantities, and 1 apart from other numbers: the stride of a convolution from that of a pooling. */
export const SHARP = {
  quantity: quantityOf,
  number: (text: string): string => (text === '1' ? '1' : 'num'),
};
