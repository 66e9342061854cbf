import type { z } from 'zod';
import type { ConventionName } from '../../conventions/index.ts';
import type { Expr } from '../../expr/expr.ts';
import type { Line } from '../../solution/step.ts';

/**
 * What a rate is made from. `n` counts the updates that are behind, or the update itself: `schedule-start`
 * says.
 */
export interface ScheduleMoment {
  readonly n: number;
  /** The learning rate of the document, as an expression and as a number. */
  readonly eta: Expr;
  readonly etaValue: number;
  /** The choice of the schedule's own convention. */
  readonly choice: string;
}

/**
 * How the learning rate changes from update to update: the rate as an expression (shown) and as a number (for
 * arrays), which a test compares. Members that take an entry are methods, so that the registry can hand out
 * any schedule as a `Schedule<ScheduleEntry>` (TypeScript compares the parameters of methods in both
 * directions); it finds the schedule by the entry's own name.
 */
export interface Schedule<Entry> {
  readonly name: string;
  readonly title: string;
  readonly source: string;
  /** As a document names it. */
  readonly schema: z.ZodType<Entry>;
  /** The choice it leaves open, where the largest `n` of a run meets it: what follows the end of its span. */
  convention(entry: Entry, last: number): ConventionName | null;
  /** Its constants, as given lines. */
  constants(entry: Entry): readonly Line[];
  /** What each constant stands for, by id. */
  readonly means: Readonly<Record<string, string>>;
  /** The learning rate of one update. Exact where every operation is rational. */
  rate(entry: Entry, moment: ScheduleMoment): Expr;
  rateValue(entry: Entry, moment: ScheduleMoment): number;
  /** A scheduler of torch.optim.lr_scheduler for `optimizer`; null where PyTorch has none that does this. */
  torch(entry: Entry, choice: string): string | null;
}
