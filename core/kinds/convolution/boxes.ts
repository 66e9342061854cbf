import { symbolOf } from '../../format/symbol.ts';
import { say, type Text } from '../../language/text.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Box } from '../kind.ts';
import { arrayTitle, gradientTitle } from './array-titles.ts';
import { chainOf } from './chain.ts';
import { linesOf, type Named } from './lines.ts';
import type { ConvolutionProblem } from './problem.ts';
import { wordLabel } from '../word-label.ts';

const FIGURES = 3;

/** The rows of the output, then the rows of the gradients by kernels, biases and input. */
export function boxes(problem: ConvolutionProblem): readonly Box[] {
  const { outputs, weights, biases, input, slopes } = linesOf(
    problem,
    chainOf(problem, problem.conventions),
    problem.conventions,
  );
  const output = outputs.at(-1);
  const asked = [...weights, ...biases, input].filter(
    (array): array is Named => array !== null && slopes.includes(array),
  );
  return [
    ...(output ? rowBoxes(output, arrayTitle('Output')) : []),
    ...asked.flatMap((array) =>
      rowBoxes(
        { ...array, name: gradientId('L', array.name), ids: array.ids.map((id) => gradientId('L', id)) },
        gradientTitle(array.title),
      ),
    ),
  ];
}

/** One box for each row of each channel. */
function rowBoxes({ name, shape, ids }: Named, group: Text): Box[] {
  const columns = shape.at(-1) ?? 1;
  const symbol = symbolOf(name);
  return Array.from({ length: ids.length / columns }, (_, row): Box => {
    const steps = ids.slice(row * columns, (row + 1) * columns);
    const only = ids.length === columns;
    return {
      id: only ? name : `${name} row ${row + 1}`,
      label: only
        ? { tex: symbol.tex, plain: symbol.plain }
        : wordLabel(say(`, row ${row + 1}`, `, पंक्ति ${row + 1}`, `, সারি ${row + 1}`), symbol),
      group,
      weight: 1,
      accepts:
        steps.length === 1
          ? { type: 'real', step: steps[0] ?? '', figures: FIGURES }
          : { type: 'vector', steps, figures: FIGURES },
      contract:
        steps.length === 1
          ? `${FIGURES} significant figures or exact`
          : `numbers in order, e.g. (1, 0, -2); ${FIGURES} significant figures or exact`,
    };
  });
}
