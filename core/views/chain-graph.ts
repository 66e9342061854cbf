import { refs, type Expr } from '../expr/expr.ts';
import { rationalText } from '../expr/rational.ts';
import { localDerivatives, slopedBy } from '../solution/backpropagate.ts';
import { valueOf, valuesOf } from '../solution/evaluate-lines.ts';
import { stepsById, type Line, type Step } from '../solution/step.ts';
import { symbolFor } from './worked-text.ts';

/** The derivative ∂of/∂by; both are ids of steps. */
export interface ChainTarget {
  readonly of: string;
  readonly by: string;
}

/**
 * The steps of a solution as a graph for the chain rule: the inputs of each step, and the slope along each
 * edge.
 */
export interface ChainGraph {
  readonly step: (id: string) => Step | undefined;
  /**
   * The ids that gradients are of: the loss, or the loss of each sample. Empty if nothing is differentiated.
   */
  readonly objectives: readonly string[];
  /** The inputs of a step; empty where the chain ends: at a given, a gradient, an updated parameter. */
  readonly inputs: (id: string) => readonly string[];
  /** ∂of/∂by along this edge alone, with everything else held constant, as a step. */
  readonly slope: (of: string, by: string) => Step;
  /**
   * The number of paths from each step down to `by`; steps without a path are omitted. Counted in the order
   * of the calculation, without enumerating paths.
   */
  readonly ways: (by: string) => ReadonlyMap<string, bigint>;
  /**
   * The derivative to show for a step: the step itself if it is a gradient, the derivative of the loss by it
   * if it is a quantity; null if there is none.
   */
  readonly target: (id: string | null) => ChainTarget | null;
  /** Evaluates a line over steps of the solution and of this graph. */
  readonly worked: (line: Line, further?: ReadonlyMap<string, Step>) => Step;
}

/** Id of a slope. The space makes it differ from every id of a solution. */
const slopeId = (of: string, by: string): string => `slope ${of} ${by}`;

export function chainGraph(steps: readonly Step[]): ChainGraph {
  const byId = stepsById(steps);
  const gradients = steps.flatMap((step) => {
    const target = step.phase === 'backward' ? targetIn(step.id) : null;
    return target && byId.has(target.of) && byId.has(target.by) ? [{ id: step.id, ...target }] : [];
  });
  const objectives = [...new Set(gradients.map(({ of }) => of))];
  const inputs = (id: string): readonly string[] => {
    const step = byId.get(id);
    return !step || step.phase === 'backward' || step.phase === 'update' ? [] : slopedBy(step);
  };
  const own = valuesOf((id) => byId.get(id));
  const worked = (line: Line, further?: ReadonlyMap<string, Step>): Step => {
    const dependsOn = refs(line.formula);
    const at = further ? valuesOf((id) => byId.get(id) ?? further.get(id)) : own;
    const { value, exact } = valueOf(line, at, dependsOn);
    return { ...line, value, exact: exact === null ? null : rationalText(exact), dependsOn };
  };

  const slopesOf = new Map<string, (by: string) => Expr>();
  const slopes = new Map<string, Step>();
  const slope = (of: string, by: string): Step => {
    const id = slopeId(of, by);
    const known = slopes.get(id);
    if (known) return known;
    const line = byId.get(of);
    if (!line) throw new RangeError(`no step ${of}`);
    const derivatives = slopesOf.get(of) ?? localDerivatives(line);
    slopesOf.set(of, derivatives);
    const [over, under] = [symbolFor(of, line), symbolFor(by, byId.get(by))];
    const step = worked({
      id,
      phase: 'backward',
      formula: derivatives(by),
      symbol: {
        tex: `\\frac{\\partial ${over.tex}}{\\partial ${under.tex}}`,
        plain: `∂${over.plain}/∂${under.plain}`,
      },
    });
    slopes.set(id, step);
    return step;
  };

  const ways = (by: string): ReadonlyMap<string, bigint> => {
    const count = new Map([[by, 1n]]);
    for (const { id } of steps) {
      if (count.has(id)) continue;
      const sum = inputs(id).reduce((total, from) => total + (count.get(from) ?? 0n), 0n);
      if (sum > 0n) count.set(id, sum);
    }
    return count;
  };

  const target = (id: string | null): ChainTarget | null => {
    const step = id === null ? undefined : byId.get(id);
    if (!step) return null;
    const reached = (one: ChainTarget | undefined): ChainTarget | null =>
      one && one.of !== one.by && ways(one.by).has(one.of) ? { of: one.of, by: one.by } : null;
    const own = gradients.find((one) => one.id === step.id);
    if (own) return reached(own);
    // If a step has gradients of one sample and of the whole batch, the last is the one the update uses.
    const its = gradients.findLast(({ by }) => by === step.id);
    if (its) return reached(its);
    // For an updated parameter: the gradient used in its update.
    if (step.phase === 'update') return target(nearestGradient(step, byId));
    const above = ways(step.id);
    const of =
      step.phase === 'backward' ? undefined : objectives.find((one) => one !== step.id && above.has(one));
    return of === undefined ? null : { of, by: step.id };
  };
  return { step: (id) => byId.get(id), objectives, inputs, slope, ways, target, worked };
}

/** Parses the id of a gradient: `dL/dw1` is ∂L/∂w₁. */
function targetIn(id: string): ChainTarget | null {
  const [, of, by] = /^d(.+?)\/d(.+)$/.exec(id) ?? [];
  return of === undefined || by === undefined ? null : { of, by };
}

/** The gradient used in an update, reached through any number of velocities and moments. */
function nearestGradient(step: Step, byId: ReadonlyMap<string, Step>): string | null {
  const waiting = [...step.dependsOn];
  const seen = new Set(waiting);
  for (let next = 0; next < waiting.length; next += 1) {
    const one = byId.get(waiting[next] ?? '');
    if (one?.phase === 'backward') return one.id;
    if (one?.phase !== 'update') continue;
    for (const id of one.dependsOn) {
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(id);
    }
  }
  return null;
}
