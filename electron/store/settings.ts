import type Database from 'better-sqlite3';
import { defaultSettings } from '../../core/contract/default-settings.ts';
import { settingsSchema, type Settings } from '../../core/contract/settings.ts';
import { storedJson } from './stored-json.ts';

/** Named values as JSON: the settings, the window's placement, the draft of the editor. */
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

  /** The stored settings; a missing or invalid one has its default, and the others keep their values. */
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
