import { symbolOf } from '../../../core/format/symbol.ts';
import type { Grid, GridsPicture } from '../../../core/kinds/grids.ts';
import { textOf } from '../../language/text-of.ts';
import { cardBlock, HEAD, ROW, type Card, type CardBlock } from './card.ts';
import { gridText } from './grid-text.ts';

type Band = GridsPicture['bands'][number];

/** Between two grids of a band. */
const APART = 38;
/** A longer band continues below, where there is room for the whole width. */
const WIDE = 640;
/** The width of a letter of a row's label. */
const LETTER = 7.4;
const LEAST_LABEL = 74;

/** The title of a grid as a picture writes it: its own, or the symbol of its quantity. */
export const titleOfGrid = ({ id, title }: Grid): string =>
  title === '' ? symbolOf(id).plain : gridText(title);

/** Bands of grids below one another, each with its title, as blocks of a card. `width` is that of a cell. */
export function bandsLayout(
  bands: readonly Band[],
  width: number,
  symbolOfGrid: (grid: Grid) => string = titleOfGrid,
  widest = WIDE,
): Card {
  const cell = { width, height: ROW };
  const blocks: CardBlock[] = [];
  const words: Card['words'][number][] = [];
  let y = HEAD;
  let right = 0;
  for (const band of bands) {
    let x = 0;
    let high = 0;
    words.push({ x: 0, y, text: textOf(band.title) });
    y += HEAD + 4;
    for (const grid of band.grids) {
      const labels = (grid.rowLabels ?? []).map(gridText);
      const columns = (grid.columnLabels ?? []).map(gridText);
      const room = labels.length > 0 ? labelRoom(labels) : 0;
      const wide = room + (grid.rows[0]?.length ?? 1) * width;
      if (x > 0 && x + wide > widest) {
        [x, y, high] = [0, y + high + HEAD, 0];
      }
      const top = y + (columns.length > 0 ? HEAD - 6 : 0);
      labels.forEach((text, row) => words.push({ x, y: top + row * ROW + ROW / 2 + 5, text }));
      columns.forEach((text, column) => words.push({ x: x + room + column * width + 2, y: top - 6, text }));
      const symbol = columns.length > 0 ? '' : symbolOfGrid(grid);
      blocks.push(cardBlock(symbol, grid.phase, { x: x + room, y: top }, grid.rows, cell));
      right = Math.max(right, x + wide, x + LETTER * symbol.length);
      x += Math.max(wide, LETTER * symbol.length) + APART;
      high = Math.max(high, top - y + grid.rows.length * ROW);
    }
    y += high + HEAD;
  }
  return { width: right + 30, height: y - HEAD + 2, cell, blocks, arrows: [], words };
}

const labelRoom = (labels: readonly string[]): number =>
  Math.max(LEAST_LABEL, ...labels.map((label) => 14 + LETTER * label.length));
