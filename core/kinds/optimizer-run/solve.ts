import type { ConventionChoices } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { joined, same, type Text } from '../../language/text.ts';
import { updateTitle, type Line, type Step } from '../../solution/step.ts';
import { literal } from '../../document/quantity.ts';
import { symbolOf } from '../../format/symbol.ts';
import { optimizerInUse, type OptimizerEntry } from '../../optimizers/index.ts';
import { runFailure } from '../../optimizers/avoiding-forms.ts';
import { scheduleInUse } from '../../optimizers/schedules/index.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { NotFiniteError } from '../../solution/not-finite.ts';
import { type RunGradients, gradientsOf } from './gradients.ts';
import { checkAsks } from '../asked-steps.ts';
import type { OptimizerRunProblem } from './problem.ts';
import { objectivesAsked, stateOfRun } from './from-state.ts';
import type { OptimizerRunAnswer, OptimizerRunPicture, OptimizerRunSolution } from './solution.ts';
import { rivalChoices, runnerLines, runQuantities, type RunnerLines, type UpdateLines } from './lines.ts';

/** Names of quantities that every run has, whatever its optimizer. */
const TAKEN = ['g', 'm', 'v', 's', 't', 'f', 'L', 'e'];
const MOST_VARIABLES = 10;
/** The limit on updates of single variables with rivals: more are not compared side by side. */
const MOST_UPDATES = 4000;

/** The run with its alternatives: other conventions are applied to the run itself, not to its rivals. */
export function solve(problem: OptimizerRunProblem): OptimizerRunSolution {
  const ours = solvedOrNamed(problem);
  checkAsks(problem.asks, ours.steps);
  const { rivals, ...alone } = problem;
  return {
    ...ours,
    ...alternatives(rivals ? solveUnder(alone, problem.conventions) : ours, problem.conventions, (choices) =>
      solveUnder(alone, choices),
    ),
  };
}

/** Throws ProblemError where the run leaves the numbers, with what helps there. */
function solvedOrNamed(problem: OptimizerRunProblem): OptimizerRunSolution {
  try {
    return solveUnder(problem, problem.conventions);
  } catch (error) {
    if (!(error instanceof NotFiniteError)) throw error;
    throw runFailure(
      error,
      'steps',
      'use a smaller learning rate, fewer steps or another start',
      problem.optimizer,
      problem.conventions,
      (choices) => solveUnder(problem, choices),
    );
  }
}

function solveUnder(
  problem: OptimizerRunProblem,
  choices: ConventionChoices | undefined,
): OptimizerRunSolution {
  const variables = Object.keys(problem.start);
  const rivals = problem.rivals ?? [];
  checkLength(problem, variables, rivals.length);
  const schedule = scheduleInUse(problem.schedule, problem.steps + (problem.from?.updates ?? 0), choices);
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
    earlier: problem.from?.updates ?? 0,
    state: stateOfRun(problem, variables, choices),
  };
  const own = runnerLines(problem.optimizer, choices, '', course);
  const beside = rivals.map((rival, i) =>
    runnerLines(rival.optimizer, rivalChoices(rival, `rivals[${i}]`, choices), tagOf(i), course),
  );
  const runners = [own, ...beside];
  const updates = runners.map(({ update }) => Array.from({ length: problem.steps }, (_, i) => update(i + 1)));
  const steps = evaluateLines([
    ...givens(runners, constants, gradients),
    ...inLockstep(updates, titlesOf(runners), problem.steps),
    ...objectivesAsked(problem, gradients.surface),
  ]);
  const { columns, rows, answer } = tableOf(updates[0] ?? [], variables, steps);
  return {
    kind: 'optimizer-run',
    steps,
    answer,
    picture: {
      optimizer: own.titles.optimizer,
      form: own.use.form,
      objective: problem.objective ?? null,
      formula: gradients.objective,
      surface: gradients.surface,
      variables,
      columns,
      rows,
      path: own.path,
      runners: runners.map(({ use, titles, hyperparameters, path }, i) => ({
        optimizer: use.optimizer.name,
        title: titles.optimizer,
        form: use.form,
        formTitle: titles.form,
        hyperparameters: hyperparameters.map(({ id }) => id),
        quantities: runQuantities(updates[i] ?? [], variables, path),
        path,
      })),
    },
    conventions: [...own.use.conventions, ...(schedule?.conventions ?? []), ...gradients.conventions],
    alternatives: [],
  };
}

/** The given lines: those of the run, then those of each rival under its own heading. */
function givens(
  runners: readonly RunnerLines[],
  constants: readonly Line[],
  { givens }: RunGradients,
): Line[] {
  const [own, ...beside] = runners;
  const titles = titlesOf(runners);
  return [
    ...(own?.hyperparameters ?? []),
    ...constants,
    ...(own?.starts ?? []),
    ...givens,
    ...beside.flatMap(({ hyperparameters, starts }, i) =>
      [...hyperparameters, ...starts].map((line, first) =>
        first === 0 ? { ...line, heading: titles[i + 1] ?? same('') } : line,
      ),
    ),
  ];
}

/**
 * In lockstep: every optimizer completes update t before any starts update t + 1. Each update has a heading.
 */
function inLockstep(
  updates: readonly (readonly UpdateLines[])[],
  titles: readonly Text[],
  count: number,
): Line[] {
  return Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    updates.flatMap((ofRunner, runner) => {
      const { before, taken, after } = ofRunner[i] ?? { before: [], taken: [], after: [] };
      const update = updateTitle(i + 1);
      const heading = updates.length === 1 ? update : joined([update, titles[runner] ?? same('')], ' · ');
      return [...before, ...taken.flatMap(({ samples, gradient }) => [...samples, gradient]), ...after].map(
        (line, first): Line =>
          first === 0
            ? { ...line, phase: 'work', heading }
            : line.phase === 'work'
              ? line
              : { ...line, phase: 'work' },
      );
    }),
  );
}

/**
 * The table of the run: one row for each update, the start first, with a column for each quantity of an
 * update.
 */
function tableOf(
  updates: readonly UpdateLines[],
  variables: readonly string[],
  steps: readonly Step[],
): Pick<OptimizerRunPicture, 'columns' | 'rows'> & { readonly answer: OptimizerRunAnswer } {
  const shown = updates.map(({ before, taken, after }) =>
    [...before, ...taken.map(({ gradient }) => gradient), ...after].map(({ id }) => id),
  );
  const withoutTime = (id: string): string => id.replace(/_\d+$/, '');
  const names = (shown[0] ?? []).map(withoutTime);
  const columns = [
    { tex: 't', plain: 't' },
    ...names.map((name) => symbolOf(name)).map(({ tex, plain }) => ({ tex, plain })),
  ];
  const start = [null, ...names.map((name) => (variables.includes(name) ? `${name}_0` : null))];
  const rows = [start, ...shown.map((ids) => [null, ...ids])];
  const value = new Map(steps.map((step) => [step.id, step.value]));
  return {
    columns,
    rows,
    answer: {
      columns: columns.map(({ plain }) => plain),
      rows: rows.map((row, t) =>
        row.map((id, column) => (column === 0 ? t : id === null ? null : (value.get(id) ?? null))),
      ),
    },
  };
}

function checkLength({ steps }: OptimizerRunProblem, variables: readonly string[], rivals: number): void {
  if (steps * variables.length * (rivals + 1) > MOST_UPDATES && rivals > 0)
    throw problemError(
      'rivals',
      `${steps} updates of ${variables.length} variables by ${rivals + 1} optimizers`,
      'use fewer updates or fewer rivals',
    );
}

/** A prefix for the ids of a rival. */
const tagOf = (rival: number): string => `_R${rival + 1}`;

/** The title of each runner: with its form, where two runners use the same optimizer. */
function titlesOf(runners: readonly RunnerLines[]): Text[] {
  return runners.map(({ titles: { optimizer, form } }) =>
    form !== null && runners.filter(({ titles }) => titles.optimizer.en === optimizer.en).length > 1
      ? joined([optimizer, form], ', ')
      : optimizer,
  );
}

/** The names of the optimizer's quantities and hyperparameters, which no variable may have. */
function namesOf(entry: OptimizerEntry, choices: ConventionChoices | undefined): string[] {
  const { optimizer } = optimizerInUse(entry, choices);
  return [...Object.keys(optimizer.means), ...Object.keys(optimizer.hyperparameters)];
}

/** Throws ProblemError where a variable or sample value has the name of another quantity. */
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
