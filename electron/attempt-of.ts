import type { Attempt, Help } from '../core/contract/attempts.ts';
import type { BoxMark, QuestionMark } from '../core/marking/verdict.ts';
import type { HelpLevel } from '../core/views/help-level.ts';

/** A marking as an attempt, with the help that was taken until then. */
export function attemptOf(
  { id, score, marks, boxes }: QuestionMark,
  taken: readonly Help[],
  at: string,
): Attempt {
  const help: Record<string, HelpLevel[]> = {};
  for (const { question, box, level } of taken) if (question === id) (help[box] ??= []).push(level);
  return {
    question: id,
    at,
    score,
    marks,
    boxes: Object.fromEntries(
      boxes.filter(({ typed }) => typed.trim() !== '').map((box) => [box.id, boxAttempt(box)]),
    ),
    help,
  };
}

const boxAttempt = ({ typed, verdict, award, diagnosis }: BoxMark): Attempt['boxes'][string] => ({
  typed,
  verdict,
  award,
  ...(diagnosis
    ? { mistake: { id: diagnosis.mistake, step: diagnosis.step, says: { ...diagnosis.says } } }
    : {}),
});

/** Nothing was written, or the same as in the attempt before. */
export const isNothingNew = (one: Attempt, last: Attempt | undefined): boolean =>
  Object.keys(one.boxes).length === 0 ||
  (last !== undefined && JSON.stringify([one.boxes, one.score]) === JSON.stringify([last.boxes, last.score]));
