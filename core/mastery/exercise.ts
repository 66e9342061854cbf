import { ProblemError } from '../errors.ts';
import type { Box } from '../kinds/kind.ts';
import { gradeQuestion } from '../marking/grade.ts';
import type { Answers } from '../marking/script.ts';
import type { QuestionMark } from '../marking/verdict.ts';
import { policyOf, type MarkingPolicy } from '../paper/marking-policy.ts';
import type { Paper } from '../paper/paper.ts';
import { workQuestion, type WorkedQuestion } from '../paper/solve.ts';
import type { SkillName } from '../skills/index.ts';
import { stepsById } from '../solution/step.ts';
import { varyPaper } from '../vary/index.ts';
import { askedSteps } from '../views/earlier-boxes.ts';
import { skillsOfBoxes } from './skill-of-box.ts';

/** A few boxes of a question with numbers of their own; the rest of it is given. */
export interface ExerciseRef {
  /** The id of the question. */
  readonly question: string;
  /** The seed of its numbers; 0: those that are printed. */
  readonly seed: number;
  /** The boxes that are asked, in the order of the question. */
  readonly boxes: readonly string[];
}

/** An exercise with all that its page needs. */
export interface Exercise extends ExerciseRef {
  /** With its numbers. */
  readonly paper: Paper;
  /** The question with only the boxes that are asked. */
  readonly worked: WorkedQuestion;
  /**
   * The values of other boxes that the asked ones are worked from: they are given. By the ids of their steps.
   */
  readonly given: readonly string[];
}

/** A question with the numbers of a seed, solved. */
export interface Drawn {
  readonly paper: Paper;
  readonly worked: WorkedQuestion;
}

/**
 * The question of a paper with the numbers of a seed. Throws ProblemError where it cannot have them, RangeError where
 * there is none.
 */
export function drawn(paper: Paper, id: string, seed: number): Drawn {
  const other = seed === 0 ? paper : varyPaper(paper, seed, id).paper;
  const question = other.questions.find((one) => one.id === id);
  if (!question)
    throw new RangeError(
      `no question ${id}; questions are ${other.questions.map((one) => one.id).join(', ')}`,
    );
  return { paper: other, worked: workQuestion(question) };
}

/** An exercise that asks these boxes. Throws as `drawn` does, and RangeError for a box that is not in the question. */
export const exerciseOf = (paper: Paper, ref: ExerciseRef): Exercise =>
  asking(drawn(paper, ref.question, ref.seed), ref);

/** Asks some boxes of a question. */
export function asking({ paper, worked }: Drawn, { question, seed, boxes: asked }: ExerciseRef): Exercise {
  const missing = asked.find((id) => !worked.boxes.some((box) => box.id === id));
  if (missing !== undefined) throw new RangeError(`no box ${missing} in question ${question}`);
  const boxes = worked.boxes.filter(({ id }) => asked.includes(id));
  return {
    question,
    seed,
    boxes: boxes.map(({ id }) => id),
    paper,
    worked: withBoxes(worked, boxes),
    given: givenFor(worked, boxes),
  };
}

/** How many boxes of a skill are asked at once. */
const MOST_ASKED = 2;

/**
 * An exercise of one skill: the first of its boxes by the seed, and the next. null where the question has none with
 * these numbers, or cannot have them.
 */
export function exerciseFor(paper: Paper, question: string, seed: number, skill: SkillName): Exercise | null {
  const other = tryDrawn(paper, question, seed);
  if (!other) return null;
  const ofSkill = Object.entries(skillsOfBoxes(other.worked)).flatMap(([box, of]) =>
    of === skill ? [box] : [],
  );
  const from = ofSkill.length === 0 ? 0 : seed % ofSkill.length;
  const boxes = [...ofSkill.slice(from), ...ofSkill.slice(0, from)].slice(0, MOST_ASKED);
  return boxes.length === 0 ? null : asking(other, { question, seed, boxes });
}

function tryDrawn(paper: Paper, question: string, seed: number): Drawn | null {
  try {
    return drawn(paper, question, seed);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** The sheet lists the asked boxes: tables and grids would have holes. */
function withBoxes(worked: WorkedQuestion, boxes: readonly Box[]): WorkedQuestion {
  const { grids: _grids, ...sheet } = worked.presentation.sheet;
  return {
    ...worked,
    boxes,
    presentation: { ...worked.presentation, sheet: { ...sheet, table: null } },
  };
}

/** What is worked out between two boxes is left to the student. */
function givenFor(worked: WorkedQuestion, boxes: readonly Box[]): readonly string[] {
  const { steps } = worked.solution;
  const asked = new Set(boxes.flatMap(askedSteps));
  const boxed = new Set(worked.boxes.flatMap(askedSteps));
  const byId = stepsById(steps);
  const needed = new Set<string>();
  const waiting = [...asked];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const from of byId.get(id)?.dependsOn ?? []) {
      if (needed.has(from)) continue;
      needed.add(from);
      if (!boxed.has(from)) waiting.push(from);
    }
  return steps.flatMap(({ id }) => (boxed.has(id) && needed.has(id) && !asked.has(id) ? [id] : []));
}

/** Marks an exercise; also gives the skills of its boxes. Throws as `exerciseOf` does. */
export function gradeExercise(
  paper: Paper,
  ref: ExerciseRef,
  answers: Answers,
  policy: MarkingPolicy = policyOf({}),
): { readonly mark: QuestionMark; readonly skills: Readonly<Record<string, SkillName>> } {
  const { worked } = exerciseOf(paper, ref);
  return { mark: gradeQuestion(worked, answers, policy), skills: skillsOfBoxes(worked) };
}
