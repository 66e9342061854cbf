import type { WorkedQuestion } from '../paper/solve.ts';
import type { Step } from '../solution/step.ts';

/**
 * The numbers of a question that a step is computed from, which neither the text of its stop nor the picture shows: a
 * learning rate, a penalty, a state at the start. `said`: the ids that the text says.
 */
export function unsaidGivens(
  { question: { problem } }: Pick<WorkedQuestion, 'question'>,
  step: Step,
  said: ReadonlySet<string>,
  stepOf: (id: string) => Step | undefined,
): readonly Step[] {
  const drawn = drawnIn[problem.kind] ?? (() => false);
  return step.dependsOn.flatMap((id) => {
    const given = stepOf(id);
    const isGiven = given?.phase === 'given' && given.dependsOn.length === 0;
    return given && isGiven && !said.has(id) && !drawn(id) ? [given] : [];
  });
}

/** Whether the picture of a kind shows a number of the question, by its id. A kind that is left out shows none. */
const drawnIn: Readonly<Partial<Record<string, (id: string) => boolean>>> = {
  // On the edges and the units, and at the loss.
  'scalar-net': (id) => /^(w|b|x|y|U|W)[\d_]*(_s\d+)?$/.test(id),
  // Grids and tables have every number in a cell.
  convolution: () => true,
  attention: () => true,
  'cnn-table': () => true,
  'layer-graph': () => true,
  normalization: (id) => /^x\d*$/.test(id),
};
