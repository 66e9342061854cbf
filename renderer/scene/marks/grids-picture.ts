import type { GridsPicture } from '../../../core/kinds/grids.ts';
import type { AnySolution } from '../../../core/kinds/index.ts';

/** The tables of a solution that is shown as tables. Throws for a kind whose picture has none. */
export function gridsPicture({ kind, picture }: AnySolution): GridsPicture {
  if ('bands' in picture) return picture;
  throw new Error(`the picture of ${kind} has no tables`);
}
