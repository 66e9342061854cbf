import type { Attempt, BoxAttempt } from '../marking/attempt.ts';

/** How a box stood at an attempt: a verdict, or what is shown in its place. */
type StoodAt = (box: string) => string | null | undefined;

/** A box that differs from one attempt to the next; null where it was blank. */
export interface BoxChange {
  readonly box: string;
  readonly before: BoxAttempt | null;
  readonly after: BoxAttempt | null;
}

/**
 * The boxes with another answer than in the attempt before, or that stand otherwise, in their order; `stood` and
 * `stands` tell how.
 */
export function changesBetween(
  before: Attempt | undefined,
  after: Attempt,
  stood: StoodAt = (box) => before?.boxes[box]?.verdict,
  stands: StoodAt = (box) => after.boxes[box]?.verdict,
): readonly BoxChange[] {
  const boxes = new Set([...Object.keys(before?.boxes ?? {}), ...Object.keys(after.boxes)]);
  return [...boxes].flatMap((box): readonly BoxChange[] => {
    const [was, is] = [before?.boxes[box] ?? null, after.boxes[box] ?? null];
    const same = was?.typed === is?.typed && stood(box) === stands(box);
    return same ? [] : [{ box, before: was, after: is }];
  });
}

/** The hints and other help taken between two attempts, by box. */
export function helpBetween(
  before: Attempt | undefined,
  after: Attempt,
): readonly { readonly box: string; readonly levels: Attempt['help'][string] }[] {
  return Object.entries(after.help).flatMap(([box, levels]) => {
    const fresh = levels.filter((level) => before?.help[box]?.includes(level) !== true);
    return fresh.length === 0 ? [] : [{ box, levels: fresh }];
  });
}
