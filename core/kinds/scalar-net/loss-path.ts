import { evaluate } from '../../expr/evaluate.ts';
import { stepsById, type Step } from '../../solution/step.ts';
import type { ScalarNetSolution } from './solution.ts';

/** The loss before each update, and after the last one; empty where nothing is updated. */
export function lossPath({ steps }: Pick<ScalarNetSolution, 'steps'>): readonly number[] {
  const updates = steps.filter(({ phase }) => phase === 'update');
  if (updates.length === 0) return [];
  const byId = stepsById(steps);
  const last = Math.max(0, ...updates.map(({ id }) => numberOf(id)));
  const before = Array.from({ length: Math.max(1, last) }, (_, update) => update);
  const total = byId.has('J') ? 'J' : 'L';
  const nameAt = (id: string, update: number): string => (update === 0 ? id : `${id}_u${update}`);
  const losses = before.flatMap((update) => byId.get(nameAt(total, update))?.value ?? []);
  const after = new Map(
    updates
      .filter(({ id }) => numberOf(id) === last)
      .map(({ id, value }) => [nameAt(id.replace(ENDING, ''), last - 1 < 0 ? 0 : last - 1), value] as const),
  );
  const next = again(steps, after, last > 1 ? `_u${last - 1}` : '').get(nameAt(total, Math.max(0, last - 1)));
  return next === undefined ? losses : [...losses, next];
}

/** `w_u2`: the second update; `w'`: the only one. */
const ENDING = /(?:_u(\d+)|')$/;
const numberOf = (id: string): number => Number(ENDING.exec(id)?.[1] ?? 0);

/** The forward pass and the loss of the steps with this ending, with other values of some parameters. */
function again(
  steps: readonly Step[],
  changed: ReadonlyMap<string, number>,
  ending: string,
): ReadonlyMap<string, number> {
  const byId = stepsById(steps);
  const values = new Map(changed);
  const at = (id: string): number => values.get(id) ?? byId.get(id)?.value ?? Number.NaN;
  for (const { id, phase, formula } of steps)
    if ((phase === 'forward' || phase === 'loss') && id.endsWith(ending) && !values.has(id))
      values.set(id, evaluate(formula, at));
  return values;
}
