import { because } from './why.ts';
import { toPlain } from '../expr/print.ts';
import { refs, type Expr } from '../expr/expr.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Box } from '../kinds/kind.ts';
import { askedBack, type Finding } from './finding.ts';
import { diagnosisOf } from './known-mistakes.ts';
import { underAnotherName } from './answer-label.ts';
import { plainName } from './read/label.ts';
import { earlierSides, readExpression } from './read/read-expression.ts';
import { nothing, refusal } from './read/refusals.ts';
import { sameFormula, type DomainOf } from './same-formula.ts';

/** Marks a formula in the author's own symbols. Throws RangeError for a box that asks for something else. */
export function expressionFinding(box: Box, typed: string): Finding {
  const { accepts } = box;
  if (accepts.type !== 'expression') throw new RangeError(`box ${box.id} asks for no formula of its own`);
  const written = (formula: Expr): string => toPlain(formula, (id) => ({ text: symbolOf(id).plain }));
  const expected = written(accepts.formula);
  if (typed === '') return { verdict: 'blank', share: 0, expected, why: because('blank') };
  const read = readExpression(typed, Object.keys(accepts.symbols));
  if (!read.ok) return askedBack(read, expected);
  const symbols = new Map(Object.keys(accepts.symbols).map((id) => [plainName(id), id] as const));
  const misnamed = underAnotherName(box, typed, { steps: new Map(), used: symbols });
  if (misnamed) return askedBack(misnamed, expected);
  const domainOf: DomainOf = (id) => accepts.symbols[id];
  if (
    earlierSides(typed, Object.keys(accepts.symbols)).some((side) => !sameFormula(side, read.value, domainOf))
  )
    return askedBack(refusal('chain', { chain: typed, worked: nothing }), expected);
  const is = (formula: Expr): boolean => sameFormula(read.value, formula, domainOf);
  if (is(accepts.formula)) return { verdict: 'right', share: 1, expected, why: because('right') };
  const mistake = accepts.mistakes?.find(({ formula }) => is(formula));
  const missing = refs(accepts.formula).filter((id) => !refs(read.value).includes(id));
  return {
    verdict: 'wrong',
    share: 0,
    expected,
    why: because(missing.length > 0 ? 'expected-depends' : 'expected', {
      label: box.label.plain,
      expected,
      names: missing.map((id) => symbolOf(id).plain).join(', '),
    }),
    ...(mistake ? { diagnosis: diagnosisOf(box, mistake) } : {}),
  };
}
