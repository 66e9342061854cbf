import { ProblemError } from '../../errors.ts';
import { evaluateLine, valuesOf, type Valued } from '../../solution/evaluate-lines.ts';
import type { Solution } from '../../solution/solution.ts';
import { stepsById, type Step } from '../../solution/step.ts';
import type { Box } from '../kind.ts';
import type { OtherAnswer, SheetGrid } from '../presentation.ts';
import { answerBoxes, checkNumbers, gridsOf, type ValueOf } from './boxes.ts';
import type { WrittenBox, WrittenBoxes } from './boxes-schema.ts';
import { linesOf } from './lines.ts';
import { KnownNames } from './names.ts';
import { othersOf } from './picture.ts';
import { readBoxes } from './read-boxes.ts';

/**
 * A solution of another kind with the boxes of an author after it: each number is a formula over the steps of
 * the solution and over earlier boxes, and becomes a step of its own, under every other convention too. Throws
 * ProblemError, located at `boxes`.
 */
export function withBoxes<S extends Solution>(solution: S, written: WrittenBoxes): S {
  const boxes = readBoxes(written, new KnownNames(solution.steps.map(({ id }) => id)));
  const byId = stepsById(solution.steps);
  const value = valuesOf((id) => byId.get(id));
  const values = new Map<string, Valued>(solution.steps.map(({ id }) => [id, value(id)]));
  const added = linesOf(boxes).map((line) => evaluateLine(line, values));
  checkNumbers(boxes, valueOf([...solution.steps, ...added]));
  return {
    ...solution,
    steps: [...solution.steps, ...added],
    alternatives: solution.alternatives.map(({ convention, solution: other }) => ({
      convention,
      solution: ifSolvable(other, written),
    })),
  };
}

/** Another convention may lack a step that a box refers to: there the boxes are left out. */
function ifSolvable<S extends Solution>(solution: S, written: WrittenBoxes): S {
  try {
    return withBoxes(solution, written);
  } catch (error) {
    if (error instanceof ProblemError) return solution;
    throw error;
  }
}

/** The boxes of the author for a solution that has their steps; none for one that lacks them. */
export function boxesBeside({ steps }: Solution, written: WrittenBoxes): readonly Box[] {
  const isAdded = addedBy(written);
  const others = steps.filter(({ id }) => !isAdded(id));
  if (others.length === steps.length && written.some(({ type }) => NUMBERS.has(type))) return [];
  const boxes = readBoxes(written, new KnownNames(others.map(({ id }) => id)));
  return answerBoxes(boxes, valueOf(steps));
}

/** The boxes that become steps. */
const NUMBERS: ReadonlySet<WrittenBox['type']> = new Set(['numeric', 'table', 'matrix']);

/** The answers among them that are no numbers. */
export function othersBeside({ steps }: Solution, written: WrittenBoxes): readonly OtherAnswer[] {
  const isAdded = addedBy(written);
  const names = steps.flatMap(({ id }) => (isAdded(id) ? [] : [id]));
  return othersOf(readBoxes(written, new KnownNames(names)));
}

/** How the sheet arranges the tables and matrices among them. */
export function gridsBeside({ steps }: Solution, written: WrittenBoxes): readonly SheetGrid[] {
  const isAdded = addedBy(written);
  const names = steps.flatMap(({ id }) => (isAdded(id) ? [] : [id]));
  return gridsOf(readBoxes(written, new KnownNames(names)));
}

/** Whether a step is one of these boxes, or an entry of a matrix among them. */
function addedBy(written: WrittenBoxes): (id: string) => boolean {
  const numbers = new Set(
    written.flatMap((box) => {
      if (box.type === 'numeric') return [box.id];
      if (box.type !== 'table') return [];
      return box.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (typeof cell === 'object' ? [cell.id] : [])),
      );
    }),
  );
  const matrices = written.flatMap((box) => (box.type === 'matrix' ? [box.id] : []));
  return (id) =>
    numbers.has(id) ||
    matrices.some((name) => id.startsWith(`${name}_`) && /^\d+(?:_\d+)?$/.test(id.slice(name.length + 1)));
}

function valueOf(steps: readonly Step[]): ValueOf {
  const byId = stepsById(steps);
  return (id) => byId.get(id)?.value ?? Number.NaN;
}
