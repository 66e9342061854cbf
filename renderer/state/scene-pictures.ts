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

/** A place that shows a picture: whether it is near the window, and what it orders; null if it is gone. */
interface Place {
  readonly near: () => boolean;
  readonly order: () => Promise<SceneOrder | null>;
}
interface Waiting {
  readonly name: string;
  /** All that asked: a search takes a card away and shows it again at another place. */
  readonly places: readonly Place[];
  readonly done: (picture: Blob | null) => void;
}

/**
 * The pictures of scenes that Home shows. They are drawn one at a time when the window is idle, once each, and
 * only while Home is shown.
 */
export class ScenePictures {
  readonly #drawn = new Map<string, Promise<Blob | null>>();
  readonly #waiting: Waiting[] = [];
  /** Of the pictures that are not drawn yet. */
  readonly #places = new Map<string, Place[]>();
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
   * The picture of that name, drawn if it was not; null if it cannot be. Those whose place is near the window
   * come first; the order is asked for when its turn has come.
   */
  picture(name: string, near: () => boolean, order: () => Promise<SceneOrder | null>): Promise<Blob | null> {
    let picture = this.#drawn.get(name);
    if (picture) this.#places.get(name)?.push({ near, order });
    else {
      const places = [{ near, order }];
      this.#places.set(name, places);
      picture = new Promise((done) => this.#waiting.push({ name, places, done }));
      this.#drawn.set(name, picture);
      void this.#run();
    }
    return picture;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (;;) {
      if (this.#draw === null || this.#paused) break;
      await idle();
      const at = this.#waiting.findIndex(({ places }) => places.some(({ near }) => near()));
      const [next] = this.#waiting.splice(Math.max(at, 0), 1);
      if (!next) break;
      next.done(await this.#attempt(next, this.#draw));
    }
    this.#running = false;
  }

  async #attempt({ name, places }: Waiting, draw: DrawScene): Promise<Blob | null> {
    try {
      // A place that asks meanwhile is reached as well.
      for (const { order } of places) {
        const ordered = await order();
        if (ordered) return await draw(ordered);
      }
    } catch {
      // A card is complete without its picture; it is drawn the next time it is asked for.
    } finally {
      this.#places.delete(name);
    }
    this.#drawn.delete(name);
    return null;
  }
}

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
