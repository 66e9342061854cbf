import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { ref } from '../../expr/expr.ts';
import { say } from '../../language/text.ts';
import { runningLines } from '../../layers/batch-norm.ts';
import type { Grouping, NormalizeIds } from '../../layers/normalize.ts';
import type { Line } from '../../solution/step.ts';
import { quantityValue, type Quantity } from '../../document/quantity.ts';

/** Step ids of the running statistics before the update, one for each channel. */
export interface RunningIds {
  readonly mean: readonly string[];
  readonly variance: readonly string[];
}

/**
 * The update of batch normalization's running statistics, channel by channel. `give` adds the given line of
 * the momentum. Throws ProblemError for a momentum outside [0, 1], and for an unbiased variance of one
 * number.
 */
export function runningUpdate(
  momentum: Quantity,
  { groups }: Grouping,
  kept: RunningIds,
  ids: NormalizeIds,
  choices: ConventionChoices | undefined,
  give: (id: string, value: Quantity) => string,
): Line[] {
  if (!(quantityValue(momentum) >= 0 && quantityValue(momentum) <= 1))
    throw problemError('running.momentum', `found ${momentum}`, 'give a number from 0 to 1, e.g. 0.1');
  const alpha = ref(give('alpha', momentum));
  return groups.flatMap((group, channel) => {
    if (group.length === 1 && useConvention('running-variance', choices).choice === 'unbiased')
      throw problemError(
        'input',
        'a channel has one number in the batch, and an unbiased variance needs two',
        'give more samples, or leave out "running"',
      );
    const suffix = groups.length === 1 ? '' : `_${channel + 1}`;
    const lines = runningLines(
      {
        old: { mean: kept.mean[channel] ?? '', variance: kept.variance[channel] ?? '' },
        batch: { mean: ids.mean[channel] ?? '', variance: ids.variance[channel] ?? '' },
        unbiased: `sigmaSquared_unbiased${suffix}`,
        momentum: alpha,
        count: group.length,
      },
      choices,
    );
    return lines.map((line, i) =>
      channel === 0 && i === 0
        ? { ...line, heading: say('Running statistics', 'चलते आँकड़े', 'চলমান পরিসংখ্যান') }
        : line,
    );
  });
}
