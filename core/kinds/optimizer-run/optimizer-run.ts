import { z } from 'zod';
import type { ConventionChoices } from '../../conventions/index.ts';
import { problemError, ProblemError, textError } from '../../errors.ts';
import type { Expr } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import { optimizerInUse, optimizerSchema, type OptimizerEntry } from '../../optimizers/index.ts';
import { scheduleInUse, scheduleSchema } from '../../optimizers/schedules/index.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Line } from '../../solution/step.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { alternatives } from '../../solution/alternatives.ts';
import type { Box, Kind } from '../kind.ts';
import { literal, quantitySchema } from '../../document/quantity.ts';
import { gradientSources, gradientsOf, variableSchema } from './gradients.ts';
import { runProgram } from './program.ts';
import { rivalChoices, runnerLines, runQuantities, type Runner, type RunnerLines } from './runner.ts';
import { printRun, readRun, RUN_EXAMPLE, RUN_HINT } from './text.ts';

export const optimizerRunSchema = z.strictObject({
  kind: z.literal('optimizer-run'),
  ...gradientSources,
  start: z.record(variableSchema, quantitySchema),
  optimizer: optimizerSchema,
  /** Optimizers that run beside it from the same start, for comparison: nothing is asked about them. */
  rivals: z
    .array(
      z.strictObject({
        optimizer: optimizerSchema,
        /** Which of its forms; absent: what the conventions say. */ form: z.string().max(40).optional(),
      }),
    )
    .min(1)
    .max(7)
    .optional(),
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
  /**
   * The objective over the variables and, where there are samples, the names of one; null for given
   * gradients.
   */
  readonly formula: Expr | null;
  /**
   * The height of the landscape over the variables: the objective, with samples that of them all; null for
   * given gradients.
   */
  readonly surface: Expr | null;
  readonly variables: readonly string[];
  readonly columns: readonly { readonly tex: string; readonly plain: string }[];
  /**
   * One row an update, t = 0 first: step ids, null where a column has nothing yet. The first column is t
   * itself and always null.
   */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Step ids of the point at each t, one a variable: the path over the objective. */
  readonly path: readonly (readonly string[])[];
  /** The document's own optimizer first, then its rivals. */
  readonly runners: readonly Runner[];
}
export type OptimizerRunSolution = Solution<'optimizer-run', OptimizerRunAnswer, OptimizerRunPicture>;

const FIGURES = 3;
/** Names that quantities of a run have, whatever the optimizer. */
const TAKEN = ['g', 'm', 'v', 's', 't', 'f', 'L', 'e'];
const MOST_VARIABLES = 10;
/** Updates of single variables, with rivals: more are not looked at side by side. */
const MOST_UPDATES = 4000;

/** An optimizer's path from a start, every intermediate quantity of every update in a table. */
export const optimizerRun: Kind<OptimizerRunProblem, OptimizerRunSolution> = {
  name: 'optimizer-run',
  title: 'An optimizer step by step',
  schema: optimizerRunSchema,
  source:
    'Ruder, “An overview of gradient descent optimization algorithms”, 2016; each optimizer has its own',
  solve: (problem) => {
    const ours = solveUnder(problem, problem.conventions);
    // Rivals are there to be looked at beside this run: other conventions are worked for the run itself.
    const { rivals, ...alone } = problem;
    return {
      ...ours,
      alternatives: alternatives(
        rivals ? solveUnder(alone, problem.conventions) : ours,
        problem.conventions,
        (choices) => solveUnder(alone, choices),
      ),
    };
  },
  present: () => ({
    motion: true,
    picture: 'compact',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes: (problem, { picture }) => {
    const first = picture.rows[1]?.filter((id) => id !== null) ?? [];
    const later = picture.path.slice(2).flat();
    const groupOf = (id: string): string => `Update ${id.split('_').at(-1) ?? ''}`;
    return [...first, ...later].map((id): Box => {
      const { tex, plain } = symbolOf(id);
      return {
        id,
        label: { tex, plain },
        group: groupOf(id),
        weight: 1,
        accepts: { type: 'real', step: id, figures: FIGURES },
        contract: `${FIGURES} significant figures or exact`,
      };
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
  throw textError(
    placeOf(issue?.path ?? []),
    issue?.message ?? 'this is not a run',
    `a run is written like ${RUN_EXAMPLE}`,
  );
}

function solveUnder(
  problem: OptimizerRunProblem,
  choices: ConventionChoices | undefined,
): OptimizerRunSolution {
  const variables = Object.keys(problem.start);
  const rivals = problem.rivals ?? [];
  if (problem.steps * variables.length * (rivals.length + 1) > MOST_UPDATES && rivals.length > 0)
    throw problemError(
      'rivals',
      `${problem.steps} updates of ${variables.length} variables by ${rivals.length + 1} optimizers`,
      'use fewer updates or fewer rivals',
    );
  const schedule = scheduleInUse(problem.schedule, problem.steps, choices);
  const constants = schedule?.constants ?? [];
  checkNames(problem, variables, [
    ...TAKEN,
    ...[problem.optimizer, ...rivals.map(({ optimizer }) => optimizer)].flatMap((entry) =>
      namesOf(entry, choices),
    ),
    ...constants.map(({ id }) => id),
  ]);
  const gradients = gradientsOf(problem, variables, choices);
  const course = {
    variables,
    start: new Map(Object.entries(problem.start).map(([variable, value]) => [variable, literal(value)])),
    steps: problem.steps,
    schedule,
    gradients,
  };
  const own = runnerLines(problem.optimizer, choices, '', course);
  const beside = rivals.map((rival, i) =>
    runnerLines(rival.optimizer, rivalChoices(rival, `rivals[${i}]`, choices), tagOf(i), course),
  );
  const runners = [own, ...beside];
  const worked = runners.map(({ update }) => Array.from({ length: problem.steps }, (_, i) => update(i + 1)));
  const named = titlesOf(runners);
  const lines: Line[] = [...own.hyperparameters, ...constants, ...own.starts, ...gradients.givens];
  beside.forEach(({ hyperparameters, starts }, i) =>
    [...hyperparameters, ...starts].forEach((line, first) =>
      lines.push(first === 0 ? { ...line, heading: named[i + 1] ?? '' } : line),
    ),
  );
  // In lockstep: every optimizer makes its update before any makes the next.
  for (let t = 1; t <= problem.steps; t += 1) {
    worked.forEach((updates, runner) => {
      const { before, taken, after } = updates[t - 1] ?? { before: [], taken: [], after: [] };
      const heading = beside.length === 0 ? `Update ${t}` : `Update ${t} · ${named[runner] ?? ''}`;
      [...before, ...taken.flatMap(({ samples, gradient }) => [...samples, gradient]), ...after].forEach(
        (line, i) =>
          lines.push(
            i === 0
              ? { ...line, phase: 'work', heading }
              : line.phase === 'work'
                ? line
                : { ...line, phase: 'work' },
          ),
      );
    });
  }
  const shown = (worked[0] ?? []).map(({ before, taken, after }) =>
    [...before, ...taken.map(({ gradient }) => gradient), ...after].map(({ id }) => id),
  );
  const columnIds = shown[0] ?? [];
  const steps = solved(lines);
  const withoutTime = (id: string): string => id.replace(/_\d+$/, '');
  const columns = [
    { tex: 't', plain: 't' },
    ...columnIds.map((id) => symbolOf(withoutTime(id))).map(({ tex, plain }) => ({ tex, plain })),
  ];
  const start: (string | null)[] = [
    null,
    ...columnIds.map((id) => (variables.includes(withoutTime(id)) ? `${withoutTime(id)}_0` : null)),
  ];
  const value = new Map<string, number>();
  for (const step of steps) value.set(step.id, step.value);
  const allRows = [start, ...shown.map((ids) => [null, ...ids])];
  return {
    kind: 'optimizer-run',
    steps,
    answer: {
      columns: columns.map(({ plain }) => plain),
      rows: allRows.map((row, t) =>
        row.map((id, column) => (column === 0 ? t : id === null ? null : (value.get(id) ?? null))),
      ),
    },
    picture: {
      optimizer: own.titles.optimizer,
      form: own.use.form,
      objective: problem.objective ?? null,
      formula: gradients.objective,
      surface: gradients.surface,
      variables,
      columns,
      rows: allRows,
      path: own.path,
      runners: runners.map(({ use, titles, hyperparameters, path }, i) => ({
        optimizer: use.optimizer.name,
        title: titles.optimizer,
        form: use.form,
        formTitle: titles.form,
        hyperparameters: hyperparameters.map(({ id }) => id),
        quantities: runQuantities(worked[i] ?? [], variables, path),
        path,
      })),
    },
    conventions: [...own.use.conventions, ...(schedule?.conventions ?? []), ...gradients.conventions],
    alternatives: [],
  };
}

/** Stands in the ids of a rival. */
const tagOf = (rival: number): string => `_R${rival + 1}`;

/** What each runner is called: by its form too, where two have one optimizer. */
function titlesOf(runners: readonly RunnerLines[]): string[] {
  return runners.map(({ titles: { optimizer, form } }) =>
    form !== null && runners.filter(({ titles }) => titles.optimizer === optimizer).length > 1
      ? `${optimizer}, ${form}`
      : optimizer,
  );
}

/** The quantities and hyperparameters of an optimizer, which no variable may be called. */
function namesOf(entry: OptimizerEntry, choices: ConventionChoices | undefined): string[] {
  const { optimizer } = optimizerInUse(entry, choices);
  return [...Object.keys(optimizer.means), ...Object.keys(optimizer.hyperparameters)];
}

/** Variables and the names of samples must not be those of other quantities. */
function checkNames(
  { start, samples }: OptimizerRunProblem,
  variables: readonly string[],
  taken: readonly string[],
): void {
  if (variables.length === 0)
    throw problemError('start', 'there is no variable', 'give a start for at least one, e.g. { "w": 1 }');
  if (variables.length > MOST_VARIABLES)
    throw problemError('start', `${variables.length} variables`, `use at most ${MOST_VARIABLES}`);
  for (const [where, names] of [
    ['start', start],
    ['samples[0]', samples?.[0] ?? {}],
  ] as const) {
    const clash = Object.keys(names).find((name) => taken.includes(name));
    if (clash !== undefined)
      throw problemError(
        `${where}.${clash}`,
        `the name "${clash}" has a meaning of its own here`,
        'use another, e.g. w, x or y',
      );
  }
}

/** A run that leaves the numbers is a mistake in the problem, told as such. */
function solved(lines: readonly Line[]): ReturnType<typeof evaluateLines> {
  try {
    return evaluateLines(lines);
  } catch (error) {
    const issue = error instanceof ProblemError ? error.issues[0] : undefined;
    if (!issue) throw error;
    throw problemError(
      'steps',
      `the run leaves the numbers: ${symbolOf(issue.where).plain} ${issue.what}`,
      'use a smaller learning rate, fewer steps or another start',
    );
  }
}
