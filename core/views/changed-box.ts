import type { BoxChange } from '../marking/regrade/regrade.ts';

/**
 * Why a box earns something else than before, in English: the marking's own reason. Null where the changed paper says
 * it all, and where the box is not asked any more. A search for the student's mistake would find one in an answer that
 * was right by the earlier version.
 */
export const markingWhy = ({ because, before, after }: BoxChange): string | null =>
  because !== null && (before?.verdict === 'right' || after?.verdict === 'right')
    ? null
    : (after?.why ?? null);
