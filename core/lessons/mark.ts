import { boxOfStep } from '../kinds/asked-steps.ts';
import type { Box } from '../kinds/kind.ts';
import { same, type Text } from '../language/text.ts';
import { gradeQuestion } from '../marking/grade.ts';
import type { Verdict } from '../marking/verdict.ts';
import { skillOfBox } from '../mastery/skill-of-box.ts';
import type { WorkedQuestion } from '../paper/solve.ts';
import type { SkillName } from '../skills/index.ts';
import { stepsById } from '../solution/step.ts';

/** The mark of a value that was typed in a lesson. */
export interface TaskMark {
  readonly verdict: Verdict;
  /** What is said of it without the solution; null: nothing but the verdict. */
  readonly says: Text | null;
  /** The skill that it is evidence for. */
  readonly skill: SkillName | null;
  /** The mistake that was named. */
  readonly mistake: { readonly id: string; readonly says: Text } | null;
}

/**
 * Marks a value that a stop asks for as in a box of a paper: with the tolerance of its kind and the name of the
 * mistake. Throws RangeError for a step that the question does not have.
 */
export function markValue(worked: WorkedQuestion, step: string, typed: string): TaskMark {
  const box = boxFor(worked, step);
  const [mark] = gradeQuestion({ ...worked, boxes: [box] }, { [box.id]: typed }).boxes;
  const { verdict = 'blank', diagnosis, nudge } = mark ?? {};
  return {
    verdict,
    says: verdict === 'right' ? null : (diagnosis?.says ?? nudge ?? null),
    skill: skillOfBox(box, worked),
    mistake: diagnosis ? { id: diagnosis.mistake, says: diagnosis.says } : null,
  };
}

/** The box of the question that asks for a step; one of its own where none does. */
function boxFor({ boxes, solution }: WorkedQuestion, step: string): Box {
  const asked = boxes.find(({ accepts }) => 'step' in accepts && accepts.step === step);
  if (asked) return asked;
  const found = stepsById(solution.steps).get(step);
  if (!found) throw new RangeError(`no step is called ${step}`);
  return boxOfStep(found, same(''));
}
