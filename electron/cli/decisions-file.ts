import { z } from 'zod';
import { decisionSchema, type Decision, type Student } from '../../core/index.ts';
import { inSessionFile } from './session-file.ts';

const rowSchema = decisionSchema.omit({ had: true }).extend({
  had: z.string(),
  paper: z.string().nullable(),
  name: z.string(),
  roll: z.string(),
});

/** A teacher's decision with whose answer it is. */
export interface StoredDecision {
  readonly decision: Decision;
  readonly student: Student;
}

/**
 * The teachers' decisions on a paper that a session file holds, in their order. The file is read, never changed.
 * Throws UsageError where it is none.
 */
export function decisionsIn(file: string, paperId: string): readonly StoredDecision[] {
  const rows = inSessionFile(file, 'a session file, sessions.db', (db) =>
    db
      .prepare(
        `select question, box, typed, decided_by as by, had, earned, of_all as "of", comment,
                json_extract(document, '$.id') as paper, student_name as name, student_roll as roll
         from decision join session on session.id = decision.session
         where decided_by = 'teacher' and deleted_at is null order by decision.id`,
      )
      .all(),
  );
  return rows.flatMap((row) => {
    const read = rowSchema.safeParse(row);
    if (!read.success || read.data.paper !== paperId) return [];
    const { paper: _paper, name, roll, had, ...rest } = read.data;
    const names = z.array(z.string()).safeParse(JSON.parse(had));
    return [{ decision: { ...rest, had: names.success ? names.data : [] }, student: { name, roll } }];
  });
}

/** The decisions that count for a student: their own last, so that they go before those on others' same words. */
export const decisionsFor = (
  { name, roll }: Student,
  stored: readonly StoredDecision[],
): readonly Decision[] => {
  const isOwn = ({ student }: StoredDecision): boolean => student.name === name && student.roll === roll;
  return [...stored.filter((one) => !isOwn(one)), ...stored.filter(isOwn)].map(({ decision }) => decision);
};
