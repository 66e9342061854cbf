import { problemError } from '../../errors.ts';
import { symbolOf } from '../../format/symbol.ts';
import type { NormalizeIds } from '../../layers/normalize.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Line } from '../../solution/step.ts';
import { quantityValue } from '../../document/quantity.ts';
import type { NormalizationProblem } from './problem.ts';

/** Throws ProblemError for a setting that the method does not have, or a value out of its range. */
export function checkSettings({ method, mode, running, groups, epsilon, beta }: NormalizationProblem): void {
  if (beta !== undefined && method === 'rms')
    throw problemError('beta', 'RMSNorm adds no β', 'leave it out; γ alone scales');
  if (running && method !== 'batch')
    throw problemError('running', `${method} normalization has no running statistics`, 'leave it out');
  if (mode === 'inference' && method !== 'batch')
    throw problemError(
      'mode',
      `${method} normalization is the same in training and inference`,
      'leave it out',
    );
  if (mode === 'inference' && !running)
    throw problemError(
      'running',
      'is missing, and inference uses the running mean and variance',
      'give "running": { "mean": …, "variance": … }',
    );
  if (groups !== undefined && method !== 'group')
    throw problemError(
      'groups',
      `${method} normalization has no groups of channels`,
      'leave it out, or use "method": "group"',
    );
  if (quantityValue(epsilon) < 0)
    throw problemError('epsilon', `found ${epsilon}`, 'give 0 or a small positive number, e.g. 1e-5');
  const negative = running && [running.variance].flat().find((value) => quantityValue(value) < 0);
  if (negative !== undefined)
    throw problemError('running.variance', `found ${negative}`, 'give a variance of at least 0');
}

/** Throws ProblemError where a group has variance 0 and ε is 0: the normalization divides by its root. */
export function checkSpread(given: readonly Line[], lines: readonly Line[], ids: NormalizeIds): void {
  const last = Math.max(...ids.root.map((id) => lines.findIndex((line) => line.id === id)));
  const zeroRoot = evaluateLines([...given, ...lines.slice(0, last + 1)]).find(
    ({ id, value }) => ids.root.includes(id) && value === 0,
  );
  const variance = zeroRoot && ids.variance[ids.root.indexOf(zeroRoot.id)];
  if (variance !== undefined)
    throw problemError(
      'epsilon',
      `the ${variance.startsWith('m') ? 'mean square' : 'variance'} ${symbolOf(variance).plain} is 0 and ε is 0, so the normalization would divide by 0`,
      'give an ε above 0, e.g. 1e-5',
    );
}
