import type Database from 'better-sqlite3';
import { decisionSchema, type Decision } from '../../core/contract/decisions.ts';
import { storedJson } from './stored-json.ts';

/** The decisions on written answers: rows are added, none is changed. */
export class Decisions {
  readonly #list;
  readonly #insert;

  constructor(db: Database.Database) {
    this.#list = db.prepare(
      'select question, box, typed, decided_by as by, had, earned, of_all as "of", comment from decision where session = ? order by id',
    );
    this.#insert = db.prepare(`
      insert into decision (session, question, box, typed, decided_by, had, earned, of_all, comment, decided_at)
      select id, @question, @box, @typed, @by, @had, @earned, @of, @comment, @now from session where id = @session and deleted_at is null`);
  }

  /** In the order in which they were made. A row that cannot be read is left out. */
  of(session: number): Decision[] {
    return this.#list.all(session).flatMap((row) => {
      const { had, ...rest } = row as { readonly had: string | null };
      const read = decisionSchema.safeParse({ ...rest, had: storedJson(had) });
      return read.success ? [read.data] : [];
    });
  }

  /** Returns when the row is on disk; false where the session is deleted. */
  add(session: number, decision: Decision): boolean {
    const { had, ...rest } = decision;
    return (
      this.#insert.run({ ...rest, had: JSON.stringify(had), session, now: new Date().toISOString() })
        .changes === 1
    );
  }
}
