import type { Dispute } from '../paper/paper.ts';
import type { WorkedQuestion } from '../paper/solve.ts';
import { leftOutOf, type LeftOut } from './left-out.ts';
import { workedLines } from './worked-text.ts';

export interface StepJson {
  readonly id: string;
  readonly symbol: string;
  readonly phase: string;
  readonly formula: string;
  readonly substituted: string;
  readonly value: number;
  readonly exact: string | null;
  /** The value is 0 because terms cancel of which float64 leaves a rounding error. */
  readonly cancels?: true;
  readonly dependsOn: readonly string[];
}
export interface SolveJson {
  readonly format: 1;
  readonly questions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly marks: number;
    readonly steps: readonly StepJson[];
    readonly answer: unknown;
    readonly disputes: readonly Dispute[];
    /** The alternatives of conventions that have no solution; absent where there are none. */
    readonly leftOut?: readonly LeftOut[];
  }[];
}

/** A solved paper as JSON for other programs. */
export function solveJson(worked: readonly WorkedQuestion[]): SolveJson {
  return {
    format: 1,
    questions: worked.map(({ question, solution }) => {
      const line = workedLines(solution.steps);
      const leftOut = leftOutOf(solution);
      return {
        id: question.id,
        kind: solution.kind,
        marks: question.marks,
        steps: solution.steps.map(({ id, phase, value, exact, cancels, dependsOn }) => {
          const { plain } = line(id);
          return {
            id,
            symbol: plain.symbol,
            phase,
            formula: plain.formula,
            substituted: plain.substituted,
            value,
            exact,
            ...(cancels === true ? { cancels } : {}),
            dependsOn,
          };
        }),
        answer: solution.answer,
        disputes: question.disputes,
        ...(leftOut.length > 0 ? { leftOut } : {}),
      };
    }),
  };
}
