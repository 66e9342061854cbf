import { kindTexts } from '../../language/kind-texts.ts';
import { say } from '../../language/text.ts';
import { boxesOfSteps, withMistakes } from '../asked-steps.ts';
import type { Box } from '../kind.ts';
import { mistakesOf } from './mistakes.ts';
import { isZeroOne, type PerceptronProblem } from './problem.ts';
import type { PerceptronSolution } from './solution.ts';
import { SEPARABLE } from './solve.ts';
import { wordLabel } from '../word-label.ts';

/** The sums, the new weights, and whether a line separates the samples; or what is asked for. */
export function boxes(
  problem: PerceptronProblem,
  { steps, picture, answer }: PerceptronSolution,
): readonly Box[] {
  const { asks } = problem;
  const verdicts = new Set(picture.visits.map(({ verdict }) => verdict));
  const shown = steps.filter(({ id, phase }) => phase !== 'given' && !verdicts.has(id)).map(({ id }) => id);
  return [
    ...withMistakes(boxesOfSteps(steps, asks ?? shown), mistakesOf(picture, isZeroOne(problem))),
    ...(asks === undefined || asks.includes(SEPARABLE) ? [separableBox('weights' in answer.separation)] : []),
  ];
}

const separableBox = (isSeparable: boolean): Box => ({
  id: SEPARABLE,
  label: wordLabel(say('Separable', 'पृथक्करणीय', 'পৃথকযোগ্য')),
  group: say('The samples', 'नमूने', 'নমুনা'),
  weight: 1,
  ask: kindTexts.separable.en,
  accepts: {
    type: 'choice',
    options: [
      { id: 'yes', text: kindTexts.separates.en },
      { id: 'no', text: kindTexts.noWeights.en },
    ],
    correct: [isSeparable ? 'yes' : 'no'],
    several: false,
  },
  contract: 'yes or no',
});
