import type { OpenSession } from '../../core/contract/ipc.ts';
import type { Session } from '../../core/contract/session.ts';
import { ask } from '../bridge.ts';

/** The session that Home offers to continue, with its document: for its picture, and what comes next. */
export class Continued {
  opened: OpenSession | null = $state.raw(null);
  #asked: string | null = null;

  /** Reads it, unless it is as it was read before. */
  async read({ id, updatedAt }: Session): Promise<void> {
    const asked = `${id} ${updatedAt}`;
    if (this.#asked === asked) return;
    this.#asked = asked;
    if (this.opened?.session.id !== id) this.opened = null;
    // Home is complete without it; continuing says why a session cannot be opened.
    const opened = await ask('openSession', { id }).catch(() => null);
    if (this.#asked === asked) this.opened = opened;
  }
}
