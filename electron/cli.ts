import { describeIssue, ProblemError } from '../core/index.ts';
import { check } from './cli/check.ts';
import { code } from './cli/code.ts';
import { exportPdf } from './cli/export.ts';
import { grade } from './cli/grade.ts';
import { newProblem } from './cli/new.ts';
import { papers } from './cli/papers.ts';
import { schema } from './cli/schema.ts';
import { solve } from './cli/solve.ts';
import { plainText, UsageError, type Command } from './cli/command.ts';

const commands: Readonly<Record<string, Command>> = {
  solve,
  check,
  grade,
  code,
  export: exportPdf,
  new: newProblem,
  schema,
  papers,
};

const HELP: readonly string[] = ['--help', '-h', 'help'];

const help = (): string =>
  [
    'Usage: chalkgrad <command>',
    ...Object.values(commands).map(({ usage, does }) => `  ${usage}\n      ${does}`),
    'A <paper> is a file (.json, .chalkgrad) or the id of a paper on the shelf.',
    'Exit: 0 all is well, 1 something was found wrong, 2 bad usage or input.',
  ].join('\n');

/** The command line: results on stdout, errors on stderr, one line each. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || HELP.includes(name)) {
    (name === undefined ? process.stderr : process.stdout).write(`${help()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command && args.some((arg) => arg !== 'help' && HELP.includes(arg))) {
      process.stdout.write(`Usage: chalkgrad ${command.usage}\n  ${command.does}\n`);
      return 0;
    }
    if (!command)
      throw new UsageError(`unknown command ${name}; commands are ${Object.keys(commands).join(', ')}`);
    return await command.run(args);
  } catch (error) {
    if (error instanceof ProblemError) for (const issue of error.issues) say(describeIssue(issue));
    else if (error instanceof UsageError) say(error.message);
    else say(`chalkgrad: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

const say = (line: string): boolean => process.stderr.write(`${plainText(line.replace(/\s*\n\s*/g, ' '))}\n`);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes early (`| head`) is no error; a full disk is.
  if (error.code === 'EPIPE') process.exit(0);
  say(`the output could not be written: ${error.message}`);
  process.exit(2);
});
process.exitCode = await main(process.argv.slice(2));
