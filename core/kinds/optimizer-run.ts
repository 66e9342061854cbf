import { z } from 'zod';
import type { ConventionChoices } from '../conventions.ts';
import { problemError, ProblemError } from '../errors.ts';
import { differentiate } from '../expr/differentiate.ts';
import { num, ref, refs, substitute, type Expr } from '../expr/expr.ts';
import { parseExpr } from '../expr/parse.ts';
import { symbolOf } from '../format/symbol.ts';
import { optimizerInUse, optimizerSchema } from '../optimizers/index.ts';
import type { RuleNames } from '../optimizers/optimizer.ts';
import { evaluateLines } from '../solution/evaluate-lines.ts';
import type { Solution } from '../solution/solution.ts';
import type { Line } from '../solution/step.ts';
import { conventionChoicesSchema } from './convention-choices.ts';
import { alternatives } from './alternatives.ts';
import type { Box, Kind } from './kind.ts';
import { isOrdinaryName, literal, ORDINARY_NAME, quantitySchema } from './quantity.ts';

const variableSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,9}$/, 'must be a letter, perhaps with digits, e.g. w or x1').refine(isOrdinaryName, ORDINARY_NAME);

export const optimizerRunSchema = z.strictObject({
  kind: z.literal('optimizer-run'),
  /** As typed: `x^2 + 10*y^2`. Give this or `gradients`. */
  objective: z.string().min(1).max(500).optional(),
  /** The gradient at each update, by variable, where the objective is not known. */
  gradients: z.record(variableSchema, z.array(quantitySchema).min(1).max(1000)).optional(),
  start: z.record(variableSchema, quantitySchema),
  optimizer: optimizerSchema,
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
  readonly variables: readonly string[];
  readonly columns: readonly { readonly tex: string; readonly plain: string }[];
  /** One row an update, t = 0 first: step ids, null where a column has nothing yet. The first column is t itself and always null. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Step ids of the point at each t, one a variable: the path over the objective. */
  readonly path: readonly (readonly string[])[];
}
export type OptimizerRunSolution = Solution<'optimizer-run', OptimizerRunAnswer, OptimizerRunPicture>;

const FIGURES = 3;
/** Names that the optimizers' own quantities have. */
const TAKEN = new Set(['g', 'm', 'v', 's', 't', 'f', 'L', 'eta', 'rho', 'beta1', 'beta2', 'epsilon', 'mHat', 'vHat', 'e']);
const MOST_VARIABLES = 10;
/** Of an objective that cannot be read, this much is said again. */
const OBJECTIVE_SHOWN = 60;

/** An optimizer's path from a start, every intermediate quantity of every update in a table. */
export const optimizerRun: Kind<OptimizerRunProblem, OptimizerRunSolution> = {
  name: 'optimizer-run',
  title: 'An optimizer step by step',
  schema: optimizerRunSchema,
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
};

function solveUnder(problem: OptimizerRunProblem, choices: ConventionChoices | undefined): OptimizerRunSolution {
  const variables = Object.keys(problem.start);
  const gradients = gradientsOf(problem, variables);
  const { optimizer, form, hyperparameters, conventions } = optimizerInUse(problem.optimizer, choices);
  const named = (name: string, variable: string, t: number): string => (variables.length === 1 ? `${name}_${t}` : `${name}_${variable}_${t}`);
  const at = (variable: string, t: number): string => `${variable}_${t}`;
  const namesFor = (variable: string, t: number): RuleNames => ({
    parameter: at(variable, t - 1),
    next: at(variable, t),
    gradient: named('g', variable, t),
    before: (state) => named(state, variable, t - 1),
    after: (state) => named(state, variable, t),
    hyper: (name) => name,
    lookAhead: `${variable}Tilde_${t}`,
    t: num(t),
  });

  const lines: Line[] = [
    ...hyperparameters,
    ...Object.entries(problem.start).map(([variable, value]): Line => ({ id: at(variable, 0), phase: 'given', formula: literal(value) })),
    ...variables.flatMap((variable) => optimizer.state.map((state): Line => ({ id: named(state, variable, 0), phase: 'given', formula: num(0) }))),
  ];
  const rows: (string | null)[][] = [];
  const columnIds: string[] = [];
  for (let t = 1; t <= problem.steps; t += 1) {
    const update: Line[] = [];
    // The gradient by every variable is taken at one point, so all look-ahead points come before the gradients.
    const ahead = variables.map((variable) => optimizer.lookAhead(namesFor(variable, t), form));
    update.push(...ahead.filter((line) => line !== null));
    const point = (variable: string): string => ahead[variables.indexOf(variable)]?.id ?? at(variable, t - 1);
    for (const variable of variables) update.push({ id: named('g', variable, t), phase: 'work', ...gradients(variable, t, point) });
    for (const variable of variables) update.push(...optimizer.rule(namesFor(variable, t), form));
    lines.push(...update.map((line, i): Line => ({ ...line, phase: 'work', ...(i === 0 ? { heading: `Update ${t}` } : {}) })));
    if (t === 1) columnIds.push(...update.map(({ id }) => id));
    rows.push([null, ...update.map(({ id }) => id)]);
  }
  const steps = solved(lines);
  const withoutTime = (id: string): string => id.replace(/_\d+$/, '');
  const columns = [{ tex: 't', plain: 't' }, ...columnIds.map((id) => symbolOf(withoutTime(id))).map(({ tex, plain }) => ({ tex, plain }))];
  const start: (string | null)[] = [null, ...columnIds.map((id) => (variables.includes(withoutTime(id)) ? at(withoutTime(id), 0) : null))];
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const allRows = [start, ...rows];
  return {
    kind: 'optimizer-run',
    steps,
    answer: { columns: columns.map(({ plain }) => plain), rows: allRows.map((row, t) => row.map((id, column) => (column === 0 ? t : id === null ? null : (value.get(id) ?? null)))) },
    picture: {
      optimizer: optimizer.title,
      form,
      objective: problem.objective ?? null,
      variables,
      columns,
      rows: allRows,
      path: Array.from({ length: problem.steps + 1 }, (_, t) => variables.map((variable) => at(variable, t))),
    },
    conventions,
    alternatives: [],
  };
}

type GradientLine = (variable: string, t: number, point: (variable: string) => string) => Pick<Line, 'formula' | 'rule'>;

/** Where the gradients come from: the objective's derivative at the current point, or the document's own list. */
function gradientsOf({ objective, gradients, start, steps }: OptimizerRunProblem, variables: readonly string[]): GradientLine {
  if (variables.length === 0) throw problemError('start', 'there is no variable', 'give a start for at least one, e.g. { "w": 1 }');
  if (variables.length > MOST_VARIABLES) throw problemError('start', `${variables.length} variables`, `use at most ${MOST_VARIABLES}`);
  const taken = variables.find((variable) => TAKEN.has(variable));
  if (taken !== undefined) throw problemError(`start.${taken}`, `the name "${taken}" has a meaning of its own here`, 'use another, e.g. w, x or y');
  if ((objective === undefined) === (gradients === undefined)) {
    throw problemError(objective === undefined ? 'objective' : 'gradients', objective === undefined ? 'neither an objective nor gradients are given' : 'both an objective and gradients are given', 'give one of "objective" and "gradients"');
  }
  if (gradients) {
    const unknown = Object.keys(gradients).find((variable) => start[variable] === undefined);
    if (unknown !== undefined) throw problemError(`gradients.${unknown}`, `unknown variable "${unknown}"`, `variables are ${variables.join(', ')}`);
    for (const variable of variables) {
      const given = gradients[variable]?.length ?? 0;
      if (given < steps) throw problemError(`gradients.${variable}`, `${given} ${given === 1 ? 'gradient' : 'gradients'} for ${steps} updates`, 'give one gradient for each update, or fewer steps');
    }
    return (variable, t) => ({ formula: literal(gradients[variable]?.[t - 1] ?? 0) });
  }
  const parsed = parseExpr(objective ?? '', new Map(variables.map((variable) => [variable, variable])));
  if (!parsed.ok) throw problemError('objective', `at character ${parsed.at + 1} of “${(objective ?? '').slice(0, OBJECTIVE_SHOWN)}${(objective ?? '').length > OBJECTIVE_SHOWN ? '…' : ''}”: ${parsed.message}`, 'write it as x^2 + 10*y^2');
  const unused = variables.find((variable) => !refs(parsed.expr).includes(variable));
  if (unused !== undefined) throw problemError(`start.${unused}`, `the objective does not contain ${unused}`, 'use it in the objective or leave it out');
  const derivatives = new Map(variables.map((variable): [string, Expr] => [variable, differentiate(parsed.expr, variable)]));
  return (variable, _t, point) => ({
    rule: ref(`df/d${point(variable)}`),
    formula: substitute(derivatives.get(variable) ?? num(0), (id) => ref(point(id))),
  });
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
