import { toPlain } from '../expr/print.ts';
import { refs, type Expr } from '../expr/expr.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Box } from '../kinds/kind.ts';
import { sentence, type Finding } from './finding.ts';
import { diagnosisOf } from './known-mistakes.ts';
import { readExpression } from './read/read-expression.ts';
import { sameFormula, type DomainOf } from './same-formula.ts';

/** Marks a formula in the author's own symbols. Throws RangeError for a box that asks for something else. */
export function expressionFinding(box: Box, typed: string): Finding {
  const { accepts } = box;
  if (accepts.type !== 'expression') throw new RangeError(`box ${box.id} asks for no formula of its own`);
  const written = (formula: Expr): string => toPlain(formula, (id) => ({ text: symbolOf(id).plain }));
  const expected = written(accepts.formula);
  if (typed === '') return { verdict: 'blank', share: 0, expected, why: 'Nothing was written.' };
  const read = readExpression(typed, Object.keys(accepts.symbols));
  if (!read.ok) return { verdict: 'unreadable', share: 0, expected, why: sentence(read.why) };
  const domainOf: DomainOf = (id) => accepts.symbols[id];
  const is = (formula: Expr): boolean => sameFormula(read.value, formula, domainOf);
  if (is(accepts.formula)) return { verdict: 'right', share: 1, expected, why: 'Right.' };
  const mistake = accepts.mistakes?.find(({ formula }) => is(formula));
  const missing = refs(accepts.formula).filter((id) => !refs(read.value).includes(id));
  const hint =
    missing.length > 0
      ? ` It does not depend on ${missing.map((id) => symbolOf(id).plain).join(', ')} as written.`
      : '';
  return {
    verdict: 'wrong',
    share: 0,
    expected,
    why: `Expected ${box.label.plain} = ${expected}.${hint}`,
    ...(mistake ? { diagnosis: diagnosisOf(box, mistake) } : {}),
  };
}
