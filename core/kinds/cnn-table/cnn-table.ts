import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { answerLines } from './answer-lines.ts';
import { cnnTableSchema, type CnnTableProblem } from './problem.ts';
import { recipe } from './recipe.ts';
import type { CnnTableSolution } from './solution.ts';
import { solve } from './solve.ts';
import { boxes } from './boxes.ts';
import { sheetTable } from './sheet-table.ts';
import { text } from './text.ts';

export { cnnTableSchema, type CnnTableProblem } from './problem.ts';
export type { CnnTableAnswer, CnnTablePicture, CnnTableRow, CnnTableSolution } from './solution.ts';

/**
 * The layer table of a CNN: shape of the activation map, number of weights and of biases of each layer, by
 * the formulas of the layer.
 */
export const cnnTable: Kind<CnnTableProblem, CnnTableSolution> = {
  name: 'cnn-table',
  title: 'Layer table of a CNN',
  recipe,
  setting: say(
    'An input goes through the layers of the table, one after the other.',
    'एक इनपुट तालिका की परतों से एक के बाद एक गुज़रता है।',
    'একটি ইনপুট সারণির স্তরগুলির মধ্য দিয়ে পরপর যায়।',
  ),
  source: 'Dumoulin & Visin 2016, §2.4 and §3; LeCun et al. 1998, §II',
  schema: cnnTableSchema,
  solve,
  present: (_problem, { answer }) => ({
    motion: true,
    picture: 'wide',
    sheet: { figure: 'none', table: sheetTable(answer.rows) },
    working: 'formulas',
    stepsOnDemand: false,
  }),
  boxes,
  answerLines: ({ answer }) => answerLines(answer),
  text,
};
