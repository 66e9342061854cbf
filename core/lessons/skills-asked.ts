import { stepsOf } from '../marking/asked-steps.ts';
import type { WorkedQuestion } from '../paper/solve.ts';
import type { SkillName } from '../skills/index.ts';
import { skillOf } from '../views/explain.ts';

/** The skills that the boxes of some questions ask for, each once. */
export const skillsAsked = (worked: readonly WorkedQuestion[]): readonly SkillName[] => [
  ...new Set(
    worked.flatMap(({ boxes, solution }) =>
      boxes.flatMap((box) =>
        stepsOf(box).flatMap((step) => {
          const skill = skillOf(solution.steps, step);
          return skill === null ? [] : [skill];
        }),
      ),
    ),
  ),
];
