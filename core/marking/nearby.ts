import { evaluate } from '../expr/evaluate.ts';
import { isGiven, stepsById, type Step } from '../solution/step.ts';

/**
 * What a step is worked from: the givens and written steps that it reaches through steps without a number, and
 * those steps themselves. A written number hides what is behind it, because the student goes on from it.
 */
export class Nearby {
  readonly #steps: ReadonlyMap<string, Step>;
  readonly #written: ReadonlySet<string>;
  readonly #sources = new Map<string, ReadonlySet<string>>();

  /** The givens of the whole solution. */
  readonly givens: readonly string[];

  constructor(steps: readonly Step[], written: ReadonlySet<string>) {
    this.#steps = stepsById(steps);
    this.givens = steps.filter(isGiven).map(({ id }) => id);
    this.#written = written;
  }

  /** The ids that a step is worked from, the nearest first. */
  sourcesOf(id: string): ReadonlySet<string> {
    const known = this.#sources.get(id);
    if (known) return known;
    const found = new Set<string>();
    const operands = this.#steps.get(id)?.dependsOn ?? [];
    for (const operand of operands) found.add(operand);
    for (const operand of operands)
      if (!this.#written.has(operand)) for (const source of this.sourcesOf(operand)) found.add(source);
    this.#sources.set(id, found);
    return found;
  }

  /** The written steps among them. */
  writtenBefore(id: string): readonly string[] {
    return [...this.sourcesOf(id)].filter((source) => this.#written.has(source));
  }

  step(id: string): Step | undefined {
    return this.#steps.get(id);
  }

  isWritten(id: string): boolean {
    return this.#written.has(id);
  }

  /** The value of a step where some of its sources have other values, and the others the ones in force. */
  valueWith(id: string, other: ReadonlyMap<string, number>, inForce: (id: string) => number): number {
    const known = new Map<string, number>(other);
    const changed = [...other.keys()];
    const at = (operand: string): number => {
      const before = known.get(operand);
      if (before !== undefined) return before;
      const through =
        !this.#written.has(operand) && changed.some((source) => this.sourcesOf(operand).has(source));
      const value = through ? evaluate(this.#steps.get(operand)?.formula ?? NOTHING, at) : inForce(operand);
      known.set(operand, value);
      return value;
    };
    const step = this.#steps.get(id);
    return step ? evaluate(step.formula, at) : Number.NaN;
  }
}

const NOTHING = { op: 'num', text: 'NaN' } as const;
