import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startVitest, type TestModule } from 'vitest/node';
import { mutants, type Mutant } from '../tests/mutants.ts';
import { root } from './cache.ts';

/**
 * `npm run mutants [-- NAME]`: every known mistake of tests/mutants.ts is made, one at a time, and the tests named beside it must notice: each of those files
 * must fail. The mistake is made while the file is loaded; the files on disk are never touched. The same files, without a mistake, must pass.
 */
const SETUP = join(root, 'tests/oracles/no-shrinking.ts');

/** Makes one mistake as its file is loaded. */
function mistake({ file, right, wrong }: Mutant) {
  const path = join(root, file).replaceAll('\\', '/');
  return {
    name: 'mistake',
    enforce: 'pre' as const,
    transform: (code: string, id: string) => (id.split('?')[0] === path ? { code: code.replace(right, () => wrong), map: null } : null),
  };
}

/** What is wrong with the table itself: a text that is not there, or is there more than once, would make no mistake or several. */
async function faultOf({ name, file, right, wrong, tests }: Mutant): Promise<string | null> {
  const text = await readFile(join(root, file), 'utf8').catch(() => null);
  if (text === null) return `${name}: there is no file ${file}`;
  const found = text.split(right).length - 1;
  if (found !== 1) return `${name}: “${right}” is ${found === 0 ? 'not' : `${found} times`} in ${file}`;
  if (right === wrong) return `${name}: the wrong text is the right one`;
  return tests.length === 0 ? `${name}: no test is named` : null;
}

const only = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
const chosen = mutants.filter(({ name }) => only === undefined || name.includes(only));
const faults = (await Promise.all(chosen.map(faultOf))).filter((fault) => fault !== null);
const repeated = chosen.find(({ name }, i) => chosen.findIndex((other) => other.name === name) < i);
if (repeated) faults.push(`${repeated.name}: is there twice`);
if (chosen.length === 0) faults.push(`no mistake is called ${only ?? ''}`);

/** Runs test files with one mistake made, or none; gives those that failed. Nothing is kept on disk: a mistake must not be met again by an honest run. The reporter is silent: of a run that must fail, only our own table is worth reading. */
async function failing(tests: readonly string[], plugins: readonly ReturnType<typeof mistake>[]): Promise<ReadonlySet<string>> {
  const vitest = await startVitest('test', [], { root, config: false, watch: false, fsModuleCache: false, reporters: [{}], include: [...tests], setupFiles: [SETUP], testTimeout: 30_000 }, { plugins: [...plugins] });
  const modules = vitest.state.getTestModules();
  const nameOf = ({ moduleId }: TestModule): string => moduleId.replaceAll('\\', '/').slice(root.replaceAll('\\', '/').length + 1);
  const missing = tests.find((test) => !modules.some((module) => nameOf(module) === test));
  const failed = new Set(modules.filter((module) => module.state() === 'failed').map(nameOf));
  await vitest.close();
  // Vitest takes the failures that are wanted here for its own.
  process.exitCode = 0;
  if (missing !== undefined) throw new Error(`there is no ${missing}`);
  return failed;
}

/** One mistake after another: two at once in one process would share what was loaded. */
async function survivors(): Promise<{ readonly survived: readonly string[]; readonly unsound: readonly string[] }> {
  const every = [...new Set(chosen.flatMap(({ tests }) => tests))];
  const unsound = [...(await failing(every, []))].map((test) => `${test} fails without any mistake`);
  const survived: string[] = [];
  for (const mutant of chosen) {
    const noticed = await failing(mutant.tests, [mistake(mutant)]);
    const blind = mutant.tests.filter((test) => !noticed.has(test));
    survived.push(...blind.map((test) => `${mutant.name}: not noticed by ${test}`));
    process.stdout.write(`${blind.length === 0 ? 'noticed ' : 'SURVIVED'}  ${mutant.name}\n`);
  }
  return { survived, unsound };
}

const { survived, unsound } = faults.length > 0 ? { survived: [], unsound: [] } : await survivors();
const wrong = [...faults, ...unsound, ...survived];
for (const line of wrong) process.stdout.write(`${line}\n`);
const caught = faults.length > 0 ? 0 : chosen.filter(({ name }) => !survived.some((line) => line.startsWith(`${name}: `))).length;
process.stdout.write(`${caught} of ${chosen.length} mistakes noticed\n`);
const report = process.argv.find((arg) => arg.startsWith('--report='))?.slice('--report='.length);
if (report !== undefined) await writeFile(report, JSON.stringify({ passed: caught, failed: Math.max(chosen.length - caught, wrong.length > 0 ? 1 : 0) }));
process.exitCode = wrong.length === 0 ? 0 : 1;
