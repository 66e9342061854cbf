import { readFileSync } from 'node:fs';
import {
  describeIssue,
  isKind,
  kindNames,
  openDocument,
  ProblemError,
  problemFromText,
  textExamples,
  textOfProblem,
  textRemarks,
  type Issue,
  type Problem,
  type Remark,
  type WorkedQuestion,
} from '../../core/index.ts';
import { localPath } from '../local-path.ts';
import { readOptions, UsageError } from '../options.ts';
import { utf8Text } from '../utf8-text.ts';
import type { Command } from './command.ts';
import { plainText, print, type Terminal } from './terminal.ts';
import { writeNew } from './write-new.ts';

export const newProblem: Command = {
  usage: 'new [<kind> "<text>" [--out FILE] [--force]]',
  does: 'writes a problem from a line of text, or from standard input where the text is -; without arguments, lists what can be typed',
  run: async (args, terminal) => {
    const { rest, options } = readOptions(args, ['--out'], ['--force']);
    const [kind, given, extra] = rest;
    if (kind === undefined) return listExamples(terminal);
    if (!isKind(kind)) throw new UsageError(`unknown kind ${kind}; kinds are ${kindNames.join(', ')}`);
    const example = textExamples().find((one) => one.kind === kind);
    if (given === undefined)
      throw new UsageError(
        `write the problem after its kind${example ? `: chalkgrad new ${kind} ${quoted(example.example)}` : ''}`,
      );
    if (extra !== undefined) throw new UsageError(`did not expect ${extra}; put the text between quotes`);
    const text = given === '-' ? utf8Text(readFileSync(0)) : given;
    try {
      const problem = problemFromText(kind, text);
      const title = textExamples().find((one) => one.kind === kind)?.title ?? kind;
      const document = `${JSON.stringify({ format: 1, title, problem }, null, 2)}\n`;
      const lines = [...understood(problem, document), ...remarkLines(textRemarks(kind, text), text)];
      for (const line of lines) terminal.stderr(`${plainText(line)}\n`);
      const file = options.get('--out');
      if (file === undefined) terminal.stdout(document);
      else await writeNew(localPath(file), document, options.has('--force'));
      return 0;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      for (const issue of error.issues) terminal.stderr(`${plainText(underlined(issue, text))}\n`);
      return 2;
    }
  },
};

function listExamples(terminal: Terminal): number {
  for (const { kind, title, example, hint } of textExamples())
    print(terminal, `${kind}: ${title}\n    chalkgrad new ${kind} ${quoted(example)}\n    ${hint.en}`);
  return 0;
}

/** Quoted for a shell, which interprets nothing within single quotes. */
const quoted = (text: string): string =>
  /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;

const REMARKS_SHOWN = 40;

/** What is said of a text besides, one a line: `line 12 is not read: model.compile(…)`. */
function remarkLines(remarks: readonly Remark[], text: string): string[] {
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length;
  const shown = remarks
    .slice(0, REMARKS_SHOWN)
    .map(
      ({ at, about, text: said }) => `line ${lineOf(at)}${about === 'line' ? ' is not read' : ''}: ${said}`,
    );
  const left = remarks.length - shown.length;
  return left > 0 ? [...shown, `${left} more remarks`] : shown;
}

const GIVENS_SHOWN = 12;

/**
 * How the problem was understood: in its own notation, or by its given values where it has none, then part by
 * part.
 */
function understood(problem: Problem, document: string): string[] {
  const [worked] = openDocument(document, 'new').worked;
  return [textOfProblem(problem) ?? givens(worked), ...(worked?.readBack ?? []).map(({ en }) => en)];
}

function givens(worked: WorkedQuestion | undefined): string {
  const given = worked?.solution.steps.filter(({ phase }) => phase === 'given') ?? [];
  const shown = given.slice(0, GIVENS_SHOWN).map(({ id, value, exact }) => `${id} = ${exact ?? value}`);
  const left = given.length - shown.length;
  return [
    ...shown,
    ...(left > 0 ? [`${left} more given`] : []),
    `${worked?.boxes.length ?? 0} answers asked for`,
  ].join(', ');
}

/** Characters shown on each side of the caret. */
const SHOWN = 36;

/** An issue on one line, and below it, where its position is known, the line of the text with a caret. */
function underlined(issue: Issue, text: string): string {
  const message = describeIssue(issue).replace(/\s*\n\s*/g, ' ');
  if (issue.at === undefined) return message;
  const begins = issue.at === 0 ? 0 : text.lastIndexOf('\n', issue.at - 1) + 1;
  const ends = text.indexOf('\n', issue.at);
  const line = text.slice(begins, ends < 0 ? text.length : ends).replace(/\p{Cc}/gu, ' ');
  const column = issue.at - begins;
  const from = Math.max(0, column - SHOWN);
  const before = from > 0 ? '…' : '';
  const after = line.length > column + SHOWN ? '…' : '';
  return `${message}\n  ${before}${line.slice(from, column + SHOWN)}${after}\n  ${' '.repeat(before.length + column - from)}^`;
}
