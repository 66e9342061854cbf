import { existsSync, statSync } from 'node:fs';
import {
  describeIssue,
  gradeScript,
  marksText,
  paperWithDecisions,
  ProblemError,
  readAnswersFile,
  type MarkingPolicy,
  type HandedIn,
  type WorkedPaper,
} from '../../core/index.ts';
import type { BoxMark } from '../../core/marking/verdict.ts';
import { writeAtomically } from '../atomic-write.ts';
import { localPath } from '../local-path.ts';
import { readOptions, UsageError } from '../options.ts';
import type { Command } from './command.ts';
import { decisionsFor, decisionsIn, type StoredDecision } from './decisions-file.ts';
import { gradeFolder, marksTable, printClass } from './grade-folder.ts';
import { loadPaper, readText } from './paper-file.ts';
import { policyGiven } from './policy-option.ts';
import { plainText, print, printJson, type Terminal } from './terminal.ts';

export const grade: Command = {
  usage:
    'grade <paper> <answers> [--policy NAME|FILE] [--decisions SESSIONS.DB] [--json] [--csv FILE] [--force]',
  does: 'marks a file of answers ({"<question id>": {"<box id>": "<as typed>"}}, or what Practise hands in), or every one in a folder, with a table of marks',
  run: (args, terminal) => {
    const { rest, options } = readOptions(args, ['--csv', '--policy', '--decisions'], ['--json', '--force']);
    const [paperFile, given, extra] = rest;
    if (paperFile === undefined || given === undefined || extra !== undefined)
      throw new UsageError('name a paper, and a file or folder of answers');
    const opened = loadPaper(paperFile);
    const policy = policyGiven(options.get('--policy'), opened.paper);
    const sessions = options.get('--decisions');
    const decided = sessions === undefined ? [] : decisionsIn(sessions, opened.paper.id);
    const place = localPath(given);
    const table = options.get('--csv');
    if (isFolder(place))
      return markFolder(opened, place, { policy, decided, table, force: options.has('--force') }, terminal);
    if (table !== undefined) throw new UsageError('--csv is for a folder of answers');
    return markOne(opened, place, { policy, decided, json: options.has('--json') }, terminal);
  },
};

/** How scripts are marked. */
interface Rules {
  readonly policy: MarkingPolicy;
  readonly decided: readonly StoredDecision[];
}

const isFolder = (place: string): boolean => existsSync(place) && statSync(place).isDirectory();

async function markFolder(
  opened: WorkedPaper,
  folder: string,
  { policy, decided, table, force }: Rules & { readonly table: string | undefined; readonly force: boolean },
  terminal: Terminal,
): Promise<number> {
  if (table !== undefined && existsSync(localPath(table)) && !force)
    throw new UsageError(`${table}: exists already; choose another name, or add --force to replace it`);
  const { scripts, unread } = gradeFolder(opened, folder, policy, decided);
  const { paper } = opened;
  // First the file: who reads what is printed may stop reading, as `head` does, and that ends the program.
  if (table !== undefined) await writeAtomically(localPath(table), marksTable(paper, scripts, unread));
  printClass(terminal, paper, scripts);
  print(terminal, markedBy(policy));
  for (const line of unread) terminal.stderr(`${plainText(`not marked: ${line}`)}\n`);
  return unread.length === 0 ? 0 : 1;
}

function markOne(
  { paper, worked }: WorkedPaper,
  file: string,
  { policy, decided, json }: Rules & { readonly json: boolean },
  terminal: Terminal,
): number {
  const { answers, student } = readAnswers(file);
  const unknown = Object.keys(answers).find((id) => !paper.questions.some((question) => question.id === id));
  if (unknown !== undefined)
    throw new UsageError(
      `${file}: no question ${unknown} in ${paper.title}; questions are ${paper.questions.map(({ id }) => id).join(', ')}`,
    );
  const result = paperWithDecisions(gradeScript(worked, answers, policy), decisionsFor(student, decided));
  for (const question of result.questions) {
    const stray = Object.keys(answers[question.id] ?? {}).find(
      (box) => !question.boxes.some(({ id }) => id === box),
    );
    if (stray !== undefined)
      throw new UsageError(
        `${file}: question ${question.id} has no box ${stray}; boxes are ${question.boxes.map(({ id }) => id).join(', ')}`,
      );
  }
  if (json) printJson(terminal, result);
  else {
    for (const { id, score, marks, boxes } of result.questions) {
      print(terminal, `Question ${id}: ${marksText(score)} of ${marks}`);
      for (const box of boxes)
        print(
          terminal,
          `  ${box.verdict.padEnd(10)} ${box.id.padEnd(14)} ${inColumn(box.typed).padEnd(WIDTH)} ${explained(box)}`,
        );
    }
    print(terminal, `Total: ${marksText(result.score)} of ${result.marks}`);
    print(terminal, markedBy(policy));
  }
  return result.score === result.marks ? 0 : 1;
}

const markedBy = ({ title, version }: MarkingPolicy): string => `Marked by: ${title}, version ${version}`;

/** The named mistake and the working; “Right.” is not repeated. */
const explained = ({ diagnosis, why }: BoxMark): string =>
  diagnosis === undefined ? why : why === 'Right.' ? diagnosis.says.en : `${diagnosis.says.en} ${why}`;

/** The width of the column of answers, in characters. */
const WIDTH = 24;
function inColumn(typed: string): string {
  const line = typed.replace(/\s+/g, ' ').trim();
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}

function readAnswers(file: string): HandedIn {
  try {
    return readAnswersFile(readText(file));
  } catch (error) {
    const issue = error instanceof ProblemError ? error.issues[0] : undefined;
    if (!issue) throw error;
    throw new UsageError(`${file}, ${describeIssue(issue)}; answers are written {"2": {"z1": "0.3"}}`);
  }
}
