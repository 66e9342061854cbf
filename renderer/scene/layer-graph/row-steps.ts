import type { LayerGraphRow } from '../../../core/kinds/layer-graph/layer-graph.ts';
import type { Step } from '../../../core/solution/step.ts';
import type { OtherReading } from '../marks/other-readings.ts';
import { shapeText, shownVolume, type ShownVolume } from '../marks/shown-volume.ts';
import { drawnRows } from '../marks/volume-layout.ts';

/** The name of a row: its given name, else its layer. */
export const rowTitle = ({ name, layer }: LayerGraphRow): string => name ?? layer;

/** The ids of every step that a row shows, its receptive field last. */
export const rowSteps = (row: LayerGraphRow): readonly string[] =>
  [
    ...row.shape,
    row.weights,
    row.biases,
    row.parameters,
    row.buffers,
    row.multiplyAdds,
    row.numbers,
    ...(row.field ? new Set([...row.field.size, ...row.field.jump, ...row.field.start]) : []),
  ].filter((id) => id !== null);

/**
 * The row of each step: the first that shows it, since a receptive field that a layer leaves unchanged
 * belongs to the row before.
 */
export const rowOfSteps = (rows: readonly LayerGraphRow[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, i) => rowSteps(row).map((id) => [id, i] as const)).reverse());

/** The steps of a row whose working is shown beside the table: those computed for it and already shown. */
export const workedSteps = (
  row: LayerGraphRow,
  isOwn: (id: string) => boolean,
  steps: ReadonlyMap<string, Step>,
  seen: (id: string) => boolean,
): readonly string[] =>
  [...new Set(rowSteps(row))].filter(
    (id) => seen(id) && (steps.get(id)?.dependsOn.length ?? 0) > 0 && (isOwn(id) || row.shape.includes(id)),
  );

/** With more volumes than this, those of another convention are only named, not drawn. */
const MOST_BESIDE = 16;

/** The volumes of the strip: one for each layer that changes the shape, and for every convolution. */
export function layerVolumes(
  rows: readonly LayerGraphRow[],
  steps: ReadonlyMap<string, Step>,
  others: readonly OtherReading[],
  seen: (id: string) => boolean,
): readonly ShownVolume[] {
  const changing = rows.flatMap((row, i) => {
    const shape = shapeText(row.shape, steps);
    const before = row.from.length === 1 ? rows[row.from[0] ?? -1] : undefined;
    const alike = before !== undefined && shapeText(before.shape, steps) === shape;
    return alike && row.type !== 'conv' ? [] : [{ row: i, shape, group: row.group }];
  });
  const drawn = drawnRows(changing);
  return drawn.flatMap((i) => {
    const row = rows[i];
    if (!row) return [];
    const volume = { row: i, label: rowTitle(row), shape: row.shape, seen: row.shape.every(seen) };
    return [shownVolume(volume, steps, others, drawn.length <= MOST_BESIDE)];
  });
}
