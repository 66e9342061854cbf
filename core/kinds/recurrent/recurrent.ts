import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { boxes } from './boxes.ts';
import { recurrentSchema, type RecurrentProblem } from './problem.ts';
import { program } from './program.ts';
import { recipe } from './recipe.ts';
import type { RecurrentSolution } from './solution.ts';
import { solve } from './solve.ts';
import { text } from './text.ts';

export { recurrentSchema, type RecurrentProblem } from './problem.ts';
export type { RecurrentAnswer, RecurrentPicture, RecurrentSolution } from './solution.ts';

/**
 * A recurrent cell unrolled over a short sequence, and back-propagation through time. The formulas of a time
 * step are those of core/layers/recurrent-cells.ts; each parameter's gradient is the sum of what each time
 * step adds. Werbos 1990; Goodfellow et al. 2016, §10.2.2.
 */
export const recurrent: Kind<RecurrentProblem, RecurrentSolution> = {
  name: 'recurrent',
  title: 'A recurrent cell over time',
  recipe,
  setting: say(
    'A recurrent cell reads the given inputs, one at each time step.',
    'एक रिकरेंट सेल दिए गए इनपुट पढ़ता है, हर समय-चरण पर एक।',
    'একটি রিকারেন্ট সেল দেওয়া ইনপুটগুলি পড়ে, প্রতি সময়-ধাপে একটি।',
  ),
  source: 'Goodfellow et al. 2016, ch. 10; Werbos 1990; Hochreiter & Schmidhuber 1997; Cho et al. 2014',
  schema: recurrentSchema,
  solve,
  present: () => workedInTables('givens'),
  boxes,
  text,
  program,
};
