import { inHundredths, type Paper, type PaperMark } from '../../core/index.ts';
import { csv } from './csv.ts';
import type { MarkedClass } from './grade-folder.ts';

/** The written answers that nobody has decided on, with the marks that are proposed and counted for each. */
export const proposedIn = ({ questions }: PaperMark): readonly string[] =>
  questions.flatMap(({ id, boxes }) =>
    boxes
      .filter(({ verdict }) => verdict === 'proposed')
      .map((box) => `${id} ${box.id}: ${inHundredths(box.award)} of ${inHundredths(box.marks)}`),
  );

/** One row a script, with its marks by question; then one for each file that was not marked. */
export const marksTable = (paper: Paper, { scripts, notMarked }: MarkedClass): string =>
  csv([
    [
      'Roll number',
      'Name',
      'Marks',
      'of',
      ...paper.questions.map(({ id }) => `Question ${id}`),
      'Proposed',
      'Marked by',
      'Note',
      'File',
    ],
    ...scripts.map(({ file, handedIn: { student }, mark, notes }) => [
      student.roll,
      student.name,
      inHundredths(mark.score),
      mark.marks,
      ...mark.questions.map(({ score }) => inHundredths(score)),
      proposedIn(mark).join('; '),
      `${mark.policy.title}, version ${mark.policy.version}`,
      notes.join('; '),
      file,
    ]),
    ...notMarked.map(({ file, why }) => [
      '',
      '',
      '',
      '',
      ...paper.questions.map(() => ''),
      '',
      '',
      `not marked: ${why}`,
      file,
    ]),
  ]);
