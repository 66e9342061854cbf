import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './cache.ts';
import { buildIfStale } from './build.ts';
import { openDisplay } from './display.ts';
import { ready } from './ready.ts';

/** Messages of Chromium about a missing session bus or graphics card, which do not matter here. */
const NOISE =
  /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING):(dbus\/|bus\.cc|object_proxy\.cc|viz_main_impl|gpu|gl_|angle|command_buffer|components\/viz|interface_endpoint_client|ui\/gl|content\/browser\/gpu)/;

/** Builds and runs the application, under a virtual display where there is none, and returns its exit code. */
export async function runElectron(args: readonly string[]): Promise<number> {
  const { runtime, env, flags } = await ready();
  await buildIfStale();
  const display = await openDisplay();
  const child = spawn(runtime.bin, [root, ...flags, ...args], {
    env: { ...process.env, ...env, ...display.env },
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  createInterface(child.stderr).on('line', (line) => {
    if (line !== '' && !NOISE.test(line)) process.stderr.write(`${line}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    display.close();
  }
}

if (import.meta.main) process.exitCode = await runElectron(process.argv.slice(2));
