import { z } from 'zod';
import type { ConventionChoices } from '../conventions.ts';
import { problemError, ProblemError, textError } from '../errors.ts';
import { div, num, ref, type Expr } from '../expr/expr.ts';
import { symbolOf } from '../format/symbol.ts';
import { optimizerInUse, optimizerSchema } from '../optimizers/index.ts';
import type { RuleNames } from '../optimizers/optimizer.ts';
import { scheduleInUse, scheduleSchema } from '../optimizers/schedules/index.ts';
import { evaluateLines } from '../solution/evaluate-lines.ts';
import type { Solution } from '../solution/solution.ts';
import type { Line } from '../solution/step.ts';
import { conventionChoicesSchema } from './convention-choices.ts';
import { alternatives } from './alternatives.ts';
import type { Box, Kind } from './kind.ts';
import { literal, quantitySchema } from './quantity.ts';
import { gradientSources, gradientsOf, variableSchema } from './run-gradients.ts';
import { runProgram } from './run-program.ts';
import { printRun, readRun, RUN_EXAMPLE, RUN_HINT } from './run-text.ts';

export const optimizerRunSchema = z.strictObject({
  kind: z.literal('optimizer-run'),
  ...gradientSources,
  start: z.record(variableSchema, quantitySchema),
  optimizer: optimizerSchema,
  /** How the learning rate changes; absent: it does not. */
  schedule: scheduleSchema.optional(),
  /** Number of updates. */
  steps: z.int().min(1).max(1000),
  conventions: conventionChoicesSchema.optional(),
});
export type OptimizerRunProblem = z.infer<typeof optimizerRunSchema>;

export interface OptimizerRunAnswer {
  /** Plain symbols: `t`, `g`, `m`, `v`, `m̂`, `v̂`, `w`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
}
export interface OptimizerRunPicture {
  readonly optimizer: string;
  readonly form: string;
  /** As typed, null for given gradients. */
  readonly objective: string | null;
  /** The objective over the variables and, where there are samples, the names of one; null for given gradients. */
  readonly formula: Expr | null;
  readonly variables: readonly string[];
  readonly columns: readonly { readonly tex: string; readonly plain: string }[];
  /** One row an update, t = 0 first: step ids, null where a column has nothing yet. The first column is t itself and always null. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Step ids of the point at each t, one a variable: the path over the objective. */
  readonly path: readonly (readonly string[])[];
}
export type OptimizerRunSolution = Solution<'optimizer-run', OptimizerRunAnswer, OptimizerRunPicture>;

const FIGURES = 3;
/** Names that quantities of a run have, whatever the optimizer. */
const TAKEN = ['g', 'm', 'v', 's', 't', 'f', 'L', 'e'];
const MOST_VARIABLES = 10;

/** An optimizer's path from a start, every intermediate quantity of every update in a table. */
export const optimizerRun: Kind<OptimizerRunProblem, OptimizerRunSolution> = {
  name: 'optimizer-run',
  title: 'An optimizer step by step',
  schema: optimizerRunSchema,
  source: 'Ruder, “An overview of gradient descent optimization algorithms”, 2016; each optimizer has its own',
  solve: (problem) => {
    const ours = solveUnder(problem, problem.conventions);
    return { ...ours, alternatives: alternatives(ours, problem.conventions, (choices) => solveUnder(problem, choices)) };
  },
  boxes: (problem, { picture }) => {
    const first = picture.rows[1]?.filter((id) => id !== null) ?? [];
    const later = picture.path.slice(2).flat();
    const groupOf = (id: string): string => `Update ${id.split('_').at(-1) ?? ''}`;
    return [...first, ...later].map((id): Box => {
      const { tex, plain } = symbolOf(id);
      return { id, label: { tex, plain }, group: groupOf(id), weight: 1, accepts: { type: 'real', step: id, figures: FIGURES }, contract: `${FIGURES} significant figures or exact` };
    });
  },
  program: runProgram,
  text: { example: RUN_EXAMPLE, hint: RUN_HINT, parse: typed, print: printRun },
};

function typed(text: string): OptimizerRunProblem {
  const { document, placeOf } = readRun(text);
  const parsed = optimizerRunSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw textError(placeOf(issue?.path ?? []), issue?.message ?? 'this is not a run', `a run is written like ${RUN_EXAMPLE}`);
}

function solveUnder(problem: OptimizerRunProblem, choices: ConventionChoices | undefined): OptimizerRunSolution {
  const variables = Object.keys(problem.start);
  const { optimizer, form, hyperparameters, state, conventions } = optimizerInUse(problem.optimizer, choices);
  const schedule = scheduleInUse(problem.schedule, problem.steps, choices);
  const constants = schedule?.constants ?? [];
  checkNames(problem, variables, [...TAKEN, ...Object.keys(optimizer.means), ...Object.keys(optimizer.hyperparameters), ...constants.map(({ id }) => id)]);
  const gradients = gradientsOf(problem, variables, choices);
  const named = (name: string, variable: string, t: number): string => (variables.length === 1 ? `${name}_${t}` : `${name}_${variable}_${t}`);
  const at = (variable: string, t: number): string => `${variable}_${t}`;
  const namesFor = (variable: string, t: number): RuleNames => ({
    parameter: at(variable, t - 1),
    next: at(variable, t),
    gradient: named('g', variable, t),
    before: (quantity) => named(quantity, variable, t - 1),
    after: (quantity) => named(quantity, variable, t),
    hyper: (name) => (schedule && name === 'eta' ? `eta_${t}` : name),
    lookAhead: `${variable}Tilde_${t}`,
    t: num(t),
    ...(schedule ? { share: div(ref(`eta_${t}`), ref('eta')) } : {}),
  });

  const rated = schedule === null || hyperparameters.some(({ id }) => id === 'eta') ? hyperparameters : [{ id: 'eta', phase: 'given', formula: num(problem.optimizer.learningRate) } as const, ...hyperparameters];
  const lines: Line[] = [
    ...rated,
    ...constants,
    ...Object.entries(problem.start).map(([variable, value]): Line => ({ id: at(variable, 0), phase: 'given', formula: literal(value) })),
    ...variables.flatMap((variable) => state.map(({ name, start }): Line => ({ id: named(name, variable, 0), phase: 'given', formula: start }))),
    ...gradients.givens,
  ];
  const rows: (string | null)[][] = [];
  const columnIds: string[] = [];
  for (let t = 1; t <= problem.steps; t += 1) {
    const rate: Line[] = schedule ? [{ id: `eta_${t}`, phase: 'work', formula: schedule.rate(t) }] : [];
    // The gradient by every variable is taken at one point, so all look-ahead points come before the gradients.
    const ahead = variables.map((variable) => optimizer.lookAhead(namesFor(variable, t), form));
    const point = (variable: string): string => ahead[variables.indexOf(variable)]?.id ?? at(variable, t - 1);
    const taken = variables.map((variable) => gradients.at(variable, t, named('g', variable, t), point));
    const before = [...rate, ...ahead.filter((line) => line !== null)];
    const after = variables.flatMap((variable) => optimizer.rule(namesFor(variable, t), form));
    const update = [...before, ...taken.flatMap(({ samples, gradient }) => [...samples, gradient]), ...after];
    const shown = [...before, ...taken.map(({ gradient }) => gradient), ...after].map(({ id }) => id);
    update.forEach((line, i) => lines.push(i === 0 ? { ...line, phase: 'work', heading: `Update ${t}` } : line.phase === 'work' ? line : { ...line, phase: 'work' }));
    if (t === 1) columnIds.push(...shown);
    rows.push([null, ...shown]);
  }
  const steps = solved(lines);
  const withoutTime = (id: string): string => id.replace(/_\d+$/, '');
  const columns = [{ tex: 't', plain: 't' }, ...columnIds.map((id) => symbolOf(withoutTime(id))).map(({ tex, plain }) => ({ tex, plain }))];
  const start: (string | null)[] = [null, ...columnIds.map((id) => (variables.includes(withoutTime(id)) ? at(withoutTime(id), 0) : null))];
  const value = new Map<string, number>();
  for (const step of steps) value.set(step.id, step.value);
  const allRows = [start, ...rows];
  return {
    kind: 'optimizer-run',
    steps,
    answer: { columns: columns.map(({ plain }) => plain), rows: allRows.map((row, t) => row.map((id, column) => (column === 0 ? t : id === null ? null : (value.get(id) ?? null)))) },
    picture: {
      optimizer: optimizer.title,
      form,
      objective: problem.objective ?? null,
      formula: gradients.objective,
      variables,
      columns,
      rows: allRows,
      path: Array.from({ length: problem.steps + 1 }, (_, t) => variables.map((variable) => at(variable, t))),
    },
    conventions: [...conventions, ...(schedule?.conventions ?? []), ...gradients.conventions],
    alternatives: [],
  };
}

/** Variables and the names of samples must not be those of other quantities. */
function checkNames({ start, samples }: OptimizerRunProblem, variables: readonly string[], taken: readonly string[]): void {
  if (variables.length === 0) throw problemError('start', 'there is no variable', 'give a start for at least one, e.g. { "w": 1 }');
  if (variables.length > MOST_VARIABLES) throw problemError('start', `${variables.length} variables`, `use at most ${MOST_VARIABLES}`);
  for (const [where, names] of [['start', start], ['samples[0]', samples?.[0] ?? {}]] as const) {
    const clash = Object.keys(names).find((name) => taken.includes(name));
    if (clash !== undefined) throw problemError(`${where}.${clash}`, `the name "${clash}" has a meaning of its own here`, 'use another, e.g. w, x or y');
  }
}

/** A run that leaves the numbers is a mistake in the problem, told as such. */
function solved(lines: readonly Line[]): ReturnType<typeof evaluateLines> {
  try {
    return evaluateLines(lines);
  } catch (error) {
    const issue = error instanceof ProblemError ? error.issues[0] : undefined;
    if (!issue) throw error;
    throw problemError('steps', `the run leaves the numbers: ${symbolOf(issue.where).plain} ${issue.what}`, 'use a smaller learning rate, fewer steps or another start');
  }
}
