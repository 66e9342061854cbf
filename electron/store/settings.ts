import type Database from 'better-sqlite3';
import { defaultSettings } from '../../core/contract/default-settings.ts';
import { settingsSchema, type Settings } from '../../core/contract/settings.ts';
import { storedJson } from './stored-json.ts';

/** Named values as JSON: the settings, the window's placement, the draft of the editor. */
export class SettingTable {
  readonly #all;
  readonly #read;
  readonly #write;

  constructor(db: Database.Database) {
    this.#all = db.prepare('select name, value from setting').raw();
    this.#read = db.prepare('select value from setting where name = ?').pluck();
    this.#write = db.prepare(
      'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    );
  }

  /** Every name with its JSON. */
  all(): [string, string][] {
    return this.#all.all() as [string, string][];
  }

  read(name: string): string | undefined {
    const value = this.#read.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  write(name: string, json: string): void {
    this.#write.run(name, json);
  }
}

/** The values of a table of settings, or of its copy in the memory of the main process. */
export class SettingStore {
  readonly #table: Pick<SettingTable, 'read' | 'write'>;

  constructor(table: Pick<SettingTable, 'read' | 'write'>) {
    this.#table = table;
  }

  /** Undefined for a name that was never written, or whose value can no longer be read. */
  read(name: string): unknown {
    return storedJson(this.#table.read(name));
  }

  write(name: string, value: unknown): void {
    this.#table.write(name, JSON.stringify(value));
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
