import type { MarkingPolicy } from '../paper/marking-policy.ts';
import { isWrong, type Judged } from './judge.ts';

/**
 * A script in which a mistake of method that was made in every like step is charged in the first box where it was
 * made: the wrong numbers of the other boxes follow from it, where the policy pays them anything. `repeats` gives the
 * first step of each further one.
 */
export function withRepeats(
  judged: ReadonlyMap<string, readonly Judged[]>,
  repeats: ReadonlyMap<string, string>,
  { repeatedMistake }: MarkingPolicy,
): ReadonlyMap<string, readonly Judged[]> {
  if (repeats.size === 0 || repeatedMistake === 'none') return judged;
  return new Map(
    [...judged].map(([box, each]) => {
      const own = new Set(each.map(({ step }) => step.id));
      const isRepeated = ({ step }: Judged): boolean => {
        const first = repeats.get(step.id);
        return first !== undefined && !own.has(first);
      };
      // A box with another mistake too is charged for that one.
      const all = each.filter(isWrong).every(isRepeated);
      return [
        box,
        all
          ? each.map((one): Judged => {
              const first = isWrong(one) ? repeats.get(one.step.id) : undefined;
              return first === undefined ? one : { ...one, how: 'carried', repeats: first };
            })
          : each,
      ];
    }),
  );
}
