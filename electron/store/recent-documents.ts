import type Database from 'better-sqlite3';
import { z } from 'zod';

const rowSchema = z.object({ path: z.string(), title: z.string() });
export const KEPT = 12;

/** The files opened last, at most twelve. */
export class RecentDocuments {
  readonly #list;
  readonly #add;
  readonly #trim;
  readonly #forget;

  constructor(db: Database.Database) {
    this.#list = db.prepare('select path, title from recent_document order by opened_at desc');
    this.#add = db.prepare(
      'insert into recent_document (path, title, opened_at) values (?, ?, ?) on conflict (path) do update set title = excluded.title, opened_at = excluded.opened_at',
    );
    this.#trim = db.prepare(
      `delete from recent_document where path not in (select path from recent_document order by opened_at desc limit ${KEPT})`,
    );
    this.#forget = db.prepare('delete from recent_document where path = ?');
  }

  list(): { readonly path: string; readonly title: string }[] {
    return this.#list.all().map((row) => rowSchema.parse(row));
  }

  add(path: string, title: string): void {
    this.#add.run(path, title, new Date().toISOString());
    this.#trim.run();
  }

  forget(path: string): void {
    this.#forget.run(path);
  }
}
