import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { decisionSchema, type Decision, type PaperAnswers, type Student } from '../../core/index.ts';
import { localPath } from '../local-path.ts';
import { UsageError } from '../options.ts';

/** A session as it is marked again. */
export interface SessionScript {
  readonly title: string;
  readonly student: Student;
  readonly answers: PaperAnswers;
  readonly decisions: readonly Decision[];
  /** The text of the document that was answered. */
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
  const place = localPath(file);
  if (!existsSync(place))
    throw new UsageError(`${file}: does not exist; name a folder of answers or a session file`);
  const binding = process.env['CHALKGRAD_SQLITE_BINDING'] ?? '';
  try {
    const db = new Database(place, { readonly: true, ...(binding === '' ? {} : { nativeBinding: binding }) });
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
    const scripts = sessions.flatMap((row): readonly SessionScript[] => {
      const { id, title, name, roll, document } = sessionSchema.parse(row);
      const typed = byQuestion(answers.all(id));
      if (Object.keys(typed).length === 0) return [];
      return [
        {
          title,
          student: { name, roll },
          answers: typed,
          decisions: decisions.all(id).flatMap(decisionIn),
          document,
        },
      ];
    });
    db.close();
    return scripts;
  } catch (error) {
    throw new UsageError(
      `${file}: cannot be read as a session file (${error instanceof Error ? error.message : String(error)}); open it with this version of Chalkgrad first`,
    );
  }
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
