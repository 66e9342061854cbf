import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../cache.ts';

/**
 * Twelve sums in registers, each a multiply–add a turn: what one core can do at most. Fused ones and pairs of a product
 * and a sum are measured each for itself, since how many units do which differs between processors.
 */
const SUMS = 12;
const TURNS = 200_000;

type Run = (turns: number, x: number, y: number) => number;
let runs: Readonly<Record<string, Run>> = {};

/** Compiles the loops. It has to be called before `peak` and `multiplyAddPeak`. */
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
    runs = instance.exports as typeof runs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const peakFlops = SUMS * TURNS * 8;
const sumsOf = (name: string) => (): { readonly step: () => unknown; readonly check: () => number } => ({
  step: () => runs[name]?.(TURNS, 0.9999999, 1e-7),
  check: () => 0,
});
export const peak = sumsOf('peak');
export const multiplyAddPeak = sumsOf('multiplyAddPeak');
