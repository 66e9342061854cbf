import type { PaperMark } from '../../core/index.ts';
import type { ReadScript } from './read-folder.ts';
import { namedBoxes } from './stray-answers.ts';

/** What is said of answers to another version of the paper, or to another paper that is marked all the same. */
export const answeredNote = ({
  answered,
  handedIn,
}: Pick<ReadScript, 'answered' | 'handedIn'>): string | null =>
  answered === 'another version'
    ? 'answered on another version of this paper'
    : answered === 'another paper'
      ? `answers another paper, “${handedIn.paper?.title ?? ''}”`
      : null;

/** What a teacher should know of a script; `others` are the other files of the same student. */
export function notesOn(
  script: ReadScript,
  mark: PaperMark,
  others: readonly string[],
  counted: boolean,
): readonly string[] {
  const boxes = mark.questions.flatMap(({ id, boxes: all }) =>
    all.map(({ id: box, verdict }) => ({ box: `${id}.${box}`, verdict })),
  );
  const unreadable = boxes.filter(({ verdict }) => verdict === 'unreadable').map(({ box }) => box);
  return [
    answeredNote(script),
    others.length === 0
      ? null
      : `handed in again: ${others.join(', ')}${counted ? '' : '; not counted in the statistics'}`,
    script.stray,
    unreadable.length === 0 ? null : `could not be read: ${namedBoxes(unreadable)}`,
    boxes.length > 0 && boxes.every(({ verdict }) => verdict === 'blank') ? 'nothing is answered' : null,
  ].filter((note) => note !== null);
}
