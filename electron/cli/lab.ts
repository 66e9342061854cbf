import { gunzipSync } from 'node:zlib';
import {
  claimOf,
  Engine,
  isNothing,
  labs,
  MOST_SEED,
  offeredBy,
  pointsTable,
  readDigits,
  readSeed,
  readSettings,
  runToEnd,
  SettingError,
  type FinishedRun,
  type Lab,
} from '../../core/index.ts';
import { onlyOne, readOptions, UsageError } from '../options.ts';
import type { Command } from './command.ts';
import { print, printJson, type Terminal } from './terminal.ts';

export const lab: Command = {
  usage: 'lab [<name> [--seed N] [--set NAME=VALUE,…] [--json | --csv]]',
  does: 'runs an experiment about a claim and prints what it shows, or its points as CSV; without a name, lists the experiments; with a name and --help, its settings',
  more: (args) => {
    const found = labs.find(({ name }) => args.includes(name));
    return found ? settingsText(found) : '';
  },
  run: async (args, terminal) => {
    const { rest, options } = readOptions(args, ['--seed', '--set'], ['--json', '--csv']);
    if (options.has('--json') && options.has('--csv'))
      throw new UsageError('--json and --csv are two forms of the output; give one');
    if (rest.length === 0) {
      const unused = ['--seed', '--set', '--csv'].find((name) => options.has(name));
      if (unused !== undefined)
        throw new UsageError(`${unused} is of one experiment; name it, for example lab ravine ${unused}…`);
      list(terminal, options.has('--json'));
      return 0;
    }
    const found = labCalled(onlyOne(rest, 'an experiment'));
    const typed = options.get('--seed') ?? '1';
    const seed = readSeed(typed);
    if (seed === null)
      throw new UsageError(
        `--seed ${typed}: not a whole number from 0 to ${MOST_SEED}; write, for example, --seed 1`,
      );
    const settings = settingsOf(found, options.get('--set') ?? '');
    const finished = runToEnd(found, settings, seed, {
      engine: Engine.create(await terminal.kernels()),
      ...(found.needs === 'digits' ? { digits: readDigits(gunzipSync(await terminal.digits())) } : {}),
    });
    if (options.has('--json'))
      printJson(terminal, {
        format: 1,
        lab: found.name,
        seed,
        ...finished,
        outcome: withoutNothing(finished),
      });
    else if (options.has('--csv'))
      terminal.stdout(
        pointsTable(
          finished.curves.map((curve) => ({ ...curve, points: curve.points.map(([x, y]) => ({ x, y })) })),
        ),
      );
    else printOutcome(terminal, found, finished);
    return 0;
  },
};

function list(terminal: Terminal, json: boolean): void {
  if (json) {
    printJson(
      terminal,
      labs.map(({ name, title, claim, source, controls }) => ({
        name,
        title: title.en,
        claim: claim.en,
        source,
        settings: Object.fromEntries(Object.entries(controls).map(([id, { default: value }]) => [id, value])),
      })),
    );
    return;
  }
  for (const { name, title, claim } of labs) print(terminal, `${name}: ${title.en}\n    ${claim.en}`);
}

/** Where no run arrived nothing was measured: null in place of numbers that look like a result. */
const withoutNothing = ({ outcome }: FinishedRun): unknown => ({
  ...outcome,
  comparisons: outcome.comparisons.map((one) =>
    isNothing(one.finding)
      ? {
          ...one,
          finding: { ...one.finding, verdict: null, mean: null, low: null, high: null, agreeing: null },
        }
      : one,
  ),
});

/** Each setting with what it may be, the default in brackets; and how the claim is tried. */
function settingsText({ name, title, about, controls }: Lab): string {
  const rows = Object.entries(controls).map(([id, control]) => {
    const values = offeredBy(control).map((value) =>
      value === control.default ? `[${value}]` : String(value),
    );
    const when = control.when ? `, with ${control.when.control}=${control.when.value}` : '';
    return `    ${id} = ${values.join(', ')}${when}\n`;
  });
  return `  The settings of ${name} (${title.en}), those of a run without --set in brackets:\n${rows.join('')}  How it is tried: ${about.en}\n`;
}

function labCalled(name: string): Lab {
  const found = labs.find((one) => one.name === name);
  if (!found)
    throw new UsageError(
      `no experiment ${name}; the experiments are ${labs.map((one) => one.name).join(', ')}`,
    );
  return found;
}

/** `kappa=100,turned=45` as settings. */
function settingsOf(found: Lab, typed: string): ReturnType<typeof readSettings> {
  const pairs = typed === '' ? [] : typed.split(',').map((pair) => pair.split('='));
  const wrong = pairs.findIndex((pair) => pair.length !== 2);
  if (wrong >= 0)
    throw new UsageError(
      `--set ${typed}: “${pairs[wrong]?.join('=') ?? ''}”, number ${wrong + 1} of ${pairs.length}, is no setting; write NAME=VALUE, several with commas between them`,
    );
  const given = pairs.map(([name = '', value = '']): [string, string] => [name.trim(), value.trim()]);
  const names = given.map(([name]) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(`--set gives ${twice} twice; give it once`);
  try {
    const settings = readSettings(found, Object.fromEntries(given));
    for (const name of names) {
      const when = found.controls[name]?.when;
      if (when && settings[when.control] !== when.value)
        throw new UsageError(
          `${found.name}: ${name} counts only with ${when.control}=${when.value}, and ${when.control} is ${settings[when.control]}`,
        );
    }
    return settings;
  } catch (error) {
    if (error instanceof SettingError) throw new UsageError(error.message);
    throw error;
  }
}

function printOutcome(terminal: Terminal, tried: Lab, { settings, outcome }: FinishedRun): void {
  print(terminal, claimOf(tried, settings).en);
  const titleOf = (id: string): string => tried.arms(settings).find((one) => one.id === id)?.title.en ?? id;
  const rows = [
    ['', ...outcome.table.columns.map(({ en }) => en)],
    ...outcome.table.rows.map(({ arm, cells }) => [titleOf(arm), ...cells.map(({ en }) => en)]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    print(
      terminal,
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  for (const { sentence } of outcome.comparisons) print(terminal, sentence.en);
}
