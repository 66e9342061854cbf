import { COPY_MAP } from '../codes.ts';
import { runsOf, sizeOfShape, type Layout } from './layout.ts';
import { PLAIN, type LayerPlan, type Places } from './layer-plan.ts';

export interface Flatten {
  readonly type: 'flatten';
}

/** A map as a vector, [row][column][channel]. */
export function flatten(_layer: Flatten, shape: readonly number[]): LayerPlan {
  const [height = 1, width = 1, channels = 1] = shape;
  const size = sizeOfShape(shape);
  const copy = ({ batch }: Places, from: Layout, to: Layout) => {
    // Both as maps: a vector has its rows one after the other.
    const asMap = (one: Layout): Layout =>
      one.shape.length === 3 ? one : { ...one, shape: [height, width, channels], row: width * channels };
    const layouts = [asMap(from), asMap(to)] as const;
    const { images, rows, run, steps } = runsOf(layouts, batch);
    return { code: COPY_MAP, whole: [images, rows, run, ...steps(layouts[0]), ...steps(layouts[1])] };
  };
  return {
    ...PLAIN,
    output: [size],
    beside: false,
    forward: (places) => [copy(places, places.input, places.output)],
    backward: (places) =>
      places.inputGradient ? [copy(places, places.outputGradient, places.inputGradient)] : [],
  };
}
