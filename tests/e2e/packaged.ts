import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { packagedExecutable } from '../../build/package.ts';

export interface Started {
  readonly page: Page;
  /** What the application has written to stderr so far. */
  readonly stderr: () => string;
  /** Closes the window as a user would, and waits until the process has ended. */
  readonly close: () => Promise<void>;
}

const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const spawnPackaged = (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  executable = packagedExecutable,
): ChildProcess =>
  spawn(executable, [...asRoot, ...args], {
    env: { ...process.env, CHALKGRAD_SQLITE_BINDING: '', CHALKGRAD_NO_DIALOGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs the packaged application, or a copy of it, to its end. */
export async function runPackaged(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  executable?: string,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawnPackaged(args, env, executable);
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data: Buffer) => (output.stdout += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (output.stderr += data.toString()));
  await once(child, 'close');
  return { code: child.exitCode, ...output };
}

/** The addresses of the pages that the debugging port lists, without attaching to any. */
async function pagesAt(address: string): Promise<string[]> {
  const { host } = new URL(address);
  const targets = (await (await fetch(`http://${host}/json/list`)).json()) as { readonly url: string }[];
  return targets.map(({ url }) => url);
}

/**
 * The packaged application with a window. Its inspect fuse is off, so it is driven through Chromium's own
 * port.
 */
export async function startPackaged(
  userData: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const child = spawnPackaged(['--remote-debugging-port=0', ...args], {
    CHALKGRAD_USER_DATA: userData,
    ...env,
  });
  let stderr = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`the packaged application ended with ${code ?? 'a signal'}: ${stderr}`)),
    );
    if (child.stderr)
      createInterface(child.stderr).on('line', (line) => {
        stderr += `${line}\n`;
        const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
  });
  // A debugger that attaches while a page is being created may wait for it forever.
  while (!(await pagesAt(address)).some((url) => url.startsWith('app:'))) await setTimeout(100);
  const browser = await chromium.connectOverCDP(address).catch((error: unknown) => {
    child.kill();
    throw error;
  });
  const [context] = browser.contexts();
  if (!context) throw new Error('the packaged application has no browser context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return {
    page,
    stderr: () => stderr,
    close: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
      // The window may close before the answer arrives.
      await page.close().catch(() => undefined);
      // On a Mac an application keeps running after its last window closes.
      if (process.platform === 'darwin') child.kill();
      await ended;
    },
  };
}
