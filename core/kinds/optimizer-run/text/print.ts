import type { ConventionName } from '../../../conventions/index.ts';
import { optimizers } from '../../../optimizers/index.ts';
import type { Optimizer } from '../../../optimizers/optimizer.ts';
import { scheduleText } from '../../../optimizers/schedules/index.ts';
import type { OptimizerRunProblem } from '../problem.ts';
import { printedField } from '../../../optimizers/hyperparameter-words.ts';

/**
 * A run in the notation that `parse` reads; null where it has given gradients, samples, rivals or
 * conventions, which the notation does not cover.
 */
export function print({
  objective,
  samples,
  rivals,
  from: state,
  asks,
  start,
  optimizer,
  schedule,
  steps,
  conventions = {},
}: OptimizerRunProblem): string | null {
  if (objective === undefined || samples || rivals || state || asks) return null;
  const choices = conventionTexts(optimizers[optimizer.name], conventions);
  if (choices === null) return null;
  const from = Object.entries(start)
    .map(([variable, value]) => `${variable} = ${value}`)
    .join(', ');
  return [
    `${optimizer.name} on ${objective} from (${from})`,
    ...hyperparameterTexts(optimizer),
    ...scheduleText(schedule),
    ...choices,
    `${steps} ${steps === 1 ? 'step' : 'steps'}`,
  ].join(', ');
}

/** The learning rate and weight decay, and every other hyperparameter that is not the default. */
function hyperparameterTexts({ name, ...values }: OptimizerRunProblem['optimizer']): string[] {
  const own: Optimizer = optimizers[name];
  const hyperparameters = Object.values(own.hyperparameters);
  const isDefault = (field: string, value: unknown): boolean =>
    field !== 'learningRate' &&
    field !== 'weightDecay' &&
    hyperparameters.find((one) => one.field === field)?.default === value;
  return Object.entries(values)
    .filter(([field, value]) => value !== undefined && !isDefault(field, value))
    .map(([field, value]) => `${printedField(field)} ${String(value)}`);
}

/** `keras form`, `decoupled decay`; null where another convention is stated. */
function conventionTexts(
  { convention }: Optimizer,
  stated: NonNullable<OptimizerRunProblem['conventions']>,
): string[] | null {
  const texts: string[] = [];
  for (const [name, choice] of Object.entries(stated) as [ConventionName, string | undefined][]) {
    if (choice === undefined) continue;
    if (name === 'weight-decay') texts.push(`${choice} decay`);
    else if (name === convention) texts.push(`${choice} form`);
    else return null;
  }
  return texts;
}
