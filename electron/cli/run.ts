import { describeIssue, ProblemError } from '../../core/index.ts';
import { check } from './check.ts';
import { code } from './code.ts';
import { UsageError } from '../options.ts';
import type { Command } from './command.ts';
import { plainText, type Terminal } from './terminal.ts';
import { exportPdf } from './export.ts';
import { grade } from './grade.ts';
import { lab } from './lab.ts';
import { newProblem } from './new.ts';
import { papers } from './papers.ts';
import { regrade } from './regrade.ts';
import { schema } from './schema.ts';
import { solve } from './solve.ts';
import { vary } from './vary.ts';

const commands: Readonly<Record<string, Command>> = {
  solve,
  check,
  grade,
  regrade,
  code,
  export: exportPdf,
  new: newProblem,
  vary,
  lab,
  schema,
  papers,
};

const HELP: readonly string[] = ['--help', '-h', 'help'];

const help = (): string =>
  [
    'Usage: chalkgrad <command>',
    ...Object.values(commands).map(({ usage, does }) => `  ${usage}\n      ${does}`),
    'A <paper> is a file (.json, .chalkgrad) or the id of a paper on the shelf.',
    'Exit code: 0 success, 1 something was found wrong, 2 bad usage or input.',
  ].join('\n');

/**
 * Runs one command: results to `stdout`, errors to `stderr`, one line each. Returns the exit code and never
 * ends the process, so that tests call it in their own process.
 */
export async function runCommand([name, ...args]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === undefined || HELP.includes(name)) {
    (name === undefined ? terminal.stderr : terminal.stdout)(`${help()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command && args.some((arg) => arg !== 'help' && HELP.includes(arg))) {
      terminal.stdout(`Usage: chalkgrad ${command.usage}\n  ${command.does}\n${command.more?.(args) ?? ''}`);
      return 0;
    }
    if (!command)
      throw new UsageError(`unknown command ${name}; commands are ${Object.keys(commands).join(', ')}`);
    return await command.run(args, terminal);
  } catch (error) {
    for (const line of linesOf(error)) printError(terminal, line);
    return 2;
  }
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof ProblemError) return error.issues.map(describeIssue);
  if (error instanceof UsageError) return [error.message];
  return [`chalkgrad: ${error instanceof Error ? error.message : String(error)}`];
}

/** Writes one line to `stderr`, whatever line breaks the message has. */
export const printError = ({ stderr }: Terminal, message: string): void =>
  stderr(`${plainText(message.replace(/\s*\n\s*/g, ' '))}\n`);
