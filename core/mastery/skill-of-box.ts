import { kinds } from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import { stepsOf } from '../marking/asked-steps.ts';
import type { WorkedQuestion } from '../paper/solve.ts';
import { isSkill, type SkillName } from '../skills/index.ts';
import { skillOf } from '../views/explain.ts';

/**
 * The skill that a box exercises: that of its kind where the kind is about one skill, else that of most of its
 * steps, the first one at a tie. null for a box that asks for no number, such as a choice.
 */
export function skillOfBox(box: Box, { question, solution }: WorkedQuestion): SkillName | null {
  const { accepts } = box;
  if (accepts.type === 'conditions') return isSkill(accepts.skill) ? accepts.skill : null;
  const counts = new Map<SkillName, number>();
  for (const step of stepsOf(box)) {
    const skill = skillOf(solution.steps, step);
    if (skill !== null) counts.set(skill, (counts.get(skill) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (!most) return null;
  // Boxes of the author are about anything.
  const ofKind = question.boxes === undefined ? kinds[question.problem.kind].skill : undefined;
  return ofKind ?? most[0];
}

/** The skills of the boxes of a question, by box; boxes without one are left out. */
export const skillsOfBoxes = (worked: WorkedQuestion): Readonly<Record<string, SkillName>> =>
  Object.fromEntries(
    worked.boxes.flatMap((box) => {
      const skill = skillOfBox(box, worked);
      return skill === null ? [] : [[box.id, skill] as const];
    }),
  );

/** The skills that the boxes of some questions exercise, each once. */
export const skillsAsked = (worked: readonly WorkedQuestion[]): readonly SkillName[] => [
  ...new Set(worked.flatMap((one) => Object.values(skillsOfBoxes(one)))),
];
