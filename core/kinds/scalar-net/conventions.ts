import { useConvention, type ConventionUse } from '../../conventions/index.ts';
import type { ActivationName } from '../../layers/activations.ts';
import { conventionsOfActivations } from './activation.ts';
import { dropoutConventions } from './dropout-lines.ts';
import type { Network } from './network.ts';
import type { Summed } from './notes.ts';
import { penaltyConventions } from './penalty-lines.ts';

/** The conventions in effect, stated or assumed; those of a kink only where a sum is exactly at it. */
export function conventionsOf(network: Network, sums: readonly Summed[]): ConventionUse[] {
  const { loss, compared, optimizer, rounds, choices } = network;
  const byActivation = new Map<ActivationName, number[]>();
  for (const { unit, value } of sums) {
    const known = byActivation.get(unit.activation);
    if (known) known.push(value);
    else byActivation.set(unit.activation, [value]);
  }
  return [
    ...loss.conventions(choices, compared.length),
    ...(rounds.some(({ samples }) => samples.length > 1) ? [useConvention('batch-reduction', choices)] : []),
    ...conventionsOfActivations(byActivation, choices),
    ...penaltyConventions(network),
    ...dropoutConventions(network),
    ...(optimizer?.conventions ?? []),
  ];
}
