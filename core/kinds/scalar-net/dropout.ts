import { z } from 'zod';
import { useConvention, type ConventionUse } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { num, ref } from '../../expr/expr.ts';
import { passId, type Pass } from '../../format/pass.ts';
import { dropped, keptShare } from '../../layers/dropout.ts';
import type { Line } from '../../solution/step.ts';
import type { Network } from './network.ts';
import type { Unit } from './wiring.ts';

/**
 * Dropout with masks that are given, since chance is not worked by hand: ã = r·a/(1 − p), r being 0 where the
 * unit is dropped. Srivastava et al., "Dropout", JMLR 15, 2014, §4; the scaling and what p means are the
 * conventions `dropout-scaling` and `dropout-rate`.
 */
export const dropoutSchema = z.strictObject({
  rate: z.number().gt(0).lt(1),
  /** The units that may be dropped; every hidden unit when absent. */
  units: z.array(z.string().max(31)).min(1).max(2000).optional(),
  /** The units dropped in each pass, in the order of the work: one list for all passes, or one for each. */
  dropped: z
    .array(z.array(z.string().max(31)).max(2000))
    .min(1)
    .max(2000),
});
export type Dropout = z.infer<typeof dropoutSchema>;

const RATE = 'p';
const maskId = (unit: Unit): string => `r_${unit.id}`;
/** ã₁ of a₁: the output as the next layer sees it. */
const droppedId = (output: string): string => output.replace(/^[A-Za-z]+/, '$&Tilde');

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

export const dropoutConventions = ({ dropout, choices }: Network): ConventionUse[] =>
  dropout ? [useConvention('dropout-rate', choices), useConvention('dropout-scaling', choices)] : [];

/** The rate, and the mask of every pass. */
export function* dropoutGivens({ dropout, units, passes }: Network): Generator<Line, void> {
  if (!dropout) return;
  yield { id: RATE, phase: 'given', formula: num(dropout.rate) };
  for (const [i, pass] of passes.entries()) {
    const out = new Set(dropout.dropped[dropout.dropped.length === 1 ? 0 : i]);
    for (const unit of units)
      if (dropout.may.has(unit.id))
        yield { id: passId(maskId(unit), pass), phase: 'given', formula: num(out.has(unit.id) ? 0 : 1) };
  }
}

/** What the next layer sees of a unit, and the line that makes it where the unit may be dropped. */
export function afterDropout(
  { dropout, choices }: Network,
  unit: Unit,
  pass: Pass,
): { readonly id: string; readonly line: Line | null } {
  if (!dropout?.may.has(unit.id)) return { id: passId(unit.output, pass), line: null };
  const id = passId(droppedId(unit.output), pass);
  return {
    id,
    line: {
      id,
      phase: 'forward',
      formula: dropped(
        ref(passId(unit.output, pass)),
        ref(passId(maskId(unit), pass)),
        keptShare(ref(RATE), choices),
        choices,
      ),
    },
  };
}
