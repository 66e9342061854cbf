import {
  boxesMissed,
  gradeScript,
  paperWithDecisions,
  inHundredths,
  mistakesMade,
  type HandedIn,
  type MadeMistake,
  type MarkingPolicy,
  type MissedBox,
  type Paper,
  type PaperMark,
  type WorkedPaper,
  type WorkedQuestion,
} from '../../core/index.ts';
import { paperHash } from '../paper-hash.ts';
import { csv } from './csv.ts';
import { decisionsFor, type StoredDecision } from './decisions-file.ts';
import { readFolder } from './read-folder.ts';
import { print, type Terminal } from './terminal.ts';

const BOXES_SHOWN = 20;
const PLACES_SHOWN = 3;

interface MarkedScript {
  readonly file: string;
  readonly handedIn: HandedIn;
  readonly mark: PaperMark;
  /** What the teacher should know of the script; '' for nothing. */
  readonly note: string;
}

/** Marks every file of answers in a folder. Files that cannot be read are named, and the others are marked. */
export function gradeFolder(
  { paper, worked }: WorkedPaper,
  folder: string,
  policy: MarkingPolicy,
  decided: readonly StoredDecision[] = [],
): { readonly scripts: readonly MarkedScript[]; readonly unread: readonly string[] } {
  const { read, unread } = readFolder(folder);
  const hash = paperHash(paper);
  const scripts = read.map(({ file, handedIn }): MarkedScript => {
    const mark = paperWithDecisions(
      gradeScript(worked, handedIn.answers, policy),
      decisionsFor(handedIn.student, decided),
    );
    return { file, handedIn, mark, note: noteOn(handedIn, worked, mark, hash) };
  });
  return { scripts, unread };
}

/** Answers to another paper, or to boxes that this paper does not ask. */
function noteOn(
  { paperHash: written, answers }: HandedIn,
  worked: readonly WorkedQuestion[],
  mark: PaperMark,
  hash: string,
): string {
  const asked = new Set(mark.questions.flatMap(({ id, boxes }) => boxes.map((box) => `${id}.${box.id}`)));
  const stray = Object.entries(answers).flatMap(([question, boxes]) =>
    Object.entries(boxes)
      .filter(([box, typed]) => typed.trim() !== '' && !asked.has(`${question}.${box}`))
      .map(([box]) => `${question}.${box}`),
  );
  const unreadable = mark.questions.flatMap(({ id, boxes }) =>
    boxes.filter(({ verdict }) => verdict === 'unreadable').map((box) => `${id}.${box.id}`),
  );
  return [
    ...(written === null || written === hash ? [] : ['answered on another version of this paper']),
    ...(stray.length === 0
      ? []
      : [
          `not asked here: ${stray.slice(0, 5).join(' ')}${stray.length > 5 ? ` and ${stray.length - 5} more` : ''}`,
        ]),
    ...(unreadable.length === 0
      ? []
      : [
          `could not be read: ${unreadable.slice(0, 5).join(' ')}${unreadable.length > 5 ? ` and ${unreadable.length - 5} more` : ''}`,
        ]),
    ...(worked.length > 0 &&
    mark.questions.every(({ boxes }) => boxes.every(({ verdict }) => verdict === 'blank'))
      ? ['nothing is answered']
      : []),
  ].join('; ');
}

/** The written answers that nobody has decided on, with the marks that are proposed and counted for each. */
export const proposedIn = ({ questions }: PaperMark): readonly string[] =>
  questions.flatMap(({ id, boxes }) =>
    boxes
      .filter(({ verdict }) => verdict === 'proposed')
      .map((box) => `${id} ${box.id}: ${inHundredths(box.award)} of ${inHundredths(box.marks)}`),
  );

/** One row a script, with its marks by question; then one for each file that was not marked. */
export const marksTable = (
  paper: Paper,
  scripts: readonly MarkedScript[],
  unread: readonly string[] = [],
): string =>
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
    ...scripts.map(({ file, handedIn: { student }, mark, note }) => [
      student.roll,
      student.name,
      inHundredths(mark.score),
      mark.marks,
      ...mark.questions.map(({ score }) => inHundredths(score)),
      proposedIn(mark).join('; '),
      `${mark.policy.title}, version ${mark.policy.version}`,
      note,
      file,
    ]),
    ...unread.map((line) => [
      '',
      '',
      '',
      '',
      ...paper.questions.map(() => ''),
      '',
      '',
      `not marked: ${line}`,
      line.split(': ')[0] ?? '',
    ]),
  ]);

/** What the class did: the marks, the boxes by how many missed them, the named mistakes by how many made them. */
export function printClass(terminal: Terminal, paper: Paper, scripts: readonly MarkedScript[]): void {
  const scores = scripts.map(({ mark }) => mark.score).sort((one, other) => one - other);
  const marks = scripts[0]?.mark.marks ?? 0;
  const mean = scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length);
  print(terminal, `${paper.title}: ${scripts.length} ${scripts.length === 1 ? 'script' : 'scripts'}`);
  for (const { file, handedIn, mark, note } of scripts)
    print(
      terminal,
      `  ${String(inHundredths(mark.score)).padStart(6)} of ${marks}  ${nameOf(handedIn, file)}${note === '' ? '' : ` (${note})`}`,
    );
  if (scores.length > 1)
    print(
      terminal,
      `Mean ${inHundredths(mean)}, median ${inHundredths(median(scores))}, from ${inHundredths(scores[0] ?? 0)} to ${inHundredths(scores.at(-1) ?? 0)} of ${marks}`,
    );
  const marked = scripts.map(({ mark }) => mark);
  const proposed = scripts.reduce((sum, { mark }) => sum + proposedIn(mark).length, 0);
  if (proposed > 0)
    print(
      terminal,
      `${proposed} written ${proposed === 1 ? 'answer counts' : 'answers count'} as proposed; a teacher decides on them in the application`,
    );
  const missed = boxesMissed(marked);
  if (missed.length === 0) return;
  print(terminal, 'Missed most');
  for (const one of missed.slice(0, BOXES_SHOWN)) print(terminal, missedLine(one, scripts.length));
  if (missed.length > BOXES_SHOWN) print(terminal, `  and ${missed.length - BOXES_SHOWN} more boxes`);
  const made = mistakesMade(marked);
  if (made.length > 0) print(terminal, 'Mistakes by name');
  for (const one of made) for (const line of mistakeLines(one, scripts.length)) print(terminal, line);
}

function mistakeLines(
  { mistake, scripts: made, boxes, example }: MadeMistake,
  scripts: number,
): readonly string[] {
  const shown = boxes.slice(0, PLACES_SHOWN).map(({ question, box }) => `question ${question}, ${box}`);
  const more = boxes.length > PLACES_SHOWN ? ` and ${boxes.length - PLACES_SHOWN} more` : '';
  return [
    `  ${`${made} of ${scripts}`.padEnd(10)} ${mistake.replaceAll('-', ' ')}: ${shown.join('; ')}${more}`,
    `             ${example.en}`,
  ];
}

function missedLine({ question, box, missed, blank, often }: MissedBox, scripts: number): string {
  const what = [
    ...(blank > 0 ? [`${blank} blank`] : []),
    ...often.map(({ typed, times }) => `${times} times ${cut(typed)}`),
  ];
  return `  ${`${missed} of ${scripts}`.padEnd(10)} question ${question}, ${box}${what.length === 0 ? '' : `: ${what.join(', ')}`}`;
}

const nameOf = ({ student }: HandedIn, file: string): string =>
  [student.roll, student.name].filter((part) => part !== '').join(' ') || file;
const cut = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
const median = (sorted: readonly number[]): number => {
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
};
