import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../cache.ts';

/** Twelve sums in registers, each a fused multiply–add a turn: what one core can do at most. */
const SUMS = 12;
const TURNS = 200_000;

let run: ((turns: number, x: number, y: number) => number) | null = null;

/** Compiles the loop. It has to be called before `peak`. */
export async function preparePeak(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-peak-'));
  try {
    const file = join(folder, 'peak.wasm');
    const asc = join(root, 'node_modules/assemblyscript/bin/asc.js');
    const options = ['-O2', '--runtime=stub', '--enable=simd', '--enable=relaxed-simd', `--outFile=${file}`];
    await promisify(execFile)(
      process.execPath,
      [asc, join(import.meta.dirname, 'kernels/peak.ts'), ...options],
      { cwd: root },
    );
    const { instance } = await WebAssembly.instantiate(await readFile(file));
    run = instance.exports['peak'] as typeof run;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const peakFlops = SUMS * TURNS * 8;
export const peak = (): { readonly step: () => unknown; readonly check: () => number } => ({
  step: () => run?.(TURNS, 1.0000001, 1e-7),
  check: () => 0,
});
