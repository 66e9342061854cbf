import { literal } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';
import type { Expr } from '../../expr/expr.ts';
import type { ScalarNetProblem } from './problem.ts';

/**
 * The state that training goes on from, by quantity and parameter. `kept`: what the optimizer stores. Throws ProblemError
 * for a quantity that it does not store, an unknown parameter, and a question without an optimizer.
 */
export function storedState(
  { from, optimizer }: ScalarNetProblem,
  parameters: readonly string[],
  kept: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, Expr>> {
  if (from && !optimizer)
    throw problemError('from', 'nothing is updated', 'add an "optimizer", or leave it out');
  const known = new Set(parameters);
  return new Map(
    Object.entries(from?.state ?? {}).map(([name, values]) => {
      if (!kept.includes(name))
        throw problemError(
          `from.state.${name}`,
          `${optimizer?.name ?? ''} stores no ${name}`,
          kept.length === 0 ? 'leave it out: it stores nothing' : `it stores ${kept.join(', ')}`,
        );
      const unknown = Object.keys(values).find((id) => !known.has(id));
      if (unknown !== undefined)
        throw problemError(
          `from.state.${name}.${unknown}`,
          `unknown parameter "${unknown}"`,
          `parameters are ${parameters.slice(0, 12).join(', ')}`,
        );
      return [name, new Map(Object.entries(values).map(([id, value]) => [id, literal(value)]))];
    }),
  );
}
