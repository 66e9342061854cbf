import { problemError } from '../../errors.ts';
import type { Dropout } from './problem.ts';
import type { Unit } from './wiring.ts';

/**
 * The units that may be dropped, by id. Throws ProblemError for a mask that does not fit the passes or names
 * another unit.
 */
export function mayDrop(
  dropout: Dropout,
  units: readonly Unit[],
  compared: ReadonlyMap<string, string>,
  passes: number,
): ReadonlySet<string> {
  const hidden = units.flatMap(({ id }) => (compared.has(id) ? [] : [id]));
  const known = new Set(hidden);
  dropout.units?.forEach((id, i) => {
    if (!known.has(id))
      throw problemError(
        `dropout.units[${i}]`,
        `"${id}" is no hidden unit`,
        `hidden units are ${hidden.slice(0, 12).join(', ')}`,
      );
  });
  const may = new Set(dropout.units ?? hidden);
  if (dropout.dropped.length !== 1 && dropout.dropped.length !== passes)
    throw problemError(
      'dropout.dropped',
      `found ${dropout.dropped.length} lists for ${passes} ${passes === 1 ? 'pass' : 'passes'}`,
      'give one for each sample of every epoch, or one for all',
    );
  dropout.dropped.forEach((ids, i) =>
    ids.forEach((id, j) => {
      if (!may.has(id))
        throw problemError(
          `dropout.dropped[${i}][${j}]`,
          `"${id}" cannot be dropped`,
          `units that can are ${[...may].slice(0, 12).join(', ')}`,
        );
    }),
  );
  return may;
}
