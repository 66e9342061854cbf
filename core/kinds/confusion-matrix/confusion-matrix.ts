import { boxesOfSteps, withMistakes } from '../asked-steps.ts';
import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { mistakesOf } from './mistakes.ts';
import { confusionMatrixSchema, type ConfusionMatrixProblem } from './problem.ts';
import { program } from './program.ts';
import { recipe } from './recipe.ts';
import type { ConfusionMatrixSolution } from './solution.ts';
import { linesOf, solve } from './solve.ts';
import { text } from './text.ts';

export { confusionMatrixSchema, type ConfusionMatrixProblem } from './problem.ts';
export type { ConfusionMatrixAnswer, ConfusionMatrixSolution } from './solution.ts';

/**
 * Measures of a classifier from the counts of its confusion matrix: accuracy, and for each class
 *   precision = TP/(TP + FP),   recall = TP/(TP + FN),   F = (1 + β²)PR/(β²P + R),
 * for two classes the specificity TN/(TN + FP), for more the macro and micro averages. A measure that is 0/0 is
 * taken as 0, as scikit-learn does.
 */
export const confusionMatrix: Kind<ConfusionMatrixProblem, ConfusionMatrixSolution> = {
  name: 'confusion-matrix',
  title: 'Confusion matrix',
  recipe,
  setting: say(
    'A classifier was tried on samples, and its answers were counted.',
    'एक वर्गीकारक को नमूनों पर आज़माया गया और उसके उत्तर गिने गए।',
    'একটি শ্রেণিকারক নমুনার উপর পরীক্ষা করা হয়েছে এবং তার উত্তর গোনা হয়েছে।',
  ),
  source:
    'Manning, Raghavan & Schütze 2008, §8.3 and §13.6; Fawcett 2006, §3; Sokolova & Lapalme 2009, Tables 2 and 3',
  schema: confusionMatrixSchema,
  solve,
  present: () => workedInTables('givens'),
  boxes: (problem, { steps }) =>
    withMistakes(boxesOfSteps(steps, problem.asks), mistakesOf(linesOf(problem))),
  text,
  program,
};
