import type Database from 'better-sqlite3';

/** Values typed before their step was revealed, so that missed steps can be asked again. */
export class Predictions {
  readonly #save;
  readonly #missed;

  constructor(db: Database.Database) {
    this.#save = db.prepare(`
      insert into prediction (session, question, step, typed, times, misses, missed, told_at) 
      select id, @question, @step, @typed, 1, @missed, @missed, @now from session where id = @session and deleted_at is null
      on conflict (session, question, step) do update set typed = excluded.typed, times = times + 1, misses = misses + excluded.missed, missed = excluded.missed, told_at = excluded.told_at`);
    this.#missed = db
      .prepare(
        'select step from prediction where session = ? and question = ? and missed = 1 order by misses desc, step',
      )
      .pluck();
  }

  /** Returns when the row is on disk; false where the session is deleted. */
  save(session: number, question: string, step: string, typed: string, missed: boolean): boolean {
    const now = new Date().toISOString();
    return this.#save.run({ session, question, step, typed, missed: missed ? 1 : 0, now }).changes === 1;
  }

  /** Ids of the steps whose last prediction was wrong, the most often missed first. */
  missed(session: number, question: string): string[] {
    return this.#missed.all(session, question).map(String);
  }
}
