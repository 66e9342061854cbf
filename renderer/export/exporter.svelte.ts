import { ask } from '../bridge.ts';
import type { Board } from '../state/board.svelte.ts';
import type { Choices, FilmFormat } from './choices.ts';
import type { FilmPart } from './film-part.ts';
import type { FilmProgress } from './film.ts';
import type { Picture } from './picture.ts';
import { ExportRun } from './run.ts';
import type { FrameContent } from './frame-content.ts';
import { failureText } from '../state/failure-text.ts';
import { documentText } from '../language/document-texts.svelte.ts';

/** The result of an export. */
export type Outcome =
  | { readonly result: 'saved'; readonly path: string }
  | { readonly result: 'copied' }
  | { readonly result: 'failed'; readonly message: string };

/** The margin around a picture without its page, in pixels. */
const MARGIN = 12;

type Theme = FrameContent['theme'];

/** Exports one board to a file or the clipboard, and reports progress and result. */
export class Exporter {
  /** The progress of a film; null when none is being encoded. */
  progress: FilmProgress | null = $state.raw(null);
  busy = $state(false);
  outcome: Outcome | null = $state.raw(null);
  readonly #board: Board;
  readonly #scene: () => HTMLElement | null;
  #stop: AbortController | null = null;

  /** `scene` returns the element that contains the board's picture. */
  constructor(board: Board, scene: () => HTMLElement | null) {
    this.#board = board;
    this.#scene = scene;
  }

  get name(): string {
    const { paper, worked } = this.#board;
    return paper.type === 'problem' ? paper.title : `${paper.id}-q${worked.question.id}`;
  }

  get title(): string {
    const { paper, worked } = this.#board;
    return paper.type === 'problem'
      ? documentText(paper.title)
      : `${documentText(paper.title)} · ${worked.question.id}. ${documentText(worked.question.title)}`;
  }

  cancel(): void {
    this.#stop?.abort();
  }

  copy(choices: Choices): Promise<void> {
    return this.#attempt(async () => {
      const { pngOf } = await import('./raster.ts');
      const run = new ExportRun();
      const picture = await this.#picture(choices, run);
      await ask('copyPicture', { bytes: await pngOf(picture, choices.scale, run) });
      return { result: 'copied' };
    });
  }

  /** A still as PNG or SVG. */
  savePicture(choices: Choices, format: 'png' | 'svg'): Promise<void> {
    return this.#attempt(async () => {
      const file = await ask('chooseExport', { name: this.name, format });
      if (!file) return null;
      const run = new ExportRun();
      const picture = await this.#picture(choices, run);
      const bytes =
        format === 'png'
          ? await (await import('./raster.ts')).pngOf(picture, choices.scale, run)
          : await this.#svg(picture, run);
      return { result: 'saved', path: (await ask('saveExport', { ticket: file.ticket, bytes })).path };
    });
  }

  /** A part of the animation as a film. */
  saveFilm(choices: Choices, format: FilmFormat, part: FilmPart): Promise<void> {
    return this.#attempt(async () => {
      const file = await ask('chooseExport', { name: this.name, format });
      if (!file) return null;
      const { makeFilm } = await import('./film.ts');
      this.#stop = new AbortController();
      const bytes = await makeFilm(
        {
          ...this.#content(choices),
          format,
          ...part,
          fps: choices.fps,
          speed: choices.speed,
          pace: this.#board.playback.pace,
          height: choices.height,
        },
        this.#stop.signal,
        (progress) => (this.progress = progress),
      );
      return { result: 'saved', path: (await ask('saveExport', { ticket: file.ticket, bytes })).path };
    });
  }

  async #attempt(exportOnce: () => Promise<Outcome | null>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.outcome = null;
    try {
      this.outcome = await exportOnce();
    } catch (error) {
      if (this.#stop?.signal.aborted !== true)
        this.outcome = { result: 'failed', message: failureText(error) };
    } finally {
      this.busy = false;
      this.progress = null;
      this.#stop = null;
    }
  }

  #content({ theme }: Choices): FrameContent {
    const { worked, timeline, line } = this.#board;
    return { title: this.title, worked, timeline, line, theme: theme === 'window' ? windowTheme() : theme };
  }

  async #picture(choices: Choices, run: ExportRun): Promise<Picture> {
    const { playback, selected } = this.#board;
    if (!choices.page) return this.#currentView(choices, run);
    const { Stage } = await import('./stage.svelte.ts');
    const stage = new Stage(this.#content(choices), run);
    try {
      await stage.settle([playback.t]);
      return stage.picture(playback.t, selected);
    } finally {
      stage.close();
    }
  }

  /**
   * The picture as the board shows it, with its selections, positions and zoom. Another theme is set only for
   * the synchronous drawing, so the window never shows it.
   */
  async #currentView({ theme }: Choices, run: ExportRun): Promise<Picture> {
    const { pictureOf } = await import('./picture.ts');
    const scene = this.#scene();
    if (!scene) throw new Error('there is no picture to export');
    if (theme !== 'window') {
      scene.dataset['theme'] = theme;
      scene.dataset['motion'] = 'reduced';
    }
    try {
      return pictureOf(scene, run, { cropTo: MARGIN });
    } finally {
      delete scene.dataset['theme'];
      delete scene.dataset['motion'];
    }
  }

  async #svg(picture: Picture, run: ExportRun): Promise<Uint8Array<ArrayBuffer>> {
    const [{ svgFile }, { facesCss }] = await Promise.all([import('./picture.ts'), import('./faces.ts')]);
    return new TextEncoder().encode(svgFile(picture, await facesCss(picture.faces, run.fonts), this.title));
  }
}

const windowTheme = (): Theme => {
  const { theme } = document.documentElement.dataset;
  return theme === 'slate' || theme === 'contrast' ? theme : 'paper';
};
