import type { Box } from '../../core/kinds/kind.ts';
import type { SheetGrid } from '../../core/kinds/presentation.ts';
import { contractText } from './contract-text.ts';

/** A box of its own, or boxes in a table or matrix. */
export type SheetPart =
  | { readonly box: Box; readonly grid?: undefined }
  | { readonly box?: undefined; readonly grid: SheetGrid; readonly boxes: readonly Box[] };

/** The boxes of a group in order; those of one table stand together where its first box does. */
export function partsOfSheet(boxes: readonly Box[], grids: readonly SheetGrid[]): readonly SheetPart[] {
  const gridOf = new Map(grids.flatMap((grid) => boxIdsIn(grid).map((id) => [id, grid] as const)));
  const placed = new Set<SheetGrid>();
  return boxes.flatMap((box): SheetPart[] => {
    const grid = gridOf.get(box.id);
    if (!grid) return [{ box }];
    if (placed.has(grid)) return [];
    placed.add(grid);
    return [{ grid, boxes: boxes.filter(({ id }) => gridOf.get(id) === grid) }];
  });
}

/** The ids of the boxes in a table or matrix, row by row. */
export const boxIdsIn = ({ rows }: SheetGrid): readonly string[] =>
  rows.flatMap(({ cells }) => cells.flatMap((cell) => ('box' in cell ? [cell.box] : [])));

/** The forms of answer in a table, each once. */
export const contractsOf = (boxes: readonly Box[]): string =>
  [...new Set(boxes.map(({ contract }) => contractText(contract)))].join('; ');
