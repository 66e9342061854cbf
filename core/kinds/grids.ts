import type { Phase } from '../solution/step.ts';

/** Steps arranged as on paper: a matrix, a channel of a map, the gates of a cell. */
export interface Grid {
  /** Unique within its picture. */
  readonly id: string;
  /** In words, e.g. `Input, channel 1`. */
  readonly title: string;
  /** The symbol of the whole grid, in LaTeX: `Q`, `\frac{\partial L}{\partial W}`. */
  readonly tex?: string;
  /** The channel of the picture that it belongs to: values, gradients, updates. */
  readonly phase: Phase;
  /** Step ids; null is a cell of padding. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly rowLabels?: readonly string[];
  readonly columnLabels?: readonly string[];
}

/** A picture made of grids, in bands from top to bottom: inputs, outputs, gradients. */
export interface GridsPicture {
  readonly bands: readonly { readonly title: string; readonly grids: readonly Grid[] }[];
}
