import { languages } from '../../../core/expr/language.ts';
import { solve } from '../../../core/kinds/graph/solve.ts';
import { problemFromText } from '../../../core/paper/problem-from-text.ts';
import { toProgram } from '../../../core/views/code.ts';
import { drawIdentity } from '../problems/draw-identities.ts';
import { seeded } from '../seeded.ts';
import type { Trial, Trials } from './comparison.ts';
import { SETTINGS } from './problems.ts';

const SEED = 20261129;
const GRAPHS = 60;

/**
 * Programs of graphs whose roots, logarithms and exponentials undo each other right before a function that rounds or
 * compares. The output and its slopes must be what algebra says; every other number is that of the solution.
 */
export function identityTrials(graphs = GRAPHS): Trials {
  const random = seeded(SEED);
  const trials: Trial[] = [];
  for (let n = 0; n < graphs; n += 1) {
    const { text, output, inputs } = drawIdentity(random);
    const problem = problemFromText('graph', text);
    if (problem.kind !== 'graph') continue;
    const solution = solve(problem);
    const expected = new Map(solution.steps.map(({ id, value }) => [id, value]));
    expected.set('c', output.value.valueOf());
    for (const name of inputs) expected.set(`dc/d${name}`, output.slopes[name]?.valueOf() ?? Number.NaN);
    for (const language of languages) {
      const program = toProgram(problem, solution, language);
      if (!program) continue;
      const numbers = Object.fromEntries(
        Object.entries(program.names).map(([id, python]) => [
          id,
          { python, expected: expected.get(id) ?? Number.NaN },
        ]),
      );
      trials.push({
        of: 'operations undone',
        in: SETTINGS[language],
        case: text,
        text: program.text,
        numbers,
      });
    }
  }
  return { trials, gaps: [], apart: [] };
}
