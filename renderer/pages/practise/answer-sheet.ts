import type { Box } from '../../../core/kinds/kind.ts';
import type { Verdict } from '../../../core/marking/verdict.ts';

/** Consecutive boxes with the same heading. */
export interface BoxGroup {
  readonly title: string;
  readonly boxes: readonly Box[];
}

export function groupBoxes(boxes: readonly Box[]): readonly BoxGroup[] {
  const groups: { title: string; boxes: Box[] }[] = [];
  for (const box of boxes) {
    const last = groups.at(-1);
    if (last?.title === box.group) last.boxes.push(box);
    else groups.push({ title: box.group, boxes: [box] });
  }
  return groups;
}

const totalWeight = (boxes: readonly Pick<Box, 'weight'>[]): number =>
  boxes.reduce((sum, { weight }) => sum + weight, 0);

/** The part of a question's marks that some of its boxes are worth, by their weights. */
export const marksOf = (
  some: readonly Pick<Box, 'weight'>[],
  all: readonly Pick<Box, 'weight'>[],
  marks: number,
): number => (marks * totalWeight(some)) / (totalWeight(all) || 1);

/** Whether an answer needs the width of the sheet. */
export const isWide = ({ accepts }: Box): boolean =>
  accepts.type === 'choice' || accepts.type === 'text' || accepts.type === 'formula';

const VERDICTS = ['right', 'carried', 'wrong', 'unreadable', 'blank'] as const satisfies readonly Verdict[];

/** How often each verdict was given, in this order; verdicts that were not given are left out. */
export const countVerdicts = (
  given: readonly (Verdict | undefined)[],
): readonly { readonly verdict: (typeof VERDICTS)[number]; readonly count: number }[] =>
  VERDICTS.map((verdict) => ({ verdict, count: given.filter((one) => one === verdict).length })).filter(
    ({ count }) => count > 0,
  );
