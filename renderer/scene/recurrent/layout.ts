import type { RecurrentPicture } from '../../../core/kinds/recurrent/recurrent.ts';
import { symbolOf } from '../../../core/format/symbol.ts';
import { cardBlock, type Card, type CardArrow, type CardBlock } from '../marks/card.ts';

const APART = 92;
/** Rows are close together, so the whole cell is visible at once. */
const HEAD = 21;
const ROW = 34;
const plain = (id: string): string => symbolOf(id).plain;

/**
 * The quantities of a time step by name, in the order of computation: `a_i_2_1` and `a_i_2_2` belong to
 * `a_i_2`.
 */
export function namedParts(
  made: readonly string[],
  t: number,
): readonly (readonly [name: string, ids: readonly string[]])[] {
  const found = new Map<string, string[]>();
  const name = new RegExp(`^(.*?_${t})(?:_\\d+)?$`);
  for (const id of made) {
    const base = name.exec(id)?.[1] ?? id;
    const known = found.get(base);
    if (known) known.push(id);
    else found.set(base, [id]);
  }
  return [...found];
}

/**
 * A sum and its activation share a row: `a_i_1` and `i_1`; the state and the cell state have their own rows.
 */
function rowsOf(
  made: readonly string[],
  t: number,
  h: readonly string[],
  c: readonly string[],
): readonly (readonly [name: string, ids: readonly string[]])[][] {
  const states = new Set([...h, ...c]);
  const rows: (readonly [string, readonly string[]])[][] = [];
  for (const part of namedParts(made, t).filter(([, ids]) => !ids.some((id) => states.has(id)))) {
    const sum = rows.find(([first]) => first?.[0] === `a_${part[0]}`);
    if (sum) sum.push(part);
    else rows.push([part]);
  }
  return rows;
}

/**
 * The unrolled cell: a column for each time step, from the input at the bottom through its gates to the cell
 * state, the state and the loss on top. States move along arrows to the next column, labelled with their
 * values; with `turned` the gradients return along the same arrows.
 */
export function unrollLayout({ times, initial }: RecurrentPicture, width: number): Card {
  const cell = { width, height: ROW };
  const units = initial.h.length;
  const features = Math.max(...times.map(({ x }) => x.length));
  const gates = Math.max(...times.map(({ made, h, c }, i) => rowsOf(made, i + 1, h, c).length));
  const pair = 2 * units * width + 14;
  const column = Math.max(pair, features * width);
  const hasCell = initial.c.length > 0;
  const high = HEAD + ROW + 3;
  const lossed = times.some(({ loss }) => loss !== null);
  const yLoss = HEAD;
  const yState = yLoss + (lossed ? high : 0);
  const yCell = yState + high;
  const yGates = yCell + (hasCell ? high : 0) + 4;
  const yInput = yGates + gates * high;

  const blocks: CardBlock[] = [];
  const arrows: CardArrow[] = [];
  const words: Card['words'][number][] = [];
  const start = units * width;
  const columnX = (i: number): number => start + APART + i * (column + APART);
  const add = (id: string, phase: CardBlock['phase'], x: number, y: number, ids: readonly string[]): void =>
    void blocks.push(cardBlock(plain(id), phase, { x, y }, [ids], cell));

  add('h_0', 'given', 0, yState, initial.h);
  if (hasCell) add('c_0', 'given', 0, yCell, initial.c);
  let [h, c, from]: [readonly string[], readonly string[], number] = [initial.h, initial.c, start];
  times.forEach(({ x, made, h: nextH, c: nextC, y, loss }, i) => {
    const [t, left] = [i + 1, columnX(i)];
    const along = (kind: string, level: number, out: readonly string[], to: readonly string[]): void =>
      void arrows.push({
        id: `${kind} ${t}`,
        x1: from + 6,
        y1: level + ROW / 2,
        x2: left - 10,
        y2: level + ROW / 2,
        from: out,
        to,
        label: out.length === 1 ? (out[0] ?? null) : null,
        phase: 'forward',
      });
    const steps = made.filter((id) => !nextH.includes(id) || !hasCell);
    along('state', yState, h, steps);
    if (hasCell) along('cell', yCell, c, nextC);
    if (loss !== null && y !== null) {
      add(`y_${t}`, 'given', left, yLoss, y);
      add(loss, 'loss', left + units * width + 14, yLoss, [loss]);
    }
    add(`h_${t}`, 'forward', left, yState, nextH);
    if (hasCell) add(`c_${t}`, 'forward', left, yCell, nextC);
    rowsOf(made, t, nextH, nextC).forEach((row, r) => {
      row.forEach(([name, ids], k) =>
        add(name, 'forward', left + k * (units * width + 14), yGates + r * high, ids),
      );
    });
    add(`x_${t}`, 'given', left, yInput, x);
    arrows.push({
      id: `input ${t}`,
      x1: left + column - 12,
      y1: yInput + ROW / 2,
      x2: left + column - 12,
      y2: yGates + (gates - 1) * high + ROW + 4,
      from: x,
      to: steps,
      label: null,
      phase: 'forward',
    });
    [h, c, from] = [nextH, nextC, left + units * width];
  });
  return { width: columnX(times.length) - APART + 12, height: yInput + ROW + 2, cell, blocks, arrows, words };
}
