import type { CnnTableSolution } from '../../../core/kinds/cnn-table/cnn-table.ts';
import type { Step } from '../../../core/solution/step.ts';
import type { WorkedLine } from '../../../core/views/worked-text.ts';
import type { OtherReading } from '../marks/other-readings.ts';
import type { BesideStep } from '../marks/scene-reading.svelte.ts';
import { shownVolume, type ShownVolume } from '../marks/shown-volume.ts';

export type Row = CnnTableSolution['picture']['rows'][number];

/** The ids of all steps that a row shows. */
export const rowSteps = ({ shape, weights, biases, costs }: Row): readonly string[] =>
  [...shape, weights, biases, costs.parameters, costs.multiplyAdds].filter((id) => id !== null);

/**
 * The steps computed beside the table, and the steps that they follow from: parameters follow from both their
 * counts, multiply–adds from the shape, the totals from every row. All others are shown from the start.
 */
export function stepsBeside({ picture, beside = [] }: CnnTableSolution): readonly BesideStep[] {
  const { rows, totals } = picture;
  const all = rows.flatMap(({ shape, weights, biases }) => [...shape, weights, biases]);
  const after = new Map<string | null, readonly string[]>([
    ...rows.map(({ weights, biases, costs }) => [costs.parameters, [weights, biases]] as const),
    ...rows.map(({ shape, costs }) => [costs.multiplyAdds, shape] as const),
    ...Object.values(totals).map((total) => [total, all] as const),
  ]);
  return beside.map((step) => ({ step, after: after.get(step.id) ?? [] }));
}

/**
 * The steps of a row whose working is shown below the table. Counts of 0, and a width computed exactly like
 * the height, are left out unless they are in view.
 */
export function workedSteps(
  row: Row,
  shown: 'shapes' | 'costs' | 'both',
  focus: string | null,
  steps: ReadonlyMap<string, Step>,
  line: (id: string) => WorkedLine,
): readonly string[] {
  const { shape, weights, biases, costs } = row;
  const ids =
    shown === 'both'
      ? rowSteps(row)
      : shown === 'shapes'
        ? [...shape, weights, biases]
        : [...shape, costs.parameters, costs.multiplyAdds].filter((id) => id !== null);
  // H and W name the two sides in the line with numbers.
  const numbers = (id: string): string => (line(id).numbers ?? line(id).value).replace(/[HW]/g, '');
  const [height, width] = shape;
  const isMap = shape.length > 2 && height !== undefined && width !== undefined;
  const alike = isMap && width !== focus && numbers(height) === numbers(width);
  return ids.filter((id) => {
    const step = steps.get(id);
    const isCount = step?.formula.op === 'num';
    const counts = (step?.value ?? 0) > 0 && id !== biases;
    return (!isCount || id === focus || counts) && !(alike && id === width);
  });
}

/** A volume for each row. */
export const tableVolumes = (
  rows: readonly Row[],
  steps: ReadonlyMap<string, Step>,
  others: readonly OtherReading[],
  seen: (id: string) => boolean,
): readonly ShownVolume[] =>
  rows.map(({ layer, shape }, row) =>
    shownVolume({ row, label: layer, shape, seen: shape.every(seen) }, steps, others, true),
  );
