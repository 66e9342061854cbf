import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../build/cache.ts';
import { kernels } from '../../build/kernels.ts';
import { ACTIVATE, EXP, RECORD, REALS } from '../../core/tensor/codes.ts';
import { Engine } from '../../core/tensor/engine.ts';
import { Network, type NetworkDescription } from '../../core/tensor/network/network.ts';
import { seeded } from '../oracles/seeded.ts';
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

/** A convolutional network with what training has of its own: dropout, batch statistics, states of Adam. */
const described: NetworkDescription = {
  batch: 6,
  input: [9, 8, 1],
  layers: [
    { type: 'conv', filters: 8, kernel: 3, padding: 'same' },
    { type: 'batch-norm' },
    { type: 'activation', function: 'tanh' },
    { type: 'max-pool', size: 2 },
    { type: 'conv', filters: 5, kernel: 3 },
    { type: 'activation', function: 'gelu' },
    { type: 'flatten' },
    { type: 'dropout', rate: 0.2 },
    { type: 'dense', units: 3 },
  ],
  loss: { name: 'cross-entropy-logits' },
  optimizer: { name: 'adam', hyper: { eta: 0.01 } },
  seed: 'page',
};

/** What one call of the kernels was given, and the memory before and after it. */
interface Call {
  readonly run: 'run32' | 'run64';
  readonly program: number;
  readonly count: number;
  readonly before: Uint8Array;
  readonly after: string;
}
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The call that the third training step makes. */
async function thirdStep(precision: 'float32' | 'float64'): Promise<Call> {
  const engine = Engine.create((await kernels()).plain);
  const network = new Network(engine, { ...described, precision });
  const random = seeded(5);
  const x = Float64Array.from({ length: 6 * 72 }, () => 2 * random() - 1);
  const y = Float64Array.from({ length: 6 * 3 }, (_, i) => Number(i % 3 === Math.floor(i / 3) % 3));
  network.trainStep(x, y);
  network.trainStep(x, y);
  const memory = (): Uint8Array => new Uint8Array(engine.memory.buffer).slice();
  const calls: Omit<Call, 'after'>[] = [];
  const work = engine.work.bind(engine);
  engine.work = (kind, program, count) => {
    calls.push({ run: kind === 'float32' ? 'run32' : 'run64', program, count, before: memory() });
    work(kind, program, count);
  };
  network.trainStep(x, y);
  const [call] = calls;
  if (!call || calls.length !== 1) throw new RangeError(`a step made ${calls.length} calls`);
  return { ...call, after: digest(memory()) };
}

/** The core's thread of the page, which starts at the first call. */
async function workerOf(page: Page): Promise<Worker> {
  return page.workers()[0] ?? page.waitForEvent('worker');
}

test.each([
  ['float32', 'page'],
  ['float64', 'page'],
  ['float32', 'worker of the page'],
  ['float64', 'worker of the page'],
] as const)(
  'a training step in %s leaves the same memory in the %s as in Node, bit for bit',
  async (precision, where) => {
    const { run, program, count, before, after } = await thirdStep(precision);
    const { page } = launched;
    const target: Pick<Worker, 'evaluate'> = where === 'page' ? page : await workerOf(page);
    const found = await target.evaluate(
      async ({ name, from, operations, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
        const answer = await fetch('/kernels/plain.wasm');
        const memory = new WebAssembly.Memory({ initial: bytes.length / 65536, maximum: 32768 });
        const { instance } = await WebAssembly.instantiate(await answer.arrayBuffer(), { env: { memory } });
        new Uint8Array(memory.buffer).set(bytes);
        (instance.exports[name] as (...of: number[]) => void)(from, operations, 0, 1, 65536);
        let text = '';
        for (const byte of new Uint8Array(memory.buffer)) text += String.fromCharCode(byte);
        return btoa(text);
      },
      { name: run, from: program, operations: count, base64: Buffer.from(before).toString('base64') },
    );
    expect(digest(Buffer.from(found, 'base64'))).toBe(after);
    expect(digest(before)).not.toBe(after);
  },
);

test('both hosts have the kernels that were compiled from the sources', async () => {
  for (const [name, bytes] of Object.entries(await kernels()))
    for (const host of ['main', 'renderer'])
      expect(digest(readFileSync(join(root, 'dist', host, 'kernels', `${name}.wasm`)))).toBe(digest(bytes));
});
