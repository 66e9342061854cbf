import type { Box } from '../../../core/kinds/kind.ts';
import type { Text } from '../../../core/language/text.ts';
import type { Verdict } from '../../../core/marking/verdict.ts';
import type { Standing } from '../../answers/standing.ts';

/** Consecutive boxes with the same heading. */
export interface BoxGroup {
  readonly title: Text;
  readonly boxes: readonly Box[];
}

export function groupBoxes(boxes: readonly Box[]): readonly BoxGroup[] {
  const groups: { title: Text; boxes: Box[] }[] = [];
  for (const box of boxes) {
    const last = groups.at(-1);
    if (last?.title.en === box.group.en) last.boxes.push(box);
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
  accepts.type === 'choice' ||
  accepts.type === 'text' ||
  accepts.type === 'formula' ||
  accepts.type === 'conditions' ||
  accepts.type === 'expression';

/** How most of the boxes that are typed into want their answer, which is said once for all of them; null: one box. */
export function sharedContract(boxes: readonly Box[]): string | null {
  const counts = new Map<string, number>();
  for (const { accepts, contract } of boxes)
    if (accepts.type !== 'choice' && accepts.type !== 'text')
      counts.set(contract, (counts.get(contract) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] > 1 ? most[0] : null;
}

/**
 * The step whose working a person wants to see: that of the box they entered last, else of the first box whose
 * answer is not right, else of the first box. null if the box asks for no step, such as a choice.
 */
export function stepInQuestion(
  boxes: readonly Box[],
  entered: string | null,
  verdictOf: (box: string) => Verdict | undefined,
): string | null {
  const box =
    boxes.find(({ id }) => id === entered) ??
    boxes.find(({ id }) => !['right', 'carried'].includes(verdictOf(id) ?? 'blank')) ??
    boxes[0];
  if (!box) return null;
  const { accepts } = box;
  if ('step' in accepts) return accepts.step;
  return 'steps' in accepts ? (accepts.steps.at(-1) ?? null) : null;
}

const VERDICTS = [
  ...(['right', 'carried', 'partial', 'stale', 'wrong'] as const),
  ...(['unreadable', 'proposed', 'blank'] as const),
] satisfies readonly Standing[];

/** How often each verdict was given, in this order; verdicts that were not given are left out. */
export const countVerdicts = (
  given: readonly (Standing | undefined)[],
): readonly { readonly verdict: (typeof VERDICTS)[number]; readonly count: number }[] =>
  VERDICTS.map((verdict) => ({ verdict, count: given.filter((one) => one === verdict).length })).filter(
    ({ count }) => count > 0,
  );
