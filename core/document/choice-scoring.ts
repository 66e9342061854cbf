/**
 * How ticks are marked where several options may be right; r right and w wrong ticks, of c right options and n
 * options. all-or-nothing · net-correct: (r − w)/c, at least 0 · coverage: r/c · r/(r + w) · each-answer: the share
 * of the n options that are as they should be, ticked or not. PrairieLearn's four (pl-checkbox, partial credit).
 */
export const choiceScorings = ['all-or-nothing', 'net-correct', 'coverage', 'each-answer'] as const;
export type ChoiceScoring = (typeof choiceScorings)[number];

/** What a box says of it, after how to tick. */
export const scoringWords: Readonly<Record<ChoiceScoring, string>> = {
  'all-or-nothing': '',
  'net-correct': '; each wrong tick cancels a right one',
  coverage: '; wrong ticks reduce what the right ones earn',
  'each-answer': '; every option counts, ticked or not',
};
