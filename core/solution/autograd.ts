import { differentiate, isZero } from '../expr/differentiate.ts';
import { evaluate } from '../expr/evaluate.ts';
import { children, refs, type Expr } from '../expr/expr.ts';
import { namedFunction } from '../expr/functions/index.ts';
import type { Step } from './step.ts';

/** The name of a derivative step: `dL/dw1` is the derivative of L by w1. */
interface DerivativeName {
  readonly of: string;
  readonly by: string;
}

function derivativeName(id: string): DerivativeName | null {
  const match = /^d(.+?)\/d(.+)$/.exec(id);
  return match ? { of: match[1] ?? '', by: match[2] ?? '' } : null;
}

/**
 * Where the backward pass of one quantity starts: at the quantity itself, or at steps whose gradients the
 * problem gives.
 */
export interface Root {
  readonly of: string;
  /** The steps where it starts. `seeds` are the given gradients at them, empty if `of` is itself a step. */
  readonly from: readonly string[];
  readonly seeds: readonly string[];
}

/**
 * Which gradients of a solution automatic differentiation can compute, where it starts, and which gradients
 * must be written out as formulas.
 */
export interface AutogradPlan {
  readonly roots: ReadonlyMap<string, Root>;
  /** Derivative steps that automatic differentiation computes, with the quantities they are of and by. */
  readonly given: ReadonlyMap<string, DerivativeName>;
  /** Derivative steps that must be written out, and why. */
  readonly written: ReadonlyMap<string, string>;
  /** Steps without operands that require a gradient. */
  readonly leaves: ReadonlySet<string>;
  /** Whether each leaf is reached from one root only, so `.grad` accumulates only one gradient. */
  readonly apart: boolean;
}

const inGraph = ({ phase }: Step): boolean => phase === 'forward' || phase === 'loss' || phase === 'work';

export function planAutograd(steps: readonly Step[]): AutogradPlan {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const place = new Map(steps.map(({ id }, i) => [id, i]));
  const operands = (id: string): readonly string[] => {
    const step = byId.get(id);
    return step && inGraph(step) ? refs(step.formula) : [];
  };

  const roots = new Map<string, Root>();
  const seeds = new Map<string, { readonly id: string; readonly by: string }[]>();
  for (const { id, phase } of steps) {
    const name = derivativeName(id);
    if (!name) continue;
    if (phase === 'given' && byId.has(name.by))
      seeds.set(name.of, [...(seeds.get(name.of) ?? []), { id, by: name.by }]);
    if (phase === 'backward' && byId.has(name.of))
      roots.set(name.of, { of: name.of, from: [name.of], seeds: [] });
  }
  for (const [of, found] of seeds)
    if (!byId.has(of))
      roots.set(of, { of, from: found.map(({ by }) => by), seeds: found.map(({ id }) => id) });

  const uneven = unevenSteps(steps, (id) => byId.get(id)?.value ?? Number.NaN);
  const reach = new Map([...roots].map(([of, root]) => [of, reached(root, operands, place, uneven)]));

  const given = new Map<string, DerivativeName>();
  const written = new Map<string, string>();
  for (const { id, phase } of steps) {
    const name = phase === 'backward' ? derivativeName(id) : null;
    if (!name) continue;
    const by = reach.get(name.of)?.get(name.by);
    if (by === undefined) continue;
    if (by === null) given.set(id, name);
    else written.set(id, by);
  }

  const leaves = new Set<string>();
  // A step whose slope is 0 everywhere has no graph; later steps start a new one.
  const kept = (id: string): readonly string[] =>
    byId.has(id) && isFlat(byId.get(id)?.formula) ? [] : operands(id);
  const isLeaf = (id: string): boolean => kept(id).length === 0;
  for (const { by } of given.values()) if (isLeaf(by)) leaves.add(by);
  for (const { by } of given.values())
    if (!isLeaf(by)) for (const leaf of leavesBelow(by, kept, leaves)) leaves.add(leaf);
  const apart = [...leaves].every((leaf) => [...reach.values()].filter((ids) => ids.has(leaf)).length <= 1);
  return { roots, given, written, leaves, apart };
}

/**
 * The steps a root depends on through the graph; each with the reason why its gradient must be written out,
 * or null.
 */
function reached(
  root: Root,
  operands: (id: string) => readonly string[],
  place: ReadonlyMap<string, number>,
  uneven: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const found = new Map<string, string | null>(root.from.map((id) => [id, null]));
  const waiting = new Set(root.from);
  const order: string[] = [];
  const seen = new Set<string>();
  // First collect everything below the root, then go from the latest to the earliest, so each step comes
  // after all steps that use it.
  const stack = [...waiting];
  while (stack.length > 0) {
    const id = stack.pop() ?? '';
    if (seen.has(id)) continue;
    seen.add(id);
    order.push(id);
    stack.push(...operands(id));
  }
  order.sort((a, b) => (place.get(b) ?? 0) - (place.get(a) ?? 0));
  for (const id of order) {
    const reason = uneven.get(id) ?? found.get(id) ?? null;
    for (const operand of operands(id)) found.set(operand, found.get(operand) ?? reason);
  }
  return found;
}

/**
 * The leaves that an intermediate quantity depends on: at least one must require a gradient for the quantity
 * to have one. Empty if one already does.
 */
function leavesBelow(
  id: string,
  operands: (id: string) => readonly string[],
  leaves: ReadonlySet<string>,
): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const stack = [id];
  while (stack.length > 0) {
    const at = stack.pop() ?? '';
    if (seen.has(at)) continue;
    seen.add(at);
    if (leaves.has(at)) return [];
    const below = operands(at);
    if (below.length === 0) found.push(at);
    stack.push(...below);
  }
  return found;
}

/**
 * Steps whose slope in PyTorch differs from ours: max or min at a tie, or a function whose slope is 0
 * everywhere, for which PyTorch may build no graph.
 */
function unevenSteps(steps: readonly Step[], at: (id: string) => number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const step of steps) {
    if (!inGraph(step)) continue;
    const reason = unevenCall(step.formula, at) ?? unevenPartials(step, at);
    if (reason !== null) found.set(step.id, reason);
  }
  return found;
}

/** Whether its slope is 0 everywhere. */
const isFlat = (expr: Expr | undefined): boolean =>
  expr !== undefined && refs(expr).every((id) => isZero(differentiate(expr, id)));

/**
 * A loss whose formula has a kink where its stated slope has none: ln(1 + e^z) written with max and |z|.
 * Autograd differentiates the formula.
 */
function unevenPartials({ formula, partials }: Step, at: (id: string) => number): string | null {
  const bent = refs(formula).some((id) => {
    const partial = partials?.[id];
    if (!partial) return false;
    const [ours, theirs] = [evaluate(partial, at), evaluate(differentiate(formula, id), at)];
    return Math.abs(ours - theirs) > 1e-9 * Math.max(1, Math.abs(ours));
  });
  return bent ? 'the formula as written bends at this very number, its slope does not' : null;
}

function unevenCall(expr: Expr, at: (id: string) => number): string | null {
  for (const child of children(expr)) {
    const inside = unevenCall(child, at);
    if (inside !== null) return inside;
  }
  if (expr.op !== 'call' || refs(expr).length === 0) return null;
  const fn = namedFunction(expr.fn);
  if (isFlat(expr)) return `${fn.plain} has slope 0 everywhere`;
  // At every other kink the generated code uses the slope that the problem states.
  if (expr.fn !== 'max' && expr.fn !== 'min') return null;
  const args = expr.args.map((arg) => evaluate(arg, at));
  const value = fn.value(...args);
  return args.filter((arg) => arg === value).length > 1
    ? `at a tie of ${fn.plain} the slope is a convention, and PyTorch shares it out`
    : null;
}
