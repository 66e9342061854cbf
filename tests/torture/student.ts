import { writeSync } from 'node:fs';
import { StoreService } from '../../electron/store/service.ts';

/**
 * Works in a session file until somebody kills it, and says what it has done: `opened` with what was recovered,
 * `holds` with the numbers of the answers that are whole, `saved n` when answer n is on disk, `closed` when the backup of the exit is written. `<file> <from> <count>`
 */
const [file = '', from = '', count = ''] = process.argv.slice(2);
const say = (text: string): void => void writeSync(1, `${text}\n`);

say('started');
const service = new StoreService({ file, binding: undefined, journal: 'WAL', former: null });
const { recovery } = service.open();
say(`opened ${JSON.stringify(recovery)}`);
const { sessions, answers } = service.tables;
const id =
  sessions.list()[0]?.id ?? sessions.create('key', 'A paper', JSON.stringify({ text: 'x'.repeat(9000) }));
const kept = answers.of(id).map(({ box, typed }) => ({ n: Number(box.replace('box ', '')), typed }));
say(`holds ${JSON.stringify(kept.filter(({ n, typed }) => typed === typedFor(n)).map(({ n }) => n))}`);
service.backUpToday();
for (let n = Number(from); n < Number(from) + Number(count); n += 1) {
  answers.save(id, String(n % 7), `box ${n}`, typedFor(n));
  say(`saved ${n}`);
}
say('closing');
service.close();
say('closed');

/** From a few bytes to more than a page, so that some rows span several. */
function typedFor(n: number): string {
  return `${n}:`.padEnd((n * 97) % 4000, String(n % 10));
}
