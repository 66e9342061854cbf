import { passId } from '../../../core/format/pass.ts';
import type { ScalarNetSolution } from '../../../core/kinds/scalar-net/scalar-net.ts';
import { gradientId } from '../../../core/solution/backpropagate.ts';

/** A layer of a network too large to draw its edges: its units and their values in one pass. */
export interface BlockColumn {
  /** null for the inputs. */
  readonly activation: string | null;
  readonly parameters: number;
  /** The step ids of the layer's outputs, or of the inputs. */
  readonly units: readonly string[];
}
/** An edge of the selected unit. */
export interface FanEdge {
  readonly weight: string;
  /** The id of the weight's gradient. */
  readonly slope: string;
  /** The step id of the number at the other end. */
  readonly other: string;
}
/** A unit's edges with the largest |w|, largest first, and how many are left out. */
export interface Fan {
  readonly shown: readonly FanEdge[];
  readonly more: number;
}

/** Every number of a large network by its step's id: stored as steps, or on the tape. */
export function numbersOf({ steps, picture: { tape } }: ScalarNetSolution): (id: string) => number {
  const kept = new Map(steps.map(({ id, value }) => [id, value]));
  const onTape = new Map(tape?.ids.map((id, i) => [id, i]));
  return (id) => kept.get(id) ?? tape?.values[onTape.get(id) ?? -1] ?? Number.NaN;
}

/**
 * The columns of one pass, the inputs first; null where the layers are not stored as matrices, so single
 * units are unknown.
 */
export function blockColumns({ picture }: ScalarNetSolution, index: number): readonly BlockColumn[] | null {
  const pass = picture.passes[index];
  if (!pass || !picture.layers) return null;
  const columns = [
    picture.inputs.map((id) => passId(id, { ...pass, updates: 0 })),
    ...picture.layers.map(({ outputs }) => outputs.map((id) => passId(id, pass))),
  ];
  return columns.map((units, i) => ({
    units,
    activation: picture.blocks[i]?.activation ?? null,
    parameters: picture.blocks[i]?.parameters ?? 0,
  }));
}

/** The edges into and out of a unit, given by its column (0 for the inputs) and its index in the column. */
export function fansOf(
  { picture }: ScalarNetSolution,
  index: number,
  column: number,
  unit: number,
  value: (id: string) => number,
  most: number,
): { readonly into: Fan; readonly out: Fan } {
  const pass = picture.passes[index];
  const columns = blockColumns({ picture } as ScalarNetSolution, index) ?? [];
  const loss = pass?.loss ?? picture.loss;
  const edge = (weight: string, other: string): FanEdge => {
    const id = passId(weight, { sample: null, updates: pass?.round ?? 0 });
    return { weight: id, slope: gradientId(loss, id), other };
  };
  const largest = (edges: readonly FanEdge[]): Fan => ({
    shown: edges.toSorted((a, b) => Math.abs(value(b.weight)) - Math.abs(value(a.weight))).slice(0, most),
    more: Math.max(0, edges.length - most),
  });
  const into = picture.layers?.[column - 1]?.weights[unit] ?? [];
  const out = picture.layers?.[column]?.weights.map((row) => row[unit] ?? '') ?? [];
  return {
    into: largest(into.map((weight, i) => edge(weight, columns[column - 1]?.units[i] ?? ''))),
    out: largest(out.map((weight, i) => edge(weight, columns[column + 1]?.units[i] ?? ''))),
  };
}
