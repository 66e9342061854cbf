import { choiceLabel, type ConventionUse } from '../conventions/index.ts';
import { ProblemError } from '../errors.ts';
import type { AnySolution, Problem } from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import type { Question } from '../paper/paper.ts';
import { boxesAsked, solveAsked } from '../paper/question-boxes.ts';
import type { WorkedQuestion } from '../paper/solve.ts';

/** A solution with its boxes; `name` is null for the question's own reading. */
export interface Reading {
  readonly solution: AnySolution;
  readonly boxes: readonly Box[];
  readonly name: string | null;
}

/** The question's own reading, each other choice of one open convention, and the readings of its disputes. */
export function readingsOf(worked: WorkedQuestion): readonly Reading[] {
  const { question, solution } = worked;
  return [
    { solution, boxes: worked.boxes, name: null },
    ...solution.alternatives.map((other) => ({
      solution: other.solution as AnySolution,
      boxes: asAsked(boxesAsked(question, question.problem, other.solution as AnySolution), worked.boxes),
      name: choiceLabel(other.convention).en,
    })),
    ...worked.readings.map((other) => {
      const problem = question.disputes[other.dispute]?.reading ?? question.problem;
      return {
        solution: other.solution,
        boxes: asAsked(boxesAsked(question, problem, other.solution), worked.boxes),
        name: question.disputes[other.dispute]?.about ?? 'the other reading',
      };
    }),
  ];
}

/** Combinations of open conventions that are solved; a problem by hand leaves two or three open. */
const MOST_COMBINED = 24;
const combined = new WeakMap<AnySolution, readonly Reading[]>();

/** The readings under which two or more of the open conventions are chosen otherwise, solved once. */
export function combinedReadings({ question, solution, boxes }: WorkedQuestion): readonly Reading[] {
  const known = combined.get(solution) ?? combinationsOf(question, solution);
  combined.set(solution, known);
  return known.map((one) => ({ ...one, boxes: asAsked(one.boxes, boxes) }));
}

function combinationsOf(question: Question, solution: AnySolution): readonly Reading[] {
  const open = new Map<string, ConventionUse[]>();
  for (const { convention } of solution.alternatives)
    open.set(convention.name, [...(open.get(convention.name) ?? []), convention]);
  const ours = solution.conventions.filter(({ name }) => open.has(name));
  return [...open.values()]
    .reduce<readonly (readonly ConventionUse[])[]>(
      (all, choices) => [...all, ...all.flatMap((some) => choices.map((one) => [...some, one]))],
      [[]],
    )
    .filter((some) => some.length > 1)
    .slice(0, MOST_COMBINED)
    .flatMap((some) => readingUnder(question, ours, some) ?? []);
}

/** Every open convention is stated, so that the solution looks for no alternatives of its own. */
function readingUnder(
  question: Question,
  ours: readonly ConventionUse[],
  chosen: readonly ConventionUse[],
): Reading | null {
  const { problem } = question;
  const stated = 'conventions' in problem ? problem.conventions : undefined;
  const choices = Object.fromEntries([...ours, ...chosen].map(({ name, choice }) => [name, choice]));
  // Only the conventions differ: the problem has passed its schema, and each choice was solved alone.
  const other = { ...problem, conventions: { ...stated, ...choices } } as Problem;
  // A convention may leave out a step that is asked for, as the biased variance does with the unbiased one.
  const solution = solvedIf(question, other) ?? solvedIf(question, { ...other, asks: undefined } as Problem);
  return (
    solution && {
      solution,
      boxes: boxesAsked(question, other, solution),
      name: chosen.map((use) => choiceLabel(use).en).join('; '),
    }
  );
}

function solvedIf(question: Question, problem: Problem): AnySolution | null {
  try {
    return solveAsked(question, problem);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** The boxes of another reading, to be as exact as those that the question asks for. */
const asAsked = (boxes: readonly Box[], asked: readonly Box[]): readonly Box[] =>
  boxes.map((box) => {
    const own = asked.find(({ id }) => id === box.id)?.accepts;
    const { accepts } = box;
    return (accepts.type === 'real' || accepts.type === 'vector') &&
      (own?.type === 'real' || own?.type === 'vector')
      ? {
          ...box,
          accepts: {
            ...accepts,
            figures: own.figures,
            ...('decimals' in own ? { decimals: own.decimals } : {}),
          },
        }
      : box;
  });
