import { spawn } from 'node:child_process';
import { root } from './cache.ts';
import { buildIfStale } from './build.ts';
import { hasDisplay } from './preflight.ts';
import { ready } from './ready.ts';

/** What Chromium says of a machine without a session bus or a graphics card; nothing in the application is amiss. */
const NOISE = /ERROR:(dbus|bus\.cc|object_proxy|viz|gpu|gl_|angle|viz_main|command_buffer|network_service|exit_code|sandbox)|dbus|Gtk-WARNING|libva|vaInitialize|xkbcomp|^\s*$/i;

/** Runs the application, under a virtual display where there is none, and gives its exit code. */
export async function runElectron(args: readonly string[]): Promise<number> {
  const { runtime, env, flags } = await ready();
  await buildIfStale();
  const electron = [runtime.bin, ...flags, root, ...args];
  const [command = '', ...rest] = hasDisplay ? electron : ['xvfb-run', '-a', '-s', '-screen 0 1280x800x24', ...electron];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { env, stdio: ['inherit', 'inherit', 'pipe'], cwd: process.cwd() });
    let partial = '';
    const pass = (line: string): void => {
      if (!NOISE.test(line)) process.stderr.write(`${line}\n`);
    };
    child.stderr.on('data', (data: Buffer) => {
      const lines = (partial + data.toString()).split('\n');
      partial = lines.pop() ?? '';
      lines.forEach(pass);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      pass(partial);
      resolve(code ?? 1);
    });
  });
}

if (import.meta.main) process.exitCode = await runElectron(process.argv.slice(2));
