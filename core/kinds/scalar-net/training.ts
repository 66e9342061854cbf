import { problemError } from '../../errors.ts';
import type { ScalarNetProblem } from './problem.ts';

/** One update: the samples whose gradients it uses, counted from 0, and its epoch, from 1. */
export interface Round {
  readonly epoch: number;
  readonly samples: readonly number[];
}

/** Upper bound on lines: nobody reads more, and a solution must take only seconds. */
const MOST_LINES = 400_000;

/**
 * The updates in order: each epoch goes through all samples once, `batchSize` at a time, the last batch of an
 * epoch taking what is left (as PyTorch's DataLoader does with drop_last=False). Without an optimizer there
 * is one round over all samples, which ends with the gradients. `lines` is the approximate number of lines.
 * Throws ProblemError for a training run that updates nothing or is too long.
 */
export function roundsOf(
  problem: ScalarNetProblem,
  samples: number,
  size: { readonly units: number; readonly parameters: number; readonly states: number },
): { readonly rounds: readonly Round[]; readonly lines: number } {
  const { optimizer, epochs = 1, batchSize = samples } = problem;
  const idle = (['epochs', 'batchSize'] as const).find((name) => !optimizer && problem[name] !== undefined);
  if (idle) throw problemError(idle, 'nothing is updated', 'add an "optimizer", or leave it out');
  if (batchSize > samples)
    throw problemError(
      'batchSize',
      `found ${batchSize} for ${samples} ${samples === 1 ? 'sample' : 'samples'}`,
      'give at most the number of samples',
    );
  const batches = Math.ceil(samples / batchSize);
  const lines =
    epochs * (samples * (4 * size.units + size.parameters) + batches * (2 + size.states) * size.parameters);
  if (lines > MOST_LINES) {
    const where = epochs > 1 ? 'epochs' : samples > 1 ? 'samples' : 'layers';
    throw problemError(
      where,
      `this makes about ${Math.round(lines / 1000)} thousand lines of working`,
      `give fewer updates, samples or weights: ${MOST_LINES / 1000} thousand are worked at most`,
    );
  }
  const rounds = Array.from({ length: epochs * batches }, (_, n): Round => {
    const first = (n % batches) * batchSize;
    return {
      epoch: Math.floor(n / batches) + 1,
      samples: Array.from({ length: Math.min(batchSize, samples - first) }, (_, i) => first + i),
    };
  });
  return { rounds, lines: Math.round(lines) };
}
