import { gradientId } from '../../../core/solution/backpropagate.ts';
import type { Phase } from '../../../core/solution/step.ts';
import { blockOf, type CellBlock } from './cell-grid.ts';
import type { Point, Size } from './geometry.ts';
import type { SceneReading } from './scene-reading.svelte.ts';

/**
 * Blocks of numbers in their places, and the ways between them: what a card draws. Ids are of steps, or of
 * asides.
 */
export interface CardBlock extends CellBlock {
  /** Plain symbol of the whole. */
  readonly symbol: string;
  readonly phase: Phase;
  /** The symbol is above the block, or before its first row. */
  readonly side: 'above' | 'left';
  /** What is in a cell that holds no number. */
  readonly padding: string;
}
/** A way that numbers take; `label` is the step whose number is written on it. */
export interface CardArrow {
  readonly id: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly label: string | null;
  readonly phase: Phase;
}
export interface Card {
  readonly width: number;
  readonly height: number;
  readonly cell: Size;
  readonly blocks: readonly CardBlock[];
  readonly arrows: readonly CardArrow[];
  /** Words in their places. */
  readonly words: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly phase?: Phase;
  }[];
}

export const ROW = 36;
/** Above each block, for its symbol. */
export const HEAD = 24;

export function cardBlock(
  symbol: string,
  phase: Phase,
  at: Point,
  rows: readonly (readonly (string | null)[])[],
  cell: Card['cell'],
  more: Partial<Pick<CardBlock, 'side' | 'padding'>> = {},
): CardBlock {
  return {
    ...blockOf(`${phase} ${symbol} ${at.x} ${at.y}`, at, rows, cell),
    symbol,
    phase,
    side: more.side ?? 'above',
    padding: more.padding ?? '0',
  };
}

/**
 * The same card on the way back: each number gives its place to the gradient by it, where there is one;
 * arrows turn round.
 */
export function turned(card: Card, known: ReadonlySet<string>, symbol: (block: CardBlock) => string): Card {
  const slope = (id: string): string => gradientId('L', id);
  return {
    ...card,
    blocks: card.blocks.flatMap((block) => {
      const ids = block.cells.map(({ id }) => id);
      if (!ids.some((id) => id !== null && known.has(slope(id)))) return [];
      return [
        {
          ...block,
          id: `d ${block.id}`,
          symbol: symbol(block),
          phase: 'backward' as const,
          cells: block.cells.map((cell) => ({
            ...cell,
            id: cell.id !== null && known.has(slope(cell.id)) ? slope(cell.id) : null,
          })),
        },
      ];
    }),
    arrows: card.arrows
      .filter(({ from }) => from.some((id) => known.has(slope(id))))
      .map((arrow) => ({
        ...arrow,
        id: `d ${arrow.id}`,
        phase: 'backward' as const,
        x1: arrow.x2,
        y1: arrow.y2,
        x2: arrow.x1,
        y2: arrow.y1,
        from: arrow.to.map(slope),
        to: arrow.from.map(slope),
        label: arrow.label === null ? null : slope(arrow.label),
      })),
  };
}

/** The number of the quantity that a gradient is by, written below it; null for any other step. */
export function quantityTag(gradient: string, reading: SceneReading): string | null {
  const quantity = /^dL\/d(.+)$/.exec(gradient)?.[1];
  return quantity !== undefined && reading.steps.has(quantity) ? reading.shown(quantity) : null;
}
