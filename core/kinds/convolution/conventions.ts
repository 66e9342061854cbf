import { useConvention, type ConventionChoices, type ConventionUse } from '../../conventions/index.ts';
import { activationConventions } from '../../layers/activations.ts';
import type { Chain } from './chain.ts';
import type { Worked } from './lines.ts';
import type { ConvolutionProblem } from './problem.ts';

/** The conventions on which the numbers depend, each once. */
export function conventionsOf(
  problem: ConvolutionProblem,
  { stages }: Chain,
  { outputs, input, slopes }: Worked,
  valueOf: (id: string) => number,
  choices: ConventionChoices | undefined,
): readonly ConventionUse[] {
  const backward = slopes.length > 0;
  const uses = stages.flatMap(({ entry, layer, window, weight }, i): ConventionUse[] => {
    const padded = window?.padding.flat().some((cells) => cells > 0) === true;
    if (entry.type === 'activation')
      return activationConventions(
        entry.function,
        (outputs[i - 1] ?? input).ids.map(valueOf),
        backward,
        choices,
      );
    const same = useConvention('same-padding', choices);
    const tie = useConvention('tie', choices);
    return [
      ...(weight ? [useConvention('convolution-flip', choices)] : []),
      ...(window?.same === true && same.stated ? [same] : []),
      ...(layer?.type === 'max-pool' || layer?.type === 'average-pool'
        ? [useConvention('pool-rounding', choices)]
        : []),
      ...(layer?.type === 'average-pool' && padded ? [averagePadding(window?.same === true, choices)] : []),
      ...(layer?.type.endsWith('max-pool') === true && backward ? [tie] : []),
      ...(layer?.type === 'upsample' && layer.mode === 'linear'
        ? [useConvention('upsample-corners', choices)]
        : []),
    ];
  });
  if (problem.loss?.name === 'squared-error') uses.push(useConvention('squared-error-factor', choices));
  return uses.filter((use, i) => uses.findIndex(({ name }) => name === use.name) === i);
}

/** Only Keras pools with 'same', and it leaves padding out of the mean, unless the problem states otherwise. */
function averagePadding(same: boolean, choices: ConventionChoices | undefined): ConventionUse {
  const use = useConvention('average-pool-padding', choices);
  return same && !use.stated ? { ...use, choice: 'left-out' } : use;
}
