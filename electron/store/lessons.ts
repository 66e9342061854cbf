import type Database from 'better-sqlite3';
import type { LessonPlace, LessonProgress } from '../../core/contract/lessons.ts';

interface Row {
  readonly lesson: string;
  readonly stop: number;
  readonly solved: string;
  readonly updated_at: string;
  readonly done_at: string | null;
}

/** Where the student is in each lesson. */
export class Lessons {
  readonly #save;
  readonly #list;

  constructor(db: Database.Database) {
    this.#save = db.prepare(`
      insert into lesson_progress (lesson, stop, solved, started_at, updated_at, done_at)
      values (@lesson, @stop, @solved, @now, @now, @doneAt)
      on conflict (lesson) do update set stop = excluded.stop, solved = excluded.solved, updated_at = excluded.updated_at,
        done_at = coalesce(done_at, excluded.done_at)`);
    this.#list = db.prepare<[], Row>('select * from lesson_progress order by updated_at desc, lesson');
  }

  /** Returns when the row is on disk. A lesson that was done stays done. */
  save({ lesson, stop, solved, done }: LessonPlace): void {
    const now = new Date().toISOString();
    this.#save.run({ lesson, stop, solved: JSON.stringify(solved), now, doneAt: done ? now : null });
  }

  /** The lessons that were begun, the last one first. */
  list(): LessonProgress[] {
    return this.#list.all().map(({ lesson, stop, solved, updated_at, done_at }) => ({
      lesson,
      stop,
      solved: stopsIn(solved),
      done: done_at !== null,
      updatedAt: updated_at,
    }));
  }
}

/** The file may have been changed by another program: what is no number is left out. */
function stopsIn(text: string): number[] {
  try {
    const stops: unknown = JSON.parse(text);
    return Array.isArray(stops) ? stops.filter((stop) => typeof stop === 'number') : [];
  } catch {
    return [];
  }
}
