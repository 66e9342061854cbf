import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { mutants, type Mutant } from '../tests/mutants.ts';
import { root } from './cache.ts';

/**
 * `npm run mutants [-- NAME]`: makes each known mistake of tests/mutants.ts, one at a time; each test file named
 * beside it must fail. The mistake is made while the file is loaded, never on disk. Without a mistake the same
 * test files must pass. `--share=1/2` takes the first half of the table, so that two processes can share it.
 */
const SETUP = join(root, 'tests/oracles/no-shrinking.ts');
const forwardSlashed = (path: string): string => path.replaceAll('\\', '/');
const pathOf = (file: string): string => forwardSlashed(join(root, file));

/** What is wrong with an entry of the table; null for a valid one. Its text must occur exactly once. */
async function faultOf({ name, file, right, wrong, tests }: Mutant): Promise<string | null> {
  const text = await readFile(join(root, file), 'utf8').catch(() => null);
  if (text === null) return `${name}: there is no file ${file}`;
  const found = text.split(right).length - 1;
  if (found !== 1) return `${name}: “${right}” is ${found === 0 ? 'not' : `${found} times`} in ${file}`;
  if (right === wrong) return `${name}: the wrong text is the right one`;
  return tests.length === 0 ? `${name}: no test is named` : null;
}

const only = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
const option = (name: string): string | undefined =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const [share = 1, shares = 1] = option('share')?.split('/').map(Number) ?? [];
const named = mutants.filter(({ name }) => only === undefined || name.includes(only));
const chosen = named.slice(
  Math.round(((share - 1) * named.length) / shares),
  Math.round((share * named.length) / shares),
);
const faults = (await Promise.all(chosen.map(faultOf))).filter((fault) => fault !== null);
const repeated = chosen.find(({ name }) => mutants.filter((other) => other.name === name).length > 1);
if (repeated) faults.push(`${repeated.name}: is there twice`);
if (chosen.length === 0) faults.push(`no mistake is called ${only ?? ''}`);

/**
 * A Vitest server that makes one mistake at a time. It runs on from one mistake to the next, so that only the
 * changed file is transformed again; each test file runs in a worker of its own. Nothing is cached on disk,
 * where another run would find a mistake. The reporter is silent, since runs are expected to fail.
 */
async function testServer(tests: readonly string[]) {
  let made: Mutant | null = null;
  const mistake = {
    name: 'mistake',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      made && id.split('?')[0] === pathOf(made.file)
        ? { code: code.replace(made.right, () => made?.wrong ?? ''), map: null }
        : null,
  };
  const vitest = await createVitest(
    {
      root,
      config: false,
      watch: false,
      fsModuleCache: false,
      reporters: [{}],
      include: [...tests],
      setupFiles: [SETUP],
      testTimeout: 30_000,
      bail: 1,
    },
    { plugins: [mistake] },
  );
  await vitest.standalone();
  const specifications = new Map(
    (await vitest.globTestSpecifications()).map((one) => [forwardSlashed(one.moduleId), one]),
  );
  const make = (mutant: Mutant | null): void => {
    for (const one of [made, mutant]) if (one) vitest.invalidateFile(pathOf(one.file));
    made = mutant;
  };
  return {
    /** Whether the test file fails with this mistake, or with none. It stops at the first failed test. */
    fails: async (test: string, mutant: Mutant | null): Promise<boolean> => {
      const specification = specifications.get(pathOf(test));
      if (!specification) throw new Error(`there is no ${test}`);
      make(mutant);
      const { testModules } = await vitest.runTestSpecifications([specification]);
      // Vitest sets the exit code for failures, which are expected here.
      process.exitCode = 0;
      return testModules.length === 0 || testModules.some((module) => module.state() === 'failed');
    },
    close: () => vitest.close(),
  };
}

/** Makes one mistake after another: two at once in one process would share the loaded modules. */
async function survivors(): Promise<{
  readonly survived: readonly string[];
  readonly unsound: readonly string[];
}> {
  const every = [...new Set(chosen.flatMap(({ tests }) => tests))];
  const server = await testServer(every);
  const unsound: string[] = [];
  const survived: string[] = [];
  for (const test of every)
    if (await server.fails(test, null)) unsound.push(`${test} fails without any mistake`);
  for (const mutant of chosen) {
    const blind: string[] = [];
    for (const test of mutant.tests) if (!(await server.fails(test, mutant))) blind.push(test);
    survived.push(...blind.map((test) => `${mutant.name}: not noticed by ${test}`));
    process.stdout.write(`${blind.length === 0 ? 'noticed ' : 'SURVIVED'}  ${mutant.name}\n`);
  }
  await server.close();
  return { survived, unsound };
}

const { survived, unsound } = faults.length > 0 ? { survived: [], unsound: [] } : await survivors();
const wrong = [...faults, ...unsound, ...survived];
for (const line of wrong) process.stdout.write(`${line}\n`);
const caught =
  faults.length > 0
    ? 0
    : chosen.filter(({ name }) => !survived.some((line) => line.startsWith(`${name}: `))).length;
process.stdout.write(`${caught} of ${chosen.length} mistakes noticed\n`);
const report = option('report');
if (report !== undefined)
  await writeFile(
    report,
    JSON.stringify({ passed: caught, failed: Math.max(chosen.length - caught, wrong.length > 0 ? 1 : 0) }),
  );
process.exitCode = wrong.length === 0 ? 0 : 1;
