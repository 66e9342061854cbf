import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { findPaper, listShelf, parseDocument, type Paper, type WorkedQuestion } from '../../core/index.ts';

/** Where a command writes: the process's own streams, or a test's. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

export interface Command {
  readonly usage: string;
  readonly does: string;
  /** Returns the exit code. */
  readonly run: (args: readonly string[], terminal: Terminal) => number | Promise<number>;
}

/** The command was not called as it says. */
export class UsageError extends Error {}

/** Splits arguments into what stands alone and `--name value` options; `flags` take no value. */
export function readOptions(
  args: readonly string[],
  values: readonly string[],
  flags: readonly string[],
): { readonly rest: readonly string[]; readonly options: ReadonlyMap<string, string> } {
  const rest: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) rest.push(arg);
    else if (flags.includes(arg)) options.set(arg, '');
    else if (values.includes(arg)) {
      const value = args[i + 1];
      if (value === undefined || value.startsWith('--')) throw new UsageError(`${arg} needs a value`);
      options.set(arg, value);
      i += 1;
    } else
      throw new UsageError(
        `unknown option ${arg}; options are ${[...values, ...flags].join(', ') || 'none'}`,
      );
  }
  return { rest, options };
}

export function onlyOne(rest: readonly string[], what: string): string {
  const [one, extra] = rest;
  if (one === undefined) throw new UsageError(`name ${what}`);
  if (extra !== undefined) throw new UsageError(`did not expect ${extra}`);
  return one;
}

/** A paper by its file or its id on the shelf. Throws ProblemError for a file that cannot be worked. */
export function loadPaper(named: string): Paper {
  const file = existsSync(named);
  if (!file || !statSync(named).isFile()) {
    const paper = findPaper(named);
    if (paper) return paper;
    throw new UsageError(
      `${named}: ${file ? 'is not a file' : 'no such file'}, and no such paper on the shelf; papers are ${listShelf()
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  return parseDocument(readText(named), basename(named));
}

export function readText(file: string): string {
  if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
  if (!statSync(file).isFile()) throw new UsageError(`${file}: is not a file`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file}: cannot be read`);
  }
}

/** The questions of a paper that an id names: one question, or all of a section. */
export function chosenQuestions(
  worked: readonly WorkedQuestion[],
  id: string | undefined,
): readonly WorkedQuestion[] {
  if (id === undefined) return worked;
  const chosen = worked.filter(({ question }) => question.id === id || question.section === id);
  if (chosen.length === 0)
    throw new UsageError(
      `no question ${id}; questions are ${worked.map(({ question }) => question.id).join(', ')}`,
    );
  return chosen;
}

/** Without the control characters by which a document or an answer could write elsewhere on a terminal. */
export const plainText = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, ' ');
export const print = ({ stdout }: Terminal, text: string): void => stdout(`${plainText(text)}\n`);
export const printJson = ({ stdout }: Terminal, value: unknown): void =>
  stdout(`${JSON.stringify(value, null, 2)}\n`);
