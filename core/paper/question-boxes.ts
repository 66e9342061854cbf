import { problemError } from '../errors.ts';
import {
  boxesBeside,
  boxesOf,
  gridsBeside,
  othersBeside,
  presentationOf,
  solveProblem,
  withBoxes,
  type AnySolution,
  type Problem,
} from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import type { Presentation } from '../kinds/presentation.ts';
import type { Question } from './paper.ts';

type Asking = Pick<Question, 'boxes'>;

/**
 * Solves a problem of a question with the boxes of its author. They are a field of the question, not of a kind
 * that contains another: so every page, picture and program keeps to the problem that it knows, and the boxes are
 * steps after its own.
 */
export function solveAsked({ boxes }: Asking, problem: Problem): AnySolution {
  const solution = solveProblem(problem);
  return boxes ? withBoxes(solution, boxes) : solution;
}

/** All boxes: those of the kind, then those of the author. Throws ProblemError for a name that both have. */
export function boxesAsked({ boxes }: Asking, problem: Problem, solution: AnySolution): readonly Box[] {
  const own = boxesOf(problem, solution);
  if (!boxes) return own;
  const added = boxesBeside(solution, boxes);
  const twice = added.find(({ id }) => own.some((box) => box.id === id));
  if (twice)
    throw problemError('boxes', `"${twice.id}" is a box of the problem already`, 'give yours another id');
  return [...own, ...added];
}

export function presentationAsked({ boxes }: Asking, problem: Problem, solution: AnySolution): Presentation {
  const presentation = presentationOf(problem, solution);
  if (!boxes) return presentation;
  const { sheet, working } = presentation;
  return {
    ...presentation,
    sheet: { ...sheet, grids: [...(sheet.grids ?? []), ...gridsBeside(solution, boxes)] },
    others: othersBeside(solution, boxes),
    // What only the picture shows of the problem's own steps it does not show of the author's.
    working: working === 'none' && solution.steps.length < FEW ? 'lines' : working,
  };
}
/** Steps that fit into a printed working. */
const FEW = 60;
