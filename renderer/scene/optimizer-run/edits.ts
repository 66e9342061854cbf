import type { HyperparameterEntry, OptimizerChoice } from '../../../core/contract/optimizers.ts';
import type { OptimizerRunProblem } from '../../../core/kinds/optimizer-run/optimizer-run.ts';

/** Edits of a run by hand: each returns a new problem. */
type Entry = OptimizerRunProblem['optimizer'];
type Rival = NonNullable<OptimizerRunProblem['rivals']>[number];

export const MOST_RIVALS = 7;

export const withStart = (
  problem: OptimizerRunProblem,
  start: Readonly<Record<string, number>>,
): OptimizerRunProblem => ({ ...problem, start: { ...problem.start, ...start } });
/** Moves the start to these values of the variables, each rounded to its units per pixel. */
export const withStartAt = (
  problem: OptimizerRunProblem,
  variables: readonly string[],
  values: readonly number[],
  pixel: readonly number[],
): OptimizerRunProblem =>
  withStart(
    problem,
    Object.fromEntries(variables.map((name, i) => [name, roundedTo(values[i] ?? 0, pixel[i] ?? 1)])),
  );
export const withSteps = (problem: OptimizerRunProblem, steps: number): OptimizerRunProblem => ({
  ...problem,
  steps,
});

/** The optimizers of a problem: its own, then its rivals. */
export const entriesOf = ({ optimizer, rivals = [] }: OptimizerRunProblem): readonly Entry[] => [
  optimizer,
  ...rivals.map((rival) => rival.optimizer),
];
/** The number in a field of an optimizer; undefined where the field is absent. */
export function fieldOf(entry: Entry, field: string): number | undefined {
  const value: unknown = Object.entries(entry).find(([name]) => name === field)?.[1];
  return typeof value === 'number' ? value : undefined;
}

/** Changes a hyperparameter of one runner, or of all that have it. */
export function withField(
  problem: OptimizerRunProblem,
  runner: number | 'all',
  field: string,
  value: number,
): OptimizerRunProblem {
  const changed = (entry: Entry, i: number): Entry =>
    (runner === 'all' ? fieldOf(entry, field) !== undefined : runner === i)
      ? ({ ...entry, [field]: value } as Entry)
      : entry;
  const { rivals } = problem;
  return {
    ...problem,
    optimizer: changed(problem.optimizer, 0),
    ...(rivals
      ? { rivals: rivals.map((rival, i) => ({ ...rival, optimizer: changed(rival.optimizer, i + 1) })) }
      : {}),
  };
}

/** The index of a rival; −1 for one that does not run. */
export const rivalAt = (
  { rivals = [] }: OptimizerRunProblem,
  { name, forms }: OptimizerChoice,
  form: string,
): number =>
  rivals.findIndex((rival) => rival.optimizer.name === name && (rival.form ?? forms[0]?.name) === form);

/** The form of the document's own optimizer, where the document gives it. */
export const statedForm = (
  { conventions }: OptimizerRunProblem,
  { convention, forms }: OptimizerChoice,
): string | undefined =>
  (convention === null
    ? undefined
    : (conventions as Readonly<Record<string, string>> | undefined)?.[convention]) ?? forms[0]?.name;

/**
 * Adds a rival, with the hyperparameters that it shares with the document's own optimizer and defaults for
 * the rest; or removes it.
 */
export function withRival(
  problem: OptimizerRunProblem,
  choice: OptimizerChoice,
  form: string,
): OptimizerRunProblem {
  const { rivals = [], ...rest } = problem;
  const there = rivalAt(problem, choice, form);
  const left =
    there < 0 ? [...rivals, newRival(problem, choice, form)] : rivals.filter((_, i) => i !== there);
  return left.length === 0 ? rest : { ...problem, rivals: left.slice(0, MOST_RIVALS) };
}

/** Adds every other form of the document's own optimizer as a rival. */
export const withOtherForms = (
  problem: OptimizerRunProblem,
  choice: OptimizerChoice,
  own: string,
): OptimizerRunProblem =>
  choice.forms
    .filter(({ name }) => name !== own && rivalAt(problem, choice, name) < 0)
    .reduce((sofar, { name }) => withRival(sofar, choice, name), problem);

function newRival(
  { optimizer }: OptimizerRunProblem,
  { name, forms, hyperparameters }: OptimizerChoice,
  form: string,
): Rival {
  // A field that is 0 by default is an initial state, which documents leave out.
  const shared = hyperparameters.flatMap((hyper): [string, number][] => {
    const value = sharedValue(optimizer, hyper) ?? hyper.default;
    return value === 0 ? [] : [[hyper.field, value]];
  });
  return {
    optimizer: { name, ...Object.fromEntries(shared) } as Entry,
    ...(forms.length > 1 ? { form } : {}),
  };
}

/**
 * A learning rate that is 1 by default only scales a step that needs none (Adadelta), so the rate of another
 * rule does not fit it.
 */
const sharedValue = (own: Entry, { field, default: by }: HyperparameterEntry): number | undefined =>
  field === 'learningRate' && by === 1 ? undefined : fieldOf(own, field);

/** Halves the learning rate after each `every` updates; 0 keeps it constant. */
export function withHalving(problem: OptimizerRunProblem, every: number): OptimizerRunProblem {
  return { ...problem, schedule: every === 0 ? undefined : { name: 'step', factor: 0.5, every } };
}
/** The number of updates after which the rate is halved: 0 for never, null for another schedule. */
export function halvingOf({ schedule }: OptimizerRunProblem): number | null {
  if (!schedule || (schedule.name === 'constant' && !schedule.warmUp)) return 0;
  return schedule.name === 'step' && schedule.factor === 0.5 && !schedule.warmUp ? schedule.every : null;
}

/** Rounds a number to the resolution of a pixel, given the units per pixel. */
export function roundedTo(value: number, pixel: number): number {
  const places = Math.max(0, Math.ceil(-Math.log10(pixel)));
  return Number(value.toFixed(Math.min(places, 12)));
}

/** The slider of a hyperparameter: `log` is a logarithmic scale with this many steps per power of ten. */
export interface Range {
  readonly log: boolean;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}
/** The sliders of the learning rate and of decay rates; other numbers are typed. */
export function rangeOf(field: string, value: number): Range | null {
  if (field === 'learningRate')
    return {
      log: true,
      min: Math.min(-3, Math.floor(Math.log10(value))),
      max: Math.max(0, Math.ceil(Math.log10(value))),
      step: 0.01,
    };
  if (['momentum', 'decay', 'beta1', 'dampening'].includes(field))
    return { log: false, min: 0, max: field === 'dampening' ? 1 : 0.99, step: 0.01 };
  if (field === 'beta2') return { log: false, min: 0, max: 0.999, step: 0.001 };
  return null;
}
/** The number at a position of the slider, with two or three significant digits. */
export const fromSlider = ({ log }: Range, at: number): number =>
  log ? Number((10 ** at).toPrecision(2)) : at;
export const toSlider = ({ log }: Range, value: number): number => (log ? Math.log10(value) : value);
