import { basename } from 'node:path';
import type { Opened } from '../core/contract/shelf.ts';

/**
 * Opens the files named by the desktop, the menu or a second start of the application. Until the page
 * subscribes, the last result is stored for it.
 */
export class FileOpener {
  readonly #open: (path: string) => Promise<Opened>;
  readonly #send: (opened: Opened) => void;
  #pending: Promise<Opened> | null = null;
  #subscribed = false;

  constructor(open: (path: string) => Promise<Opened>, send: (opened: Opened) => void) {
    this.#open = open;
    this.#send = send;
  }

  open(path: string): void {
    const opened = this.#open(path).catch((error: unknown): Opened => ({
      ok: false,
      file: path,
      issues: [
        {
          where: basename(path),
          what: error instanceof Error ? error.message : String(error),
          fix: 'make it smaller, or try again',
        },
      ],
    }));
    if (this.#subscribed) void opened.then(this.#send);
    else this.#pending = opened;
  }

  /** Gives what was opened before the page asked, null if nothing was, and sends later results to the page. */
  subscribe(): Promise<Opened | null> {
    const opened = this.#pending;
    this.#pending = null;
    this.#subscribed = true;
    return Promise.resolve(opened);
  }

  unsubscribe(): void {
    this.#subscribed = false;
  }
}
