import { passId } from '../../format/pass.ts';
import type { Tape } from '../../solution/tape.ts';
import { droppedId } from './dropout-lines.ts';
import { penaltyObjective } from './penalty-lines.ts';
import { matricesOf } from './matrices.ts';
import { afterRound, looksAhead, LOSS, passFor, roundLoss, type Network } from './network.ts';
import type { Summed } from './notes.ts';
import type { ScalarNetPicture } from './solution.ts';

/** `tape` holds the values of a large network, whose units and edges are left out; null otherwise. */
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
          kept: network.dropout?.may.has(id) ? droppedId(output) : null,
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
      ahead: looksAhead(network, n),
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
