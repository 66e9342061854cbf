import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../build/cache.ts';
import { kernels } from '../../build/kernels.ts';
import { ACTIVATE, EXP, RECORD, REALS } from '../../core/tensor/codes.ts';
import { Engine } from '../../core/tensor/engine.ts';
import { launchApp, type LaunchedApp } from './app.ts';

let launched: LaunchedApp;
beforeAll(async () => {
  launched = await launchApp();
});
afterAll(() => launched.close());

const NUMBERS = 1000;
const inputs = Array.from({ length: NUMBERS }, (_, i) => (i - NUMBERS / 2) / 37);

test.each(['plain', 'fused'] as const)(
  'the page compiles the %s kernels and computes the same bits as Node',
  async (build) => {
    const found = await launched.page.evaluate(
      async ({ name, values, code, kind, record, reals }) => {
        const answer = await fetch(`./kernels/${name}.wasm`);
        const memory = new WebAssembly.Memory({ initial: 16, maximum: 32768 });
        const { instance } = await WebAssembly.instantiate(await answer.arrayBuffer(), { env: { memory } });
        const [program, place] = [65536, 131072];
        const whole = [1, 1, values.length, place, 0, 0, place, 0, 0, kind];
        new Int32Array(memory.buffer, program, record / 4).set([code, ...whole]);
        new Float64Array(memory.buffer, program + reals, 2).fill(0);
        new Float64Array(memory.buffer, place, values.length).set(values);
        (instance.exports['run64'] as (...of: number[]) => void)(program, 1, 0, 1, 0);
        return [...new Float64Array(memory.buffer, place, values.length)];
      },
      { name: build, values: inputs, code: ACTIVATE, kind: EXP, record: RECORD, reals: REALS },
    );
    expect(found).toEqual([...Engine.create((await kernels())[build]).exp(inputs)]);
  },
);

test('both hosts have the kernels that were compiled from the sources', async () => {
  const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  for (const [name, bytes] of Object.entries(await kernels()))
    for (const host of ['main', 'renderer'])
      expect(sum(readFileSync(join(root, 'dist', host, 'kernels', `${name}.wasm`)))).toBe(sum(bytes));
});
