import { useConvention } from '../../conventions/index.ts';
import { losses } from '../../losses/index.ts';
import {
  among,
  distributionSlots,
  likeThem,
  numbersIn,
  targetSlots,
  written,
  type Placed,
  type Recipe,
  type Slot,
} from '../recipe.ts';
import type { LossValueProblem } from './problem.ts';

/** The outputs, targets or classes of every sample, and the parameters of a penalty; settings stay. */
export const recipe: Recipe<LossValueProblem> = (problem) => {
  const { loss, activation, samples, parameters, conventions } = problem;
  const first = useConvention('class-index', conventions).choice === '1' ? 1 : 0;
  const given = activation === undefined ? losses[loss].outputs : 'logits';
  const outputs = samples.map((sample, s) => numbersIn(sample.outputs, ['samples', s, 'outputs']));
  const targets = samples.map((sample, s) => numbersIn(sample.targets, ['samples', s, 'targets']));
  return [
    ...outputs.flatMap((one, s) => outputSlots(one, outputs.flat(), given, `outputs ${s}`)),
    ...targets.flatMap((one) =>
      losses[loss].targets === 'distribution' ? distributionSlots(one) : targetSlots(one, targets.flat()),
    ),
    ...samples.flatMap((sample, s): readonly Slot[] =>
      sample.class === undefined
        ? []
        : [
            among(
              ['samples', s, 'class'],
              sample.outputs.map((_output, i) => i + first),
            ),
          ],
    ),
    ...likeThem(numbersIn(parameters, ['parameters']), { unlike: 'parameters' }),
  ];
};

function outputSlots(
  one: readonly Placed[],
  all: readonly Placed[],
  given: string,
  unlike: string,
): readonly Slot[] {
  if (given === 'distribution') return distributionSlots(one);
  if (given === 'probabilities')
    return one.map(({ place, value }) =>
      among(
        place,
        [1, 2, 3, 4, 6, 7, 8, 9].map((tenths) => written(tenths / 10, value)),
        unlike,
      ),
    );
  return likeThem(one, { like: all, unlike });
}
