import { defaultSettings } from '../../core/contract/default-settings.ts';
import { nextZoom } from '../../core/contract/zoom.ts';
import type { Settings } from '../../core/contract/settings.ts';
import { ask } from '../bridge.ts';
import { languageFor, type LanguageName } from '../../core/contract/languages.ts';

/** Settings that change many times a second while a person drags. */
const DRAGGED: ReadonlySet<string> = new Set<keyof Settings>(['speed', 'split']);

/** The settings: each change takes effect at once and is written to disk shortly after. */
export class SettingsState {
  #kept: Settings = $state(defaultSettings);
  /** Whether the stored settings were read, or could not be. */
  loaded = $state(false);
  #dark = $state(false);
  #still = $state(false);
  #writing: ReturnType<typeof setTimeout> | undefined;
  readonly theme: Exclude<Settings['theme'], 'system'> = $derived(
    this.#kept.theme === 'system' ? (this.#dark ? 'slate' : 'paper') : this.#kept.theme,
  );
  readonly reduced: boolean = $derived(
    this.#kept.motion === 'system' ? this.#still : this.#kept.motion === 'reduced',
  );
  readonly language: LanguageName = $derived(
    this.#kept.language === 'system' ? languageFor(navigator.languages) : this.#kept.language,
  );

  constructor() {
    const follow = (query: string, set: (matches: boolean) => void): void => {
      const list = matchMedia(query);
      set(list.matches);
      list.addEventListener('change', ({ matches }) => set(matches));
    };
    follow('(prefers-color-scheme: dark)', (matches) => (this.#dark = matches));
    follow('(prefers-reduced-motion: reduce)', (matches) => (this.#still = matches));
  }

  get current(): Settings {
    return this.#kept;
  }

  async load(): Promise<void> {
    try {
      this.#kept = await ask('readSettings');
    } finally {
      this.loaded = true;
    }
  }

  change(part: Partial<Settings>): void {
    this.#kept = { ...this.#kept, ...part };
    clearTimeout(this.#writing);
    // What a person drags is sent when it rests; the main process zooms and prints by the others at once.
    const dragged = Object.keys(part).every((name) => DRAGGED.has(name));
    this.#writing = setTimeout(
      () => void ask('writeSettings', $state.snapshot(this.#kept)),
      dragged ? 300 : 0,
    );
  }

  /** One zoom level larger or smaller; null restores 100 %. */
  zoom(direction: 1 | -1 | null): void {
    this.change({ zoom: direction === null ? 1 : nextZoom(this.#kept.zoom, direction) });
  }

  /** Cycles through light, dark and high contrast. */
  nextTheme(): void {
    this.change({ theme: ({ paper: 'slate', slate: 'contrast', contrast: 'paper' } as const)[this.theme] });
  }

  /** Switches between light and dark. */
  toggleTheme(): void {
    this.change({ theme: this.theme === 'paper' ? 'slate' : 'paper' });
  }
}
