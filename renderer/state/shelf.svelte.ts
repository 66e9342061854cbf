import type { ShelfEntry } from '../../core/contract/shelf.ts';
import { ask } from '../bridge.ts';
import type { Notices } from './notices.svelte.ts';

/** The documents that can be opened: the built-in papers, and files that were opened before. */
export class Shelf {
  papers: readonly ShelfEntry[] = $state.raw([]);
  recent: readonly ShelfEntry[] = $state.raw([]);
  readonly #notices: Notices;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** Rejects with a BridgeFailure if the lists cannot be read. */
  async load(): Promise<void> {
    const { papers, recent } = await ask('listShelf');
    this.papers = papers;
    this.recent = recent;
  }

  /** Removes a file from the list of recent files. */
  forget(key: string): Promise<void> {
    return this.#notices.attempt('Removing the file from the list', async () => {
      await ask('forgetRecent', { key });
      this.recent = this.recent.filter((entry) => entry.key !== key);
    });
  }
}
