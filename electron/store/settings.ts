import type Database from 'better-sqlite3';
import { defaultSettings, settingsSchema, type Settings } from '../../core/contract/settings.ts';

/** Settings and the window's place, by name, as JSON. */
export class SettingStore {
  readonly #read;
  readonly #write;

  constructor(db: Database.Database) {
    this.#read = db.prepare('select value from setting where name = ?').pluck();
    this.#write = db.prepare('insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value');
  }

  read(name: string): unknown {
    const text = this.#read.get(name);
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
  }

  write(name: string, value: unknown): void {
    this.#write.run(name, JSON.stringify(value));
  }

  settings(): Settings {
    const stored = settingsSchema.safeParse({ ...defaultSettings, ...(this.read('settings') as object | undefined) });
    return stored.success ? stored.data : defaultSettings;
  }
}
