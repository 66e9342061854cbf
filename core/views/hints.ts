import { evaluateExact } from '../expr/exact.ts';
import { evaluate } from '../expr/evaluate.ts';
import type { Expr } from '../expr/expr.ts';
import { namedFunction } from '../expr/functions/index.ts';
import { numberTex, toTex, type LeafOf } from '../expr/print.ts';
import { parseRational } from '../expr/rational.ts';
import { formatNumber } from '../format/number.ts';
import { type Text } from '../language/text.ts';
import type { Step } from '../solution/step.ts';
import { symbolFor } from './worked-text.ts';

/** A number that stands in an answer box, as read. */
export interface OwnNumber {
  readonly value: number;
  /** A fraction, `3/16`; null for a number that is known only in decimals. */
  readonly exact: string | null;
  /** Marked right: it may stand for the unrounded value. */
  readonly right: boolean;
}

/** What a hint is made from: the steps, the boxes, and the numbers in them. */
export interface HintSource {
  readonly stepOf: (id: string) => Step | undefined;
  /** The heading of the box that asks for a step; null where no box asks for it. */
  readonly groupOf: (id: string) => Text | null;
  readonly own: (id: string) => OwnNumber | null;
}

/** What a step is made by: the operation on top of its formula. */
export type Operation =
  | 'sum'
  | 'product'
  | 'quotient'
  | 'power'
  | 'function'
  /** The number of another quantity with the other sign. */
  | 'negation'
  /** The same number as another quantity. */
  | 'copy'
  /** A derivative that comes straight from a formula: of the loss by an output. */
  | 'slope'
  /** A derivative from those that came back before it. */
  | 'chain'
  | 'update';

export interface HintInput {
  readonly id: string;
  readonly tex: string;
  /** given: of the question · box: asked for under `group` · between: worked out on the way. */
  readonly from: 'given' | 'box' | 'between';
  readonly group: Text | null;
}

/** The four levels of help with one step, as LaTeX where they are formulas; each says more than the one before. */
export interface Hints {
  readonly symbol: string;
  readonly operation: Operation;
  /** The name of the function, where the operation is one. */
  readonly function: string | null;
  /** Of a slope, what changes and with what, in LaTeX; null for all else. */
  readonly slope: { readonly of: string; readonly by: string } | null;
  readonly inputs: readonly HintInput[];
  /** The rule and the formula, in symbols. */
  readonly rule: string;
  /** The formula with the student's own earlier numbers; what was not found yet stays a symbol. */
  readonly numbers: string;
  /** What follows from the student's earlier numbers; ours where one of them is missing. */
  readonly value: string;
}

/** The hints for a step, all read off its expression; null for a number of the question, which needs none. */
export function hintsFor(id: string, { stepOf, groupOf, own }: HintSource): Hints | null {
  const step = stepOf(id);
  if (!step || step.dependsOn.length === 0) return null;
  const known = new Map<string, OwnNumber | null>();
  const numberOf = (of: string): OwnNumber | null => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const value = numberIn(of, stepOf(of));
    known.set(of, value);
    return value;
  };
  const numberIn = (of: string, one: Step | undefined): OwnNumber | null => {
    const typed = own(of);
    if (typed !== null || one === undefined) return typed;
    if (one.dependsOn.length === 0) return { value: one.value, exact: one.exact, right: true };
    return groupOf(of) === null ? computed(one, numberOf) : null;
  };
  const symbols: LeafOf = (of) => ({ text: symbolFor(of, stepOf(of)).tex });
  const numbers: LeafOf = (of) => {
    const number = numberOf(of);
    return number ? numberTex(textOf(number)) : symbols(of);
  };
  const symbol = symbolFor(id, step).tex;
  const formula = toTex(step.formula, symbols);
  const rule = step.rule ? toTex(step.rule, symbols) : formula;
  const value = computed(step, numberOf) ?? { value: step.value, exact: step.exact, right: true };
  const operation = operationOf(step);
  const parts = derivativeOf(id);
  const inner = unsigned(step.formula);
  return {
    symbol,
    operation,
    function: inner.op === 'call' ? namedFunction(inner.fn).plain : null,
    slope:
      operation === 'slope' && parts
        ? { of: symbolFor(parts.of, stepOf(parts.of)).tex, by: symbolFor(parts.by, stepOf(parts.by)).tex }
        : null,
    inputs: step.dependsOn.map((of): HintInput => {
      const from = stepOf(of);
      const group = groupOf(of);
      return {
        id: of,
        tex: symbolFor(of, from).tex,
        from: group === null ? (from?.dependsOn.length === 0 ? 'given' : 'between') : 'box',
        group,
      };
    }),
    rule: [symbol, rule, ...(rule === formula ? [] : [formula])].join(' = '),
    numbers: `${symbol} = ${toTex(step.formula, numbers)}`,
    value: `${symbol} = ${numberTex(textOf(value)).text}`,
  };
}

const textOf = ({ value, exact }: OwnNumber): string => formatNumber(value, exact).text;

/** A step worked from the numbers at hand; ours where all of them are right, null where one is missing. */
function computed(step: Step, numberOf: (id: string) => OwnNumber | null): OwnNumber | null {
  const operands = step.dependsOn.map((id) => [id, numberOf(id)] as const);
  const found = new Map(operands.flatMap(([id, number]) => (number ? [[id, number]] : [])));
  if (found.size < operands.length) return null;
  if ([...found.values()].every(({ right }) => right))
    return { value: step.value, exact: step.exact, right: true };
  const value = evaluate(step.formula, (id) => found.get(id)?.value ?? Number.NaN);
  const exact = evaluateExact(step.formula, (id) => parseRational(found.get(id)?.exact ?? ''));
  return Number.isFinite(value) ? { value, exact: exact?.toFraction() ?? null, right: false } : null;
}

/** What a step, or a formula alone, is made by. */
export function operationOf(of: Step | Expr): Operation {
  if ('op' in of) {
    const made = operations[unsigned(of).op] ?? 'function';
    return of.op === 'neg' && made === 'copy' ? 'negation' : made;
  }
  const { id, formula, phase, rule, dependsOn } = of;
  if (phase === 'update') return 'update';
  if (phase === 'backward' && rule !== undefined) return 'chain';
  // ∂L/∂p = q is a slope; ∂J/∂b = ∂L/∂b is one number with two names.
  if (formula.op === 'ref' && derivativeOf(id) === null) return 'copy';
  if (formula.op === 'ref' && derivativeOf(formula.id) !== null) return 'copy';
  if (derivativeOf(id) !== null)
    return dependsOn.some((one) => derivativeOf(one) !== null) ? 'chain' : 'slope';
  return operationOf(formula);
}
const operations: Readonly<Partial<Record<Expr['op'], Operation>>> = {
  add: 'sum',
  mul: 'product',
  div: 'quotient',
  pow: 'power',
  ref: 'copy',
  num: 'copy',
};

/** A formula without the minus before it: −(y − o) is made by the difference. */
export const unsigned = (formula: Expr): Expr => (formula.op === 'neg' ? unsigned(formula.of) : formula);

/** What a derivative is of and by, by their ids; null for what is none. */
function derivativeOf(id: string): { readonly of: string; readonly by: string } | null {
  const [, of, by] = DERIVATIVE.exec(id) ?? [];
  return of === undefined || by === undefined ? null : { of, by };
}
const DERIVATIVE = /^d(.+)\/d(.+)$/;
