import type { Attempt, Help, Practice } from '../../core/contract/attempts.ts';
import type { HelpLevel } from '../../core/views/help-level.ts';
import type { SheetStore } from './sheet-store.ts';

/** Where the answers were left for the board or an experiment: at a box, or at one of its options. */
interface Left {
  readonly box: string;
  readonly option: string | null;
}

/** The attempts at the questions of a session or exercise, and the help taken for their boxes. */
export class PracticeRecord {
  readonly #store: Pick<SheetStore, 'takeHelp'>;
  #attempts: readonly Attempt[] = $state.raw([]);
  #help: readonly Help[] = $state.raw([]);
  #left: (Left & { readonly question: string }) | null = null;

  constructor(store: Pick<SheetStore, 'takeHelp'>, { attempts, help }: Practice) {
    this.#store = store;
    this.#attempts = attempts;
    this.#help = help;
  }

  /** The attempts at a question, the first one first. */
  attempts(question: string): readonly Attempt[] {
    return this.#attempts.filter((attempt) => attempt.question === question);
  }

  /** What was shown about a box. */
  levels(question: string, box: string): readonly HelpLevel[] {
    return this.#help.filter((one) => one.question === question && one.box === box).map(({ level }) => level);
  }

  add(attempt: Attempt): void {
    this.#attempts = [...this.#attempts, attempt];
  }

  /** Records help and shows it. Rejects with a BridgeFailure where it could not be recorded; it is shown all the same. */
  async take(question: string, box: string, level: HelpLevel): Promise<void> {
    if (this.levels(question, box).includes(level)) return;
    this.#help = [...this.#help, { question, box, level, at: new Date().toISOString() }];
    await this.#store.takeHelp(question, box, level);
  }

  /** Where the answers of the question were left; the first call after it gives it, and forgets it. */
  takeLeft(question: string): Left | null {
    const left = this.#left;
    this.#left = null;
    return left?.question === question ? left : null;
  }
  leave(question: string, box: string, option: string | null = null): void {
    this.#left = { question, box, option };
  }
}
