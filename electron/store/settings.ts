import type Database from 'better-sqlite3';
import { defaultSettings } from '../../core/contract/default-settings.ts';
import { settingsSchema, type Settings } from '../../core/contract/settings.ts';
import { storedJson } from './stored-json.ts';

/** Settings and the window's place, by name, as JSON. */
export class SettingStore {
  readonly #read;
  readonly #write;

  constructor(db: Database.Database) {
    this.#read = db.prepare('select value from setting where name = ?').pluck();
    this.#write = db.prepare(
      'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    );
  }

  /** Undefined for a name that was never written, or whose value can no longer be read. */
  read(name: string): unknown {
    return storedJson(this.#read.get(name));
  }

  write(name: string, value: unknown): void {
    this.#write.run(name, JSON.stringify(value));
  }

  /**
   * Every setting that is known here and holds a value it may have; the default for the rest, so one bad
   * value costs only itself.
   */
  settings(): Settings {
    const stored = new Map(Object.entries(this.read('settings') ?? {}));
    const valid = Object.entries(settingsSchema.shape).filter(
      ([name, field]) => field.safeParse(stored.get(name)).success,
    );
    return settingsSchema.parse({
      ...defaultSettings,
      ...Object.fromEntries(valid.map(([name]) => [name, stored.get(name)])),
    });
  }
}
