import { listBackups, type Backup } from './backups.ts';
import { adoptFormer } from './adopt.ts';
import type { Journal } from './connect.ts';
import { openStore, type OpenedStore } from './open.ts';
import { restore, type Recovery } from './recover.ts';
import { tablesOf, type Tables } from './tables.ts';

/** Where the session file is, and how it is opened. */
export interface StorePlace {
  readonly file: string;
  /** The path of the SQLite addon; undefined for better-sqlite3's own prebuild. */
  readonly binding: string | undefined;
  readonly journal: Journal;
  /** The folder of an earlier release, whose session file is copied when there is none yet; null for none. */
  readonly former: string | null;
}

/** What the main process keeps in memory: it must not wait for the disk to show a menu or a window. */
export interface Opening {
  readonly recovery: Recovery | null;
  readonly settings: ReturnType<Tables['settings']['all']>;
  readonly recent: ReturnType<Tables['recent']['list']>;
  /** The version of SQLite. */
  readonly sqlite: string;
}

/** The session file as its thread has it: opened at the first call, and again after a restoration. */
export class StoreService {
  readonly #place: StorePlace;
  #opened: { readonly store: OpenedStore; readonly tables: Tables } | null = null;

  constructor(place: StorePlace) {
    this.#place = place;
  }

  get tables(): Tables {
    return this.#open().tables;
  }

  /** Throws NewerStoreError, or the system's error, as `openStore` does. */
  open(): Opening {
    return this.#opening(this.#open().store.recovery);
  }

  backUpToday(): void {
    this.#open().store.backUpToday();
  }

  /** The backups that can be restored, the newest first. */
  backups(): readonly Backup[] {
    return listBackups(this.#place.file, this.#place.binding);
  }

  /** Puts a backup in the place of the session file, which is kept under another name, and opens it. */
  restore(path: string): Opening {
    const backup = this.backups().find((one) => one.path === path);
    if (!backup) throw new Error(`${path} is no sound backup`);
    this.#opened?.store.db.close();
    this.#opened = null;
    const recovery = restore(this.#place.file, backup, this.#place.binding);
    this.#open();
    return this.#opening(recovery);
  }

  close(): void {
    this.#opened?.store.close();
    this.#opened = null;
  }

  #open(): { readonly store: OpenedStore; readonly tables: Tables } {
    if (this.#opened) return this.#opened;
    const { file, binding, journal, former } = this.#place;
    if (former !== null) adoptFormer(file, former);
    const store = openStore(file, binding, journal);
    this.#opened = { store, tables: tablesOf(store.db) };
    return this.#opened;
  }

  #opening(recovery: Recovery | null): Opening {
    const { store, tables } = this.#open();
    return {
      recovery,
      settings: tables.settings.all(),
      recent: tables.recent.list(),
      sqlite: String(store.db.prepare('select sqlite_version()').pluck().get()),
    };
  }
}
