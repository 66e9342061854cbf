import { keptApart } from '../marks/keep-apart.ts';
import { textWidth } from '../marks/text-width.ts';
import type { Share } from './shares.ts';

/** A number that is moving; coordinates in drawing units. */
export interface Traveller {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}
interface Place {
  readonly x: number;
  readonly y: number;
}
/** More moving numbers than this cannot be followed and slow the window down. */
const MOST = 90;

/** Their letters and lines, in drawing units. */
const LETTER = 17;
const LINE = 19;
const apart = (travellers: readonly Traveller[], drawing: number): readonly Traveller[] =>
  keptApart(
    travellers.map((one) => ({ ...one, width: textWidth(one.text, LETTER), height: LINE })),
    drawing,
  );

const between = (from: Place, to: Place, share: number): Place => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/**
 * Moves every share from its cell to the sum that it is added to, within a drawing of this height in drawing
 * units.
 */
export function straight(
  shares: readonly Share[],
  place: (id: string) => Place | undefined,
  text: (share: Share) => string,
  share: number,
  drawing: number,
): readonly Traveller[] {
  if (shares.length > MOST) return [];
  return apart(
    shares.flatMap((one, i) => {
      const [from, to] = [place(one.from), place(one.to)];
      return from && to
        ? [{ key: `${one.from} ${one.to} ${i}`, text: text(one), ...between(from, to, share) }]
        : [];
    }),
    drawing,
  );
}

/**
 * In the first half both factors move to the position of their product; in the second the products move to
 * the sum.
 */
export function byProducts(
  shares: readonly Share[],
  place: (id: string) => Place | undefined,
  product: (by: string) => Place | undefined,
  text: { readonly of: (id: string) => string; readonly product: (share: Share) => string },
  share: number,
  drawing: number,
): readonly Traveller[] {
  if (2 * shares.length > MOST) return [];
  return apart(
    shares.flatMap((one): Traveller[] => {
      const [from, to] = [place(one.from), place(one.to)];
      const [by, middle] = one.by === null ? [undefined, undefined] : [place(one.by), product(one.by)];
      if (!from || !to) return [];
      if (one.by === null || !by || !middle)
        return share < 0.5
          ? []
          : [{ key: one.from, text: text.of(one.from), ...between(from, to, 2 * share - 1) }];
      if (share >= 0.5)
        return [{ key: one.from, text: text.product(one), ...between(middle, to, 2 * share - 1) }];
      return [
        { key: one.from, text: text.of(one.from), ...between(from, middle, 2 * share) },
        { key: `${one.from} by`, text: text.of(one.by), ...between(by, middle, 2 * share) },
      ];
    }),
    drawing,
  );
}
