import { symbolOf } from '../format/symbol.ts';
import type { Text } from '../language/text.ts';
import type { Phase, Step } from '../solution/step.ts';

/** A text of a picture: words in every language, or a symbol, which is the same in all of them. */
export type GridText = string | Text;

/** Steps arranged as on paper: a matrix, a channel of a map, the gates of a cell. */
export interface Grid {
  /** Unique within its picture. */
  readonly id: string;
  /** In words, e.g. `Input, channel 1`; or a symbol, or empty. */
  readonly title: GridText;
  /** The symbol of the whole grid, in LaTeX: `Q`, `\frac{\partial L}{\partial W}`. */
  readonly tex?: string;
  /** The channel of the picture that it belongs to: values, gradients, updates. */
  readonly phase: Phase;
  /** Step ids; null is a cell of padding. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly rowLabels?: readonly GridText[];
  readonly columnLabels?: readonly GridText[];
}

/** A picture made of grids, in bands from top to bottom: inputs, outputs, gradients. */
export interface GridsPicture {
  readonly bands: readonly { readonly title: Text; readonly grids: readonly Grid[] }[];
}

/** One cell for each step, in a band for the givens and one for every heading: the picture of a short calculation. */
export function boxesGrid(
  steps: readonly Step[],
  titles: { readonly given: Text; readonly work: Text },
): GridsPicture {
  const bands: { readonly title: Text; readonly grids: Grid[] }[] = [];
  for (const step of steps) {
    const title = step.phase === 'given' ? titles.given : (step.heading ?? null);
    const last = bands.at(-1);
    const band =
      last && (title === null || last.title.en === title.en)
        ? last
        : { title: title ?? titles.work, grids: [] };
    if (band !== last) bands.push(band);
    const symbol = step.symbol ?? symbolOf(step.id);
    band.grids.push({ id: step.id, title: symbol.plain, phase: step.phase, rows: [[step.id]] });
  }
  return { bands };
}
