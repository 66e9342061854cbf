import type { Step } from '../../../core/solution/step.ts';
import { numberText } from '../../maths/number-text.ts';
import { isOtherwise, type OtherReading } from './other-readings.ts';
import type { Volume } from './volume-layout.ts';

/** A volume of the strip above a table of layers, and its names. */
export interface ShownVolume extends Volume {
  /** Its row in the table. */
  readonly row: number;
  readonly label: string;
  /** Its shape as the table writes it, such as 27×27×128; and the one under another convention. */
  readonly text: string;
  readonly otherText: string | null;
  readonly seen: boolean;
}

/** The sides of a shape, 27×27×128. */
export const shapeText = (ids: readonly string[], steps: ReadonlyMap<string, Step>): string =>
  ids.map((id) => numberText(steps.get(id))).join('×');

/** The volume of a row with the shape of these steps. `drawOther`: draw the other reading too? */
export function shownVolume(
  {
    row,
    label,
    shape,
    seen,
  }: Pick<ShownVolume, 'row' | 'label' | 'seen'> & {
    readonly shape: readonly string[];
  },
  steps: ReadonlyMap<string, Step>,
  others: readonly OtherReading[],
  drawOther: boolean,
): ShownVolume {
  const sides = (of: ReadonlyMap<string, Step>): readonly number[] =>
    shape.map((id) => of.get(id)?.value ?? 0);
  const other = shape.some((id) => isOtherwise(id, steps, others)) ? others[0] : undefined;
  return {
    row,
    label,
    sides: sides(steps),
    other: other && drawOther ? sides(other.steps) : null,
    text: shapeText(shape, steps),
    otherText: other ? shapeText(shape, other.steps) : null,
    seen,
  };
}
