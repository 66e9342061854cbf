import type { Box } from '../kinds/kind.ts';
import type { Paper } from '../paper/paper.ts';
import type { WorkedQuestion } from '../paper/solve.ts';
import { askedSteps } from '../views/earlier-boxes.ts';
import type { Evidence } from './evidence.ts';
import { asking, drawn, type Exercise } from './exercise.ts';
import { boxRating, byBox } from './rating.ts';
import { skillOfBox } from './skill-of-box.ts';

/** How far the steps of a question have faded for a student. */
export interface FadingPlace {
  /** The boxes that are blank now: the last ones in the order of the working. 0: it is shown whole first. */
  readonly blanks: number;
  /** All that can be blank. */
  readonly of: number;
  /** The seed of the next numbers. */
  readonly seed: number;
  /** All of them were right. */
  readonly finished: boolean;
}

/** The boxes that fade, in the order in which they are worked: a number each, with a skill. */
export function fadingBoxes(worked: WorkedQuestion): readonly Box[] {
  const at = new Map(worked.solution.steps.map(({ id }, i) => [id, i]));
  const last = (box: Box): number => Math.max(...askedSteps(box).map((id) => at.get(id) ?? -1));
  return worked.boxes
    .filter((box) => askedSteps(box).length > 0 && skillOfBox(box, worked) !== null)
    .sort((one, other) => last(one) - last(other));
}

/** How many boxes are blank from round to round: one, two, three, then half as many more each time, to all of them. */
export function rounds(count: number): readonly number[] {
  const blanks: number[] = [];
  for (let next = 1; next < count; next += Math.max(1, Math.floor(next / 2))) blanks.push(next);
  return count > 0 ? [...blanks, count] : [];
}

/**
 * Where a student is, from the answers in earlier rounds: each had numbers of its own. A round in which every box
 * was right leads to the next one; the same number of boxes is blank again after any other.
 */
export function fadingPlace(evidence: readonly Evidence[], worked: WorkedQuestion): FadingPlace {
  const of = fadingBoxes(worked).length;
  const steps = rounds(of);
  const seeds = [...new Set(evidence.flatMap(({ seed }) => (seed === null ? [] : [seed])))];
  let level = 0;
  for (const seed of seeds) {
    const ratings = byBox(evidence.filter((one) => one.seed === seed)).map(boxRating);
    const blanks = steps[level] ?? of;
    if (ratings.length >= blanks && ratings.every((rating) => rating !== 'again'))
      level = Math.min(level + 1, steps.length);
  }
  return {
    blanks: seeds.length === 0 ? 0 : (steps[level] ?? of),
    of,
    seed: Math.max(0, ...seeds) + 1,
    finished: steps.length > 0 && level === steps.length,
  };
}

/**
 * A question with the numbers of a seed whose last boxes are blank, and all others worked out. Throws ProblemError
 * where it cannot have these numbers.
 */
export function fadedExercise(paper: Paper, question: string, seed: number, blanks: number): Exercise {
  const whole = drawn(paper, question, seed);
  const boxes = fadingBoxes(whole.worked);
  const [given, blank] = [boxes.slice(0, boxes.length - blanks), boxes.slice(boxes.length - blanks)];
  return {
    ...asking(whole, { question, seed, boxes: blank.map(({ id }) => id) }),
    given: given.flatMap(askedSteps),
  };
}
