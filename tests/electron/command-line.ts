import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../build/cache.ts';
import { digits } from '../../build/digits.ts';
import { kernels } from '../../build/kernels.ts';
import { runCommand } from '../../electron/cli/run.ts';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command within this process and collects what it writes. */
export async function chalkgrad(args: readonly string[]): Promise<Run> {
  let [stdout, stderr] = ['', ''];
  const code = await runCommand(args, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    kernels: async () => (await kernels()).plain,
    digits,
  });
  return { code, stdout, stderr };
}

/**
 * Runs a command as a person does, in a process of its own, from the bundle, which the first run makes.
 * `closeAfter`: the reader of stdout goes away after that many characters, as `head` does.
 */
export function chalkgradProcess(
  args: readonly string[],
  {
    cwd = root,
    closeAfter = Number.POSITIVE_INFINITY,
  }: { readonly cwd?: string; readonly closeAfter?: number } = {},
): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(root, 'build/chalkgrad.js'), ...args],
      { cwd, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (stdout.length >= closeAfter) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}
