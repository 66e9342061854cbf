import type { IdeaFound } from '../../../core/marking/words/propose.ts';

/** A stretch of an answer: plain, or recognised for an idea, or against one. */
export interface FoundPart {
  readonly text: string;
  readonly as: 'plain' | 'found' | 'against';
  /** The ideas that it was recognised for. */
  readonly ideas: readonly string[];
}

/** An answer cut where something was recognised in it. Stretches that overlap are cut into their parts. */
export function foundParts(typed: string, ideas: readonly IdeaFound[]): readonly FoundPart[] {
  const spans = ideas.flatMap(({ name, at, against }) => [
    ...(at ? [{ ...at, name, as: 'found' as const }] : []),
    ...(against ? [{ ...against, name, as: 'against' as const }] : []),
  ]);
  const cuts = [...new Set([0, typed.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
    (one, other) => one - other,
  );
  return cuts.slice(0, -1).map((from, i) => {
    const over = spans.filter((span) => span.from <= from && from < span.to);
    const against = over.some(({ as }) => as === 'against');
    return {
      text: typed.slice(from, cuts[i + 1]),
      as: over.length === 0 ? 'plain' : against ? 'against' : 'found',
      ideas: over.map(({ name }) => name),
    };
  });
}
