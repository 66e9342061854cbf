import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { boxes } from './boxes.ts';
import { chooseWeightsSchema, type ChooseWeightsProblem } from './problem.ts';
import { recipe } from './recipe.ts';
import type { ChooseWeightsSolution } from './solution.ts';
import { solve } from './solve.ts';
import { text } from './text.ts';

export { chooseWeightsSchema, type ChooseWeightsProblem } from './problem.ts';
export type { ChooseWeightsAnswer, ChooseWeightsPicture, ChooseWeightsSolution } from './solution.ts';

/**
 * Weights of one threshold unit by hand: any that answer every row of a table as it asks are right. Where none do
 * (XOR), the conditions added up say 0 > 0.
 */
export const chooseWeights: Kind<ChooseWeightsProblem, ChooseWeightsSolution> = {
  name: 'choose-weights',
  title: 'Weights by hand',
  recipe,
  setting: say(
    'A unit must answer as the table says.',
    'एक इकाई को तालिका के अनुसार उत्तर देना है।',
    'একটি এককের উত্তর সারণি অনুযায়ী হতে হবে।',
  ),
  source:
    'McCulloch & Pitts 1943; Minsky & Papert 1969, ch. 1; Bishop 2006, §4.1; Goodfellow et al. 2016, §6.1',
  schema: chooseWeightsSchema,
  solve,
  present: () => workedInTables('givens'),
  boxes,
  text,
};
