import { symbolOf } from '../format/symbol.ts';
import type { Box } from '../kinds/kind.ts';
import type { Valued } from '../solution/evaluate-lines.ts';
import { figuresOf } from './asked-steps.ts';
import { causeOf } from './causes.ts';
import { closeness, isExact } from './closeness.ts';
import type { Explanation } from './explanations.ts';
import type { Asked } from './follow.ts';
import { isTelling, isWrong, type Judged } from './judge.ts';

/** An explanation with the step in whose box it is charged. */
export interface Charged extends Explanation {
  readonly at: string;
}

/** Pairs of wrong boxes, one of which at least has the number of the other. */
export function exchangedBoxes(
  { boxes, truth }: Asked,
  judged: ReadonlyMap<string, readonly Judged[]>,
): readonly Charged[] {
  const wrong = boxes.flatMap((box) => {
    const numbers = judged.get(box.id) ?? [];
    const may = numbers.some(isWrong) && numbers.every(({ cause }) => cause === undefined);
    return may && numbers.some(({ number }) => isTelling(number.value)) ? [{ box, numbers }] : [];
  });
  const holds = (one: Holding, other: Holding): boolean =>
    one.numbers.length === other.numbers.length &&
    one.numbers.every(({ number }, i) => {
      const there = other.numbers[i];
      return (
        there !== undefined &&
        [truth(there.step.id), there.followed].some((value) => fits(number, value, other.box))
      );
    });
  return wrong.flatMap((one, i) =>
    wrong.slice(i + 1).flatMap((other): readonly Charged[] => {
      const at = one.numbers.find(isWrong)?.step.id;
      if (at === undefined || !(holds(one, other) || holds(other, one))) return [];
      return [
        {
          at,
          instead: [],
          exchanged: [[one.box.id, other.box.id]],
          cause: causeOf('boxes-exchanged', { a: nameOf(one), b: nameOf(other) }),
        },
      ];
    }),
  );
}

interface Holding {
  readonly box: Box;
  readonly numbers: readonly Judged[];
}
const nameOf = ({ box, numbers }: Holding): string =>
  numbers.length === 1 ? symbolOf(numbers[0]?.step.id ?? box.id).plain : box.label.plain;

function fits(number: Judged['number'], value: Valued, box: Box): boolean {
  const figures = figuresOf(box);
  if (figures === Number.POSITIVE_INFINITY) return isExact(number, value);
  const near = closeness(number, value, figures);
  return near === 'same' || near === 'rounded';
}
