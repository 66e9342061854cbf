import type { Decision } from '../../paper/paper.ts';
import type { WorkedPaper } from '../../paper/solve.ts';
import { keyEntries } from '../audit/audit-key.ts';
import { isOff } from '../audit/key-entry.ts';

/** A printed answer of the key that a teacher should know of before marking again: a key alone marks nothing. */
export interface KeyNote {
  readonly question: string;
  readonly box: string;
  /** What an earlier version printed, where this one prints something else; null where it printed nothing. */
  readonly changed: { readonly before: string | null } | null;
  /** null where nothing is printed any more. */
  readonly printed: string | null;
  readonly ours: string;
  /** `open`: it is another than ours, and nobody has decided which counts, so that ours does. */
  readonly state: 'open' | 'agrees' | 'left out' | Decision['take'];
}

/**
 * The printed answers that differ from an earlier version, and those that differ from ours while nobody has said
 * why, in the order of the paper. What is printed and not asked is left out.
 */
export function keyNotes(before: WorkedPaper, after: WorkedPaper): readonly KeyNote[] {
  return after.worked.flatMap((worked): readonly KeyNote[] => {
    const { question, boxes } = worked;
    const earlier = before.paper.questions.find(({ id }) => id === question.id);
    // A new question has no changed answer.
    const changedIn = (box: string): KeyNote['changed'] => {
      if (!earlier) return null;
      const [was, is] = [printedIn(earlier.key, box), printedIn(question.key, box)];
      return was === is ? null : { before: was };
    };
    const notes = keyEntries(worked).flatMap((entry): readonly KeyNote[] => {
      const { box, printed, ours, asked, disputed, decision } = entry;
      const changed = changedIn(box);
      const open = isOff(entry) && decision === null;
      if (!asked || (changed === null && (!open || disputed))) return [];
      const state = open ? 'open' : (decision?.take ?? 'agrees');
      return [{ question: question.id, box, changed, printed, ours, state }];
    });
    const leftOut = boxes.flatMap(({ id: box }): readonly KeyNote[] => {
      const changed = changedIn(box);
      return changed === null || printedIn(question.key, box) !== null
        ? []
        : [{ question: question.id, box, changed, printed: null, ours: '', state: 'left out' }];
    });
    return [...notes, ...leftOut];
  });
}

const printedIn = (key: Readonly<Record<string, string>>, box: string): string | null => {
  const printed = Object.hasOwn(key, box) ? (key[box] ?? '').trim() : '';
  return printed === '' ? null : printed;
};
