import type { Attempt, BoxAttempt } from '../marking/attempt.ts';

/** A box that differs from one attempt to the next; null where it was blank. */
export interface BoxChange {
  readonly box: string;
  readonly before: BoxAttempt | null;
  readonly after: BoxAttempt | null;
}

/** The boxes with another answer or another verdict than in the attempt before, in their order. */
export function changesBetween(before: Attempt | undefined, after: Attempt): readonly BoxChange[] {
  const boxes = new Set([...Object.keys(before?.boxes ?? {}), ...Object.keys(after.boxes)]);
  return [...boxes].flatMap((box): readonly BoxChange[] => {
    const [was, is] = [before?.boxes[box] ?? null, after.boxes[box] ?? null];
    return was?.typed === is?.typed && was?.verdict === is?.verdict ? [] : [{ box, before: was, after: is }];
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
