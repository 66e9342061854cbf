import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** A display: the environment for a program that opens windows, and `close` to end the virtual server. */
export interface Display {
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => void;
}

const START_LIMIT_MS = 20_000;

/** The existing display, or a new virtual one: Xvfb picks a free number and writes it when it is ready. */
export async function openDisplay(): Promise<Display> {
  if (hasDisplay) return { env: {}, close: () => undefined };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const answer = server.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    const failed = (why: string): void => reject(new Error(`the virtual display did not start: ${why}`));
    const timer = setTimeout(() => failed(`no answer in ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    server.once('error', ({ message }) => failed(message));
    server.once('exit', (code) => failed(`Xvfb ended with ${code ?? 'a signal'}`));
    let line = '';
    // Read the whole line: Xvfb fails if its reader closes the pipe before the line break is written.
    answer.on('data', (data: Buffer) => {
      line += data.toString();
      if (!line.includes('\n')) return;
      clearTimeout(timer);
      resolve(line.trim());
    });
  });
  server.unref();
  answer.destroy();
  const close = (): void => void server.kill();
  process.once('exit', close);
  return { env: { DISPLAY: `:${number}` }, close };
}
