import { losses } from '../../losses/index.ts';
import type { LossValueProblem } from './problem.ts';

/** The loss, what it compares, and over how many samples. */
export function describe({ loss, activation, samples, labelSmoothing }: LossValueProblem): string[] {
  const of = activation === undefined ? '' : ` of the ${activation} of the outputs`;
  const batch = samples.length > 1 ? `, over ${samples.length} samples` : '';
  const smoothed = labelSmoothing === undefined ? '' : `, targets smoothed by ${labelSmoothing}`;
  return [`loss: ${losses[loss].title}${of}${batch}${smoothed}`];
}
