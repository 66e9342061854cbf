import { existsSync, statSync } from 'node:fs';
import {
  beginning,
  describeIssue,
  gradeScript,
  marksText,
  paperWithDecisions,
  ProblemError,
  readAnswersFile,
  whichPaper,
  type HandedIn,
  type MarkingPolicy,
  type Paper,
  type PaperAnswers,
  type PaperMark,
  type WorkedPaper,
} from '../../core/index.ts';
import type { BoxMark } from '../../core/marking/verdict.ts';
import { writeAtomically } from '../atomic-write.ts';
import { localPath } from '../local-path.ts';
import { readOptions, UsageError } from '../options.ts';
import { paperHash } from '../paper-hash.ts';
import { anotherPaper } from './another-paper.ts';
import { classJson } from './class-json.ts';
import { marksTable } from './class-table.ts';
import { printClass } from './class-text.ts';
import type { Command } from './command.ts';
import { decisionsFor, decisionsIn } from './decisions-file.ts';
import { gradeFolder, type ClassRules } from './grade-folder.ts';
import { answeredNote } from './notes-on.ts';
import { loadPaper, readText } from './paper-file.ts';
import { policyGiven } from './policy-option.ts';
import { strayNote } from './stray-answers.ts';
import { plainText, print, printJson, type Terminal } from './terminal.ts';
import { warn } from './warn.ts';

export const grade: Command = {
  usage:
    'grade <paper> <answers> [--policy NAME|FILE] [--decisions SESSIONS.DB] [--any-paper] [--json] [--csv FILE] [--force]',
  does: 'marks a file of answers ({"<question id>": {"<box id>": "<as typed>"}}, or what Practise hands in), or every one in a folder, with a table of marks',
  run: (args, terminal) => {
    const { rest, options } = readOptions(
      args,
      ['--csv', '--policy', '--decisions'],
      ['--json', '--force', '--any-paper'],
    );
    const [paperFile, given, extra] = rest;
    if (paperFile === undefined || given === undefined || extra !== undefined)
      throw new UsageError('name a paper, and a file or folder of answers');
    const opened = loadPaper(paperFile);
    const place = localPath(given);
    if (!existsSync(place))
      throw new UsageError(
        `${given}: no such file or folder; name a file of answers, {"2": {"z1": "0.3"}} or what Practise hands in, or a folder of them`,
      );
    const policy = policyGiven(options.get('--policy'), opened.paper);
    const sessions = options.get('--decisions');
    const rules: Rules = {
      policy,
      decided: sessions === undefined ? [] : decisionsIn(sessions, opened.paper.id),
      anyPaper: options.has('--any-paper'),
      json: options.has('--json'),
    };
    const table = options.get('--csv');
    if (statSync(place).isDirectory())
      return markFolder(opened, place, { ...rules, table, force: options.has('--force') }, terminal);
    if (table !== undefined) throw new UsageError('--csv is for a folder of answers');
    return markOne(opened, place, rules, terminal);
  },
};

interface Rules extends ClassRules {
  readonly json: boolean;
}

async function markFolder(
  opened: WorkedPaper,
  folder: string,
  { table, force, json, ...rules }: Rules & { readonly table: string | undefined; readonly force: boolean },
  terminal: Terminal,
): Promise<number> {
  if (table !== undefined && existsSync(localPath(table)) && !force)
    throw new UsageError(`${table}: exists already; choose another name, or add --force to replace it`);
  const marked = gradeFolder(opened, folder, rules);
  const { paper } = opened;
  // First the file: who reads what is printed may stop reading, as `head` does, and that ends the program.
  if (table !== undefined) await writeAtomically(localPath(table), marksTable(paper, marked));
  if (json) printJson(terminal, classJson(paper, rules.policy, marked));
  else {
    printClass(terminal, paper, marked);
    print(terminal, markedBy(rules.policy));
  }
  return warn(terminal, marked);
}

function markOne(
  { paper, worked }: WorkedPaper,
  file: string,
  { policy, decided, anyPaper, json }: Rules,
  terminal: Terminal,
): number {
  const handedIn = readAnswers(file);
  const { answers, student } = handedIn;
  const answered = whichPaper(handedIn.paper, { ...paper, hash: paperHash(paper) });
  if (answered === 'another paper' && !anyPaper)
    throw new UsageError(`${file}: ${anotherPaper(handedIn.paper, paper)}`);
  const marked = paperWithDecisions(gradeScript(worked, answers, policy), decisionsFor(student, decided));
  // Answers alone are written by hand, and a name that is not there is a slip; another version may have others.
  if (answered === null) refuseStray(file, paper, answers, marked);
  const notes = [answeredNote({ answered, handedIn }), strayNote(answers, [{ paper, worked }])].filter(
    (note) => note !== null,
  );
  for (const note of notes) terminal.stderr(`${plainText(`${file}: ${note}`)}\n`);
  const result = { ...marked, notes };
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

/** Throws UsageError for a question or a box that the paper does not have. */
function refuseStray(file: string, paper: Paper, answers: PaperAnswers, { questions }: PaperMark): void {
  for (const [id, boxes] of Object.entries(answers)) {
    const question = questions.find((one) => one.id === id);
    if (!question)
      throw new UsageError(
        `${file}: no question ${id} in ${paper.title}; questions are ${paper.questions.map((one) => one.id).join(', ')}`,
      );
    const stray = Object.keys(boxes).find((box) => !question.boxes.some((one) => one.id === box));
    if (stray !== undefined)
      throw new UsageError(
        `${file}: question ${id} has no box ${stray}; boxes are ${question.boxes.map((one) => one.id).join(', ')}`,
      );
  }
}

const markedBy = ({ title, version }: MarkingPolicy): string => `Marked by: ${title}, version ${version}`;

/** The named mistake and the working; “Right.” is not repeated. */
const explained = ({ diagnosis, why }: BoxMark): string =>
  diagnosis === undefined ? why : why === 'Right.' ? diagnosis.says.en : `${diagnosis.says.en} ${why}`;

/** The width of the column of answers, in characters. */
const WIDTH = 24;
function inColumn(typed: string): string {
  const line = typed.replace(/\s+/g, ' ').trim();
  return line.length > WIDTH ? `${beginning(line, WIDTH - 1)}…` : line;
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
