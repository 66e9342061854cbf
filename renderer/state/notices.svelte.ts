import { t } from '../language/language.svelte.ts';
import type { MessageKey } from '../language/messages/index.ts';
import { failureText } from './failure-text.ts';

/** A message at the bottom of the window: a result or a failure, with at most one action. */
export interface Notice {
  readonly text: string;
  readonly status: 'done' | 'failed';
  readonly action?: { readonly label: string; readonly run: () => void };
  /** It is about the page on which it was shown first, and leaves with it. */
  readonly ofPage?: boolean;
}

/** Milliseconds that the message of a success is shown; one of a failure stays until it is dismissed. */
const DONE_SHOWN = 9000;

/** The message that is shown, and the operation in progress. */
export class Notices {
  current: Notice | null = $state.raw(null);
  /** The operation in progress, in words; null while there is none. */
  busy: MessageKey | null = $state(null);
  /** Stops the operation in progress; null where it cannot be stopped. */
  cancel: (() => void) | null = $state.raw(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #place: string | null = null;

  /** Replaces the message; null removes it. */
  show(notice: Notice | null): void {
    clearTimeout(this.#timer);
    this.#place = null;
    this.current = notice;
    if (notice?.status === 'done') this.#timer = setTimeout(() => (this.current = null), DONE_SHOWN);
  }

  /** The message is seen at this place: a page with its question. At another one, what is about a page is gone. */
  seenAt(place: string): void {
    this.#place ??= place;
    if (this.current?.ofPage === true && this.#place !== place) this.show(null);
  }

  /** Runs an operation that may fail, and shows its failure. `cancel` stops it. Never rejects. */
  async attempt(
    operation: MessageKey,
    work: () => Promise<void>,
    cancel: (() => void) | null = null,
  ): Promise<void> {
    this.busy = operation;
    this.cancel = cancel;
    try {
      await work();
    } catch (error) {
      this.show({ text: `${t(operation)}: ${failureText(error)}`, status: 'failed', ofPage: true });
    } finally {
      this.busy = null;
      this.cancel = null;
    }
  }
}
