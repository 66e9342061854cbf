import { z } from 'zod';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { quantitySchema, quantityValue, type Quantity } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';

export const MOST_OUTCOMES = 24;
const distributionSchema = z.array(quantitySchema).min(1).max(MOST_OUTCOMES);

export const entropySchema = z.strictObject({
  kind: z.literal('entropy'),
  /** The true distribution: its entropy. */
  p: distributionSchema.optional(),
  /** Another distribution of the same outcomes: the cross-entropy H(p, q) and the divergence D(p‖q) too. */
  q: distributionSchema.optional(),
  /** In place of p: the joint distribution of X (rows) and Y (columns). */
  joint: z.array(z.array(quantitySchema).min(1).max(8)).min(1).max(8).optional(),
  conventions: conventionChoicesSchema.optional(),
  /** The steps that are asked for; all computed steps when absent. */
  asks: z.array(z.string().max(80)).min(1).max(200).optional(),
});
export type EntropyProblem = z.infer<typeof entropySchema>;

/** Probabilities written on paper are rounded: (0.33, 0.33, 0.33) may miss 1 by this much. */
const ROUNDED_SUM = 0.0101;

/** The checks that a schema cannot express. Throws ProblemError. */
export function checkProblem({ p, q, joint }: EntropyProblem): void {
  if ((p === undefined) === (joint === undefined))
    throw problemError(
      p === undefined ? 'p' : 'joint',
      p === undefined ? 'neither p nor joint is given' : 'both p and joint are given',
      'give one of them',
    );
  if (joint && q) throw problemError('q', 'is given beside a joint distribution', 'leave it out');
  if (p) checkDistribution(p, 'p');
  if (q) checkDistribution(q, 'q');
  if (joint) {
    const odd = joint.findIndex((row) => row.length !== joint[0]?.length);
    if (odd >= 0)
      throw problemError(
        `joint[${odd}]`,
        `has ${joint[odd]?.length ?? 0} entries where the first row has ${joint[0]?.length ?? 0}`,
        'make all rows as long as the first',
      );
    checkDistribution(joint.flat(), 'joint');
  }
  if (!p || !q) return;
  if (p.length !== q.length)
    throw problemError(
      'q',
      `${q.length} probabilities for ${p.length} outcomes`,
      'give one for each outcome',
    );
  const missed = p.findIndex((one, k) => quantityValue(one) > 0 && quantityValue(q[k] ?? 0) === 0);
  if (missed >= 0)
    throw problemError(
      `q[${missed}]`,
      'is 0 where p is not, so that the divergence is infinite',
      'give every outcome that happens a probability above 0',
    );
}

function checkDistribution(values: readonly Quantity[], where: string): void {
  const numbers = values.map(quantityValue);
  const bad = numbers.findIndex((value) => value < 0 || value > 1);
  if (bad >= 0)
    throw problemError(`${where}[${bad}]`, `found ${values[bad] ?? ''}`, 'a probability is between 0 and 1');
  const sum = numbers.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - 1) > ROUNDED_SUM)
    throw problemError(
      where,
      `the probabilities add up to ${Number(sum.toPrecision(6))}`,
      'give probabilities that add up to 1',
    );
}
