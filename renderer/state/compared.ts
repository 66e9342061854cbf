import type { OpenSession } from '../../core/contract/ipc.ts';
import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { placesBetween } from '../../core/views/edit.ts';

interface ComparedSide {
  readonly title: string;
  readonly worked: WorkedQuestion;
  readonly paper: Paper;
}
/** The same question of two sessions. */
export interface Compared {
  readonly question: string;
  readonly left: ComparedSide;
  readonly right: ComparedSide;
}

/**
 * The first question of two sessions whose problems differ, or the first that both have; null where they
 * share none.
 */
export function comparedIn(left: OpenSession, right: OpenSession): Compared | null {
  const pairs = right.document.worked.flatMap((worked) => {
    const twin = left.document.worked.find(
      // Under one id the sessions may hold problems of different kinds, which share no steps to compare.
      ({ question, solution }) =>
        question.id === worked.question.id && solution.kind === worked.solution.kind,
    );
    return twin ? [[twin, worked] as const] : [];
  });
  const found =
    pairs.find(([one, other]) => placesBetween(one.question.problem, other.question.problem).length > 0) ??
    pairs[0];
  if (!found) return null;
  return {
    question: found[0].question.id,
    left: { title: left.session.title, worked: found[0], paper: left.document.paper },
    right: { title: right.session.title, worked: found[1], paper: right.document.paper },
  };
}
