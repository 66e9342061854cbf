import type { ConventionChoices } from '../../conventions/index.ts';
import { symbolOf } from '../../format/symbol.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Phase } from '../../solution/step.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { boxesOfSteps, checkAsks } from '../asked-steps.ts';
import type { Grid, GridsPicture } from '../grids.ts';
import type { Kind } from '../kind.ts';
import { recurrentLines, type RecurrentLines } from './lines.ts';
import { recurrentSchema, type RecurrentProblem } from './problem.ts';
import { torchProgram } from './program.ts';
import { text } from './text.ts';

export { recurrentSchema, type RecurrentProblem } from './problem.ts';

export interface RecurrentAnswer {
  /** h at each time step. */
  readonly states: readonly (readonly number[])[];
  readonly loss: number;
  /** ∂L by every number of the parameters, by id. */
  readonly gradient: Readonly<Record<string, number>>;
}
/** The cell unrolled: what each time step reads and makes, from the first. */
export interface RecurrentPicture extends GridsPicture {
  readonly times: RecurrentLines['steps'];
  readonly initial: RecurrentLines['initial'];
}
export type RecurrentSolution = Solution<'recurrent', RecurrentAnswer, RecurrentPicture>;

/**
 * A recurrent cell unrolled over a short sequence, and back-propagation through time. The formulas of a time
 * step are those of core/layers/recurrent-cells.ts; each parameter's gradient is the sum of what each time
 * step adds. Werbos 1990; Goodfellow et al. 2016, §10.2.2.
 */
export const recurrent: Kind<RecurrentProblem, RecurrentSolution> = {
  name: 'recurrent',
  title: 'A recurrent cell over time',
  source: 'Goodfellow et al. 2016, ch. 10; Werbos 1990; Hochreiter & Schmidhuber 1997; Cho et al. 2014',
  schema: recurrentSchema,
  solve: (problem) => {
    const solution = solveUnder(problem, problem.conventions);
    checkAsks(problem.asks, solution.steps);
    return {
      ...solution,
      alternatives: alternatives(solution, problem.conventions, (choices) => solveUnder(problem, choices)),
    };
  },
  present: () => ({
    motion: true,
    picture: 'tables',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes: (problem, { steps, answer }) =>
    boxesOfSteps(
      steps,
      problem.asks ??
        steps
          .filter(
            ({ id, phase }) =>
              phase === 'loss' ||
              /^[hc]_[1-9]/.test(id) ||
              (phase === 'backward' && Object.hasOwn(answer.gradient, id.slice('dL/d'.length))),
          )
          .map(({ id }) => id),
    ),
  text,
  program: (problem, _solution, language) =>
    language === 'pytorch' ? torchProgram(problem, problem.conventions) : null,
};

function solveUnder(problem: RecurrentProblem, choices: ConventionChoices | undefined): RecurrentSolution {
  const worked = recurrentLines(problem, choices);
  const steps = evaluateLines(worked.lines);
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const parameters = worked.parameters.flatMap(({ rows }) => rows.flat());
  return {
    kind: 'recurrent',
    steps,
    answer: {
      states: worked.steps.map(({ h }) => h.map((id) => value.get(id) ?? Number.NaN)),
      loss: value.get('L') ?? Number.NaN,
      gradient: Object.fromEntries(
        parameters.flatMap((id) =>
          value.has(gradientId('L', id)) ? [[id, value.get(gradientId('L', id)) ?? 0]] : [],
        ),
      ),
    },
    picture: pictureOf(worked, new Set(value.keys())),
    conventions: worked.conventions,
    alternatives: [],
  };
}

function pictureOf(
  { parameters, steps, initial }: RecurrentLines,
  known: ReadonlySet<string>,
): RecurrentPicture {
  const grid = (
    id: string,
    title: string,
    phase: Phase,
    rows: readonly (readonly string[])[],
    tex?: string,
  ): Grid[] => {
    const kept = rows.map((row) => row.filter((step) => known.has(step))).filter((row) => row.length > 0);
    return kept.length === 0 ? [] : [{ id, title, phase, rows: kept, ...(tex === undefined ? {} : { tex }) }];
  };
  const column = (ids: readonly string[]): readonly (readonly string[])[] => ids.map((id) => [id]);
  const tex = (name: string): string => symbolOf(name).tex;
  const slopes = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
    rows.map((row) => row.map((id) => gradientId('L', id)));
  /** The quantities of a time step by letter: `a_i_2_1` is of `a_i_2`. */
  const groups = (
    made: readonly string[],
    t: number,
  ): readonly (readonly [name: string, ids: readonly string[]])[] => {
    const found = new Map<string, string[]>();
    for (const id of made) {
      const name = new RegExp(`^(.*?_${t})(?:_\\d+)?$`).exec(id)?.[1] ?? id;
      found.set(name, [...(found.get(name) ?? []), id]);
    }
    return [...found];
  };
  return {
    times: steps,
    initial,
    bands: [
      {
        title: 'Weights',
        grids: [
          ...parameters.flatMap(({ name, rows }) => grid(name, '', 'given', rows, tex(name))),
          ...grid('h_0', '', 'given', column(initial.h), 'h_0'),
          ...grid('c_0', '', 'given', column(initial.c), 'c_0'),
        ],
      },
      ...steps.map(({ x, made, y, loss }, i) => {
        const t = i + 1;
        const parts = groups(made, t);
        return {
          title: `Time step ${t}`,
          grids: [
            ...grid(`x_${t}`, '', 'given', column(x), `x_{${t}}`),
            ...parts.flatMap(([name, ids]) => grid(name, '', 'forward', column(ids), tex(name))),
            ...(y === null ? [] : grid(`y_${t}`, '', 'given', column(y), `y_{${t}}`)),
            ...(loss === null ? [] : grid(`loss_${t}`, '', 'loss', [[loss]], tex(loss))),
            ...parts.flatMap(([name, ids]) =>
              grid(
                gradientId('L', name),
                '',
                'backward',
                column(ids.map((id) => gradientId('L', id))),
                tex(gradientId('L', name)),
              ),
            ),
          ],
        };
      }),
      {
        title: 'Gradients by the weights',
        grids: [
          ...parameters.flatMap(({ name, rows }) =>
            grid(gradientId('L', name), '', 'backward', slopes(rows), tex(gradientId('L', name))),
          ),
        ],
      },
    ],
  };
}
