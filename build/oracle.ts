import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  FLOOR,
  outcomes,
  RELATIVE,
  type Outcome,
  type Result,
  type Trial,
} from '../tests/oracles/pytorch/comparison.ts';
import { functionTrials } from '../tests/oracles/pytorch/functions.ts';
import { identityTrials } from '../tests/oracles/pytorch/identities.ts';
import { layerFactTrials } from '../tests/oracles/pytorch/layer-facts.ts';
import { layerTrials } from '../tests/oracles/pytorch/layers.ts';
import { lossTrials } from '../tests/oracles/pytorch/losses.ts';
import { optimizerTrials } from '../tests/oracles/pytorch/optimizers.ts';
import { problemTrials } from '../tests/oracles/pytorch/problems.ts';
import { scheduleTrials } from '../tests/oracles/pytorch/schedules.ts';
import { root } from './cache.ts';
import { preflightPython } from './preflight.ts';

/**
 * `npm run oracle [-- WORD]`: compares our numbers with those of Python, NumPy and PyTorch. The programs are
 * made from the registries, so that every registered entry is compared or has a reason why not. WORD selects
 * the lines of the table that contain it.
 */
const RUNNER = join(root, 'tests/oracles/pytorch/run.py');
const PYTHON = '/usr/bin/python3';

function runPython(trials: readonly Trial[]): Promise<readonly Result[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(PYTHON, [RUNNER], { stdio: ['pipe', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(out) as Result[]);
      else reject(new Error(`Python ended with ${code ?? 'a signal'}`));
    });
    child.stdin.end(
      JSON.stringify(
        trials.map(({ text, numbers, in: setting }) => ({
          text,
          names: Object.values(numbers).map(({ python }) => python),
          keras: setting.startsWith('keras'),
        })),
      ),
    );
  });
}

/** Few processes, each with many programs: importing PyTorch takes longer than running them. */
async function runAll(trials: readonly Trial[]): Promise<readonly Result[]> {
  const shares = Math.min(2, availableParallelism());
  const results: Result[] = new Array<Result>(trials.length);
  await Promise.all(
    Array.from({ length: shares }, async (_, share) => {
      const mine = trials.flatMap((trial, at) => (at % shares === share ? [{ trial, at }] : []));
      const found = await runPython(mine.map(({ trial }) => trial));
      mine.forEach(({ at }, i) => (results[at] = found[i] ?? 'was not run'));
    }),
  );
  return results;
}

function table(found: readonly Outcome[]): string {
  const rows = [
    ['', 'in', 'programs', 'numbers', 'worst', ''],
    ...found.map((one) => [
      one.of,
      one.in,
      String(one.programs),
      String(one.numbers),
      one.worst.toExponential(1),
      one.failures.length === 0 ? '' : `${one.failures.length} failed`,
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const option = (name: string): string | undefined =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const report = option('report');
async function finish(passed: number, failed: number): Promise<void> {
  if (report !== undefined) await writeFile(report, JSON.stringify({ passed, failed }));
  process.exitCode = failed === 0 ? 0 : 1;
}

async function compare(): Promise<void> {
  const only = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
  const sources = [
    functionTrials(),
    lossTrials(),
    optimizerTrials(),
    scheduleTrials(),
    layerTrials(),
    layerFactTrials(),
    problemTrials(),
    identityTrials(),
  ];
  const trials = sources
    .flatMap((source) => source.trials)
    .filter(({ of }) => only === undefined || of.includes(only));
  const gaps = sources.flatMap((source) => source.gaps);
  const found = outcomes(trials, await runAll(trials));
  say(table(found));
  say('');
  for (const { name, reason } of sources.flatMap((source) => source.apart))
    say(`Not compared: ${name}: ${reason}`);
  for (const { of, in: setting, failures } of found)
    for (const failure of failures.slice(0, 5)) say(`FAILED  ${of} in ${setting}, ${failure}`);
  for (const gap of gaps) say(`FAILED  ${gap}`);
  const failed = found.filter(({ failures }) => failures.length > 0).length + gaps.length;
  const passed = found.length + gaps.length - failed;
  say(
    `${trials.length} programs, ${found.reduce((sum, { numbers }) => sum + numbers, 0)} numbers, each within ${RELATIVE} of ours (of ${FLOOR} where it is smaller): ${passed} groups passed, ${failed} failed`,
  );
  await finish(passed, passed === 0 ? Math.max(failed, 1) : failed);
}

const lacking = preflightPython(PYTHON, ['torch', 'numpy']);
if (lacking.length === 0) await compare();
else {
  say(
    `This system lacks ${lacking.join(', ')}. On Debian or Ubuntu:  sudo apt-get install -y --no-install-recommends ${lacking.join(' ')}`,
  );
  // As a stage of the tests it may be skipped on a machine without these packages, but not in continuous
  // integration.
  const maySkip = report !== undefined && process.env['CI'] === undefined;
  if (maySkip) say('Skipped: nothing was compared with PyTorch.');
  await finish(0, maySkip ? 0 : 1);
}
