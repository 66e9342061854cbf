import type { WorkedQuestion } from '../../core/contract/shelf.ts';

/** A picture to be drawn: a question at a moment, in a room of a size. */
export interface SceneOrder {
  readonly worked: WorkedQuestion;
  /** In beats; null for the finished figure, as on paper. */
  readonly beat: number | null;
  readonly theme: 'paper' | 'slate' | 'contrast';
  /** Of the room that the scene is laid out in, in rem: a scene adapts to it. */
  readonly width: number;
  readonly height: number;
}

/** Draws a scene as a PNG; loaded after the first paint. */
export type DrawScene = (order: SceneOrder) => Promise<Blob>;

/** A place that shows a picture. */
export interface PicturePlace {
  /** Whether it is near the window. */
  readonly near: () => boolean;
  /** What is to be drawn, asked for when its turn has come; null where there is nothing. */
  readonly order: () => Promise<SceneOrder | null>;
  readonly show: (picture: Blob) => void;
}

/**
 * The pictures of scenes that Home shows. They are drawn one at a time when the window is idle, once each, and
 * only while Home is shown.
 */
export class ScenePictures {
  readonly #drawn = new Map<string, Blob>();
  /** By the name of their picture, which is not drawn yet; a place that is gone is not among them. */
  readonly #waiting = new Map<string, Set<PicturePlace>>();
  #draw: DrawScene | null = null;
  #running = false;
  #paused = false;

  /** The pages that draw are loaded. */
  set draw(draw: DrawScene) {
    this.#draw = draw;
    void this.#run();
  }
  set paused(paused: boolean) {
    this.#paused = paused;
    void this.#run();
  }

  /**
   * Shows the picture of that name at a place, drawn if it was not; where it cannot be drawn the place stays
   * as it is. Pictures with a place near the window come first. Returns what takes the place off the list: a
   * page that is left must be kept by nothing.
   */
  show(name: string, place: PicturePlace): () => void {
    const drawn = this.#drawn.get(name);
    if (drawn) {
      place.show(drawn);
      return () => undefined;
    }
    const places = this.#waiting.get(name) ?? new Set();
    this.#waiting.set(name, places);
    places.add(place);
    void this.#run();
    return () => {
      places.delete(place);
      // Another set of that name may have begun since.
      if (places.size === 0 && this.#waiting.get(name) === places) this.#waiting.delete(name);
    };
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (;;) {
      if (this.#draw === null || this.#paused) break;
      await idle();
      const waiting = [...this.#waiting];
      const next = waiting.find(([, places]) => [...places].some(({ near }) => near())) ?? waiting[0];
      if (!next) break;
      await this.#attempt(...next, this.#draw);
    }
    this.#running = false;
  }

  async #attempt(name: string, places: Set<PicturePlace>, draw: DrawScene): Promise<void> {
    try {
      // A place that asks meanwhile is reached as well.
      for (const { order } of places) {
        const ordered = await order();
        if (!ordered) continue;
        const picture = await draw(ordered);
        this.#drawn.set(name, picture);
        for (const { show } of places) show(picture);
        return;
      }
    } catch {
      // A card is complete without its picture; it is drawn the next time it is asked for.
    } finally {
      this.#waiting.delete(name);
    }
  }
}

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
