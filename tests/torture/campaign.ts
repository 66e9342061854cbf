import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recovery } from '../../electron/store/recover.ts';
import { seeded } from '../oracles/seeded.ts';
import { damages, type Damage } from './damage.ts';

/** What a campaign did and found. `faults` is empty where every promise was kept. */
export interface Report {
  readonly starts: number;
  readonly kills: number;
  readonly saved: number;
  readonly recovered: number;
  /** By name, how often each damage was done. */
  readonly damaged: ReadonlyMap<string, number>;
  /** Answers that flipped bits changed without SQLite seeing it, which has no checksums. */
  readonly unseen: number;
  readonly faults: readonly string[];
}

interface Run {
  readonly killed: boolean;
  /** Undefined where it was killed before the file was open. */
  readonly opened: { readonly recovery: Recovery | null; readonly holds: readonly number[] } | undefined;
  readonly saved: readonly number[];
  readonly closed: boolean;
}

/** When a process is killed: so many milliseconds after it has said this, or never. */
type Kill = { readonly after: RegExp; readonly wait: number } | null;

const student = join(import.meta.dirname, 'student.ts');

async function run(file: string, from: number, count: number, kill: Kill): Promise<Run> {
  const args = [student, file, String(from), String(count)];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  let waiting = kill !== null;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (!waiting || kill?.after.test(said) !== true) return;
    waiting = false;
    setTimeout(() => child.kill('SIGKILL'), kill.wait);
  });
  const [, signal] = (await once(child, 'close')) as [unknown, unknown];
  // The last line may have been cut off by the kill; the others are whole.
  const lines = said.split('\n').slice(0, -1);
  const after = (word: string): string[] =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const [recovery] = after('opened');
  const [holds] = after('holds');
  return {
    killed: signal === 'SIGKILL',
    opened:
      recovery === undefined || holds === undefined
        ? undefined
        : { recovery: JSON.parse(recovery) as Recovery | null, holds: JSON.parse(holds) as number[] },
    saved: after('saved').map(Number),
    closed: lines.includes('closed'),
  };
}

/** Anywhere in the life of a process: while it opens or restores, saves, or writes its backup; or not at all. */
function chooseKill(random: () => number, count: number): Kill {
  const chosen = random();
  if (chosen < 0.3) return null;
  if (chosen < 0.5) return { after: /started/, wait: Math.floor(random() * 60) };
  if (chosen < 0.6) return { after: /closing/, wait: Math.floor(random() * 15) };
  return { after: new RegExp(`(saved \\d+\\n){${1 + Math.floor(random() * count)}}`), wait: 0 };
}

/**
 * Lets processes work in one session file, kills most of them at random moments and damages the file between
 * them. After each start it asks: does it open, are all acknowledged answers there, or, after damage, at least
 * those of the last backup, and is the damaged file kept as it was?
 */
export async function torture(
  folder: string,
  { seed, rounds }: { readonly seed: number; readonly rounds: number },
  log: (line: string) => void = () => undefined,
): Promise<Report> {
  const random = seeded(seed);
  const file = join(folder, 'sessions.db');
  const damaged = new Map<string, number>();
  const faults: string[] = [];
  /** Acknowledged answers that the file must have. */
  let expected = new Set<number>();
  /** The answers of each backup that is known to be written and whole, the last one last. */
  const backups: ReadonlySet<number>[] = [];
  /** Done to the file since it was last open. */
  let pending: { readonly damage: Damage; readonly bytes: Buffer | null; opens: number } | null = null;
  let [starts, kills, saved, recovered, unseen, next] = [0, 0, 0, 0, 0, 0];

  for (let round = 0; round < rounds; round += 1) {
    const count = 1 + Math.floor(random() * 30);
    const result = await run(file, next, count, chooseKill(random, count));
    const fault = (what: string): void => {
      faults.push(`seed ${seed}, round ${round}, after ${pending?.damage.name ?? 'no damage'}: ${what}`);
      log(faults.at(-1) ?? '');
    };
    next += count;
    starts += 1;
    kills += result.killed ? 1 : 0;
    if (!result.opened) {
      if (!result.killed) fault('the file could not be opened');
      if (pending) pending.opens += 1;
      continue;
    }
    const { recovery } = result.opened;
    const holds = new Set(result.opened.holds);
    const missing = (from: ReadonlySet<number> | undefined): number =>
      [...(from ?? [])].filter((n) => !holds.has(n)).length;
    if (recovery) recovered += 1;
    // A start that was killed may have restored a backup and not lived to say so.
    const fromBackup =
      typeof recovery?.restored?.from === 'string' || (!recovery && (pending?.opens ?? 0) > 0);
    if (fromBackup && !pending && missing(expected) > 0) fault('a sound file was replaced');
    const lost = missing(fromBackup ? backups.at(-1) : expected);
    const nothingToRestore = recovery?.restored === null && backups.length === 0;
    const ownRows = recovery === null || recovery.restored?.from === null;
    if (lost > 0 && !nothingToRestore) {
      if (pending?.damage.silent === true && ownRows) unseen += lost;
      else fault(`${lost} acknowledged answers are lost`);
    }
    if (recovery?.reason === 'damaged' && pending?.bytes && pending.opens === 0)
      if (
        !recovery.aside ||
        !existsSync(recovery.aside) ||
        !readFileSync(recovery.aside).equals(pending.bytes)
      )
        fault('the damaged file is not kept as it was');

    pending = null;
    expected = new Set([...holds, ...result.saved]);
    saved += result.saved.length;
    if (result.closed) backups.push(expected);
    const damage = random() < 0.6 ? damages[Math.floor(random() * damages.length)] : undefined;
    if (damage && existsSync(file)) {
      damage.apply(file, random);
      damaged.set(damage.name, (damaged.get(damage.name) ?? 0) + 1);
      if (damage.backup) backups.pop();
      pending = { damage, bytes: existsSync(file) ? readFileSync(file) : null, opens: 0 };
    }
    if (round % 25 === 24)
      log(`${round + 1} starts, ${kills} kills, ${recovered} recovered, ${faults.length} faults`);
  }
  return { starts, kills, saved, recovered, damaged, unseen, faults };
}
