import { evaluate } from '../../expr/evaluate.ts';
import type { Box } from '../../kinds/kind.ts';
import type { Step } from '../../solution/step.ts';
import { figuresOf } from '../asked-steps.ts';
import { closeness } from '../closeness.ts';
import { Search, type Found } from '../explain.ts';
import { isWrong, type Judged } from '../judge.ts';
import { readNumbers, type ReadNumbers } from '../read-numbers.ts';

/** The printed numbers of a key, read and judged like those of a script. */
export interface PrintedNumbers extends ReadNumbers {
  readonly search: Search;
  /** As judged before anything is explained. */
  readonly found: Found;
}

/** Each round settles what follows from rounded values of the round before. */
const MOST_ROUNDS = 6;

/**
 * Judges the printed numbers. A number that is our value, or what follows from the printed ones, to the figures
 * printed agrees, however few these are: a key is not asked for figures.
 */
export function printedNumbers(
  steps: readonly Step[],
  boxes: readonly Box[],
  printed: (box: Box) => string,
): PrintedNumbers {
  let asking = boxes;
  for (let round = 1; ; round += 1) {
    const numbers = readNumbers(steps, asking, printed);
    const search = new Search(numbers.asked);
    const found = search.mark([]);
    const figures = new Map(
      numbers.asked.boxes.flatMap((box) => {
        const few = figuresPrinted(box, numbers, found);
        return few === null ? [] : [[box.id, few] as const];
      }),
    );
    if (figures.size === 0 || round === MOST_ROUNDS) return { ...numbers, search, found };
    asking = asking.map((box) => withFigures(box, figures.get(box.id)));
  }
}

/** The figures of the coarsest number of a box that is right to the figures printed; null where none is. */
function figuresPrinted(box: Box, { quoted }: ReadNumbers, { judged, script }: Found): number | null {
  const asked = figuresOf(box);
  const coarse = (judged.get(box.id) ?? []).filter(isWrong).flatMap((one: Judged) => {
    const { number, step, followed } = one;
    if (number.written === null || number.written.figures >= asked) return [];
    const asPrinted = { value: evaluate(step.formula, script.inForce), exact: null };
    return [quoted.truth(step.id), followed, asPrinted].some(
      (value) => closeness(number, value, asked) === 'coarse',
    )
      ? [number.written.figures]
      : [];
  });
  return coarse.length === 0 ? null : Math.min(...coarse);
}

function withFigures(box: Box, figures: number | undefined): Box {
  const { accepts } = box;
  return figures === undefined || !(accepts.type === 'real' || accepts.type === 'vector')
    ? box
    : { ...box, accepts: { ...accepts, figures } };
}
