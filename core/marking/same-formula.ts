import Fraction from 'fraction.js';
import type { Domain } from '../document/domain.ts';
import { evaluate } from '../expr/evaluate.ts';
import { evaluateExact } from '../expr/exact.ts';
import { add, call, children, num, ref, refs, substitute, type Expr } from '../expr/expr.ts';
import { sameByNormalForm } from '../expr/normal-form.ts';

export type DomainOf = (id: string) => Domain | undefined;

const USUAL: Readonly<Record<string, Domain>> = {
  rho: 'share',
  beta1: 'share',
  beta2: 'share',
  mu: 'share',
  nu: 'share',
  tau: 'share',
  lambda: 'share',
  P: 'share',
  epsilon: 'small',
  t: 'count',
  g: 'real',
  w: 'real',
  m: 'real',
};

/**
 * Whether two formulas give the same value for all values that their quantities can have. Their exact normal
 * forms decide where they can. Where these do not (√, a maximum, a very long expansion), the formulas are
 * compared at sample points: exactly where both come to a fraction, else to 1 part in 10¹⁰. Points where neither
 * has a value (the root of a negative variance) say nothing; `false` where too few others remain.
 */
export function sameFormula(written: Expr, model: Expr, domainOf: DomainOf = () => undefined): boolean {
  const domain = (id: string): Domain =>
    domainOf(id) ?? (id.startsWith('g of sample ') ? 'real' : (USUAL[id] ?? 'positive'));
  if (!hasBatch(written) && !hasBatch(model)) return areSame(written, model, domain);
  return BATCHES.every((samples) => areSame(spread(written, samples), spread(model, samples), domain));
}

const areSame = (a: Expr, b: Expr, domain: (id: string) => Domain): boolean =>
  sameByNormalForm(a, b) ?? sameAtSamples(a, b, domain);

const hasBatch = (node: Expr): boolean =>
  (node.op === 'call' && node.fn === 'batch-sum') || children(node).some(hasBatch);

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
  return hasBatch(expr) ? substitute(inBatch(expr), (id) => (id === 'm' ? num(samples) : undefined)) : expr;
}

/**
 * Many enough that a sign or a maximum of two formulas that differ is seen to differ, and that some points
 * remain where others have no value.
 */
const SAMPLES = 64;
const LEAST_DEFINED = 8;
/** Points at which fractions are compared as well: they are slow in long formulas. */
const EXACTLY = 2;
const SAME = 1e-10;

function sameAtSamples(a: Expr, b: Expr, domain: (id: string) => Domain): boolean {
  const names = [...new Set([...refs(a), ...refs(b)])].sort();
  let defined = 0;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const values = new Map(names.map((id, name) => [id, valueAt(sample, name, domain(id))]));
    const at = (id: string): number => values.get(id)?.valueOf() ?? Number.NaN;
    const left = evaluate(a, at);
    const right = evaluate(b, at);
    if (!Number.isFinite(left) && !Number.isFinite(right)) continue;
    if (!(Math.abs(left - right) <= SAME * Math.max(1, Math.abs(left), Math.abs(right)))) return false;
    defined += 1;
    // Two formulas may differ by less than float64 shows: then the fractions decide.
    if (defined <= EXACTLY) {
      const exactly = (expr: Expr): Fraction | null => evaluateExact(expr, (id) => values.get(id) ?? null);
      const [one, other] = [exactly(a), exactly(b)];
      if (one !== null && other !== null && !one.equals(other)) return false;
    }
  }
  return defined >= Math.min(LEAST_DEFINED, SAMPLES);
}

/**
 * A value of a quantity at a sample point: a short fraction, so that exact values stay short, away from 0 and
 * from 1, where formulas agree by accident.
 */
function valueAt(sample: number, name: number, domain: Domain): Fraction {
  const share =
    (Math.SQRT2 * (sample + 1) * 7.1 + Math.E * (name + 1) * 3.3 + sample * (name + 1) * 0.731) % 1;
  switch (domain) {
    case 'share':
      return new Fraction(Math.round(20 + 160 * share), 200);
    case 'small':
      return new Fraction(Math.round(20 + 160 * share), 1000);
    case 'count':
      return new Fraction(1 + Math.floor(5 * share));
    case 'positive':
      return new Fraction(Math.round(40 + 300 * share), 200);
    case 'real': {
      // The sign from a digit of its own: with the size it would leave half of the pairs out.
      const sign = Math.floor(share * 1000) % 2 === 0 ? 1 : -1;
      return new Fraction(sign * Math.round(40 + 300 * share), 200);
    }
  }
}
