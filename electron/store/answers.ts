import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { StoredAnswer } from '../../core/contract/session.ts';
import type { PaperAnswers } from '../../core/marking/grade.ts';
import type { BoxMark } from '../../core/marking/verdict.ts';
import { storedJson } from './stored-json.ts';

const rowSchema = z.object({
  question: z.string(),
  box: z.string(),
  typed: z.string(),
  mark: z.string().nullable(),
});
const spanSchema = z.object({ from: z.number(), to: z.number() }).nullable();
const saidSchema = z.object({ en: z.string(), hi: z.string(), bn: z.string() });
const markSchema = z.object({
  id: z.string(),
  typed: z.string(),
  verdict: z.enum(['right', 'carried', 'partial', 'wrong', 'unreadable', 'proposed', 'blank']),
  expected: z.string(),
  award: z.number(),
  marks: z.number(),
  why: z.string(),
  reason: saidSchema.optional(),
  diagnosis: z
    .object({
      mistake: z.string(),
      skill: z.string(),
      step: z.string(),
      says: saidSchema,
    })
    .optional(),
  ideas: z.array(z.object({ name: z.string(), at: spanSchema, against: spanSchema })).optional(),
  decided: z
    .object({ by: z.enum(['teacher', 'self']), had: z.array(z.string()), comment: z.string() })
    .optional(),
  nudge: saidSchema.optional(),
}) satisfies z.ZodType<BoxMark>;

/** Answers as typed, each with the verdict that the student saw last. */
export class Answers {
  readonly #list;
  readonly #save;
  readonly #mark;
  readonly #saveAll;

  constructor(db: Database.Database) {
    this.#list = db.prepare('select question, box, typed, mark from answer where session = ?');
    // A changed answer loses its mark.
    this.#save = db.prepare(`
      insert into answer (session, question, box, typed, saved_at)
      select id, @question, @box, @typed, @now from session where id = @session and deleted_at is null
      on conflict (session, question, box) do update set typed = excluded.typed, saved_at = excluded.saved_at,
        mark = case when answer.typed = excluded.typed then answer.mark end, marked_at = case when answer.typed = excluded.typed then answer.marked_at end`);
    this.#saveAll = db.transaction((session: number, answers: PaperAnswers) => {
      for (const [question, boxes] of Object.entries(answers))
        for (const [box, typed] of Object.entries(boxes)) this.save(session, question, box, typed);
    });
    // An answer that was changed while it was being marked gets no mark.
    const one = db.prepare(`
      insert into answer (session, question, box, typed, saved_at, mark, marked_at) values (@session, @question, @box, @typed, @now, @mark, @now)
      on conflict (session, question, box) do update set mark = excluded.mark, marked_at = excluded.marked_at where answer.typed = excluded.typed`);
    this.#mark = db.transaction((session: number, question: string, marks: readonly BoxMark[]) => {
      for (const mark of marks)
        one.run({
          session,
          question,
          box: mark.id,
          typed: mark.typed,
          mark: JSON.stringify(mark),
          now: new Date().toISOString(),
        });
    });
  }

  of(session: number): StoredAnswer[] {
    return this.#list.all(session).map((row) => {
      const { mark, ...answer } = rowSchema.parse(row);
      const parsed = markSchema.safeParse(storedJson(mark));
      return { ...answer, mark: parsed.success ? parsed.data : null };
    });
  }

  /** Returns when the row is on disk; false where the session is deleted. */
  save(session: number, question: string, box: string, typed: string): boolean {
    return this.#save.run({ session, question, box, typed, now: new Date().toISOString() }).changes === 1;
  }

  /** Saves all the answers that were handed in, or none. */
  saveAll(session: number, answers: PaperAnswers): void {
    this.#saveAll.immediate(session, answers);
  }

  mark(session: number, question: string, marks: readonly BoxMark[]): void {
    this.#mark.immediate(session, question, marks);
  }
}
