import type { Terminal } from './cli/terminal.ts';
import { printError, runCommand } from './cli/run.ts';

export { runCommand };

const streams = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
};

/** Runs one command as this process: its streams, its exit code. */
export async function runProcess(
  args: readonly string[],
  { kernels, digits }: Pick<Terminal, 'kernels' | 'digits'>,
): Promise<void> {
  const terminal: Terminal = { ...streams, kernels, digits };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that closes early (`| head`) is no error; a full disk is.
    if (error.code === 'EPIPE') process.exit(0);
    printError(terminal, `the output could not be written: ${error.message}`);
    process.exit(2);
  });
  process.exitCode = await runCommand(args, terminal);
}

// Run as a file it has neither the compiler of the kernels nor the digits; build/chalkgrad.js has.
const missing = (): Promise<never> =>
  Promise.reject(new Error('an experiment needs what the build makes: use npm run chalkgrad'));
if (import.meta.main) void runProcess(process.argv.slice(2), { kernels: missing, digits: missing });
