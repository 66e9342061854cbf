import { features, inputsOf } from './features.ts';
import type { Box } from './points.ts';
import { GRID_SIDE, type Trainer } from './trainer.ts';

/** Places of a small picture on each side: every second one of the large picture. */
export const SMALL_SIDE = GRID_SIDE / 2;

export type LayerPictures = readonly Float32Array[];

/** What the units answer over the shown part of the plane, row by row from below; −1 to 1, larger values are cut. */
export interface PlanePictures {
  /** GRID_SIDE², of the output unit. */
  readonly output: Float32Array;
  /** SMALL_SIDE² for each hidden unit, layer by layer. */
  readonly units: readonly LayerPictures[];
}

/** The places of the grid from edge to edge, row by row from below. */
export function gridOf({ from, to }: Box): Float64Array {
  const grid = new Float64Array(2 * GRID_SIDE * GRID_SIDE);
  for (let row = 0; row < GRID_SIDE; row += 1)
    for (let column = 0; column < GRID_SIDE; column += 1) {
      const at = 2 * (row * GRID_SIDE + column);
      grid[at] = from[0] + (column / (GRID_SIDE - 1)) * (to[0] - from[0]);
      grid[at + 1] = from[1] + (row / (GRID_SIDE - 1)) * (to[1] - from[1]);
    }
  return grid;
}

/** The pictures of all inputs, used or not, which no training changes: each over its largest value on the plane. */
export function featurePictures(trainer: Trainer): readonly Float32Array[] {
  const grid = gridOf(trainer.points.box);
  return features.map((feature) => {
    const values = inputsOf([feature], grid);
    const most = values.reduce((max, one) => Math.max(max, Math.abs(one)), 0) || 1;
    return small(values, 1, 0, most);
  });
}

const cut = (value: number): number => (value > 1 ? 1 : value < -1 ? -1 : value);

/** Every second number of a grid of `units` values a place, divided by `by`. */
function small(values: Float64Array, units: number, unit: number, by = 1): Float32Array {
  const picture = new Float32Array(SMALL_SIDE * SMALL_SIDE);
  for (let row = 0; row < SMALL_SIDE; row += 1)
    for (let column = 0; column < SMALL_SIDE; column += 1) {
      const place = 2 * row * GRID_SIDE + 2 * column;
      picture[row * SMALL_SIDE + column] = cut((values[place * units + unit] ?? 0) / by);
    }
  return picture;
}

/** Draws the plane with the weights of now; the grid goes through the network in one pass. */
export class PlanePainter {
  readonly #trainer: Trainer;
  readonly #inputs: Float64Array;

  constructor(trainer: Trainer) {
    this.#trainer = trainer;
    this.#inputs = inputsOf(trainer.features, gridOf(trainer.points.box));
  }

  /** The picture of the output, and of the hidden layers those that are asked for; null for each other. */
  paint(isAsked: (layer: number) => boolean = () => true): {
    readonly output: Float32Array;
    readonly units: readonly (LayerPictures | null)[];
  } {
    const { network, settings, output } = this.#trainer;
    const answers = network.predict(this.#inputs);
    return {
      output: Float32Array.from(answers, (answer) => output.shown(answer)),
      units: settings.hidden.map((units, layer) => {
        if (!isAsked(layer)) return null;
        const values = network.valuesAfter(this.#trainer.outputsAt(layer));
        return Array.from({ length: units }, (_, unit) => small(values, units, unit));
      }),
    };
  }
}
