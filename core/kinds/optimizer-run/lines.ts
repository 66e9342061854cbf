import type { Text } from '../../language/text.ts';
import type { ConventionChoices } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { div, num, ref, substitute, type Expr } from '../../expr/expr.ts';
import type { Line } from '../../solution/step.ts';
import { symbolOf } from '../../format/symbol.ts';
import {
  optimizerInUse,
  type OptimizerEntry,
  optimizers,
  type OptimizerInUse,
} from '../../optimizers/index.ts';
import type { ScheduleInUse } from '../../optimizers/schedules/index.ts';
import type { Optimizer, RuleNames } from '../../optimizers/optimizer.ts';
import type { RunGradients } from './gradients.ts';
import type { RunQuantity, RunRole } from './solution.ts';
/**
 * The lines of one update: those before the rule, the gradients (including those of single samples), and the
 * rule.
 */
export interface UpdateLines {
  readonly before: readonly Line[];
  readonly taken: readonly { readonly samples: readonly Line[]; readonly gradient: Line }[];
  readonly after: readonly Line[];
}
export interface RunnerLines {
  readonly use: OptimizerInUse;
  readonly hyperparameters: readonly Line[];
  /** The initial values of the variables and of the state. */
  readonly starts: readonly Line[];
  readonly update: (t: number) => UpdateLines;
  readonly path: readonly (readonly string[])[];
  readonly titles: { readonly optimizer: Text; readonly form: Text | null };
}

interface Course {
  readonly variables: readonly string[];
  readonly start: ReadonlyMap<string, Expr>;
  readonly steps: number;
  readonly schedule: ScheduleInUse | null;
  readonly gradients: RunGradients;
  /** Updates made before the run, and the state that they left, by quantity and variable. */
  readonly earlier: number;
  readonly state: ReadonlyMap<string, ReadonlyMap<string, Expr>>;
}

/**
 * The form requested for a rival, as a choice of its optimizer's convention. Throws ProblemError for a form
 * that the optimizer does not have.
 */
export function rivalChoices(
  { optimizer, form }: { readonly optimizer: OptimizerEntry; readonly form?: string | undefined },
  where: string,
  choices: ConventionChoices | undefined,
): ConventionChoices | undefined {
  if (form === undefined) return choices;
  const { convention, forms, title }: Optimizer = optimizers[optimizer.name];
  if (!forms.some(({ name }) => name === form))
    throw problemError(
      `${where}.form`,
      `${title.en} has no form "${form}"`,
      `its forms are ${forms.map(({ name }) => name).join(', ')}`,
    );
  // An optimizer with a single form has no convention to choose it.
  return convention === null ? choices : { ...choices, [convention]: form };
}

/**
 * The lines of one optimizer's run. `tag` is part of every id of a rival, which gives it its own numbers
 * under the same symbols; the document's own optimizer has none.
 */
export function runnerLines(
  entry: OptimizerEntry,
  choices: ConventionChoices | undefined,
  tag: string,
  { variables, start, steps, schedule, gradients, earlier, state: given }: Course,
): RunnerLines {
  const use = optimizerInUse(entry, choices);
  const { optimizer, form, hyperparameters, state } = use;
  const named = (name: string, variable: string, t: number): string =>
    variables.length === 1 ? `${name}${tag}_${t}` : `${name}${tag}_${variable}_${t}`;
  const at = (variable: string, t: number): string => `${variable}${tag}_${t}`;
  const namesFor = (variable: string, t: number): RuleNames => ({
    parameter: at(variable, t - 1),
    next: at(variable, t),
    gradient: named('g', variable, t),
    before: (quantity) => named(quantity, variable, t - 1),
    after: (quantity) => named(quantity, variable, t),
    hyper: (name) => (schedule && name === 'eta' ? `eta${tag}_${t}` : `${name}${tag}`),
    lookAhead: `${variable}Tilde${tag}_${t}`,
    t: num(t + earlier),
    ...(schedule ? { share: div(ref(`eta${tag}_${t}`), ref(`eta${tag}`)) } : {}),
  });
  const bare = (id: string): string => (tag === '' ? id : id.replace(tag, ''));
  const own = (line: Line): Line => {
    if (tag === '') return line;
    const { tex, plain } = symbolOf(bare(line.id));
    return {
      ...line,
      symbol: { tex, plain },
      ...(line.rule ? { rule: substitute(line.rule, (id) => ref(bare(id))) } : {}),
    };
  };
  const tagged = (formula: Expr): Expr =>
    tag === ''
      ? formula
      : substitute(formula, (id) =>
          hyperparameters.some((line) => line.id === id) || id === 'eta' ? ref(`${id}${tag}`) : undefined,
        );
  const rated =
    schedule === null || hyperparameters.some(({ id }) => id === 'eta')
      ? hyperparameters
      : [{ id: 'eta', phase: 'given', formula: num(entry.learningRate) } as const, ...hyperparameters];
  return {
    use,
    titles: {
      optimizer: optimizer.title,
      form:
        optimizer.forms.length === 1
          ? null
          : (optimizer.forms.find(({ name }) => name === form)?.title ?? null),
    },
    hyperparameters: rated.map((line): Line => own({ ...line, id: `${line.id}${tag}` })),
    starts: [
      ...variables.map((variable): Line =>
        own({ id: at(variable, 0), phase: 'given', formula: start.get(variable) ?? num(0) }),
      ),
      ...variables.flatMap((variable) =>
        state.map(({ name, start: from }): Line =>
          own({
            id: named(name, variable, 0),
            phase: 'given',
            formula: given.get(name)?.get(variable) ?? tagged(from),
          }),
        ),
      ),
    ],
    update: (t) => {
      const rate: Line[] = schedule
        ? [
            {
              id: `eta${tag}_${t}`,
              phase: 'work',
              formula: tagged(schedule.rate(t + earlier)),
              reason: 'scheduled-rate',
            },
          ]
        : [];
      // All partial derivatives are taken at one point, so all look-ahead points precede the gradients.
      const ahead = variables.map((variable) => optimizer.lookAhead(namesFor(variable, t), form));
      const point = (variable: string): string =>
        ahead[variables.indexOf(variable)]?.id ?? at(variable, t - 1);
      const taken = variables.map((variable) => gradients.at(variable, t, named('g', variable, t), point));
      return {
        before: [...rate, ...ahead.filter((line) => line !== null)].map(own),
        taken: taken.map(({ samples, gradient }) => ({ samples: samples.map(own), gradient: own(gradient) })),
        after: variables.flatMap((variable) => optimizer.rule(namesFor(variable, t), form)).map(own),
      };
    },
    path: Array.from({ length: steps + 1 }, (_, t) => variables.map((variable) => at(variable, t))),
  };
}

/** The displayed quantities of each update, by update and variable, in the order of computation. */
export function runQuantities(
  updates: readonly UpdateLines[],
  variables: readonly string[],
  path: RunnerLines['path'],
): RunQuantity[] {
  const found = new Map<string, { role: RunRole; ids: string[][] }>();
  // mHat_R1_x_3 is m̂ of x; a point is named by its variable.
  const nameOf = (id: string): string => id.split('_')[0] ?? id;
  updates.forEach(({ before, taken, after }, i) => {
    const points = new Set(path[i + 1]);
    const put = (id: string, name: string, role: RunRole): void => {
      const entry = found.get(name) ?? { role, ids: updates.map(() => []) };
      entry.ids[i]?.push(id);
      found.set(name, entry);
    };
    before.forEach(({ id }) => (nameOf(id) === 'eta' ? put(id, 'eta', 'rate') : put(id, 'ahead', 'ahead')));
    taken.forEach(({ gradient }) => put(gradient.id, 'g', 'gradient'));
    after.forEach(({ id }) => (points.has(id) ? put(id, 'point', 'point') : put(id, nameOf(id), 'state')));
  });
  const [only, another] = variables;
  const letter = only !== undefined && another === undefined ? only : 'w';
  return [...found].map(([name, { role, ids }]) => {
    const { tex, plain } = symbolOf(role === 'ahead' ? `${letter}Tilde` : role === 'point' ? letter : name);
    return { name, role, tex, plain, ids };
  });
}
