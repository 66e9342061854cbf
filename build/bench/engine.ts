import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, root } from '../cache.ts';
import { kernels } from '../kernels.ts';
import { EngineProcess } from './engine/engine-process.ts';
import { peakFlops } from './engine/peak.ts';
import { targets } from './engine/targets.ts';
import { threadsOn } from './engine/threads.ts';
import { flops, samples } from './engine/work.js';
import { quantile } from './measure.ts';

/**
 * `npm run bench:engine [-- --rounds 9] [-- --readme]`: the engine of core/tensor against its peers. Every engine has a
 * process of its own, all on one processor, one at work at a time, in rounds that go over all engines, so that what else
 * the machine does meets all alike. Medians of the rounds; before, each engine works the same first steps, after which
 * all losses have to be equal. `--readme` writes the table into the README.
 */
const here = join(import.meta.dirname, 'engine');
const option = (name: string, usual: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const ROUNDS = option('rounds', 7);
const MILLISECONDS = option('milliseconds', 250);
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

if (!existsSync(join(import.meta.dirname, 'node_modules/@tensorflow/tfjs'))) {
  say('Installing the peers into build/bench/node_modules.');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
  });
}

// WebAssembly is compiled by the optimizing compiler at once, for all engines: how soon it would be is not measured.
const node = [
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  '--no-liftoff',
  join(here, 'measured.js'),
];
const script = (file: string): readonly string[] => [...node, join(here, 'engines', file)];
const python = ['/usr/bin/python3', join(here, 'engines/pytorch.py')];
const openBlas = await openBlasFolder();
const commands: readonly (readonly [name: string, command: readonly string[], env?: NodeJS.ProcessEnv])[] = [
  ['Chalkgrad', script('chalkgrad-plain.ts')],
  ['Chalkgrad, fused', script('chalkgrad-fused.ts')],
  ['tfjs-wasm', script('tfjs-wasm.js')],
  ['tfjs-cpu', script('tfjs-cpu.js')],
  ['onnxruntime-web', script('onnxruntime-web.js')],
  ['ConvNetJS', script('convnetjs.js')],
  ['TensorFlow Playground', script('playground.js')],
  ['PyTorch', python, { OMP_NUM_THREADS: '1' }],
  ...(openBlas === null
    ? []
    : ([
        [
          'PyTorch with OpenBLAS',
          python,
          { LD_LIBRARY_PATH: openBlas, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' },
        ],
      ] as const)),
];

const isPinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
const engines: EngineProcess[] = [];
for (const [name, command, env = {}] of commands) {
  const started = await EngineProcess.start(name, command, env, isPinned);
  if (typeof started === 'string') say(`${name} is left out: ${started}`);
  else engines.push(started);
}

/** Rates of the rounds by engine and work, and what each engine came to after the same first steps. */
const rates = new Map<string, number[]>();
const checks = new Map<string, number>();
const key = (engine: string, work: string): string => `${engine}: ${work}`;
const works = [...new Set(engines.flatMap((engine) => engine.works))];
for (let round = 0; round < ROUNDS; round += 1)
  for (const work of works)
    for (const engine of engines.filter((one) => one.works.includes(work))) {
      const at = key(engine.name, work);
      // A step of some seconds is measured three times.
      if (round >= 3 && (rates.get(at)?.[0] ?? Infinity) < 1) continue;
      const measured = await engine.measure(work, MILLISECONDS);
      if (typeof measured === 'string') {
        if (round === 0) say(`${at}: ${measured}`);
        continue;
      }
      // The first round warms up: the compilers of a runtime are not what is measured.
      if (round > 0) rates.set(at, [...(rates.get(at) ?? []), measured.rate]);
      checks.set(at, measured.checked);
    }
for (const engine of engines) engine.end();

const median = (engine: string, work: string): number => quantile(rates.get(key(engine, work)) ?? [], 0.5);
const isPeak = (work: string): boolean => work.endsWith('peak');
/** Steps a second in the unit of the work. */
function inUnit(work: string, rate: number): number {
  const [operations, many] = [isPeak(work) ? peakFlops : flops[work], samples[work]];
  return operations !== undefined ? (operations * rate) / 1e9 : many !== undefined ? many * rate : rate;
}
const unitOf = (work: string): string =>
  isPeak(work) || flops[work] !== undefined
    ? 'GFLOP/s'
    : samples[work] !== undefined
      ? 'samples/s'
      : 'steps/s';
const short = (value: number): string =>
  Number.isNaN(value) ? '' : value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

const rows = works
  .filter((work) => !isPeak(work))
  .map((work) => [
    `${work}, ${unitOf(work)}`,
    ...engines.map(({ name }) => short(inUnit(work, median(name, work)))),
  ]);
const [peak, multiplyAddPeak] = ['peak', 'multiply-add peak'].map((work) =>
  short(inUnit(work, median('Chalkgrad, fused', work))),
);
const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...body]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** GFLOP/s for a work that the peak is compared with, otherwise the rates as they are. */
const rateOf = ([engine, work]: readonly [string, string]): number => inUnit(work, median(engine, work));
const reached = targets.flatMap(({ name, of, by, least }) => {
  const ratio = rateOf(of) / rateOf(by);
  return Number.isNaN(ratio) ? [] : [[name, short(ratio), `≥ ${least}`, ratio >= least ? 'yes' : 'no']];
});
for (const n of [256, 512]) {
  const { times, same } = await threadsOn(n, ROUNDS);
  reached.push([
    `product ${n}, two threads × one${same ? ', the same bits' : ', OTHER BITS'}`,
    short(times),
    '≥ 1.6',
    times >= 1.6 && same ? 'yes' : 'no',
  ]);
}
const started = await startTimes();
reached.push(['core imported to the first result, ms', short(started), '≤ 10', started <= 10 ? 'yes' : 'no']);

const disagreements = works.flatMap((work) => {
  const found = engines.flatMap(({ name }) => checks.get(key(name, work)) ?? []);
  const [first = 0] = found;
  // Float32 over some steps: six digits.
  return found.some((value) => Math.abs(value - first) > 1e-5 * Math.abs(first))
    ? [`${work}: ${found.join(', ')}`]
    : [];
});
const said = `${cpus()[0]?.model ?? 'unknown processor'}, one core, Node ${process.versions.node}; ${ROUNDS - 1} rounds of ${MILLISECONDS} ms of processor time each; WebAssembly peak in registers ${peak} GFLOP/s fused, ${multiplyAddPeak} with a product and a sum`;
const result = [
  table(['', ...engines.map(({ name }) => name)], rows),
  '',
  table(['Target', 'measured', 'wanted', 'reached'], reached),
  '',
  `Measured on ${said}. ${disagreements.length === 0 ? 'After the same first steps all engines have the same losses and results, to five digits.' : ''}`,
].join('\n');
say(`\n${result}`);
for (const one of disagreements) say(`DIFFERS  ${one}`);
if (process.argv.includes('--readme')) await intoReadme(result);
process.exitCode = disagreements.length === 0 ? 0 : 1;

/** Between the markers of the README. */
async function intoReadme(text: string): Promise<void> {
  const [open, close] = ['<!-- engine: made by `npm run bench:engine -- --readme` -->', '<!-- /engine -->'];
  const file = join(root, 'README.md');
  const readme = await readFile(file, 'utf8');
  const [from, to] = [readme.indexOf(open), readme.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`README.md has no place between ${open} and ${close}`);
  await writeFile(file, `${readme.slice(0, from + open.length)}\n\n${text}\n\n${readme.slice(to)}`);
}

/** The median of new processes that load the core as it is bundled. */
async function startTimes(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-start-'));
  try {
    const { build } = await import('vite');
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      build: {
        ssr: join(here, 'core.ts'),
        outDir: folder,
        rollupOptions: { output: { entryFileNames: 'core.mjs' } },
      },
    });
    await writeFile(join(folder, 'kernels.wasm'), (await kernels()).plain);
    const args = [join(here, 'start.js'), folder];
    return quantile(
      Array.from({ length: 9 }, () => Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))),
      0.5,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Debian's PyTorch comes with a plain BLAS; it is measured with OpenBLAS too, which is fetched and not installed. */
async function openBlasFolder(): Promise<string | null> {
  const installed = '/usr/lib/x86_64-linux-gnu/openblas-pthread';
  if (existsSync(installed)) return installed;
  const folder = join(cacheFolder, 'openblas');
  const found = join(folder, installed);
  if (existsSync(found)) return found;
  await mkdir(folder, { recursive: true });
  if (
    spawnSync('apt-get', ['download', 'libopenblas0-pthread', 'libgfortran5'], { cwd: folder }).status !== 0
  )
    return null;
  for (const name of await readdir(folder))
    if (name.endsWith('.deb')) spawnSync('dpkg', ['-x', name, '.'], { cwd: folder });
  return existsSync(found) ? found : null;
}
