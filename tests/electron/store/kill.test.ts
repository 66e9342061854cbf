import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Answers } from '../../../electron/store/answers.ts';
import { openStore } from '../../../electron/store/open.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ROUNDS = 25;
const saver = join(import.meta.dirname, 'saver.ts');

/**
 * Lets the saver acknowledge so many answers, kills it in the middle of its work, and gives the numbers it
 * had acknowledged by then.
 */
async function killAfter(
  acknowledged: number,
  args: readonly string[],
): Promise<{ readonly session: string; readonly numbers: readonly number[]; readonly signal: unknown }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', saver, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    // Counted from the first acknowledgement on: a slow machine must not kill it before it has begun.
    if (said.split('\n').length > acknowledged) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [unknown, unknown];
  // The last line may have been cut off by the kill; the others are whole.
  const lines = said.split('\n').slice(0, -1);
  return {
    session: lines[0]?.split(' ')[0] ?? '',
    numbers: lines.map((line) => Number(line.split(' ')[1])),
    signal,
  };
}

test(
  `a process killed while it saves loses no answer it had acknowledged, ${ROUNDS} times over`,
  { timeout: 120_000 },
  async () => {
    const file = join(temporaryFolder(), 'sessions.db');
    const acknowledged: number[] = [];
    let session = '';
    for (let round = 0; round < ROUNDS; round += 1) {
      const from = (acknowledged.at(-1) ?? -1) + 1_000;
      // After 1, 3, 5 … acknowledgements, so that the kill meets the log at different lengths.
      const killed = await killAfter(1 + 2 * round, [file, session, String(from)]);
      expect(killed.signal).toBe('SIGKILL');
      expect(killed.numbers.length).toBeGreaterThan(2 * round);
      session = killed.session;
      acknowledged.push(...killed.numbers);

      // Read-only, so that the log is left for the next round's start to deal with.
      const left = new Database(file, { readonly: true });
      expect(left.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(left.pragma('foreign_key_check')).toEqual([]);
      left.close();
    }
    const store = openStore(file);
    expect(store.recovery).toBeNull();
    expect(new Sessions(store.db).list().map(({ id }) => String(id))).toEqual([session]);
    const kept = new Map(new Answers(store.db).of(Number(session)).map(({ box, typed }) => [box, typed]));
    expect(
      acknowledged.filter((n) => kept.get(`box ${n}`) !== `${n}:`.padEnd((n * 97) % 4000, String(n % 10))),
    ).toEqual([]);
    // What was saved and not acknowledged may be there as well, but at most the one under way at each kill.
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(ROUNDS);
    store.close();
  },
);
