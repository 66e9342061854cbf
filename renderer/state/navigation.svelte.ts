import type { Position } from '../../core/contract/session.ts';

export type Page =
  | 'shelf'
  | 'editor'
  | 'paper'
  | 'written'
  | 'audit'
  | 'study'
  | 'practise'
  | 'compare'
  | 'regrade'
  | 'labs'
  | 'lab'
  | 'playground'
  | 'lessons'
  | 'lesson'
  | 'progress'
  | 'review'
  | 'fading'
  | 'bad-document';
/** The pages that are opened above another one, which stays as it is and is shown again afterwards. */
export type Aside = 'settings' | 'about' | 'formulas' | 'overview' | 'glossary';
/** The pages that show one question. */
export type QuestionView = Extract<Page, 'study' | 'practise'>;

/** A page with the question it was about. */
export interface Below {
  readonly page: Page;
  readonly question: string | null;
}

/** The page that is shown, the question, and the place in its animation. */
export class Navigation {
  #page: Page = $state('shelf');
  /** The pages from which this one was opened and to which the way back leads, the last one last. */
  #below: readonly Below[] = $state.raw([]);
  #asides: readonly Aside[] = $state.raw([]);
  question: string | null = $state(null);
  /** In beats of the question's timeline. */
  beat = $state(0);
  /** The last beat of every question that was opened. */
  #beats: Record<string, number> = {};
  /** How the question is shown; null on a page without a question. */
  readonly view: QuestionView | null = $derived(
    this.#asides.length === 0 && (this.#page === 'study' || this.#page === 'practise') ? this.#page : null,
  );

  get page(): Page {
    return this.#page;
  }
  /** Shows a page; what was opened above the one before is closed. */
  set page(page: Page) {
    this.#show(page, []);
  }

  #show(page: Page, below: readonly Below[]): void {
    this.#page = page;
    this.#below = below;
    this.#asides = [];
  }

  /** The page to go back to, where that is not the one that is always above this one. */
  get below(): Below | null {
    return this.#below.at(-1) ?? null;
  }
  /** Back to that page; does nothing where there is none. */
  goBelow(): void {
    const { below } = this;
    if (!below) return;
    if (below.question !== null) this.#to(below.question);
    this.#show(below.page, this.#below.slice(0, -1));
  }

  /** The page opened above the current one; null if there is none. */
  get aside(): Aside | null {
    return this.#asides.at(-1) ?? null;
  }
  /** The page that `aside` was opened above, if that is one of its kind too. */
  get asideBelow(): Aside | null {
    return this.#asides.at(-2) ?? null;
  }
  openAside(aside: Aside): void {
    this.#asides = [...this.#asides.filter((open) => open !== aside), aside];
  }
  closeAside(): void {
    this.#asides = this.#asides.slice(0, -1);
  }

  /**
   * Shows a question at the beat where it was left. `above`: the page that is shown stays below it, as the one to
   * go back to; otherwise the way back stays as it is.
   */
  showQuestion(view: QuestionView, question: string, above = false): void {
    const { below } = this;
    const kept = this.#isQuestion ? this.#below : [];
    const withHere = [...this.#below, this.#here];
    this.#to(question);
    if (above) this.#show(view, withHere);
    else if (below?.page === view && below.question === question) this.#show(view, kept.slice(0, -1));
    else this.#show(view, kept);
  }

  /** Shows a page above the one that is shown, which is the one to go back to. */
  openAbove(page: Page): void {
    this.#show(page, [...this.#below, this.#here]);
  }

  get #isQuestion(): boolean {
    return this.#page === 'study' || this.#page === 'practise';
  }
  get #here(): Below {
    return { page: this.#page, question: this.#isQuestion ? this.question : null };
  }

  #to(question: string): void {
    this.question = question;
    this.beat = this.#beats[question] ?? 0;
  }

  moveTo(beat: number): void {
    this.beat = beat;
    if (this.question !== null) this.#beats[this.question] = beat;
  }

  /** Remembers the place of a stored session, without going there. */
  remember({ question, beat }: Position): void {
    this.#beats = question === null ? {} : { [question]: beat };
  }

  /** Goes to the place of a stored session. */
  restore(position: Position): void {
    this.remember(position);
    this.question = position.question;
    this.beat = position.beat;
    this.page = position.question === null ? 'paper' : position.view;
  }

  /** Shows the overview of a document that was just opened. */
  showDocument(): void {
    this.question = null;
    this.#beats = {};
    this.page = 'paper';
  }
}
