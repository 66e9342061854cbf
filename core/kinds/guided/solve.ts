import { toPlain } from '../../expr/print.ts';
import { symbolOf } from '../../format/symbol.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { stepsById } from '../../solution/step.ts';
import { checkNumbers } from './boxes.ts';
import { givensOf } from './givens.ts';
import { linesOf } from './lines.ts';
import { pictureOf } from './picture.ts';
import type { GuidedProblem } from './problem.ts';
import { readBoxes, type ReadBox } from './read-boxes.ts';
import type { GuidedSolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: GuidedProblem): GuidedSolution {
  const givens = givensOf(problem);
  const boxes = readBoxes(problem.boxes, givens.names);
  const steps = evaluateLines([...givens.lines, ...linesOf(boxes)]);
  const byId = stepsById(steps);
  checkNumbers(boxes, (id) => byId.get(id)?.value ?? Number.NaN);
  return {
    kind: 'guided',
    steps,
    answer: {
      numbers: Object.fromEntries(
        steps.flatMap(({ id, phase, value }) => (phase === 'given' ? [] : [[id, value]])),
      ),
      texts: Object.fromEntries(boxes.flatMap(textOf)),
    },
    picture: pictureOf(givens, boxes),
    conventions: [],
    alternatives: [],
  };
}

function textOf(box: ReadBox): readonly (readonly [string, string])[] {
  if (box.type === 'words') return [[box.written.id, box.written.model]];
  if (box.type === 'choice') return [[box.written.id, box.correct.join(', ')]];
  if (box.type === 'formula')
    return [[box.written.id, toPlain(box.formula, (id) => ({ text: symbolOf(id).plain }))]];
  return [];
}
