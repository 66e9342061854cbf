import { existsSync, statSync } from 'node:fs';
import {
  marksText,
  openDocument,
  regradeFiles,
  type MarkingPolicy,
  type Paper,
  type RegradedFile,
  type WorkedPaper,
} from '../../core/index.ts';
import { writeAtomically } from '../atomic-write.ts';
import { localPath } from '../local-path.ts';
import { readOptions, UsageError } from '../options.ts';
import type { Command } from './command.ts';
import { csv } from './csv.ts';
import { loadPaper } from './paper-file.ts';
import { policyGiven } from './policy-option.ts';
import { readFolder, type NotMarked } from './read-folder.ts';
import { keyLines, whyChanged } from './regrade-text.ts';
import { sessionsIn } from './sessions-file.ts';
import { studentName } from './student-name.ts';
import { print, type Terminal } from './terminal.ts';
import { warn } from './warn.ts';

export const regrade: Command = {
  usage:
    'regrade <paper> <folder|sessions.db> [--against OLD-PAPER] [--policy NAME|FILE] [--any-paper] [--csv FILE] [--force]',
  does: 'marks a folder of answers, or the sessions of a session file, by an earlier version of a paper and again by this one or another policy: who gains and who loses, and in which box',
  run: async (args, terminal) => {
    const { rest, options } = readOptions(
      args,
      ['--against', '--policy', '--csv'],
      ['--force', '--any-paper'],
    );
    const [paperFile, scripts, extra] = rest;
    if (paperFile === undefined || scripts === undefined || extra !== undefined)
      throw new UsageError('name a paper, and a folder of answers or a session file');
    const table = options.get('--csv');
    if (table !== undefined && existsSync(localPath(table)) && !options.has('--force'))
      throw new UsageError(`${table}: exists already; choose another name, or add --force to replace it`);
    const now = loadPaper(paperFile);
    const place = localPath(scripts);
    if (!existsSync(place))
      throw new UsageError(
        `${scripts}: no such file or folder; name a folder of answers or a session file, sessions.db`,
      );
    const policy = policyGiven(options.get('--policy'), now.paper);
    const old = earlierPaper(options.get('--against'), paperFile, now);
    const regraded = statSync(place).isDirectory()
      ? ofFolder(place, now, policy, {
          old: old ?? (options.has('--policy') ? now : null),
          anyPaper: options.has('--any-paper'),
        })
      : ofSessions(scripts, now, policy, old);
    const { files, lines, keys } = regraded;
    // First the file: who reads what is printed may stop reading, as `head` does, and that ends the program.
    if (table !== undefined) await writeAtomically(localPath(table), changesTable(now.paper, files));
    print(terminal, `${now.paper.title}: ${files.length} ${files.length === 1 ? 'script' : 'scripts'}`);
    print(terminal, `Marked again by: ${policy.title}, version ${policy.version}`);
    for (const { question, where, before: was, after: is } of lines)
      print(
        terminal,
        `Changed: ${question === null ? '' : `question ${question}, `}${where}: ${was ?? 'nothing'} → ${is ?? 'nothing'}`,
      );
    for (const line of keyLines(keys)) print(terminal, line);
    for (const one of files) printFile(terminal, one);
    const gained = files.filter(({ before: was, after: is }) => is.score > was.score).length;
    const lost = files.filter(({ before: was, after: is }) => is.score < was.score).length;
    print(terminal, `${gained} gain, ${lost} lose, ${files.length - gained - lost} keep their marks`);
    return warn(terminal, regraded);
  },
};

/** The paper of `--against`; null without it. Throws UsageError for another paper. */
function earlierPaper(against: string | undefined, paperFile: string, now: WorkedPaper): WorkedPaper | null {
  if (against === undefined) return null;
  const old = loadPaper(against);
  if (old.paper.id !== now.paper.id)
    throw new UsageError(
      `${against}: has the id ${old.paper.id}, and ${paperFile} has ${now.paper.id}; they are versions of one paper where their ids are the same`,
    );
  return old;
}

interface Regraded extends ReturnType<typeof regradeFiles> {
  readonly notMarked: readonly NotMarked[];
  readonly warnings: readonly string[];
}

function ofFolder(
  folder: string,
  now: WorkedPaper,
  policy: MarkingPolicy,
  { old, anyPaper }: { readonly old: WorkedPaper | null; readonly anyPaper: boolean },
): Regraded {
  if (old === null)
    throw new UsageError(
      'nothing to compare with: name the earlier paper with --against, or another policy with --policy',
    );
  const { read, notMarked, warnings } = readFolder(folder, [now, old], anyPaper);
  const scripts = read.map(({ file, handedIn: { student, answers } }) => ({
    file,
    student,
    answers,
    decisions: [],
  }));
  return {
    ...regradeFiles(asBefore(old), { ...now, policy }, scripts),
    notMarked,
    warnings,
  };
}

/** Each session by its last result, or else by the document with which it is stored, or by `old`. */
function ofSessions(
  file: string,
  now: WorkedPaper,
  policy: MarkingPolicy,
  old: WorkedPaper | null,
): Regraded {
  const papers = new Map<string, WorkedPaper>();
  const groups = new Map<WorkedPaper, ReturnType<typeof sessionsIn>[number][]>();
  for (const session of sessionsIn(file, now.paper.id)) {
    const paper = old ?? papers.get(session.document) ?? openDocument(session.document, session.title);
    papers.set(session.document, paper);
    groups.set(paper, [...(groups.get(paper) ?? []), session]);
  }
  const parts = [...groups].map(([paper, sessions]) =>
    regradeFiles(
      asBefore(paper),
      { ...now, policy },
      sessions.map(({ title, student, answers, decisions, kept }) => ({
        file: title,
        student,
        answers,
        decisions,
        kept: old === null ? kept : null,
      })),
    ),
  );
  return {
    files: parts.flatMap(({ files }) => files),
    lines: once(parts.flatMap(({ lines }) => lines)),
    keys: once(parts.flatMap(({ keys }) => keys)),
    notMarked: [],
    warnings: [],
  };
}

const once = <T>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

const asBefore = (one: WorkedPaper) => ({ ...one, policy: policyGiven(undefined, one.paper) });

const signed = (marks: number): string =>
  marks > 0 ? `+${marksText(marks)}` : marksText(marks).replace('-', '−');

function printFile(terminal: Terminal, one: RegradedFile): void {
  const { before, after, changes } = one;
  print(
    terminal,
    `  ${marksText(before.score).padStart(6)} → ${marksText(after.score).padStart(6)} of ${marksText(after.marks)}  ${signed(after.score - before.score).padStart(6)}  ${studentName(one.student, one.file)}`,
  );
  for (const change of changes) {
    const { question, box, typed, before: was, after: is } = change;
    print(
      terminal,
      `      question ${question}, ${box}: “${typed.trim()}” ${marksText(was?.award ?? 0)} → ${marksText(is?.award ?? 0)}; ${whyChanged(change)}`,
    );
  }
}

/** One row a changed box; a script without one has a row of its own. */
const changesTable = (paper: Paper, files: readonly RegradedFile[]): string =>
  csv([
    [
      'Roll number',
      'Name',
      'Before',
      'After',
      'Question',
      'Box',
      'Answer',
      'Box before',
      'Box after',
      'Why',
      'File',
      'Paper',
    ],
    ...files.flatMap(({ student, file, before, after, changes }) =>
      (changes.length === 0 ? [null] : changes).map((change) => [
        student.roll,
        student.name,
        marksText(before.score),
        marksText(after.score),
        change?.question ?? '',
        change?.box ?? '',
        change?.typed ?? '',
        change?.before ? marksText(change.before.award) : '',
        change?.after ? marksText(change.after.award) : '',
        change ? whyChanged(change) : '',
        file,
        paper.id,
      ]),
    ),
  ]);
