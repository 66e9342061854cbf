import { useConvention, type ConventionUse } from '../../conventions/index.ts';
import { num, ref } from '../../expr/expr.ts';
import { passId, type Pass } from '../../format/pass.ts';
import { dropped, keptShare } from '../../layers/dropout.ts';
import type { Line } from '../../solution/step.ts';
import type { Network } from './network.ts';
import type { Unit } from './wiring.ts';

const RATE = 'p';
const maskId = (unit: Unit): string => `r_${unit.id}`;
/** The id ã₁ for a₁: the output after dropout, which the next layer takes. */
export const droppedId = (output: string): string => output.replace(/^[A-Za-z]+/, '$&Tilde');

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

/** The output that the next layer takes, and the line that computes it where the unit may be dropped. */
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
      reason: 'dropout',
      formula: dropped(
        ref(passId(unit.output, pass)),
        ref(passId(maskId(unit), pass)),
        keptShare(ref(RATE), choices),
        choices,
      ),
    },
  };
}
