import type { PlotArea } from '../../charts/axes.ts';
import { symbolOf } from '../../../core/format/symbol.ts';
import type { Box, Point } from '../marks/geometry.ts';
import { textWidth } from '../marks/text-width.ts';
import type { Arrow } from './arrows.ts';
import type { DrawnStep } from './drawn-step.ts';
import { finite, type Plane } from './plane.ts';

/** A text at the drawn step, at the centre of its box; all in pixels. */
export interface StepLabel {
  readonly kind: 'ghost' | 'slope' | 'bar' | Arrow['part'];
  readonly text: string;
  readonly box: Box;
}

/** The letters of --size-2 in pixels: in a large window, where a rem is 18.5 pixels. */
const LETTER = 17.5;
const HEIGHT = 20;
/** The distance of a label from its arrow. */
const ASIDE = 14;
/** An arrow shorter than this has no label. */
const SHORT = 12;

export const textBox = ({ x, y }: Point, text: string): Box => {
  const width = 4 + textWidth(text, LETTER);
  return { x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT };
};
export const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * The texts of a step, each where it covers no other text of `taken` and none of the step, inside the plot.
 * Where there is no such place, inside the plot.
 */
export function stepLabels(
  step: DrawnStep,
  plane: Plane,
  variables: readonly string[],
  taken: readonly Box[],
): readonly StepLabel[] {
  const placed: StepLabel[] = [];
  const put = (kind: StepLabel['kind'], text: string, places: readonly Point[]): void => {
    if (text === '') return;
    const boxes = places.map((place) => within(textBox(place, text), plane.plot));
    const free = (others: readonly Box[]): Box | undefined =>
      boxes.find((box) => !others.some((other) => meet(box, other)));
    const own = placed.map(({ box }) => box);
    const box = free([...own, ...taken]) ?? free(own) ?? boxes[0];
    if (box) placed.push({ kind, text, box });
  };
  const { arrows, focus, ghost, barTexts } = step;
  for (const arrow of arrows?.arrows ?? [])
    put(arrow.part, arrow.label, besideArrow(arrow, (arrows?.arrows.length ?? 0) > 1));
  const base = plane.place(step.base);
  arrows?.bars?.forEach((half, i) => {
    const text = barTexts[i] ?? '';
    const clear = textBox(base, text).width / 2 + 6;
    put(
      'bar',
      text,
      i === 0
        ? [-1, 1].flatMap((way) =>
            [0, -ASIDE, ASIDE].map((dy) => ({ x: base.x - way * (half + clear), y: base.y + dy })),
          )
        : [-1, 1].flatMap((way) =>
            [clear + 2, -clear - 2].map((dx) => ({ x: base.x + dx, y: base.y + way * half })),
          ),
    );
  });
  if (arrows?.tangent && focus.draws === 'vector') {
    const { x2, y2 } = arrows.tangent;
    const text = `slope ${focus.whole.label}`;
    const half = textBox({ x: 0, y: 0 }, text).width / 2;
    put('slope', text, [
      { x: x2 + 4 + half, y: y2 - 12 },
      { x: x2 - half, y: y2 - 14 },
      { x: x2 + 4 + half, y: y2 + 12 },
    ]);
  }
  const ghostAt = ghost && plane.place(ghost);
  if (ghostAt && finite(ghostAt)) {
    const letter = variables.length === 1 ? variables[0] : 'w';
    const name = symbolOf(`${letter}Tilde_${focus.place.t}`).plain;
    put('ghost', name, [
      { x: ghostAt.x + 24, y: ghostAt.y },
      { x: ghostAt.x - 24, y: ghostAt.y },
      { x: ghostAt.x, y: ghostAt.y + 20 },
      { x: ghostAt.x, y: ghostAt.y - 20 },
    ]);
  }
  return placed;
}

/** Beside an arrow: terms on one side, their total on the other; then other places along it, its tip, and around it. */
function besideArrow({ x1, y1, x2, y2, part }: Arrow, several: boolean): readonly Point[] {
  const long = Math.hypot(x2 - x1, y2 - y1);
  if (long <= SHORT) return [];
  const [ux, uy] = [(x2 - x1) / long, (y2 - y1) / long];
  const first = part === 'whole' ? 1 : -1;
  const shares = part === 'whole' && several ? [0.5, 0.72, 0.3, 0.9] : [0.72, 0.5, 0.9, 0.3];
  return [
    ...[first, -first].flatMap((side) =>
      shares.map((share) => ({
        x: x1 + (x2 - x1) * share - uy * ASIDE * side,
        y: y1 + (y2 - y1) * share + ux * ASIDE * side,
      })),
    ),
    { x: x2 + ux * 18, y: y2 + uy * 16 },
    ...[1, -1, 2, -2, 3, -3].flatMap((line) =>
      [0, 1, -1].map((column) => ({
        x: (x1 + x2) / 2 + column * 3 * HEIGHT,
        y: (y1 + y2) / 2 + line * HEIGHT,
      })),
    ),
  ];
}

const within = (box: Box, { left, right, top, bottom }: PlotArea): Box => ({
  ...box,
  x: Math.max(left, Math.min(box.x, right - box.width)),
  y: Math.max(top, Math.min(box.y, bottom - box.height)),
});
