import type { ConventionChoices } from '../../conventions/index.ts';
import { literal } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';
import { ref, substitute, type Expr } from '../../expr/expr.ts';
import { say } from '../../language/text.ts';
import { optimizerInUse } from '../../optimizers/index.ts';
import type { Line } from '../../solution/step.ts';
import type { OptimizerRunProblem } from './problem.ts';

/**
 * The state that a run goes on from, by quantity and variable. Throws ProblemError for a quantity that the
 * optimizer does not store, an unknown variable, and rivals, which have a state of their own.
 */
export function stateOfRun(
  { from, optimizer, rivals }: OptimizerRunProblem,
  variables: readonly string[],
  choices: ConventionChoices | undefined,
): ReadonlyMap<string, ReadonlyMap<string, Expr>> {
  if (from && rivals)
    throw problemError('from', 'the rivals have a state of their own', 'leave out "from" or "rivals"');
  const kept = optimizerInUse(optimizer, choices).state.map(({ name }) => name);
  return new Map(
    Object.entries(from?.state ?? {}).map(([name, values]) => {
      if (!kept.includes(name))
        throw problemError(
          `from.state.${name}`,
          `${optimizer.name} stores no ${name}`,
          kept.length === 0 ? 'leave it out: it stores nothing' : `it stores ${kept.join(', ')}`,
        );
      const unknown = Object.keys(values).find((variable) => !variables.includes(variable));
      if (unknown !== undefined)
        throw problemError(
          `from.state.${name}.${unknown}`,
          `there is no variable ${unknown}`,
          `variables are ${variables.join(', ')}`,
        );
      return [name, new Map(Object.entries(values).map(([variable, value]) => [variable, literal(value)]))];
    }),
  );
}

/** The objective after each update that is asked for as `f_2`, over the point there; 0 is the start. */
export function objectivesAsked(
  { asks, start, steps }: OptimizerRunProblem,
  objective: Expr | null,
): readonly Line[] {
  if (objective === null) return [];
  const at = [...new Set(asks)].flatMap((id) => {
    const update = /^f_(\d{1,4})$/.exec(id)?.[1];
    return update === undefined || Number(update) > steps || String(Number(update)) !== update
      ? []
      : [Number(update)];
  });
  return at
    .sort((one, other) => one - other)
    .map((t, i): Line => ({
      id: `f_${t}`,
      phase: 'work',
      formula: substitute(objective, (id) => (Object.hasOwn(start, id) ? ref(`${id}_${t}`) : undefined)),
      ...(i === 0 ? { heading: say('Objective', 'उद्देश्य फलन', 'উদ্দেশ্য ফাংশন') } : {}),
    }));
}
