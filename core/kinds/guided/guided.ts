import { stepsById } from '../../solution/step.ts';
import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { answerBoxes, gridsOf } from './boxes.ts';
import { givensOf } from './givens.ts';
import { guidedSchema, type GuidedProblem } from './problem.ts';
import { readBoxes, type ReadBox } from './read-boxes.ts';
import { recipe } from './recipe.ts';
import type { GuidedSolution } from './solution.ts';
import { solve } from './solve.ts';

export { boxesBeside, gridsBeside, othersBeside, withBoxes } from './beside.ts';
export { boxesSchema, type WrittenBoxes } from './boxes-schema.ts';
export { guidedSchema, type GuidedProblem } from './problem.ts';
export type { GuidedAnswer, GuidedPart, GuidedPicture, GuidedSolution } from './solution.ts';

const boxesIn = (problem: GuidedProblem): readonly ReadBox[] =>
  readBoxes(problem.boxes, givensOf(problem).names);

/**
 * A question of boxes that the author writes: numbers, formulas in the author's own symbols, tables and
 * matrices, words. A number is a formula over the givens and over earlier boxes, so that it has its working,
 * and a student's own earlier values carry on.
 */
export const guided: Kind<GuidedProblem, GuidedSolution> = {
  name: 'guided',
  title: 'Boxes of your own',
  recipe,
  setting: say(
    'Work with the numbers that are given.',
    'दी गई संख्याओं से हल कीजिए।',
    'দেওয়া সংখ্যাগুলি দিয়ে কষুন।',
  ),
  schema: guidedSchema,
  source: 'the author of the question',
  starter: {
    kind: 'guided',
    givens: { w: 2, x: 3, b: -1 },
    boxes: [
      { type: 'numeric', id: 'z', title: 'Forward', ask: 'The weighted input.', answer: 'w*x + b' },
      { type: 'numeric', id: 'a', ask: 'After ReLU.', answer: 'relu(z)' },
    ],
  },
  solve,
  present: (problem) => ({
    motion: true,
    picture: 'tables',
    sheet: {
      figure: problem.givens ? 'givens' : 'none',
      still: true,
      table: null,
      grids: gridsOf(boxesIn(problem)),
    },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes: (problem, { steps }) => {
    const byId = stepsById(steps);
    return answerBoxes(boxesIn(problem), (id) => byId.get(id)?.value ?? Number.NaN);
  },
  answerLines: ({ answer }) => Object.entries(answer.texts).map(([id, text]) => `${id}: ${text}`),
};
