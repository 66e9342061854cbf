import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { boxes } from './boxes.ts';
import { perceptronSchema, type PerceptronProblem } from './problem.ts';
import { program } from './program.ts';
import { recipe } from './recipe.ts';
import type { PerceptronSolution } from './solution.ts';
import { solve } from './solve.ts';
import { text } from './text.ts';

export { perceptronSchema, type PerceptronProblem } from './problem.ts';
export type { PerceptronAnswer, PerceptronPicture, PerceptronSolution } from './solution.ts';

/**
 * The perceptron rule by hand, sample after sample: a mistake moves the weights by η·y·x, or by η·(y − o)·x with
 * labels 0 and 1. Whether any line separates the samples is decided exactly, apart from the run.
 */
export const perceptron: Kind<PerceptronProblem, PerceptronSolution> = {
  name: 'perceptron',
  title: 'Perceptron rule',
  recipe,
  setting: say(
    'A perceptron is shown the given samples, one after the other.',
    'एक परसेप्ट्रॉन को दिए गए नमूने एक के बाद एक दिखाए जाते हैं।',
    'একটি পারসেপট্রনকে দেওয়া নমুনাগুলি পরপর দেখানো হয়।',
  ),
  source: 'Rosenblatt 1958; Novikoff 1962; Bishop 2006, §4.1.7; Shalev-Shwartz & Ben-David 2014, §9.1.2',
  schema: perceptronSchema,
  solve,
  present: () => workedInTables('givens'),
  boxes,
  text,
  program,
};
