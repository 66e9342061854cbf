import type { Grid, GridsPicture } from '../../../core/kinds/grids.ts';
import { cardBlock, type Card, type CardBlock } from '../marks/card.ts';

/** Rows are close together, so both products are visible at once. */
const HEAD = 22;
const ROW = 34;
const APART = 34;
type Rows = readonly (readonly (string | null)[])[];
const transposed = (rows: Rows): Rows =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

const gridsOf = ({ bands }: GridsPicture): ReadonlyMap<string, Grid> =>
  new Map(bands.flatMap(({ grids }) => grids.map((grid) => [grid.id, grid] as const)));

/** The number of drawn heads. */
export const headsOf = (picture: GridsPicture): number =>
  [...gridsOf(picture).keys()].filter((id) => /^A\d+$/.test(id)).length;

/** The masked scores: keys that the query may not attend to. */
export function maskedScores(picture: GridsPicture, head: number): ReadonlySet<string> {
  const grids = gridsOf(picture);
  const hidden = (grids.get(`E${head}`)?.rows ?? []).flatMap((row, i) =>
    row.flatMap((id, j) => (id === null ? [[i, j] as const] : [])),
  );
  return new Set(
    [`S${head}`, `Z${head}`].flatMap((id) => hidden.flatMap(([i, j]) => grids.get(id)?.rows[i]?.[j] ?? [])),
  );
}

/**
 * One head, laid out as matrix products are written by hand: a product is in the row of its left factor and
 * the column of its right factor. The transposed keys are above the scores, so a score has its query on the
 * left and its key above; the values are above the output, the weights to its left.
 */
export function attentionLayout(picture: GridsPicture, head: number, width: number): Card {
  const cell = { width, height: ROW };
  const grids = gridsOf(picture);
  const rows = (id: string): Rows => grids.get(id)?.rows ?? [];
  const wide = (of: Rows): number => (of[0]?.length ?? 0) * width;
  const [Q, K, V] = [rows('Q'), transposed(rows('K')), rows('V')];
  const [S, Z, E, T, A] = [`S${head}`, `Z${head}`, `E${head}`, `T${head}`, `A${head}`].map(rows) as [
    Rows,
    Rows,
    Rows,
    Rows,
    Rows,
  ];
  const O = rows(grids.has('O') ? 'O' : 'out');
  const blocks: CardBlock[] = [];
  const put = (symbol: string, id: string, x: number, y: number, of: Rows, padding = '0'): number => {
    if (of.length > 0)
      blocks.push(cardBlock(symbol, grids.get(id)?.phase ?? 'forward', { x, y }, of, cell, { padding }));
    return of.length > 0 ? x + wide(of) + APART : x;
  };
  const n = Q.length;
  // The first product, QKᵀ, with the keys above it.
  const top = HEAD;
  const left = top + K.length * ROW + HEAD + 4;
  const scoresX = put('Q', 'Q', 0, left, Q);
  put('Kᵀ', 'K', scoresX, top, K);
  const scaledX = put('S', `S${head}`, scoresX, left, S);
  const firstEnd = put('Z', `Z${head}`, scaledX, left, Z);
  // The second product: the softmax by rows, then the weights, with the values above the output.
  const above = left + n * ROW + HEAD + 6;
  const below = above + Math.max(V.length, n) * ROW + HEAD + 4;
  const totalX = put('E', `E${head}`, 0, above, E);
  const softmaxEnd = put('T', `T${head}`, totalX, above, T);
  const outputX = Math.max(softmaxEnd, put('A', `A${head}`, 0, below, A));
  put('V', 'V', outputX, below - HEAD - 4 - V.length * ROW, V);
  const end = put('O', 'out', outputX, below, O);
  return {
    width: Math.max(firstEnd, end) - APART + 2,
    height: below + n * ROW + 2,
    cell,
    blocks,
    arrows: [],
    words: [],
  };
}
