import { refs, type Expr } from '../expr/expr.ts';
import { parseRational, rationalText } from '../expr/rational.ts';
import { localDerivatives, slopedBy } from '../solution/backpropagate.ts';
import { valueOf, type Valued } from '../solution/evaluate-lines.ts';
import { stepsById, type Line, type Step } from '../solution/step.ts';
import { symbolFor } from './worked-text.ts';

/** ∂of/∂by: both are steps. */
export interface ChainTarget {
  readonly of: string;
  readonly by: string;
}

/**
 * The steps of a solution as the chain rule sees them: which is made from which, and the slope along each
 * such edge.
 */
export interface ChainGraph {
  readonly step: (id: string) => Step | undefined;
  /** What gradients are of: the loss, that of each sample. Empty where nothing is differentiated. */
  readonly objectives: readonly string[];
  /**
   * What a step is made from, by the chain rule; nothing where the chain ends: a given, a gradient, an
   * updated parameter.
   */
  readonly inputs: (id: string) => readonly string[];
  /** ∂of/∂by along this edge alone, everything else held fixed, as a step of its own. */
  readonly slope: (of: string, by: string) => Step;
  /**
   * How many ways lead from each step down to `by`; steps from which none does are left out. Counted along
   * the order of the work, so that no way is walked.
   */
  readonly ways: (by: string) => ReadonlyMap<string, bigint>;
  /**
   * The derivative that a step is about: its own where it is a gradient, that of the loss by it where it is a
   * quantity; null where there is none.
   */
  readonly target: (id: string | null) => ChainTarget | null;
  /** A line over steps of the solution and of this graph, with its value. */
  readonly worked: (line: Line, further?: ReadonlyMap<string, Step>) => Step;
}

/** Ids of slopes. No id on paper has a space. */
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
  const valued = ({ value, exact }: Step): Valued => ({
    value,
    exact: exact === null ? null : parseRational(exact),
  });
  const worked = (line: Line, further: ReadonlyMap<string, Step> = new Map()): Step => {
    const dependsOn = refs(line.formula);
    const { value, exact } = valueOf(
      line,
      (id) => {
        const step = byId.get(id) ?? further.get(id);
        if (!step) throw new RangeError(`no step ${id}`);
        return valued(step);
      },
      dependsOn,
    );
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
    const made = worked({
      id,
      phase: 'backward',
      formula: derivatives(by),
      symbol: {
        tex: `\\frac{\\partial ${over.tex}}{\\partial ${under.tex}}`,
        plain: `∂${over.plain}/∂${under.plain}`,
      },
    });
    slopes.set(id, made);
    return made;
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
    // Of a sample and of the whole batch: the last is what the update uses.
    const its = gradients.findLast(({ by }) => by === step.id);
    if (its) return reached(its);
    // What an update made is asked about by the gradient it was made with.
    if (step.phase === 'update') return target(nearestGradient(step, byId));
    const above = ways(step.id);
    const of =
      step.phase === 'backward' ? undefined : objectives.find((one) => one !== step.id && above.has(one));
    return of === undefined ? null : { of, by: step.id };
  };
  return { step: (id) => byId.get(id), objectives, inputs, slope, ways, target, worked };
}

/** `dL/dw1` is ∂L/∂w₁. */
function targetIn(id: string): ChainTarget | null {
  const [, of, by] = /^d(.+?)\/d(.+)$/.exec(id) ?? [];
  return of === undefined || by === undefined ? null : { of, by };
}

/** The gradient that an update was made with, however many velocities and moments stand between. */
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
