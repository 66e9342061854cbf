import { passId, type Pass } from '../../format/pass.ts';
import { afterRound, LOSS, passFor, type Network } from './network.ts';
import type { Summed } from './notes.ts';

/** What a drawing needs beyond the steps. Ids are those of the first pass of one sample: `passId` makes the others of them. */
export interface ScalarNetPicture {
  readonly inputs: readonly string[];
  readonly units: readonly {
    readonly id: string;
    /** Column in the drawing: 1 for the first hidden layer; inputs are 0. */
    readonly layer: number;
    /** Step of the weighted sum; the same as `output` for an identity unit. */
    readonly sum: string;
    readonly output: string;
    readonly activation: string;
    readonly bias: string | null;
    /** Target's step id for an output unit. */
    readonly target: string | null;
    /** A ReLU unit whose sum is below 0 in the first pass: it passes nothing on and no gradient back. */
    readonly cut: boolean;
  }[];
  /** `from` is an input's id or a unit's id, `to` a unit's id, `weight` a step. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: string }[];
  readonly loss: string;
  /** The updated value's step, by parameter, where there is one update. */
  readonly updated: Readonly<Record<string, string>>;
  /** Every pass of a sample through the network, in the order of the work, with the update it is for (from 0) and the units that are cut in it. */
  readonly passes: readonly (Pass & { readonly round: number; readonly cut: readonly string[] })[];
}

export function pictureOf(network: Network, cut: readonly Summed[]): ScalarNetPicture {
  const cutIn = new Map<string, string[]>();
  for (const { unit, pass } of cut) cutIn.set(passId('', pass), [...(cutIn.get(passId('', pass)) ?? []), unit.id]);
  const passes = network.rounds.flatMap(({ samples }, round) => samples.map((s) => passFor(network, s, round)).map((pass) => ({ ...pass, round, cut: cutIn.get(passId('', pass)) ?? [] })));
  const first = new Set(passes[0]?.cut);
  const { wired, units, parameters, rounds, optimizer } = network;
  return {
    inputs: wired.inputs,
    units: units.map(({ id, layer, sum, output, activation, bias }) => ({ id, layer, sum, output, activation, bias: bias ?? null, target: wired.compared.get(id) ?? null, cut: first.has(id) })),
    edges: wired.edges,
    loss: LOSS,
    updated: optimizer && rounds.length === 1 ? Object.fromEntries(parameters.map((id) => [id, afterRound(network, id, 0)])) : {},
    passes,
  };
}
