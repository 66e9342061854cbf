import { passId, type Pass } from '../../format/pass.ts';
import type { Tape } from '../../solution/tape.ts';
import { penaltyObjective } from './penalty-lines.ts';
import { matricesOf, type MatrixLayer } from './matrices.ts';
import { afterRound, LOSS, passFor, roundLoss, type Network } from './network.ts';
import type { Summed } from './notes.ts';

/**
 * What a drawing needs beyond the steps. Ids are those of the first pass of one sample: `passId` makes the
 * others of them.
 */
export interface ScalarNetPicture {
  readonly inputs: readonly string[];
  /** Empty for a large network, which is drawn as blocks. */
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
  /**
   * Every pass of a sample through the network, in the order of the work, with the update it is for (from 0),
   * its loss and the units that are cut in it.
   */
  readonly passes: readonly (Pass & {
    readonly round: number;
    readonly loss: string;
    readonly cut: readonly string[];
  })[];
  /**
   * Of every update: what is differentiated, and whether the gradient is taken at a point w̃ ahead.
   * `optimizer` is null where nothing is updated.
   */
  readonly rounds: readonly { readonly epoch: number; readonly objective: string; readonly ahead: boolean }[];
  readonly optimizer: string | null;
  /** The layers as matrices, where the network has that form. */
  readonly layers: readonly MatrixLayer[] | null;
  /** Units and parameters of each column, the inputs first. */
  readonly blocks: readonly {
    readonly units: number;
    readonly activation: string | null;
    readonly parameters: number;
  }[];
  /**
   * The numbers of a large network, whose steps are made when they are asked for; null where `steps` holds
   * them all.
   */
  readonly tape: Tape | null;
}

/** `tape`: of a large network, whose units and edges are left out. */
export function pictureOf(network: Network, cut: readonly Summed[], tape: Tape | null): ScalarNetPicture {
  const { wired, units, columns, parameters, rounds, optimizer } = network;
  const cutIn = new Map<string, string[]>();
  for (const { unit, pass } of cut) {
    const known = cutIn.get(passId('', pass));
    if (known) known.push(unit.id);
    else cutIn.set(passId('', pass), [unit.id]);
  }
  const passes = rounds.flatMap(({ samples }, round) =>
    samples
      .map((s) => passFor(network, s, round))
      .map((pass) => ({ ...pass, round, loss: passId(LOSS, pass), cut: cutIn.get(passId('', pass)) ?? [] })),
  );
  const first = new Set(passes[0]?.cut);
  return {
    inputs: wired.inputs,
    units: tape
      ? []
      : units.map(({ id, layer, sum, output, activation, bias }) => ({
          id,
          layer,
          sum,
          output,
          activation,
          bias: bias ?? null,
          target: wired.compared.get(id) ?? null,
          cut: first.has(id),
        })),
    edges: tape ? [] : wired.edges,
    loss: LOSS,
    updated:
      optimizer && rounds.length === 1 && !tape
        ? Object.fromEntries(parameters.map((id) => [id, afterRound(network, id, 0)]))
        : {},
    passes,
    rounds: rounds.map(({ epoch }, n) => ({
      epoch,
      objective: penaltyObjective(network, n) ?? roundLoss(network, n),
      ahead: n > 0 && optimizer?.optimizer.lookAhead(probe, optimizer.form) !== null && optimizer !== null,
    })),
    optimizer: optimizer?.optimizer.name ?? null,
    layers: matricesOf(network),
    blocks: [
      { units: wired.inputs.length, activation: null, parameters: 0 },
      ...columns.map((column) => ({
        units: column.length,
        activation: column.every(({ activation }) => activation === column[0]?.activation)
          ? (column[0]?.activation ?? null)
          : 'several',
        parameters: new Set(
          column.flatMap(({ incoming, bias }) => [
            ...incoming.map(({ weight }) => weight),
            ...(bias === undefined ? [] : [bias]),
          ]),
        ).size,
      })),
    ],
    tape,
  };
}

const probe = {
  parameter: 'w',
  next: 'w',
  gradient: 'g',
  before: (state: string) => state,
  after: (state: string) => state,
  hyper: (name: string) => name,
  lookAhead: 'wTilde',
  t: { op: 'num', text: '1' },
} as const;
