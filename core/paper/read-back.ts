import { choiceLabel, conventions, type ConventionUse } from '../conventions/index.ts';
import { describeProblem, type AnySolution, type Problem } from '../kinds/index.ts';

/**
 * How a problem was understood, one item a part: the problem in words, then every convention that affects its
 * numbers, stated or assumed. Empty for a kind that has neither.
 */
export const readBack = (problem: Problem, solution: AnySolution): string[] => [
  ...describeProblem(problem),
  ...solution.conventions.map(conventionInWords),
];

const conventionInWords = (use: ConventionUse): string =>
  `${conventions[use.name].title.en}: ${choiceLabel(use).en}${use.stated ? '' : ' (assumed)'}`;
