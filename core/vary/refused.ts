import { ProblemError } from '../errors.ts';

/**
 * Why a question keeps its numbers whatever the seed: it has none; none may change; there are too many for a person;
 * its words hold them; it cannot be solved. `none-found`: no draw of a seed was good enough, another may be.
 */
export const refusals = ['no-numbers', 'fixed', 'too-many', 'in-words', 'unsolvable', 'none-found'] as const;
export type Refusal = (typeof refusals)[number];

/** A question that has no other numbers, and why. */
export class RefusedNumbers extends ProblemError {
  readonly reason: Refusal;

  constructor(reason: Refusal, where: string, what: string, fix: string) {
    super([{ where, what, fix }]);
    this.name = 'RefusedNumbers';
    this.reason = reason;
  }
}
