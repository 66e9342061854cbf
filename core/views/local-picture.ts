import { evaluate } from '../expr/evaluate.ts';
import { children, refs, refersTo, type Expr } from '../expr/expr.ts';
import { localDerivatives } from '../solution/backpropagate.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { asFunction } from './as-function.ts';

/**
 * A function of one number around the value that a step gave it, as a reading of the steps' formulas: an
 * activation with its tangent, a loss over its prediction, the loss over a weight that is updated.
 */
export interface LocalCurve {
  /** `function`: a step over its operand · `weight`: the loss over one weight · `step`: the loss along a whole update. */
  readonly kind: 'function' | 'weight' | 'step';
  /** The step that the vertical axis shows, and the one that the horizontal axis does; null for a share of the update. */
  readonly of: string;
  readonly by: string | null;
  readonly value: (at: number) => number;
  readonly at: number;
  /** The slope of the tangent at this place. */
  readonly slope: number;
  /** Where the update leads to; null where nothing moves. */
  readonly to: number | null;
  /** Other numbers that the picture should have in sight: the target of a loss. */
  readonly beside: readonly number[];
}

type StepsById = ReadonlyMap<string, Step>;
const GRADIENT = /^d([^/]+)\/d([^/]+)$/;

/** The pictures of the rule of a step, the most local one first; none where a number says as much. */
export function localCurves(steps: readonly Step[], id: string): readonly LocalCurve[] {
  const byId = stepsById(steps);
  const step = byId.get(id);
  if (!step || step.phase === 'given') return [];
  if (step.phase === 'update') return descentOf(steps, step, byId);
  const [, of = '', by = ''] = GRADIENT.exec(id) ?? [];
  if (by === '') {
    const [operand, ...others] = step.dependsOn.filter((one) => byId.get(one)?.phase !== 'given');
    return operand === undefined || others.length > 0 ? [] : functionOf(step, operand, byId);
  }
  const through = new Set(
    (step.rule ? refs(step.rule) : []).flatMap((one) => {
      const [, consumer, operand] = GRADIENT.exec(one) ?? [];
      return consumer !== undefined && operand === by ? [consumer] : [];
    }),
  );
  const [consumer = of, ...others] = through;
  const passed = byId.get(consumer);
  return !passed || others.length > 0 ? [] : functionOf(passed, by, byId);
}

function functionOf(step: Step, by: string, byId: StepsById): readonly LocalCurve[] {
  const operand = byId.get(by);
  if (!operand || !isCurved(step.formula, by) || isCount(step)) return [];
  const valueOf = (id: string): number => byId.get(id)?.value ?? Number.NaN;
  const slope = evaluate(localDerivatives(step)(by), valueOf);
  if (!Number.isFinite(slope)) return [];
  const beside = step.dependsOn.filter((id) => id !== by).map(valueOf);
  // A function of many given numbers is no local picture.
  if (beside.length > 1) return [];
  return [
    {
      kind: 'function',
      of: step.id,
      by,
      value: (at) => evaluate(step.formula, (id) => (id === by ? at : valueOf(id))),
      at: operand.value,
      slope,
      to: null,
      beside,
    },
  ];
}

/** Counts and sizes have no slope, and neither has the largest of one number. */
function isCount({ phase, formula }: Step): boolean {
  const calls = (expr: Expr): readonly string[] => [
    ...(expr.op === 'call' ? [expr.fn] : []),
    ...children(expr).flatMap(calls),
  ];
  return (
    calls(formula).some((fn) => fn === 'floor' || fn === 'ceil') ||
    (phase === 'work' && formula.op === 'div') ||
    (formula.op === 'call' && formula.fn.startsWith('max') && formula.args.length === 1)
  );
}

/** Does the expression bend by this quantity? A sum or a product with a constant is a straight line. */
function isCurved(expr: Expr, by: string): boolean {
  if (!refersTo(expr, by)) return false;
  switch (expr.op) {
    case 'call':
    case 'pow':
      return true;
    case 'div':
      return refersTo(expr.under, by) || isCurved(expr.over, by);
    case 'mul':
      return (
        expr.factors.filter((factor) => refersTo(factor, by)).length > 1 ||
        expr.factors.some((factor) => isCurved(factor, by))
      );
    default:
      return children(expr).some((part) => isCurved(part, by));
  }
}

/** The weight that an update begins from, the loss, and the gradient of the one by the other. */
interface Move {
  readonly loss: string;
  readonly by: string;
  readonly gradient: number;
  readonly next: Step;
}

function descentOf(steps: readonly Step[], step: Step, byId: StepsById): readonly LocalCurve[] {
  const move = moveOf(step, byId);
  if (!move) return [];
  const { loss, by } = move;
  const from = byId.get(by)?.value ?? Number.NaN;
  const alone: LocalCurve = {
    kind: 'weight',
    of: loss,
    by,
    ...along(asFunction(steps, loss, [by]), (at) => [at]),
    at: from,
    slope: move.gradient,
    to: step.value,
    beside: [],
  };
  const together = steps.flatMap((one) => (one.phase === 'update' ? (moveOf(one, byId) ?? []) : []));
  const all = together.filter((one) => one.loss === loss);
  if (all.length < 2) return [alone];
  const starts = all.map((one) => byId.get(one.by)?.value ?? Number.NaN);
  const steps0 = all.map(({ next }, i) => next.value - (starts[i] ?? 0));
  const value = asFunction(
    steps,
    loss,
    all.map((one) => one.by),
  );
  return [
    alone,
    {
      kind: 'step',
      of: loss,
      by: null,
      ...along(value, (share) => starts.map((start, i) => start + share * (steps0[i] ?? 0))),
      at: 0,
      slope: all.reduce((sum, { gradient }, i) => sum + gradient * (steps0[i] ?? 0), 0),
      to: 1,
      beside: [],
    },
  ];
}

const along = (
  value: (values: readonly number[]) => number,
  point: (at: number) => readonly number[],
): Pick<LocalCurve, 'value'> => ({ value: (at) => value(point(at)) });

/** The move of a weight by an update; null for a quantity on the way to it, such as a velocity. */
function moveOf(step: Step, byId: StepsById): Move | null {
  const seen = new Set<string>();
  const waiting = [...step.dependsOn];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const [, loss, by] = GRADIENT.exec(id) ?? [];
    if (loss !== undefined && by !== undefined) {
      if (!step.dependsOn.includes(by) || !byId.has(by) || !byId.has(loss)) continue;
      return { loss, by, gradient: byId.get(id)?.value ?? Number.NaN, next: step };
    }
    const found = byId.get(id);
    if (found?.phase === 'update') waiting.push(...found.dependsOn);
  }
  return null;
}
