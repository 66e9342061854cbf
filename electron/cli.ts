import { describeIssue, ProblemError } from '../core/index.ts';
import { check } from './cli/check.ts';
import { exportPdf } from './cli/export.ts';
import { grade } from './cli/grade.ts';
import { papers } from './cli/papers.ts';
import { schema } from './cli/schema.ts';
import { solve } from './cli/solve.ts';
import { UsageError, type Command } from './cli/command.ts';

const commands: Readonly<Record<string, Command>> = { solve, check, grade, export: exportPdf, schema, papers };

const help = (): string =>
  ['Usage: chalkgrad <command>', ...Object.values(commands).map(({ usage, does }) => `  ${usage}\n      ${does}`), 'A <paper> is a file (.json, .chalkgrad) or the id of a paper on the shelf.', 'Exit: 0 all is well, 1 something was found wrong, 2 bad usage or input.'].join('\n');

/** The command line: results on stdout, errors on stderr, one line each. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(`${help()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = commands[name];
  try {
    if (!command) throw new UsageError(`unknown command ${name}; commands are ${Object.keys(commands).join(', ')}`);
    return await command.run(args);
  } catch (error) {
    if (error instanceof ProblemError) for (const issue of error.issues) say(describeIssue(issue));
    else if (error instanceof UsageError) say(error.message);
    else say(`chalkgrad: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

const say = (line: string): boolean => process.stderr.write(`${line.replace(/\s*\n\s*/g, ' ')}\n`);

// A reader that closes early (`| head`) is no error.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main(process.argv.slice(2));
