import type { Text } from '../../language/text.ts';
import type { Line } from '../../solution/step.ts';
import type { ReadBox } from './read-boxes.ts';

/** A line of working for every number that the boxes ask for or print, under the heading of its box. */
export function linesOf(boxes: readonly ReadBox[]): readonly Line[] {
  let heading: Text | null = null;
  return boxes.flatMap((box): readonly Line[] => {
    const lines = numbersOf(box).map(({ id, formula }): Line => ({ id, phase: 'work', formula }));
    const [first, ...others] = lines;
    if (!first || box.group === heading) return lines;
    heading = box.group;
    return [{ ...first, heading: box.group }, ...others];
  });
}

function numbersOf(box: ReadBox): readonly Pick<Line, 'id' | 'formula'>[] {
  switch (box.type) {
    case 'numeric':
      return [{ id: box.number.written.id, formula: box.number.formula }];
    case 'table':
      return box.rows
        .flat()
        .flatMap((cell) => ('written' in cell ? [{ id: cell.written.id, formula: cell.formula }] : []));
    case 'matrix':
      return box.ids.flatMap((row, r) =>
        row.flatMap((id, c) => {
          const formula = box.entries[r]?.[c];
          return formula ? [{ id, formula }] : [];
        }),
      );
    default:
      return [];
  }
}
