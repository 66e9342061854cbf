import type { Grid, GridsPicture } from '../../../core/kinds/grids.ts';
import { symbolOf } from '../../../core/format/symbol.ts';
import { cardBlock, HEAD, ROW, type Card, type CardBlock } from '../marks/card.ts';

/** The quantity of a grid by its id, without the number of its sample. */
const NAMES: Readonly<Record<string, string>> = {
  x: 'x',
  xHat: 'xHat',
  y: 'y',
  gamma: 'gamma',
  beta: 'beta',
  mu: 'mu',
  var: 'sigmaSquared',
  s: 's',
  'mu-run': 'mu_run',
  'var-run': 'sigmaSquared_run',
};
export function symbolOfGrid({ id }: Grid): string {
  const base = id.replace(/-\d+$/, '');
  const name = NAMES[base] ?? NAMES[base.slice(1)];
  // The updated running statistics are named by their steps.
  if (name === undefined) return symbolOf(id).plain;
  const { plain } = symbolOf(name);
  return NAMES[base] === undefined ? `∂L/∂${plain}` : plain;
}

const APART = 38;
/** A longer band continues below. */
const WIDE = 640;
const isBackward = ({ grids }: GridsPicture['bands'][number]): boolean =>
  grids.some(({ phase }) => phase === 'backward');

/**
 * The stacked bands of one direction: the input, the statistics, the normalized and the shifted numbers; or
 * all gradients from the output back.
 */
export function normalizationLayout({ bands }: GridsPicture, back: boolean, width: number): Card {
  const cell = { width, height: ROW };
  const blocks: CardBlock[] = [];
  const words: Card['words'][number][] = [];
  let y = HEAD;
  let right = 0;
  for (const band of bands.filter((one) => isBackward(one) === back)) {
    let x = 0;
    let high = 0;
    words.push({ x: 0, y, text: band.title });
    y += HEAD + 4;
    for (const grid of band.grids) {
      const labels = grid.rowLabels ?? [];
      const room = labels.length > 0 ? 74 : 0;
      const wide = room + (grid.rows[0]?.length ?? 1) * width;
      if (x > 0 && x + wide > WIDE) {
        [x, y, high] = [0, y + high + HEAD, 0];
      }
      labels.forEach((text, row) => words.push({ x, y: y + row * ROW + ROW / 2 + 5, text }));
      blocks.push(cardBlock(symbolOfGrid(grid), grid.phase, { x: x + room, y }, grid.rows, cell));
      right = Math.max(right, x + wide);
      x += wide + APART;
      high = Math.max(high, grid.rows.length * ROW);
    }
    y += high + HEAD;
  }
  return { width: right + 30, height: y - HEAD + 2, cell, blocks, arrows: [], words };
}
