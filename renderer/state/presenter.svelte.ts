import type { LanguageName } from '../../core/contract/languages.ts';
import type { Click, Notes } from '../../core/contract/notes.ts';
import type { Settings } from '../../core/contract/settings.ts';
import { ask } from '../bridge.ts';
import type { ShortcutId } from '../controls/shortcuts.ts';
import type { Board } from './board.svelte.ts';

/** What the notes show in addition to the current step of the board. */
interface Surroundings {
  readonly title: string;
  readonly theme: Exclude<Settings['theme'], 'system'>;
  readonly language: LanguageName;
}

/** The command of a presenter key; null for any other key. */
export function clickOf(shortcut: ShortcutId | null): Click | null {
  switch (shortcut) {
    case 'present-next':
      return 'next';
    case 'present-back':
      return 'back';
    case 'present-blank':
      return 'blank';
    case 'present-leave':
      return 'leave';
    default:
      return null;
  }
}

/** A duration in milliseconds, formatted as a clock: `4:05`, `1:02:09`. */
export function elapsedText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** The current step of the board and the next one, as the notes show them. */
export function notesOf(
  board: Board,
  startedAt: number,
  blank: boolean,
  { title, theme, language }: Surroundings,
): Notes {
  const { timeline, playback } = board;
  const { beat, step } = playback.frame;
  const moment = (id: string): Notes['now'] => ({
    sentence: board.sentence(id, language),
    line: board.line(id),
  });
  const next = timeline.beats[beat + 1]?.step;
  return {
    title,
    chapter: timeline.chapters.find(({ start, end }) => beat >= start && beat < end)?.title[language] ?? null,
    now: step === null ? { sentence: '', line: null } : moment(step),
    next: next === undefined ? null : moment(next),
    position: Math.ceil(playback.t),
    length: timeline.length,
    startedAt,
    blank,
    theme,
    language,
  };
}

/**
 * Presenter mode: the board fills the screen in large type and is controlled by a clicker; the notes can be
 * shown in a second window.
 */
export class Presenter {
  on = $state(false);
  /** The screen is blanked, to turn the attention of the class to the teacher. */
  blank = $state(false);
  /** Whether the window with the notes is open. */
  notesOpen = $state(false);
  #startedAt = $state(0);
  /** The board that is shown; null on a page without a question. */
  board: Board | null = $state.raw(null);
  readonly #surroundings: () => Surroundings;
  readonly notes: Notes | null = $derived.by(() =>
    this.board && this.notesOpen
      ? notesOf(this.board, this.#startedAt, this.blank, this.#surroundings())
      : null,
  );

  constructor(surroundings: () => Surroundings) {
    this.#surroundings = surroundings;
  }

  start(): void {
    if (this.on) return;
    this.on = true;
    this.blank = false;
    this.#startedAt = Date.now();
    void ask('present', { on: true });
  }

  leave(): void {
    if (!this.on) return;
    this.on = false;
    this.blank = false;
    void ask('present', { on: false });
  }

  toggleNotes(): void {
    if (this.#startedAt === 0) this.#startedAt = Date.now();
    void ask('openNotes', { open: !this.notesOpen });
  }

  /** Carries out a command of the clicker or of the notes window. A step ends blanking. */
  click(what: Click): void {
    if (what === 'blank') this.blank = !this.blank;
    else if (what === 'leave') this.#leaveAll();
    else {
      this.blank = false;
      this.board?.playback[what === 'next' ? 'step' : 'stepBack']();
    }
  }

  #leaveAll(): void {
    if (this.on) this.leave();
    else if (this.notesOpen) this.toggleNotes();
  }
}
