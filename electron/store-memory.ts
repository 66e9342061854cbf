import type { RecentList } from './documents.ts';
import { KEPT } from './store/recent-documents.ts';
import type { SettingTable } from './store/settings.ts';

/**
 * The settings in the memory of the main process. They are read without waiting for the disk, and `save` stores
 * a change in its own time.
 */
export class SettingMemory implements Pick<SettingTable, 'read' | 'write'> {
  #values: Map<string, string>;
  readonly #save: (name: string, json: string) => void;

  constructor(values: Iterable<[string, string]>, save: (name: string, json: string) => void) {
    this.#values = new Map(values);
    this.#save = save;
  }

  read(name: string): string | undefined {
    return this.#values.get(name);
  }

  write(name: string, json: string): void {
    this.#values.set(name, json);
    this.#save(name, json);
  }

  /** Another session file has taken the place of the one they came from. */
  replace(values: Iterable<[string, string]>): void {
    this.#values = new Map(values);
  }
}

type Recent = ReturnType<RecentList['list']>;

/** The files opened last, in the memory of the main process; `changed` stores a change and shows it. */
export class RecentMemory implements RecentList {
  #files: Recent;
  readonly #changed: (change: { readonly path: string; readonly title: string | null }) => void;

  /** A change without a title: the file is no longer on the list. */
  constructor(
    files: Recent,
    changed: (change: { readonly path: string; readonly title: string | null }) => void,
  ) {
    this.#files = files;
    this.#changed = changed;
  }

  list = (): Recent => this.#files;

  add = (path: string, title: string): void => {
    this.#files = [{ path, title }, ...this.#without(path)].slice(0, KEPT);
    this.#changed({ path, title });
  };

  forget = (path: string): void => {
    this.#files = this.#without(path);
    this.#changed({ path, title: null });
  };

  replace(files: Recent): void {
    this.#files = files;
  }

  #without(path: string): Recent {
    return this.#files.filter((file) => file.path !== path);
  }
}
