import { writeSync } from 'node:fs';
import { Answers } from '../../../electron/store/answers.ts';
import { openStore } from '../../../electron/store/open.ts';
import { Sessions } from '../../../electron/store/sessions.ts';

/**
 * Saves answers as fast as it can and prints each one's number once it has been saved, until somebody kills
 * it. `<file> <session> <from>`
 */
const [file = '', session = '', from = ''] = process.argv.slice(2);
const { db } = openStore(file);
const sessions = new Sessions(db);
const answers = new Answers(db);
const id = session === '' ? sessions.create('key', 'A paper', '{}') : Number(session);
for (let n = Number(from); ; n += 1) {
  answers.save(id, String(n % 7), `box ${n}`, typedFor(n));
  // At once and not buffered: what was printed is what was acknowledged.
  writeSync(1, `${id} ${n}\n`);
}

/** From a few bytes to more than a page, so that some rows span several. */
function typedFor(n: number): string {
  return `${n}:`.padEnd((n * 97) % 4000, String(n % 10));
}
