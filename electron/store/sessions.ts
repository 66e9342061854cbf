import type Database from 'better-sqlite3';
import { z } from 'zod';
import { positionSchema, sessionIdSchema, type Position, type Session } from '../../core/contract/session.ts';
import type { Student } from '../../core/marking/student.ts';
import { storedJson } from './stored-json.ts';

const rowSchema = z.object({
  id: sessionIdSchema,
  title: z.string(),
  document_key: z.string(),
  document_title: z.string(),
  position: z.string(),
  answered: z.int(),
  created_at: z.string(),
  updated_at: z.string(),
  parent: sessionIdSchema.nullable(),
  student_name: z.string(),
  student_roll: z.string(),
});
const LIST = `
  select session.id, title, document_key, document_title, position, created_at, updated_at, parent, student_name, student_roll,
         (select count(*) from answer where answer.session = session.id and typed <> '') as answered
  from session`;
/** The suffix of a branch's document key. */
const BRANCH = '#branch';
/** The suffix of the key of what another person handed in: opening the document does not continue it. */
const HANDED_IN = '#handed-in';
/** Where a new session begins. */
const START: Position = { question: null, view: 'paper', beat: 0 };

/** The session table: creating, finding, moving, renaming, deleting and restoring. */
export class Sessions {
  readonly #list;
  readonly #one;
  readonly #document;
  readonly #ofPaper;
  readonly #create;
  readonly #branch;
  readonly #move;
  readonly #rename;
  readonly #sign;
  readonly #remove;
  readonly #restore;

  constructor(db: Database.Database) {
    this.#list = db.prepare(`${LIST} where deleted_at is null order by updated_at desc, id desc`);
    this.#one = db.prepare(`${LIST} where session.id = ? and deleted_at is null`);
    this.#document = db.prepare('select document from session where id = ? and deleted_at is null').pluck();
    this.#ofPaper = db.prepare(
      `${LIST} where deleted_at is null and parent is null and json_valid(document) and json_extract(document, '$.id') = ? order by student_roll, student_name, session.id`,
    );
    this.#create = db.prepare(
      'insert into session (title, document_key, document_title, document, position, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#branch = db.prepare(`
      insert into session (title, document_key, document_title, document, position, created_at, updated_at, parent)
      select @title, document_key || @suffix, document_title, @document, @position, @now, @now, id from session where id = @parent and deleted_at is null`);
    this.#move = db.prepare(
      'update session set position = ?, updated_at = ? where id = ? and deleted_at is null',
    );
    this.#rename = db.prepare(
      'update session set title = ?, updated_at = ? where id = ? and deleted_at is null',
    );
    this.#sign = db.prepare(
      'update session set student_name = ?, student_roll = ? where id = ? and deleted_at is null',
    );
    this.#remove = db.prepare('update session set deleted_at = ? where id = ? and deleted_at is null');
    this.#restore = db.prepare('update session set deleted_at = null where id = ?');
    // A deletion can be undone until the application exits; what is still marked at the next start is deleted.
    try {
      db.prepare('delete from session where deleted_at is not null').run();
    } catch (error) {
      // The disk is full or the file is locked: they are deleted at a later start.
      console.error('deleted sessions were not removed:', error);
    }
  }

  list(): Session[] {
    // A row that a failing disk has changed does not hide the others.
    return this.#list.all().flatMap((row) => toSession(row) ?? []);
  }

  /** The sessions on any version of a paper, which is known by its id; branches are on other numbers. */
  ofPaper(paperId: string): Session[] {
    return this.#ofPaper.all(paperId).flatMap((row) => toSession(row) ?? []);
  }

  find(id: number): Session | null {
    const row = this.#one.get(id);
    return toSession(row);
  }

  /** The document's JSON as it was when the session began; null for a deleted session. */
  document(id: number): string | null {
    const text = this.#document.get(id);
    return typeof text === 'string' ? text : null;
  }

  create(documentKey: string, documentTitle: string, document: string): number {
    const now = new Date().toISOString();
    const title = documentTitle.trim().slice(0, 200) || 'Untitled';
    return Number(
      this.#create.run(title, documentKey, documentTitle, document, JSON.stringify(START), now, now)
        .lastInsertRowid,
    );
  }

  /**
   * Creates a session on a changed document, below its parent; null where the parent is deleted. Its document
   * key differs from the parent's, so that opening the document finds the parent.
   */
  branch(parent: number, title: string, document: string, position: Position): number | null {
    const result = this.#branch.run({
      parent,
      title: title.trim().slice(0, 200) || 'Untitled',
      document,
      position: JSON.stringify(position),
      now: new Date().toISOString(),
      suffix: BRANCH,
    });
    return result.changes === 1 ? Number(result.lastInsertRowid) : null;
  }

  /** Creates a session for what a student handed in, on the document it answers. */
  receive(documentKey: string, documentTitle: string, document: string, student: Student): number {
    const id = this.create(`${documentKey}${HANDED_IN}`, documentTitle, document);
    this.sign(id, student);
    const title = [student.roll, student.name].filter((part) => part !== '').join(' ');
    if (title !== '') this.rename(id, title);
    return id;
  }

  /** Writes whose work a session is. */
  sign(id: number, { name, roll }: Student): boolean {
    return this.#sign.run(name, roll, id).changes === 1;
  }

  move(id: number, position: Position): boolean {
    return this.#move.run(JSON.stringify(position), new Date().toISOString(), id).changes === 1;
  }

  rename(id: number, title: string): boolean {
    return this.#rename.run(title, new Date().toISOString(), id).changes === 1;
  }

  remove(id: number): boolean {
    return this.#remove.run(new Date().toISOString(), id).changes === 1;
  }

  restore(id: number): boolean {
    return this.#restore.run(id).changes === 1;
  }
}

/** Null for no row, and for one that cannot be read. */
function toSession(row: unknown): Session | null {
  const read = rowSchema.safeParse(row);
  if (!read.success) return null;
  const { id, title, document_key, document_title, position, answered, created_at, updated_at, parent } =
    read.data;
  const { student_name: name, student_roll: roll } = read.data;
  const where = positionSchema.safeParse(storedJson(position));
  return {
    id,
    title,
    documentKey: document_key,
    documentTitle: document_title,
    position: where.success ? where.data : START,
    answered,
    createdAt: created_at,
    updatedAt: updated_at,
    parent,
    student: { name, roll },
    handedIn: document_key.endsWith(HANDED_IN),
  };
}
