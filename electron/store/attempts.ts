import type Database from 'better-sqlite3';
import type { z } from 'zod';
import { attemptSchema, helpSchema, type Attempt, type Practice } from '../../core/contract/attempts.ts';
import type { HelpLevel } from '../../core/views/help-level.ts';
import type { Given } from '../../core/contract/mastery.ts';
import { answeredIn } from '../../core/contract/mastery.ts';
import type { QuestionMark } from '../../core/marking/verdict.ts';
import type { SkillName } from '../../core/skills/index.ts';
import { attemptOf, isNothingNew } from '../attempt-of.ts';
import { EvidenceTable } from './evidence.ts';
import { storedJson } from './stored-json.ts';

/** What an attempt says about skills: the skill of each box, and where and when it was made. */
export interface Learnt {
  readonly skills: Readonly<Record<string, SkillName>>;
  readonly given: Given;
}

/** The markings of a session as attempts, and the help taken: rows are added, none is changed. */
export class Attempts {
  readonly #list;
  readonly #helpOf;
  readonly #last;
  readonly #insert;
  readonly #help;
  readonly #add;
  readonly #addAll;

  constructor(db: Database.Database) {
    this.#list = db
      .prepare('select content from attempt where session = ? order by made_at, question, nth')
      .pluck();
    this.#helpOf = db.prepare(
      'select question, box, level, taken_at as at from help where session = ? order by taken_at, box, level',
    );
    this.#last = db
      .prepare('select content from attempt where session = ? and question = ? order by nth desc limit 1')
      .pluck();
    this.#insert = db.prepare(`
      insert into attempt (session, question, nth, made_at, content)
      select id, @question, (select count(*) + 1 from attempt where session = @session and question = @question), @at, @content
      from session where id = @session and deleted_at is null`);
    // Help that was taken before keeps its time.
    this.#help = db.prepare(`
      insert into help (session, question, box, level, taken_at)
      select id, @question, @box, @level, @at from session where id = @session and deleted_at is null
      on conflict do nothing`);
    const insert = (session: number, attempt: Attempt): boolean =>
      this.#insert.run({
        session,
        question: attempt.question,
        at: attempt.at,
        content: JSON.stringify(attempt),
      }).changes === 1;
    const evidence = new EvidenceTable(db);
    this.#add = db.transaction(
      (session: number, mark: QuestionMark, learnt: Learnt | null): Attempt | null => {
        const { attempts, help } = this.of(session);
        const attempt = attemptOf(mark, help, new Date().toISOString());
        const last = attemptSchema.safeParse(storedJson(this.#last.get(session, mark.id)));
        if (isNothingNew(attempt, last.data)) return null;
        if (!insert(session, attempt)) return null;
        if (learnt) {
          const before = attempts.filter(({ question }) => question === mark.id);
          evidence.add(learnt.given, answeredIn([...before, attempt], learnt.skills));
        }
        return attempt;
      },
    );
    this.#addAll = db.transaction((session: number, { attempts, help }: Practice) => {
      for (const one of help) this.#help.run({ ...one, session });
      for (const one of attempts) insert(session, one);
    });
  }

  /** Attempts and help that cannot be read are left out. */
  of(session: number): Practice {
    const read = <T>(schema: z.ZodType<T>, rows: readonly unknown[]): T[] =>
      rows.flatMap((row) => {
        const one = schema.safeParse(row);
        return one.success ? [one.data] : [];
      });
    return {
      attempts: read(attemptSchema, this.#list.all(session).map(storedJson)),
      help: read(helpSchema, this.#helpOf.all(session)),
    };
  }

  /**
   * Stores a marking, with what it says about skills; null where nothing was written, or nothing differs from the
   * attempt before.
   */
  add(session: number, mark: QuestionMark, learnt: Learnt | null = null): Attempt | null {
    return this.#add.immediate(session, mark, learnt);
  }

  /** Stores all that was handed in, or nothing. */
  addAll(session: number, practice: Practice): void {
    this.#addAll.immediate(session, practice);
  }

  /** Returns when the row is on disk; false where the session is deleted. */
  take(session: number, question: string, box: string, level: HelpLevel): boolean {
    const at = new Date().toISOString();
    return (
      this.#help.run({ session, question, box, level, at }).changes === 1 ||
      this.of(session).help.some((one) => one.question === question && one.box === box && one.level === level)
    );
  }
}
