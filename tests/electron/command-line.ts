import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../build/cache.ts';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The real command line in a process of its own. `closeAfter`: its reader goes away after that many bytes, as
 * `head` does.
 */
export function chalkgrad(
  args: readonly string[],
  {
    cwd = root,
    closeAfter = Number.POSITIVE_INFINITY,
  }: { readonly cwd?: string; readonly closeAfter?: number } = {},
): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(root, 'electron/cli.ts'), ...args],
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

/** Runs some at a time: each is a process of its own. */
export async function several<T, R>(
  inputs: readonly T[],
  work: (input: T) => Promise<R>,
  atATime = 2,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...inputs.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return results;
}
