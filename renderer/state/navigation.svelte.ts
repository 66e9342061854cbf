import type { Position } from '../../core/contract/session.ts';

export type Page = 'shelf' | 'editor' | 'paper' | 'study' | 'practise' | 'compare' | 'bad-document';
/** The pages that are opened above another one, which stays as it is and is shown again afterwards. */
export type Aside = 'settings' | 'about';
/** The pages that show one question. */
export type QuestionView = Extract<Page, 'study' | 'practise'>;

/** The page that is shown, the question, and the place in its animation. */
export class Navigation {
  #page: Page = $state('shelf');
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
    this.#page = page;
    this.#asides = [];
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

  /** Shows a question at the beat where it was left. */
  showQuestion(view: QuestionView, question: string): void {
    this.question = question;
    this.beat = this.#beats[question] ?? 0;
    this.page = view;
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
