import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './cache.ts';

/**
 * `npm test [-- --unit]`: types, lint, the import rule and unit tests, our numbers against PyTorch's, known
 * mistakes, then the real application from end to end. One closing line.
 */
const results = join(root, 'test-results');
const bin = join(root, 'node_modules', '.bin');

interface Tally {
  passed: number;
  failed: number;
}

/** Runs a program, shows its output and returns its exit code. */
function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

const say = (text: string): boolean => process.stdout.write(`\n${text}\n`);

/** A check that counts as one test. */
async function check(name: string, command: string, args: readonly string[]): Promise<Tally> {
  say(name);
  return (await run(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A Vitest project, counted by its report. A run without a report, or without tests, has failed. */
async function tests(name: string, project: string): Promise<Tally> {
  say(name);
  const report = join(results, `${project}.json`);
  await rm(report, { force: true });
  const code = await run(join(bin, 'vitest'), [
    'run',
    '--config',
    'build/vitest.config.ts',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(await readFile(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    // A test file that cannot be loaded fails without a failed test.
    const unnamed = code !== 0 && failed === 0 ? 1 : 0;
    return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed: failed + unnamed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** A script of ours that writes its counts to a report. Without a report it has failed. */
async function counted(name: string, script: string): Promise<Tally> {
  say(name);
  const report = join(results, `${script}.json`);
  await rm(report, { force: true });
  await run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    join('build', `${script}.ts`),
    `--report=${report}`,
  ]);
  try {
    return JSON.parse(await readFile(report, 'utf8')) as Tally;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

await mkdir(results, { recursive: true });
const unitOnly = process.argv.includes('--unit');
const stages = [
  () => check('Types', 'npm', ['run', '--silent', 'typecheck']),
  () => check('Format', 'npm', ['run', '--silent', 'format:check']),
  () => check('Lint', 'npm', ['run', '--silent', 'lint']),
  () => tests('Unit tests', 'unit'),
  ...(unitOnly
    ? []
    : [() => counted('PyTorch as an oracle', 'oracle'), () => counted('Known mistakes', 'mutants')]),
  ...(unitOnly ? [] : [() => tests('End-to-end tests in Electron', 'e2e')]),
];
const tally: Tally = { passed: 0, failed: 0 };
for (const stage of stages) {
  const { passed, failed } = await stage();
  tally.passed += passed;
  tally.failed += failed;
}
say(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
