import { SIDE } from '../core/datasets/digits.ts';
import { pictureClass, type OwnPictures } from '../core/datasets/own-pictures.ts';
import { randomOf } from '../core/tensor/random.ts';

/** How far a point is from the line of a shape around the middle; its half size is 1. */
const SHAPES = {
  bars: (x, y) => (Math.abs(x) <= 1 ? Math.min(Math.abs(y - 0.5), Math.abs(y + 0.5)) : 9),
  circles: (x, y) => Math.abs(Math.hypot(x, y) - 1),
  crosses: (x, y) =>
    Math.max(Math.abs(x), Math.abs(y)) <= 1 ? Math.min(Math.abs(x - y), Math.abs(x + y)) / Math.SQRT2 : 9,
} as const satisfies Readonly<Record<string, (x: number, y: number) => number>>;
export type ShapeName = keyof typeof SHAPES;
export const shapeNames = Object.keys(SHAPES) as ShapeName[];

/** The nth drawing of a shape with a pen: side × side numbers, 0 for paper to 255 for ink, at another place and size each. */
export function drawnShape(name: ShapeName, nth: number, side: number): Uint8Array {
  const random = randomOf(`${name} ${nth}`);
  const half = side * (0.2 + 0.15 * random());
  const [left, top] = [0, 0].map(() => side / 2 + side * 0.2 * (random() - 0.5));
  const pen = 0.2;
  return Uint8Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [(i % side) + 0.5 - (left ?? 0), Math.floor(i / side) + 0.5 - (top ?? 0)];
    return SHAPES[name](x / half, y / half) < pen ? 255 : 0;
  });
}

/** `count` drawings of each shape as a folder that was read; `inverted`: light on dark. */
export function shapes(count: number, { inverted = false } = {}): OwnPictures {
  const drawn = shapeNames.flatMap((name) =>
    Array.from({ length: count }, (_, nth) => drawnShape(name, nth, SIDE)),
  );
  return {
    folder: 'shapes',
    digest: '0'.repeat(64),
    classes: shapeNames.map((name) => pictureClass(name, count)),
    pixels: Uint8Array.from(drawn.flatMap((one) => [...one].map((ink) => (inverted ? 255 - ink : ink)))),
    labels: Uint8Array.from(drawn, (_, i) => Math.floor(i / count)),
  };
}
