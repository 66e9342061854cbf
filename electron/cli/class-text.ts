import { inHundredths, type BoxStatistics, type MadeMistake, type Paper } from '../../core/index.ts';
import { classStatistics } from './class-statistics.ts';
import { proposedIn } from './class-table.ts';
import type { MarkedClass } from './grade-folder.ts';
import { studentName } from './student-name.ts';
import { print, type Terminal } from './terminal.ts';

const BOXES_SHOWN = 20;
const PLACES_SHOWN = 3;

/** What the class did: the marks, the boxes by how many missed them, the named mistakes by how many made them. */
export function printClass(terminal: Terminal, paper: Paper, { scripts }: MarkedClass): void {
  const { students, mean, median, lowest, highest, missed, mistakes } = classStatistics(scripts);
  const marks = scripts[0]?.mark.marks ?? 0;
  print(terminal, `${paper.title}: ${counted(scripts.length, students)}`);
  for (const { file, handedIn, mark, notes } of scripts)
    print(
      terminal,
      `  ${String(inHundredths(mark.score)).padStart(6)} of ${marks}  ${studentName(handedIn.student, file)}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`,
    );
  if (students > 1)
    print(
      terminal,
      `Mean ${inHundredths(mean)}, median ${inHundredths(median)}, from ${inHundredths(lowest)} to ${inHundredths(highest)} of ${marks}`,
    );
  const proposed = scripts.reduce((sum, { mark }) => sum + proposedIn(mark).length, 0);
  if (proposed > 0)
    print(
      terminal,
      `${proposed} written ${proposed === 1 ? 'answer counts' : 'answers count'} as proposed; a teacher decides on them in the application`,
    );
  if (missed.length === 0) return;
  print(terminal, 'Missed most');
  for (const one of missed.slice(0, BOXES_SHOWN)) print(terminal, missedLine(one, students));
  if (missed.length > BOXES_SHOWN) print(terminal, `  and ${missed.length - BOXES_SHOWN} more boxes`);
  if (mistakes.length > 0) print(terminal, 'Mistakes by name');
  for (const one of mistakes) for (const line of mistakeLines(one, students)) print(terminal, line);
}

const counted = (scripts: number, students: number): string => {
  const text = `${scripts} ${scripts === 1 ? 'script' : 'scripts'}`;
  return scripts === students
    ? text
    : `${text} of ${students} ${students === 1 ? 'student' : 'students'}; the statistics count each student once`;
};

function mistakeLines(
  { mistake, scripts: made, boxes, example }: MadeMistake,
  students: number,
): readonly string[] {
  const shown = boxes.slice(0, PLACES_SHOWN).map(({ question, box }) => `question ${question}, ${box}`);
  const more = boxes.length > PLACES_SHOWN ? ` and ${boxes.length - PLACES_SHOWN} more` : '';
  return [
    `  ${`${made} of ${students}`.padEnd(10)} ${mistake.replaceAll('-', ' ')}: ${shown.join('; ')}${more}`,
    `             ${example.en}`,
  ];
}

function missedLine({ question, box, missed, blank, often }: BoxStatistics, students: number): string {
  const what = [
    ...(blank > 0 ? [`${blank} blank`] : []),
    ...often.map(({ typed, times }) => `${times} times ${cut(typed)}`),
  ];
  return `  ${`${missed} of ${students}`.padEnd(10)} question ${question}, ${box}${what.length === 0 ? '' : `: ${what.join(', ')}`}`;
}

const cut = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
