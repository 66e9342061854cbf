import type { FieldLayer } from '../../../core/layers/receptive-field.ts';
import { stepsById, type Step } from '../../../core/solution/step.ts';
import { unitField, type UnitAt, type UnitField } from '../../../core/views/unit-field.ts';
import { middleLooked, outline, type Region } from './unit-field-layout.ts';

/** On a longer path only layers with a window are drawn, and no outlines, which would cover each other. */
const MOST_WAY = 24;

type Fields = readonly (FieldLayer | null)[];

/** The layers on the path from the input to the selected unit, the input first, as row indices. */
export const wayTo = ({ looks }: UnitField): readonly number[] =>
  looks.flatMap((look, i) => (look ? [i] : []));

/**
 * The fields on the input of the layers between the input and the selected one, at the same place: how the
 * field grew.
 */
export function earlierFields(
  fields: Fields,
  steps: readonly Step[],
  field: UnitField,
  unit: UnitAt,
  inputRow: number,
): readonly Region[] {
  const way = wayTo(field);
  if (way.length > MOST_WAY) return [];
  return way
    .filter((i) => i !== inputRow && i !== unit.layer)
    .flatMap((layer): readonly Region[] => {
      const look = field.looks[layer];
      const place = look && middleLooked(look);
      if (!place) return [];
      const one = unitField(fields, steps, { layer, place });
      return [outline(one, stepsById([...steps, ...one.steps]))];
    });
}

/** The maps drawn beside the input: all in a short network, only those with a window in a long one. */
export const mapsBeside = (
  fields: Fields,
  field: UnitField,
  unit: UnitAt,
  inputRow: number,
): readonly { readonly layer: FieldLayer; readonly i: number }[] =>
  fields.flatMap((layer, i) =>
    layer &&
    i !== inputRow &&
    (fields.length <= MOST_WAY || i === unit.layer || (layer.window !== null && field.looks[i]))
      ? [{ layer, i }]
      : [],
  );

/** A unit's whole field on one map of its path, including padding; null for a map that is not on the path. */
export function lookedRegion({ looks }: UnitField, i: number, value: (id: string) => number): Region | null {
  const look = looks[i];
  return look
    ? {
        first: [value(look.first[0]), value(look.first[1])],
        last: [value(look.last[0]), value(look.last[1])],
      }
    : null;
}
