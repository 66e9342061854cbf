import { toPlain } from '../../../core/expr/print.ts';
import { symbolOf } from '../../../core/format/symbol.ts';
import type { SoftmaxCard } from '../../../core/kinds/loss-value/loss-value.ts';
import type { Step } from '../../../core/solution/step.ts';
import { cardBlock, HEAD, ROW, type Card } from '../marks/card.ts';

/** Space for the words to the right of the last rows. */
const WORDS = 190;

/** The words beside the rows, in the language of the window. */
export interface SoftmaxWords {
  readonly shortcut: string;
  readonly jacobian: string;
}

/**
 * A column for each class, from the logits down to the loss and back: shift, exponential, probability,
 * target; then ∂L/∂p beside the Jacobian, whose columns are summed, and below it the shortcut p − y, which
 * gives the same. In a batch the shortcut is divided by the number of samples, as the step is.
 */
export function softmaxLayout(
  card: SoftmaxCard,
  steps: ReadonlyMap<string, Step>,
  total: string,
  width: number,
  words: SoftmaxWords,
): Card {
  const cell = { width, height: ROW };
  const n = card.logits.length;
  const left = 128 + width;
  const right = left + n * width + 84;
  let y = 2;
  const row = (symbol: string, phase: Parameters<typeof cardBlock>[1], ids: readonly string[]) => {
    const made =
      ids.length === 0 ? [] : [cardBlock(symbol, phase, { x: left, y }, [ids], cell, { side: 'left' })];
    if (ids.length > 0) y += ROW + 5;
    return made;
  };
  const beside = (id: string | null, phase: Parameters<typeof cardBlock>[1], at: number) =>
    id === null
      ? []
      : [cardBlock(symbolOf(id).plain, phase, { x: right, y: at }, [[id]], cell, { side: 'left' })];

  const forward = [
    ...beside(card.largest, 'forward', y),
    ...row(letter(card.logits), 'given', card.logits),
    ...row(rowName(card.shifted, steps) ?? '', 'forward', card.shifted),
    ...beside(card.total, 'forward', y),
    ...row('e', 'forward', card.exponentials),
    ...row('p', 'forward', card.probabilities),
    ...beside(card.loss, 'loss', y),
    ...row(letter(card.targets), 'given', card.targets),
  ];
  const top = y + HEAD + 4;
  const slope = `∂${total}/∂p`;
  const jacobian = cardBlock(
    `∂pᵢ/∂${letter(card.logits)}ⱼ`,
    'backward',
    { x: left, y: top },
    card.jacobian,
    cell,
  );
  const slopes = cardBlock(
    slope,
    'backward',
    { x: left - width - 22, y: top },
    card.slopes.map((id) => [id]),
    cell,
  );
  y = top + n * ROW + 10;
  const back = [
    ...row('Σᵢ', 'backward', card.through),
    ...row(rowName(card.gradients, steps) ?? `∂${total}/∂${letter(card.logits)}`, 'backward', card.gradients),
  ];
  const last = back.at(-1);
  return {
    width: Math.max(right + width + 2, left + n * width + WORDS),
    height: y,
    cell,
    blocks: [...forward, slopes, jacobian, ...back],
    arrows: [],
    words: [
      { x: left - 17, y: top + (n * ROW) / 2 + 5, text: '×', phase: 'backward' },
      ...(last
        ? [
            {
              x: left + n * width + 12,
              y: last.y - ROW + 18,
              text: words.jacobian,
              phase: 'backward' as const,
            },
            { x: left + n * width + 12, y: last.y + 23, text: words.shortcut, phase: 'backward' as const },
          ]
        : []),
    ],
  };
}

const letter = (ids: readonly string[]): string => /^[A-Za-z]+/.exec(ids[0] ?? '')?.[0] ?? '';

/** The number of letters that fit to the left of a row. */
const LONGEST_NAME = 16;

/**
 * The formula of a row without indices, such as `p − y`, from its first step; null where it is too long for
 * the space beside the row.
 */
function rowName(ids: readonly string[], steps: ReadonlyMap<string, Step>): string | null {
  const first = steps.get(ids[0] ?? '');
  const name = first ? toPlain(first.formula, (id) => ({ text: letter([id]) })) : '';
  return name === '' || name.length > LONGEST_NAME ? null : name;
}
