import type { News, Picture, Point } from './lab.ts';
import type { LiveRun } from './live-run.ts';
import type { LabMessage } from './messages.ts';

/** Between two messages, in ms: the page can show each of them in a frame of its own at 60 a second. */
const SLICE_MS = 14;

/** The clock and the queue of the thread that an experiment runs on. */
export interface Turns {
  /** In milliseconds, never backwards. */
  readonly now: () => number;
  /** Calls after what is waiting: orders of the page are read in between. */
  readonly later: (work: () => void) => void;
}

/**
 * Works an experiment in short turns and tells of each: all of its points, numbered, the newest picture of each name and
 * how much is done. It can be paused, worked one update at a time, and left at any time.
 */
export class LabStream {
  readonly #run: LiveRun;
  readonly #send: (message: LabMessage) => void;
  readonly #turns: Turns;
  #points: Point[] = [];
  #sent = 0;
  readonly #pictures = new Map<string, Picture>();
  #done = 0;
  #updates = 0;
  #paused = false;
  #waiting = false;
  #over = false;

  constructor(run: LiveRun, send: (message: LabMessage) => void, turns: Turns) {
    this.#run = run;
    this.#send = send;
    this.#turns = turns;
  }

  start(): void {
    this.#wait();
  }
  pause(): void {
    this.#paused = true;
  }
  resume(): void {
    this.#paused = false;
    this.#wait();
  }
  /** Another value of a live control, from the next update on. */
  change(name: string, value: number | string): void {
    if (!this.#over) this.#run.change(name, value);
  }
  /** Works until one more update was made, or to the end. */
  step(): void {
    if (!this.#paused || this.#over) return;
    this.#attempt(() => {
      while (this.#next() !== 'tick' && !this.#over);
    });
  }

  #wait(): void {
    if (this.#waiting || this.#over) return;
    this.#waiting = true;
    this.#turns.later(() => {
      this.#waiting = false;
      if (this.#paused) return;
      this.#attempt(() => {
        const until = this.#turns.now() + SLICE_MS;
        do this.#next();
        while (!this.#over && this.#turns.now() < until);
      });
      this.#wait();
    });
  }

  #attempt(work: () => void): void {
    try {
      work();
      if (!this.#over) this.#tell();
    } catch (error) {
      this.#over = true;
      this.#tell();
      this.#send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** The next news; what has gathered is told at the end of a turn. */
  #next(): News['type'] | null {
    const next = this.#run.next();
    if (next.done) {
      this.#over = true;
      this.#tell();
      const { changes } = this.#run;
      this.#send({ type: 'ended', outcome: next.value, points: this.#sent, changes });
      return null;
    }
    const news = next.value;
    if (news.type === 'point') this.#points.push(news);
    else if (news.type === 'picture') this.#pictures.set(news.name, news);
    else if (news.type === 'progress') this.#done = news.done;
    else this.#updates += 1;
    return news.type;
  }

  #tell(): void {
    const [points, pictures] = [this.#points, [...this.#pictures.values()]];
    const [done, updates] = [this.#done, this.#updates];
    this.#send({ type: 'news', first: this.#sent, points, pictures, done, updates });
    this.#sent += points.length;
    this.#points = [];
    this.#pictures.clear();
  }
}
