import { availableParallelism, cpus, loadavg } from 'node:os';
import { answering } from './bench/answering.ts';
import { changing } from './bench/changing.ts';
import { commanding } from './bench/commanding.ts';
import { filming } from './bench/filming.ts';
import { isOver, type Measure } from './bench/measure.ts';
import { labMemory, labs } from './bench/labs.ts';
import { looping } from './bench/looping.ts';
import { documentOf, networks } from './bench/networks.ts';
import { playing, playingDocument, playingLessons } from './bench/playing.ts';
import { printing } from './bench/printing.ts';
import { solving } from './bench/solving.ts';
import { starting } from './bench/starting.ts';
import { withWindow } from './bench/window.ts';
import { buildIfStale } from './build.ts';
import { openDisplay } from './display.ts';
import { ready, type Ready } from './ready.ts';

/**
 * `npm run bench [-- --json]`: measures the application against its budgets. A report, not a test: it exits
 * with 0 whenever it ran. `npm run bench -- --loop 10`: only the page's memory while a chapter is played
 * repeatedly for ten minutes.
 * `--only <part>`: one part of the report.
 */
const PAPER = 'cs60010-2023-midsem';

type Part = () => Promise<readonly Measure[]> | readonly Measure[];

/** The parts of the report, in its order; one may be run alone: `npm run bench -- --only starting`. */
const partsOf = (found: Ready): Readonly<Record<string, Part>> => ({
  solving: () => solving(PAPER),
  networks,
  commanding: () => commanding(PAPER),
  starting: () => starting(found),
  printing: () =>
    withWindow(found, async (window) => [
      ...(await answering(window, PAPER)),
      ...(await printing(window, PAPER)),
    ]),
  playing: () => withWindow(found, (window) => playing(window, /CS60010/)),
  lessons: () => withWindow(found, playingLessons),
  labs: async () => [...(await withWindow(found, labs)), ...(await withWindow(found, labMemory))],
  changing: () => withWindow(found, (window) => changing(window, /CS60010/)),
  filming: () => withWindow(found, (window) => filming(window, /CS60010/)),
  'large networks': async () => [
    ...(await withWindow(
      found,
      (window) => playingDocument(window, 'a 10-10-10-1 network'),
      documentOf([10, 10, 10, 1]),
    )),
    ...(await withWindow(
      found,
      (window) => playingDocument(window, 'a network of 1,000 edges'),
      documentOf([30, 28, 4, 12]),
    )),
  ],
});

const digits = (value: number, unit: Measure['unit']): string =>
  unit === '×' ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
const budgetOf = ({ budget, unit }: Measure): string =>
  budget === null ? '' : `${budget.of} ≤ ${budget.at}${unit === '×' ? '×' : ' ms'}`;

function table(measures: readonly Measure[]): string {
  const rows = [
    ['', 'median', 'p95', 'runs', 'budget', ''],
    ...measures.map((one) => [
      one.name,
      `${digits(one.median, one.unit)} ${one.unit}`,
      `${digits(one.p95, one.unit)} ${one.unit}`,
      String(one.runs),
      budgetOf(one),
      one.budget === null ? '' : isOver(one) ? 'over' : 'ok',
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column > 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const found = await ready();
await buildIfStale();
const display = await openDisplay();
Object.assign(process.env, display.env);
try {
  const loop = process.argv.indexOf('--loop');
  if (loop > 0) {
    const samples = await withWindow(found, (window) =>
      looping(window, /CS60010/, Number(process.argv[loop + 1] ?? 10)),
    );
    process.stdout.write(
      `${samples.map(({ seconds, heapMb, nodes, listeners }) => `${String(seconds).padStart(5)} s  heap ${heapMb.toFixed(2)} MB  ${nodes} nodes  ${listeners} listeners`).join('\n')}\n`,
    );
  } else await everything();
} finally {
  display.close();
}

async function everything(): Promise<void> {
  const parts = partsOf(found);
  const at = process.argv.indexOf('--only');
  const only = at > 0 ? (process.argv[at + 1] ?? '') : null;
  if (only !== null && !(only in parts))
    throw new RangeError(`--only ${only}: the parts are ${Object.keys(parts).join(', ')}`);
  const measures: Measure[] = [];
  for (const [name, part] of Object.entries(parts))
    if (only === null || only === name) measures.push(...(await part()));
  const machine = {
    electron: found.runtime.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    load: loadavg()[0] ?? 0,
  };
  if (process.argv.includes('--json'))
    process.stdout.write(
      `${JSON.stringify({ format: 1, machine, measures: measures.map((one) => ({ ...one, over: isOver(one) })) })}\n`,
    );
  else
    process.stdout.write(
      `${table(measures)}\n\nElectron ${machine.electron}, ${machine.cores} cores (${machine.cpu}), load ${machine.load.toFixed(1)}\n`,
    );
}
