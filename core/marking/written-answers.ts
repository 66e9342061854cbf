import { policyOf, type MarkingPolicy } from '../paper/marking-policy.ts';
import type { Decision } from './decision.ts';
import type { WorkedQuestion } from '../paper/solve.ts';
import { withDecisions } from './decisions.ts';
import { gradeQuestion, type PaperAnswers } from './grade.ts';
import type { BoxMark } from './verdict.ts';

/** What one session wrote, and what was decided on it. */
export interface WrittenScript {
  readonly session: number;
  readonly answers: PaperAnswers;
  readonly decisions: readonly Decision[];
}

/**
 * The written answers of some scripts that a person decides on, script by script, in the order of the paper, with
 * the marks that a policy gives them.
 */
export function writtenAnswers(
  worked: readonly WorkedQuestion[],
  scripts: readonly WrittenScript[],
  policy: MarkingPolicy = policyOf({}),
): readonly { readonly session: number; readonly question: string; readonly mark: BoxMark }[] {
  const asking = worked.flatMap((one) => {
    const boxes = one.boxes.filter(({ accepts }) => accepts.type === 'text');
    return boxes.length === 0 ? [] : [{ worked: one, written: new Set(boxes.map(({ id }) => id)) }];
  });
  return scripts.flatMap(({ session, answers, decisions }) =>
    asking.flatMap(({ worked: one, written }) => {
      const { id } = one.question;
      const typed = Object.hasOwn(answers, id) ? (answers[id] ?? {}) : {};
      const marked = withDecisions(gradeQuestion(one, typed, policy), decisions);
      return marked.boxes
        .filter(({ id: box, ideas }) => written.has(box) && ideas !== undefined)
        .map((mark) => ({ session, question: id, mark }));
    }),
  );
}
