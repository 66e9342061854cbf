import { add, call, children, mul, num, refs, ref, substitute, type Expr } from '../expr/expr.ts';
import { evaluateLine, type Valued } from '../solution/evaluate-lines.ts';
import { parseRational } from '../expr/rational.ts';
import type { Line, Step } from '../solution/step.ts';

/** The parts of a step are named by their number, which no step's own id is. */
const partId = (number: number): string => `#${number}`;
export const isPart = (id: string): boolean => /^#\d+$/.test(id);

const isLeaf = (expr: Expr): boolean => expr.op === 'num' || expr.op === 'ref';
/** One multiplication, or nothing to work at all: a term that is taken up and added in one go. */
const isTerm = (expr: Expr): boolean =>
  isLeaf(expr) || (expr.op === 'mul' && expr.factors.every(isLeaf)) || (expr.op === 'neg' && isTerm(expr.of));

/**
 * A formula in the smallest operations a person would do one after the other: each line is one operation over
 * the quantities of the formula and the lines before it, `#1 = w₁·x₁`, `#2 = #1 + w₃·x₂` (one multiply–add
 * each), and the last line is the whole formula. A formula of one operation is one line.
 */
export function partsOf(formula: Expr): readonly Line[] {
  const lines: Line[] = [];
  const put = (one: Expr): Expr => {
    lines.push({ id: partId(lines.length + 1), phase: 'work', formula: one });
    return ref(partId(lines.length));
  };
  /** What stands for a piece once its own operations are done. */
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
          // A first number is taken up together with the second.
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
        // The sum is the last thing written: the line that holds it is the line asked for.
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

/** How many operations a formula is made of; as `partsOf(formula).length`, without writing them. */
export const partCount = (formula: Expr): number => partsOf(formula).length;

/**
 * The parts of a step with their numbers, worked from its operands; the last comes to the step's own value.
 */
export function insideOf(step: Step, at: (id: string) => Step | undefined): readonly Step[] {
  const values = new Map<string, Valued>();
  for (const id of step.dependsOn) {
    const operand = at(id);
    if (operand)
      values.set(id, {
        value: operand.value,
        exact: operand.exact === null ? null : parseRational(operand.exact),
      });
  }
  return partsOf(step.formula).map((line) => evaluateLine(line, values));
}

/** The steps a part takes its numbers from: its own, and through the running result nothing more. */
export const operandsOf = (part: Line): readonly string[] => refs(part.formula).filter((id) => !isPart(id));

/** The formula that the parts make up when each is put in the place of its name: what they were made from. */
export function wholeOf(parts: readonly Line[]): Expr {
  const made = new Map<string, Expr>();
  for (const { id, formula } of parts) made.set(id, flat(substitute(formula, (name) => made.get(name))));
  const last = parts.at(-1);
  if (!last) throw new RangeError('a formula has at least one part');
  return made.get(last.id) ?? last.formula;
}

/** A sum whose first term is a sum is one sum. */
function flat(expr: Expr): Expr {
  const [first] = children(expr);
  return expr.op === 'add' && first?.op === 'add'
    ? { op: 'add', terms: [...first.terms, ...expr.terms.slice(1)] }
    : expr;
}
