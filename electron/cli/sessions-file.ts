import { z } from 'zod';
import {
  decisionSchema,
  type Decision,
  type PaperAnswers,
  type PaperMark,
  type Student,
} from '../../core/index.ts';
import { Results } from '../store/results.ts';
import { inSessionFile } from './session-file.ts';

/** A session as it is marked again. */
export interface SessionScript {
  readonly title: string;
  readonly student: Student;
  readonly answers: PaperAnswers;
  readonly decisions: readonly Decision[];
  /** The last result that is kept; null for none. */
  readonly kept: PaperMark | null;
  /** The JSON of the paper by which that was made, or else of the one that was answered. */
  readonly document: string;
}

const sessionSchema = z.object({
  id: z.int(),
  title: z.string(),
  name: z.string(),
  roll: z.string(),
  document: z.string(),
});
const answerSchema = z.object({ question: z.string(), box: z.string(), typed: z.string() });

/**
 * The answered sessions on any version of a paper in a session file, branches left out. The file is read, never
 * changed. Throws UsageError where it is none.
 */
export function sessionsIn(file: string, paperId: string): readonly SessionScript[] {
  return inSessionFile(file, 'a folder of answers or a session file', (db) => {
    const sessions = db
      .prepare(
        `select id, title, student_name as name, student_roll as roll, document from session
         where deleted_at is null and parent is null and json_valid(document) and json_extract(document, '$.id') = ?
         order by student_roll, student_name, id`,
      )
      .all(paperId);
    const answers = db.prepare("select question, box, typed from answer where session = ? and typed <> ''");
    const decisions = db.prepare(
      'select question, box, typed, decided_by as by, had, earned, of_all as "of", comment from decision where session = ? order by id',
    );
    const results = new Results(db);
    return sessions.flatMap((row): readonly SessionScript[] => {
      const { id, title, name, roll, document } = sessionSchema.parse(row);
      const typed = byQuestion(answers.all(id));
      if (Object.keys(typed).length === 0) return [];
      const last = results.of(id).at(-1);
      return [
        {
          title,
          student: { name, roll },
          answers: typed,
          decisions: decisions.all(id).flatMap(decisionIn),
          kept: last?.mark ?? null,
          document: (last && results.version(last.paperHash)) ?? document,
        },
      ];
    });
  });
}

function byQuestion(rows: readonly unknown[]): PaperAnswers {
  const answers: Record<string, Record<string, string>> = {};
  for (const row of rows) {
    const { question, box, typed } = answerSchema.parse(row);
    (answers[question] ??= {})[box] = typed;
  }
  return answers;
}

function decisionIn(row: unknown): readonly Decision[] {
  const { had, ...rest } = z.looseObject({ had: z.string() }).parse(row);
  const read = decisionSchema.safeParse({ ...rest, had: JSON.parse(had) as unknown });
  return read.success ? [read.data] : [];
}
