import { expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { parseDocument, problemFromText, workPaper } from '../../../../core/index.ts';
import { publishedListings } from './published.ts';

/** The last shape and all parameters of a listing, read as a problem of a kind and solved. */
function comesTo(kind: 'cnn-table' | 'layer-graph', text: string) {
  const [worked] = workPaper(parseDocument(JSON.stringify(problemFromText(kind, text)), kind));
  const solution = worked?.solution;
  if (solution?.kind === 'cnn-table') {
    const { rows } = solution.answer;
    return {
      shape: rows.at(-1)?.shape,
      parameters: rows.reduce((sum, { weights, biases }) => sum + weights + biases, 0),
    };
  }
  if (solution?.kind !== 'layer-graph') throw new RangeError(`${kind} was solved as ${solution?.kind ?? ''}`);
  return { shape: solution.answer.rows.at(-1)?.shape, parameters: solution.answer.totals.parameters };
}

test.each(publishedListings)('$name', ({ text, graph, shape, parameters }) => {
  expect(comesTo('layer-graph', text)).toEqual({ shape, parameters });
  if (graph !== true) expect(comesTo('cnn-table', text)).toEqual({ shape, parameters });
  // A branch is no row of a table: it is refused, and told where.
  else expect(() => comesTo('cnn-table', text)).toThrow(ProblemError);
});
