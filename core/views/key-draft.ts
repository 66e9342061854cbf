import type { AllDecisions } from '../paper/decisions.ts';
import type { Decision } from '../paper/paper.ts';

/** Decisions about a printed key that are not in the paper yet, and those that were in it when they were made. */
export interface KeyDraft {
  readonly base: AllDecisions;
  readonly decisions: AllDecisions;
}

/** A box of a question, as the draft of a paper may name it. */
interface Place {
  readonly question: string;
  readonly box: string;
}

/**
 * The decisions of a paper with those of a draft: what the draft changes is as the draft has it, everything else
 * as the paper has it now. Changes of boxes that the paper does not ask for any more are left out.
 */
export function withKeyDraft(
  saved: AllDecisions,
  { base, decisions }: KeyDraft,
  asked: readonly Place[],
): AllDecisions {
  const changed = asked.filter(
    (place) => textOf(decisionIn(decisions, place)) !== textOf(decisionIn(base, place)),
  );
  return changed.reduce((all, place) => withDecision(all, place, decisionIn(decisions, place)), saved);
}

export const decisionIn = (all: AllDecisions, { question, box }: Place): Decision | null => {
  const of = Object.hasOwn(all, question) ? all[question] : undefined;
  return of && Object.hasOwn(of, box) ? (of[box] ?? null) : null;
};

/** The same decisions with another one for a box; null takes it back. */
export function withDecision(
  all: AllDecisions,
  { question, box }: Place,
  decision: Decision | null,
): AllDecisions {
  const { [box]: _before, ...others } = all[question] ?? {};
  return { ...all, [question]: decision === null ? others : { ...others, [box]: decision } };
}

/** Whether the same boxes are decided in the same way, in whatever order. */
export const sameDecisions = (one: AllDecisions, other: AllDecisions): boolean =>
  [...placesIn(one), ...placesIn(other)].every(
    (place) => textOf(decisionIn(one, place)) === textOf(decisionIn(other, place)),
  );

const placesIn = (all: AllDecisions): readonly Place[] =>
  Object.entries(all).flatMap(([question, of]) => Object.keys(of).map((box) => ({ question, box })));

const textOf = (decision: Decision | null): string =>
  decision === null ? '' : `${decision.take} ${decision.reason}`;
