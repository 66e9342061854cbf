import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './cache.ts';

/**
 * `npm test [-- --unit]`: types, layout, lint, unit tests, our numbers against PyTorch's and known mistakes,
 * as many stages at a time as there are cores; then the real application end to end, with the machine to
 * itself because those tests wait for frames. Closes with the ten slowest tests and one line of totals.
 */
const results = join(root, 'test-results');
const bin = join(root, 'node_modules', '.bin');
const MUTANT_SHARES = 2;

interface Tally {
  readonly passed: number;
  readonly failed: number;
}
interface TimedTest {
  readonly name: string;
  readonly file: string;
  /** Milliseconds. */
  readonly duration: number;
}
interface Outcome extends Tally {
  readonly slow?: readonly TimedTest[];
  /** What failed, a name each with the first lines of why; told again at the end, where a log is read first. */
  readonly faults?: readonly string[];
}
interface Stage {
  readonly name: string;
  readonly run: (name: string) => Promise<Outcome>;
}

const say = (text: string): boolean => process.stdout.write(`\n${text}\n`);
const NOTHING: Outcome = { passed: 0, failed: 1 };

/** Runs a program and returns its exit code. Its output is shown when it has ended, or as it comes if `live`. */
async function run(
  name: string,
  command: string,
  args: readonly string[],
  { live = false }: { readonly live?: boolean } = {},
): Promise<number> {
  if (live) say(name);
  const started = performance.now();
  let output = '';
  const code = await new Promise<number>((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['inherit', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
      env: process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env,
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', () => resolve(1));
    child.once('close', (ended) => resolve(ended ?? 1));
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  say(
    `${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s${output === '' ? '' : `\n${output.trimEnd()}`}`,
  );
  return code;
}

/** A check that counts as one: it passes whole or fails. */
const check = (name: string, script: string): Stage => ({
  name,
  run: async () =>
    (await run(name, 'npm', ['run', '--silent', script])) === 0 ? { passed: 1, failed: 0 } : NOTHING,
});

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number | null;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

const FAULT_LINES = 12;

function faultsIn({ testResults }: VitestReport): readonly string[] {
  const told = (name: string, message: string): string =>
    `${name}\n    ${message.split('\n').slice(0, FAULT_LINES).join('\n    ')}`;
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [told(shortPath(name), message)] : [];
    return failed.map(({ fullName, failureMessages }) =>
      told(`${shortPath(name)}  ${fullName}`, (failureMessages ?? []).join('\n')),
    );
  });
}

/** A vitest project, counted by its own report. A run that leaves no report, or tests nothing, has failed. */
const tests = (name: string, project: string, live: boolean): Stage => ({
  name,
  run: async () => {
    const report = join(results, `${project}.json`);
    await rm(report, { force: true });
    const code = await run(
      name,
      join(bin, 'vitest'),
      [
        'run',
        '--config',
        'build/vitest.config.ts',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${report}`,
      ],
      { live },
    );
    try {
      const found = JSON.parse(await readFile(report, 'utf8')) as VitestReport;
      const { numPassedTests: passed, numFailedTests: failed } = found;
      if (passed + failed === 0) return NOTHING;
      const slow = found.testResults.flatMap(({ name: file, assertionResults }) =>
        assertionResults.map(({ fullName, duration }) => ({ name: fullName, file, duration: duration ?? 0 })),
      );
      // A file that cannot be loaded fails without naming a test.
      return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, slow, faults: faultsIn(found) };
    } catch {
      return NOTHING;
    }
  },
});

/** A script of ours that counts for itself. One that leaves no report has failed. */
const counted = (name: string, script: string, share: string | null = null): Stage => ({
  name: share === null ? name : `${name}, ${share}`,
  run: async (shown) => {
    const report = join(results, `${script}${share === null ? '' : `-${share.replace('/', '-of-')}`}.json`);
    await rm(report, { force: true });
    await run(shown, process.execPath, [
      '--disable-warning=ExperimentalWarning',
      join('build', `${script}.ts`),
      `--report=${report}`,
      ...(share === null ? [] : [`--share=${share}`]),
    ]);
    try {
      return JSON.parse(await readFile(report, 'utf8')) as Tally;
    } catch {
      return NOTHING;
    }
  },
});

/** Runs the stages in their order, so many at a time. */
async function runAll(stages: readonly Stage[], atATime: number): Promise<readonly Outcome[]> {
  const waiting = [...stages];
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = await next.run(next.name);
      const faults = outcome.faults ?? [];
      // A stage that failed without naming a test is named itself.
      outcomes.push(
        outcome.failed > 0 && faults.length === 0
          ? { ...outcome, faults: [`${next.name} (above)`] }
          : outcome,
      );
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return outcomes;
}

const shortPath = (file: string): string => file.replaceAll('\\', '/').replace(/^.*\/tests\//, '');

function showSlowest(found: readonly TimedTest[]): void {
  const slowest = [...found].sort((one, other) => other.duration - one.duration).slice(0, 10);
  const lines = slowest.map(
    ({ name, file, duration }) =>
      `${(duration / 1000).toFixed(1).padStart(6)} s  ${shortPath(file)}  ${name}`,
  );
  say(['The ten slowest tests', ...lines].join('\n'));
}

await mkdir(results, { recursive: true });
const unitOnly = process.argv.includes('--unit');
// The longest come first, so that the cores finish together.
const sharingTheMachine: readonly Stage[] = [
  tests('Unit tests', 'unit', false),
  ...(unitOnly
    ? []
    : Array.from({ length: MUTANT_SHARES }, (_, i) =>
        counted('Known mistakes', 'mutants', `${i + 1}/${MUTANT_SHARES}`),
      )),
  check('Lint', 'lint'),
  check('Types', 'typecheck'),
  check('Format', 'format:check'),
  ...(unitOnly ? [] : [counted('PyTorch as an oracle', 'oracle')]),
];
say(`Running ${sharingTheMachine.map(({ name }) => name).join('; ')}`);
const outcomes = [
  ...(await runAll(sharingTheMachine, Math.min(4, availableParallelism()))),
  ...(unitOnly ? [] : await runAll([tests('End-to-end tests in Electron', 'e2e', true)], 1)),
];
const total = (count: keyof Tally): number => outcomes.reduce((sum, outcome) => sum + outcome[count], 0);
showSlowest(outcomes.flatMap(({ slow }) => slow ?? []));
const faults = outcomes.flatMap((outcome) => outcome.faults ?? []);
if (faults.length > 0) say(['Failed', ...faults.map((fault) => `  ${fault}`)].join('\n'));
say(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
