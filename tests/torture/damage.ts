import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/** What happens to a session file between two starts. `silent`: SQLite cannot see every case of it, having no checksums. */
export interface Damage {
  readonly name: string;
  readonly silent: boolean;
  /** Whether it also destroys the last backup. */
  readonly backup?: true;
  readonly apply: (file: string, random: () => number) => void;
}

const sql = (text: string) => (file: string) => {
  const db = new Database(file);
  db.exec(text);
  db.close();
};
function flipBits(file: string, count: number, from: number, to: number, random: () => number): void {
  const bytes = readFileSync(file);
  for (let i = 0; i < count; i += 1) {
    const at = from + Math.floor(random() * (Math.min(to, bytes.length) - from));
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  writeFileSync(file, bytes);
}

export const damages: readonly Damage[] = [
  { name: 'file deleted', silent: false, apply: (file) => removeAll(file) },
  {
    name: 'file emptied',
    silent: false,
    apply: (file) => {
      removeAll(file);
      writeFileSync(file, '');
    },
  },
  {
    name: 'file cut',
    silent: false,
    apply: (file, random) => {
      const { length } = readFileSync(file);
      rmSync(`${file}-wal`, { force: true });
      truncateSync(file, Math.floor(random() * length));
    },
  },
  {
    name: 'bits of the header flipped',
    silent: true,
    apply: (file, random) => flipBits(file, 1, 0, 100, random),
  },
  {
    name: 'bits flipped',
    silent: true,
    apply: (file, random) => flipBits(file, 1 + Math.floor(random() * 20), 0, Infinity, random),
  },
  {
    name: 'a page overwritten',
    silent: true,
    apply: (file, random) => {
      const bytes = readFileSync(file);
      const page = Math.floor((random() * bytes.length) / 4096);
      writeFileSync(file, bytes.fill(Math.floor(random() * 256), page * 4096, (page + 1) * 4096));
    },
  },
  {
    name: 'another version in the header',
    silent: false,
    apply: (file, random) => {
      const versions = [0, 1, 2, -1, 7, 2 ** 30 + 3];
      sql(`pragma user_version = ${versions[Math.floor(random() * versions.length)]}`)(file);
    },
  },
  { name: 'a table dropped', silent: false, apply: sql('drop table answer') },
  { name: 'a column dropped', silent: false, apply: sql('alter table answer drop column saved_at') },
  {
    name: 'text in place of the file',
    silent: false,
    apply: (file) => writeFileSync(file, 'This is not a database. '.repeat(400)),
  },
  {
    name: 'the last backup cut, and the file deleted',
    silent: false,
    backup: true,
    apply: (file) => {
      removeAll(file);
      if (existsSync(`${file}.backup`)) truncateSync(`${file}.backup`, 5000);
    },
  },
];

function removeAll(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}
