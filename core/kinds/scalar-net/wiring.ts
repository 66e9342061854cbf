import type { Activated } from './activation.ts';
import { layersOf } from './layer-order.ts';
import type { UnitEntry } from './problem.ts';
import type { Wired } from './wired-form.ts';
import { checkedEdges } from './wiring-checks.ts';

export interface Unit extends Activated {
  readonly id: string;
  /** 1 for a unit fed by inputs only; otherwise 1 + the largest layer of the units that feed it. */
  readonly layer: number;
  readonly sum: string;
  readonly output: string;
  readonly bias: string | undefined;
  readonly incoming: readonly { readonly from: string; readonly value: string; readonly weight: string }[];
}

/**
 * The units layer by layer: each unit follows all units that feed it. Throws ProblemError for unknown names
 * and for circles.
 */
export function unitsInOrder(network: Wired): Unit[] {
  const into = checkedEdges(network);
  const layers = layersOf(network, into);
  const named = new Map(network.units.map((unit) => [unit.id, names(unit)]));
  return network.units
    .map((unit): Unit => ({
      id: unit.id,
      layer: layers.get(unit.id) ?? 1,
      ...names(unit),
      activation: unit.activation,
      parameter: unit.parameter,
      bias: unit.bias,
      incoming: (into.get(unit.id) ?? []).map(({ from, weight }) => ({
        from,
        weight,
        value: named.get(from)?.output ?? from,
      })),
    }))
    .sort((a, b) => a.layer - b.layer);
}

/**
 * The ids of a unit's sum and output: those of the document, or else z1 and a1 for h1, o1 for both of a linear
 * o1, and z_o1 and o1 otherwise.
 */
function names(unit: UnitEntry): { readonly sum: string; readonly output: string } {
  const number = /^h(\d+)$/.exec(unit.id)?.[1];
  const output = unit.output ?? (number === undefined ? unit.id : `a${number}`);
  const sum =
    unit.sum ??
    (unit.activation === 'identity' ? output : number === undefined ? `z_${unit.id}` : `z${number}`);
  return { sum, output };
}
