import type { FieldLayer } from '../../../core/layers/receptive-field.ts';
import { stepsById, type Step } from '../../../core/solution/step.ts';
import { unitField, type UnitAt, type UnitField } from '../../../core/views/unit-field.ts';
import { middleLooked, outline, type Region } from './unit-field-layout.ts';

/** Of a longer way only the layers with a window are drawn, and no outlines, which would fill each other. */
const MOST_WAY = 24;

type Fields = readonly (FieldLayer | null)[];

/** The layers on the way from the input to the chosen unit, the input first, by their rows. */
export const wayTo = ({ looks }: UnitField): readonly number[] =>
  looks.flatMap((look, i) => (look ? [i] : []));

/**
 * The fields on the input of the layers between the input and the chosen one, at the same place: how the
 * field came to be so large.
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

/** The maps drawn beside that of the input: all of a short network, of a long one those with a window. */
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

/** All that a unit looks at of one map of its way, padding counted; null for a map that is not on it. */
export function lookedRegion({ looks }: UnitField, i: number, value: (id: string) => number): Region | null {
  const look = looks[i];
  return look
    ? {
        first: [value(look.first[0]), value(look.first[1])],
        last: [value(look.last[0]), value(look.last[1])],
      }
    : null;
}
