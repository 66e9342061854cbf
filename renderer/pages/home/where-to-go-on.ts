import type { OpenSession } from '../../../core/contract/ipc.ts';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import { buildTimeline } from '../../../core/views/timeline.ts';
import { workedLines } from '../../../core/views/worked-text.ts';
import { labelOf } from '../../language/label-of.ts';

/** Where a session was left, and what comes next there. */
export interface WhereToGoOn {
  readonly worked: WorkedQuestion;
  /** Of the picture, in beats; null for its finished state. */
  readonly beat: number | null;
  /** Steps seen or boxes filled, of all; null for a question without either. */
  readonly done: { readonly count: number; readonly of: number } | null;
  /** Every box was marked right, and no question follows. */
  readonly finished: boolean;
  /** The next step or box as TeX; the next question; or the exercise, after everything was watched. */
  readonly next:
    | { readonly kind: 'step' | 'box'; readonly tex: string }
    | { readonly kind: 'question'; readonly id: string; readonly title: string }
    | { readonly kind: 'practise' }
    | null;
}

/** null where the question of the session is not known, or was not solved. */
export function whereToGoOn({ session, document, answers }: OpenSession): WhereToGoOn | null {
  const { question, view, beat } = session.position;
  const at = document.worked.findIndex((one) => one.question.id === question);
  const worked = document.worked[at];
  if (!worked) return null;
  const following = document.worked[at + 1]?.question ?? null;
  const nextQuestion =
    following === null ? null : ({ kind: 'question', id: following.id, title: following.title } as const);
  if (view === 'practise') {
    const filled = new Set(
      answers
        .filter(({ typed, ...one }) => one.question === question && typed.trim() !== '')
        .map(({ box }) => box),
    );
    const right = new Set(
      answers
        .filter(({ mark, ...one }) => one.question === question && mark?.verdict === 'right')
        .map(({ box }) => box),
    );
    const open = worked.boxes.find(({ id }) => !filled.has(id));
    return {
      worked,
      beat: 0,
      done: { count: worked.boxes.filter(({ id }) => filled.has(id)).length, of: worked.boxes.length },
      finished:
        following === null && worked.boxes.length > 0 && worked.boxes.every(({ id }) => right.has(id)),
      next: open ? { kind: 'box', tex: labelOf(open.label).tex } : nextQuestion,
    };
  }
  const timeline = buildTimeline(worked.solution.steps);
  const coming = timeline.beats[Math.ceil(beat)];
  const { motion } = worked.presentation;
  return {
    worked,
    beat: motion ? beat : null,
    finished: false,
    done:
      timeline.length === 0
        ? null
        : { count: Math.min(Math.ceil(beat), timeline.length), of: timeline.length },
    next: coming
      ? { kind: 'step', tex: workedLines(worked.solution.steps, (tex) => tex)(coming.step).symbol }
      : (nextQuestion ?? (worked.boxes.length > 0 ? { kind: 'practise' } : null)),
  };
}
