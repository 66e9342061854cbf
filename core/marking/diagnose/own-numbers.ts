import { evaluate } from '../../expr/evaluate.ts';
import type { Expr } from '../../expr/expr.ts';
import type { Step } from '../../solution/step.ts';
import type { Valued } from '../../solution/valued.ts';
import type { Judged } from '../judge.ts';

type Values = ReadonlyMap<string, number>;

/** The numbers of one script: what was written, and what follows from it in the steps without an answer. */
export class OwnNumbers {
  /** Ours where the answer is right; as written elsewhere. */
  readonly #unrounded: Values;
  /** As written everywhere, rounded as it is. */
  readonly #written: Values;
  readonly #truth: (id: string) => Valued;

  constructor(steps: readonly Step[], judged: ReadonlyMap<string, Judged>, truth: (id: string) => Valued) {
    this.#truth = truth;
    this.#unrounded = followed(steps, truth, (id) => {
      const one = judged.get(id);
      return one && (one.how === 'right' ? truth(id).value : one.number.value);
    });
    this.#written = followed(steps, truth, (id) => judged.get(id)?.number.value);
  }

  /** As written; what follows where nothing was written. */
  written(id: string): number {
    return this.#written.get(id) ?? this.#truth(id).value;
  }

  /** What a formula gives from the numbers of the script, by the two ways of rounding. */
  valuesOf(formula: Expr, after: readonly Replaced[] = []): readonly number[] {
    return [this.#unrounded, this.#written].map((values) => {
      const changed = new Map<string, number>();
      const at = (id: string): number => changed.get(id) ?? values.get(id) ?? this.#truth(id).value;
      for (const { id, formula: instead } of after) changed.set(id, evaluate(instead, at));
      return evaluate(formula, at);
    });
  }

  /**
   * What the steps give of which some are computed by another formula, by the two ways of rounding: those steps and
   * what is worked from them, up to what was written, from which a student goes on.
   */
  under(
    steps: readonly Step[],
    instead: ReadonlyMap<string, Expr>,
    isWritten: (id: string) => boolean,
  ): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, number[]>();
    for (const values of [this.#unrounded, this.#written]) {
      const changed = new Map<string, number>();
      const at = (id: string): number => changed.get(id) ?? values.get(id) ?? this.#truth(id).value;
      for (const { id, formula, dependsOn } of steps) {
        const other = instead.get(id);
        if (other === undefined && !dependsOn.some((one) => changed.has(one))) continue;
        const value = evaluate(other ?? formula, at);
        found.set(id, [...(found.get(id) ?? []), value]);
        if (!isWritten(id)) changed.set(id, value);
      }
    }
    return found;
  }
}

/** A step that is computed by another formula. */
export interface Replaced {
  readonly id: string;
  readonly formula: Expr;
}

/** The values that differ from ours, in the order of the steps. */
function followed(
  steps: readonly Step[],
  truth: (id: string) => Valued,
  written: (id: string) => number | undefined,
): Values {
  const values = new Map<string, number>();
  for (const { id, formula, dependsOn } of steps) {
    const own = written(id);
    if (own !== undefined) values.set(id, own);
    else if (dependsOn.some((one) => values.has(one))) {
      const value = evaluate(formula, (one) => values.get(one) ?? truth(one).value);
      if (Number.isFinite(value)) values.set(id, value);
    }
  }
  return values;
}
