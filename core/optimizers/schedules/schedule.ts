import type { Text } from '../../language/text.ts';
import type { z } from 'zod';
import type { ConventionName } from '../../conventions/index.ts';
import type { Expr } from '../../expr/expr.ts';
import type { Line } from '../../solution/step.ts';

/**
 * The inputs of a learning rate. `n` is the number of completed updates, or of the update itself, by the
 * convention `schedule-start`.
 */
export interface ScheduleMoment {
  readonly n: number;
  /** The learning rate of the document, as an expression and as a number. */
  readonly eta: Expr;
  readonly etaValue: number;
  /** The choice of the schedule's own convention. */
  readonly choice: string;
}

/** The words of a schedule in the text notation of a run, as one option among others. */
export interface ScheduleWords<Entry> {
  /** For hints: `cosine over 10`. */
  readonly example: string;
  /** Matches the whole option; the groups are numbers. */
  readonly pattern: RegExp;
  /** The fields of the entry without its name, before they are validated. */
  read(groups: readonly string[]): object;
  /** The entry in words that the pattern matches. */
  print(entry: Entry): string;
}

/**
 * How the learning rate changes from update to update: the rate as an expression (displayed) and as a number
 * (for arrays); a test compares the two. Members that take an entry are methods, which lets the registry
 * return any schedule as a `Schedule<ScheduleEntry>` (TypeScript compares method parameters in both
 * directions). The registry looks the schedule up by the entry's own name.
 */
export interface Schedule<Entry> {
  readonly name: string;
  readonly title: string;
  readonly source: string;
  /** An entry of a document; the entry's `name` is the schedule's. */
  readonly schema: z.ZodType<Entry>;
  /** null: what a run without an option has. */
  readonly words: ScheduleWords<Entry> | null;
  /**
   * The chosen convention for the rate after the end of the span, when the largest `n` of a run reaches it.
   */
  convention(entry: Entry, last: number): ConventionName | null;
  /** Its constants, as given lines. */
  constants(entry: Entry): readonly Line[];
  /** The meaning of each constant, by id. */
  readonly means: Readonly<Record<string, Text>>;
  /** The learning rate of one update. Exact where every operation is rational. */
  rate(entry: Entry, moment: ScheduleMoment): Expr;
  rateValue(entry: Entry, moment: ScheduleMoment): number;
  /** A scheduler of torch.optim.lr_scheduler for `optimizer`; null where PyTorch has no equivalent. */
  torch(entry: Entry, choice: string): string | null;
}
