import { along } from '../marks/geometry.ts';
import { STACK, type NetworkLayout } from './layout.ts';
import type { PassPicture } from './network-pass.ts';
import type { Leg, LegOf } from '../marks/path-routes.ts';

/** The slope of an edge is written near its end, clear of its weight. */
const CHIP_AT = 0.8;
/** A product is written below a weight and its gradient. */
const BELOW = 2.2 * STACK;

/**
 * Routes of the chain rule's edges in the drawing of a network: along its edges, through its units, to a
 * weight's label.
 */
export function networkLegs(
  picture: PassPicture,
  { edges, comparisons, place, unit: size, compact }: NetworkLayout,
): LegOf {
  const legs = new Map<string, Leg>();
  const at = (id: string): { readonly x: number; readonly y: number } => place.get(id) ?? { x: 0, y: 0 };
  const units = new Map(picture.units.map((unit) => [unit.id, unit]));
  for (const { from, to, weight, start, end, label } of edges) {
    const sum = units.get(to)?.sum ?? to;
    const source = units.get(from)?.output ?? from;
    const places = {
      label: { x: label.x, y: label.y + (compact ? 0 : BELOW) },
      chip: along(start, end, CHIP_AT),
    };
    legs.set(`${sum} ${source}`, { points: [at(sum), end, start, at(source)], ...places });
    legs.set(`${sum} ${weight}`, { points: [at(sum), end, label], ...places });
  }
  for (const { sum, output, bias } of picture.units) {
    const { x, y } = at(output);
    const top = { x: (x + at(sum).x) / 2, y: y - size.height / 2 };
    if (sum !== output)
      legs.set(`${output} ${sum}`, { points: [at(output), at(sum)], label: null, chip: top });
    if (bias !== null)
      legs.set(`${sum} ${bias}`, {
        points: [at(sum), at(bias)],
        label: { x: at(bias).x, y: at(bias).y - BELOW - STACK },
        chip: { x: top.x + size.width / 2, y: top.y },
      });
  }
  for (const { output, start, end } of comparisons) {
    const leg = {
      points: [at(picture.loss), end, start, at(output)],
      label: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 + STACK + 6 },
      chip: along(start, end, 0.5),
    };
    legs.set(`${picture.loss} ${output}`, leg);
    // Softmax with cross-entropy skips the outputs.
    const sum = picture.units.find((unit) => unit.output === output)?.sum;
    if (sum !== undefined && sum !== output)
      legs.set(`${picture.loss} ${sum}`, { ...leg, points: [...leg.points.slice(0, 3), at(sum)] });
  }
  return (of, by) => legs.get(`${of} ${by}`) ?? null;
}
