import { gradientId } from '../../../core/solution/backpropagate.ts';
import type { Phase } from '../../../core/solution/step.ts';
import { blockOf, type CellBlock } from './cell-grid.ts';
import type { Point, Size } from './geometry.ts';
import type { SceneReading } from './scene-reading.svelte.ts';

/**
 * A card: blocks of numbers at their positions, and the arrows between them. Ids are those of steps, or of
 * asides.
 */
export interface CardBlock extends CellBlock {
  /** The symbol of the block, in plain text. */
  readonly symbol: string;
  readonly phase: Phase;
  /** The symbol is above the block, or before its first row. */
  readonly side: 'above' | 'left';
  /** The text of a cell without a number. */
  readonly padding: string;
}
/** An arrow along which numbers move; `label` is the step whose value is written on it. */
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
  /** Words at their positions. */
  readonly words: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly phase?: Phase;
  }[];
}

export const ROW = 36;
/** Height above each block for its symbol. */
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
 * The same card in the backward pass: each number is replaced by its gradient, where there is one, and arrows
 * are reversed.
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

/** For a gradient ∂L/∂q, the value of q, written below it; null for any other step. */
export function quantityTag(gradient: string, reading: SceneReading): string | null {
  const quantity = /^dL\/d(.+)$/.exec(gradient)?.[1];
  return quantity !== undefined && reading.steps.has(quantity) ? reading.shown(quantity) : null;
}
