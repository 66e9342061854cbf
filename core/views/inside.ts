import { add, call, children, mul, num, refs, ref, substitute, type Expr } from '../expr/expr.ts';
import { evaluateLine, valuesOf, type Valued } from '../solution/evaluate-lines.ts';
import type { Line, Step } from '../solution/step.ts';

/** Id of a part, by its number. No step has an id of this form. */
const partId = (number: number): string => `#${number}`;
export const isPart = (id: string): boolean => /^#\d+$/.test(id);

const isLeaf = (expr: Expr): boolean => expr.op === 'num' || expr.op === 'ref';
/** A leaf or one product of leaves: a term that is computed and added in one operation. */
const isTerm = (expr: Expr): boolean =>
  isLeaf(expr) || (expr.op === 'mul' && expr.factors.every(isLeaf)) || (expr.op === 'neg' && isTerm(expr.of));

/**
 * Splits a formula into the smallest operations a person would do in sequence. Each line is one operation
 * over quantities of the formula and earlier lines, `#1 = w₁·x₁`, `#2 = #1 + w₃·x₂` (one multiply–add each);
 * the last line gives the value of the formula. A formula of one operation is one line.
 */
export function partsOf(formula: Expr): readonly Line[] {
  const lines: Line[] = [];
  const put = (one: Expr): Expr => {
    lines.push({ id: partId(lines.length + 1), phase: 'work', formula: one });
    return ref(partId(lines.length));
  };
  /** The leaf for a subexpression: itself if it is a leaf, else a reference to the line that computes it. */
  const work = (expr: Expr): Expr => (isLeaf(expr) ? expr : put(inner(expr)));
  const inner = (expr: Expr): Expr => {
    switch (expr.op) {
      case 'num':
      case 'ref':
        return expr;
      case 'neg':
        return expr.of.op === 'num' || expr.of.op === 'ref' ? expr : { op: 'neg', of: work(expr.of) };
      case 'add': {
        let sum: Expr | null = null;
        for (const term of expr.terms) {
          const taken: Expr = isTerm(term)
            ? term
            : term.op === 'neg'
              ? { op: 'neg', of: work(term.of) }
              : work(term);
          // The first two terms are added in one operation if the first is a leaf.
          sum =
            sum === null
              ? isLeaf(taken)
                ? taken
                : isTerm(taken)
                  ? put(taken)
                  : taken
              : put(add(sum, taken));
        }
        const last = lines.at(-1);
        // The last line written holds the sum, so no further line is needed.
        if (sum !== null && last !== undefined && sum.op === 'ref' && sum.id === last.id) {
          lines.pop();
          return last.formula;
        }
        return sum ?? num(0);
      }
      case 'mul':
        return mul(...expr.factors.map(work));
      case 'div':
        return { op: 'div', over: work(expr.over), under: work(expr.under) };
      case 'pow':
        return {
          op: 'pow',
          base: work(expr.base),
          exponent: expr.exponent.op === 'num' ? expr.exponent : work(expr.exponent),
        };
      case 'call':
        return call(expr.fn, ...expr.args.map(work));
    }
  };
  put(inner(formula));
  return lines;
}

/** The number of operations in a formula: `partsOf(formula).length`, without building the lines. */
export const partCount = (formula: Expr): number => partsOf(formula).length;

/**
 * The parts of a step with their values, computed from its operands; the value of the last part is that of
 * the step.
 */
export function insideOf(step: Step, at: (id: string) => Step | undefined): readonly Step[] {
  const valued = valuesOf(at);
  const values = new Map<string, Valued>();
  for (const id of step.dependsOn) if (at(id)) values.set(id, valued(id));
  return partsOf(step.formula).map((line) => evaluateLine(line, values));
}

/** The steps a part refers to directly; those behind an earlier part are not included. */
export const operandsOf = (part: Line): readonly string[] => refs(part.formula).filter((id) => !isPart(id));

/** The formula obtained by substituting each part for its reference: the inverse of `partsOf`. */
export function wholeOf(parts: readonly Line[]): Expr {
  const whole = new Map<string, Expr>();
  for (const { id, formula } of parts) whole.set(id, flat(substitute(formula, (name) => whole.get(name))));
  const last = parts.at(-1);
  if (!last) throw new RangeError('a formula has at least one part');
  return whole.get(last.id) ?? last.formula;
}

/** Flattens a sum whose first term is a sum. */
function flat(expr: Expr): Expr {
  const [first] = children(expr);
  return expr.op === 'add' && first?.op === 'add'
    ? { op: 'add', terms: [...first.terms, ...expr.terms.slice(1)] }
    : expr;
}
