import type { Grid, GridsPicture } from '../../../core/kinds/grids.ts';
import type { Point, Size } from '../marks/geometry.ts';

/** A row of numbers with its symbol: the query of a position, a row of a matrix of weights. */
export interface NumberRow {
  readonly symbol: string;
  readonly at: Point;
  readonly cells: readonly { readonly id: string; readonly at: Point }[];
}
/** What a query takes from a key: the weight, and what is written before the weight is known, latest first. */
export interface Attends {
  readonly query: number;
  readonly key: number;
  readonly weight: string;
  readonly before: readonly string[];
  readonly from: Point;
  readonly to: Point;
  readonly label: Point;
}
/** Attention between positions: keys and values on the left, queries and outputs on the right, the weights as lines. */
export interface PositionsLayout extends Size {
  readonly keys: readonly Card[];
  readonly queries: readonly Card[];
  /** The matrices that make queries, keys and values of the inputs, on top. */
  readonly matrices: readonly NumberRow[];
  readonly lines: readonly Attends[];
  readonly place: ReadonlyMap<string, Point>;
}
interface Card extends Size {
  readonly at: Point;
  readonly rows: readonly NumberRow[];
  /** The ids of every number that belongs to it. */
  readonly ids: ReadonlySet<string>;
}

export const LINE = 22;
const SYMBOL = 30;
const PAD = 8;
const WIDTH = 800;
const APART = 16;
/** More positions or numbers than these cannot be told apart. */
const MOST = { positions: 5, numbers: 5 } as const;
/** Where a line's number is written, from the key to the query. */
const LABEL = 0.3;

/** The numbers that stand in rows: all but the scores and weights, which are written on lines. */
export const numbersAt = ({ bands }: GridsPicture): readonly string[] =>
  bands
    .flatMap(({ grids }) => grids)
    .filter(({ id }) => /^(?:X|W-[QKV]|[QKVO]|out)$/.test(id))
    .flatMap(({ rows }) => rows.flat())
    .filter((id) => id !== null);

/** The picture of one head, from 1; null where it would be too crowded. `pitch`: the width of a number. */
export function positionsLayout(picture: GridsPicture, head: number, pitch: number): PositionsLayout | null {
  const grids = new Map(
    picture.bands.flatMap(({ grids: all }) => all.map((grid) => [grid.id, grid] as const)),
  );
  const rowsOf = (id: string): Grid['rows'] => grids.get(id)?.rows ?? [];
  const [X, Q, K, V] = ['X', 'Q', 'K', 'V'].map(rowsOf) as [
    Grid['rows'],
    Grid['rows'],
    Grid['rows'],
    Grid['rows'],
  ];
  const O = rowsOf(grids.has('O') ? 'O' : 'out');
  const A = rowsOf(`A${head}`);
  const widest = Math.max(...[X, Q, K, V, O].map((rows) => rows[0]?.length ?? 0));
  if (Math.max(Q.length, K.length) > MOST.positions || widest > MOST.numbers || A.length === 0) return null;

  const place = new Map<string, Point>();
  const row = (symbol: string, ids: readonly (string | null)[], x: number, y: number): NumberRow => {
    const cells = ids.flatMap((id, i) =>
      id === null ? [] : [{ id, at: { x: x + SYMBOL + (i + 0.5) * pitch, y: y + LINE / 2 } }],
    );
    for (const { id, at } of cells) place.set(id, at);
    return { symbol, at: { x, y: y + LINE / 2 }, cells };
  };
  const matrices: NumberRow[] = [];
  let top = 0;
  ['Q', 'K', 'V'].forEach((letter, m) => {
    const rows = rowsOf(`W-${letter}`);
    const wide = SYMBOL + (rows[0]?.length ?? 0) * pitch;
    const x = m * ((WIDTH - wide) / 2);
    rows.forEach((ids, i) => matrices.push(row(i === 0 ? `W_${letter}` : '', ids, x, i * LINE)));
    top = Math.max(top, rows.length * LINE);
  });
  if (top > 0) top += APART;

  const width = SYMBOL + widest * pitch + 2 * PAD;
  const column = (
    parts: readonly (readonly [string, Grid['rows']])[],
    count: number,
    x: number,
    height: number,
  ): readonly Card[] => {
    const used = parts.filter(([, rows]) => rows.length === count);
    const tall = used.length * LINE + 2 * PAD;
    const gap = (height - count * tall) / Math.max(1, count);
    return Array.from({ length: count }, (_, i) => {
      const y = top + i * (tall + gap) + gap / 2;
      const rows = used.map(([symbol, all], r) =>
        row(`${symbol}${subscript(i + 1)}`, all[i] ?? [], x + PAD, y + PAD + r * LINE),
      );
      return {
        at: { x, y },
        width,
        height: tall,
        rows,
        ids: new Set(rows.flatMap(({ cells }) => cells.map(({ id }) => id))),
      };
    });
  };
  const lines = (count: number, parts: number): number => count * (parts * LINE + 2 * PAD + APART);
  const height = Math.max(lines(K.length, X.length === K.length ? 3 : 2), lines(Q.length, 2));
  const keys = column([['x', X], ['k', K], ['v', V]], K.length, 0, height); // prettier-ignore
  const queries = column([['q', Q], ['o', O]], Q.length, WIDTH - width, height); // prettier-ignore
  return {
    width: WIDTH,
    height: top + height,
    keys,
    queries,
    matrices,
    lines: queries.flatMap((query, i) =>
      keys.flatMap((key, j): Attends[] => {
        const weight = A[i]?.[j];
        // A position that the query may not attend to has no exponential.
        const isMasked = rowsOf(`E${head}`)[i]?.[j] === null;
        if (weight === null || weight === undefined || isMasked) return [];
        const from = { x: key.at.x + width, y: key.at.y + key.height / 2 };
        const to = { x: query.at.x, y: query.at.y + query.height / 2 };
        const label = { x: from.x + (to.x - from.x) * LABEL, y: from.y + (to.y - from.y) * LABEL };
        const before = ['E', 'Z', 'S'].flatMap((letter) => rowsOf(`${letter}${head}`)[i]?.[j] ?? []);
        for (const id of [weight, ...before]) place.set(id, label);
        return [{ query: i, key: j, weight, before, from, to, label }];
      }),
    ),
    place,
  };
}

const subscript = (n: number): string =>
  String(n).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '');
