import type { StoreWords } from '../core/contract/store-words.ts';
import { StoreError } from './store/host.ts';

/**
 * Writing that fails: the student is told once, and again only after something could be written. What is
 * secondary (a place, a verdict, a guess) is tolerated, so that it never fails what it goes with.
 */
export class StoreFailures {
  readonly #tell: (error: StoreError) => void;
  #told = false;

  constructor(tell: (error: StoreError) => void) {
    this.#tell = tell;
  }

  /** Runs a write that the caller needs. */
  async watch<Result>(write: () => Promise<Result>): Promise<Result> {
    try {
      const result = await write();
      this.#told = false;
      return result;
    } catch (error) {
      if (error instanceof StoreError && !this.#told) {
        this.#told = true;
        this.#tell(error);
      }
      throw error;
    }
  }

  /** Runs a write that the caller can do without; null where it failed. */
  async tolerate<Result>(write: () => Promise<Result>): Promise<Result | null> {
    try {
      return await this.watch(write);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      console.error('not stored:', error.message);
      return null;
    }
  }
}

/** Why the session file cannot be written, in words. */
export function failureText({ code, message }: StoreError, words: StoreWords): string {
  if (/FULL|SHMSIZE|ENOSPC|EDQUOT/.test(code)) return words.diskFull;
  if (/BUSY|LOCKED/.test(code)) return words.locked;
  return /READONLY|PERM|EACCES|EROFS|CANTOPEN/.test(code) ? words.readOnly : message;
}
