import { choiceLabel } from '../../../core/conventions/index.ts';
import type { AnySolution } from '../../../core/kinds/index.ts';
import type { Text } from '../../../core/language/text.ts';
import { stepsById, type Step } from '../../../core/solution/step.ts';
import { workedLines, type WorkedLine } from '../../../core/views/worked-text.ts';

/** The same table under another convention. */
export interface OtherReading {
  readonly label: Text;
  readonly steps: ReadonlyMap<string, Step>;
  readonly line: (id: string) => WorkedLine;
}

/** All steps of a solution, including those shown beside it. */
export const stepsOf = ({ steps, beside = [] }: AnySolution): readonly Step[] => [...steps, ...beside];

export const otherReadings = ({ alternatives }: AnySolution): readonly OtherReading[] =>
  alternatives.map(({ convention, solution }) => ({
    label: choiceLabel(convention),
    steps: stepsById(stepsOf(solution)),
    line: workedLines(stepsOf(solution), (tex) => tex),
  }));

/** Does a step have another value under any of them? */
export const isOtherwise = (
  id: string,
  steps: ReadonlyMap<string, Step>,
  others: readonly OtherReading[],
): boolean => others.some((other) => other.steps.get(id)?.value !== steps.get(id)?.value);
