import type { Valued } from '../solution/evaluate-lines.ts';
import { evaluate } from '../expr/evaluate.ts';
import { add, call, children, num, ref, refs, substitute, type Expr } from '../expr/expr.ts';
import type { TypedNumber } from './read/read-answer.ts';

/**
 * same: the exact value · rounded: the value to enough figures · coarse: the value to too few figures ·
 * different
 */
export type Closeness = 'same' | 'rounded' | 'coarse' | 'different';

/** Relative error; float64 rounding in a calculation of exam size stays well below it. */
const FLOAT_NOISE = 1e-12;

/**
 * How close a typed number is to the value. A decimal with at least `figures` significant figures may differ
 * by one unit of its last place: both rounding and truncation are accepted. With fewer figures it is only
 * coarse, unless trailing zeros would make it right. Arithmetic (`-.35*.3`) may differ by half a unit of the
 * last required figure. If the true value is 0 only 0 matches: 0.001 is not a dead unit's gradient.
 */
export function closeness(typed: TypedNumber, truth: Valued, figures: number): Closeness {
  if (typed.exact !== null && truth.exact !== null && typed.exact.equals(truth.exact)) return 'same';
  const off = Math.abs(typed.value - truth.value);
  const size = Math.abs(truth.value);
  if (off <= FLOAT_NOISE * Math.max(size, Number.MIN_VALUE) || off === 0) return 'same';
  if (truth.value === 0) return 'different';
  const few = typed.written === null || typed.written.figures < figures;
  // Trailing zeros may be omitted: .9 is 0.900 if the value is 0.90000000045.
  if (few && off <= 0.5 * unitOfFigure(size, figures) * (1 + 1e-9)) return 'rounded';
  if (typed.written === null || off > typed.written.unit * (1 + 1e-9)) return 'different';
  if (!few) return 'rounded';
  // With too few figures one unit of the last place is too wide a tolerance: the value must round to the
  // written number, and 0 is never coarse.
  return typed.value !== 0 && off <= 0.5 * typed.written.unit * (1 + 1e-9) ? 'coarse' : 'different';
}

/** One unit of significant figure number `figures` of a value of this size: 0.06125 to 3 figures → 0.0001. */
const unitOfFigure = (size: number, figures: number): number =>
  10 ** (Math.floor(Math.log10(size)) - figures + 1);

/**
 * Number of points at which two formulas are compared. The points are positive, away from 0 and 1, and
 * distinct, so accidental agreement is practically impossible.
 */
const SAMPLES = 6;
const sampleAt = (sample: number, name: number): number =>
  0.2 + ((Math.SQRT2 * (sample + 1) * 7.1 + Math.E * (name + 1) * 3.3 + sample * name * 0.731) % 1.5);

/**
 * Whether two formulas give the same value for all values of their quantities. Compared at sample points to 1
 * part in 10⁹.
 */
export function sameFormula(written: Expr, model: Expr): boolean {
  return BATCHES.every((samples) => sameAtSamples(spread(written, samples), spread(model, samples)));
}

/**
 * Batch sizes m for which two rules are compared: with one size only, m could not be distinguished from a
 * number.
 */
const BATCHES = [2, 3];

/**
 * Expands the sums over a batch. Each sample gets a gradient of its own, so that the gradient of one sample
 * differs from the mean, and m times it from the sum.
 */
function spread(expr: Expr, samples: number): Expr {
  const inBatch = (node: Expr): Expr => {
    switch (node.op) {
      case 'call':
        if (node.fn !== 'batch-sum') return call(node.fn, ...node.args.map(inBatch));
        return add(
          ...Array.from({ length: samples }, (_, i) =>
            substitute(node.args[0] ?? num(0), (id) => (id === 'g' ? ref(`g of sample ${i}`) : undefined)),
          ),
        );
      case 'add':
        return { op: 'add', terms: node.terms.map(inBatch) };
      case 'mul':
        return { op: 'mul', factors: node.factors.map(inBatch) };
      case 'neg':
        return { op: 'neg', of: inBatch(node.of) };
      case 'div':
        return { op: 'div', over: inBatch(node.over), under: inBatch(node.under) };
      case 'pow':
        return { op: 'pow', base: inBatch(node.base), exponent: inBatch(node.exponent) };
      default:
        return node;
    }
  };
  const hasBatch = (node: Expr): boolean =>
    (node.op === 'call' && node.fn === 'batch-sum') || children(node).some(hasBatch);
  return hasBatch(expr) ? substitute(inBatch(expr), (id) => (id === 'm' ? num(samples) : undefined)) : expr;
}

function sameAtSamples(a: Expr, b: Expr): boolean {
  const names = [...new Set([...refs(a), ...refs(b)])].sort();
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const at = (id: string): number => sampleAt(sample, names.indexOf(id));
    const left = evaluate(a, at);
    const right = evaluate(b, at);
    if (!Number.isFinite(left) || !Number.isFinite(right)) return false;
    if (Math.abs(left - right) > 1e-9 * Math.max(1, Math.abs(right))) return false;
  }
  return true;
}
