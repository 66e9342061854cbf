import { useConvention, type ConventionChoices, type ConventionUse } from '../../conventions/index.ts';
import { losses } from '../../losses/index.ts';
import type { RecurrentProblem } from './problem.ts';

/** The conventions of the cell and the loss; `units` outputs are compared at a time step. */
export function conventionsOf(
  { cell, loss }: RecurrentProblem,
  units: number,
  choices: ConventionChoices | undefined,
): ConventionUse[] {
  return [
    ...(cell.type === 'gru'
      ? [useConvention('gru-reset', choices), useConvention('gru-update', choices)]
      : []),
    ...(cell.type === 'lstm' ? [useConvention('lstm-forget-bias', choices)] : []),
    ...losses[loss].conventions(choices, units),
    ...(cell.type === 'rnn' && cell.activation === 'relu' && choices?.['relu-at-zero'] !== undefined
      ? [useConvention('relu-at-zero', choices)]
      : []),
  ];
}
