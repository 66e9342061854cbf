import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { NewResult, PaperVersion, StoredResult } from '../../core/contract/regrade.ts';
import type { PaperMark } from '../../core/marking/grade.ts';
import { storedJson } from './stored-json.ts';

const boxSchema = z.looseObject({
  id: z.string(),
  typed: z.string(),
  verdict: z.string(),
  expected: z.string(),
  award: z.number(),
  marks: z.number(),
  why: z.string(),
});
const markSchema = z.looseObject({
  format: z.literal(1),
  policy: z.object({ name: z.string(), version: z.int(), title: z.string() }),
  score: z.number(),
  marks: z.number(),
  questions: z.array(
    z.looseObject({ id: z.string(), score: z.number(), marks: z.number(), boxes: z.array(boxSchema) }),
  ),
});

/** The marks of a stored result; null for JSON that cannot be read. */
export function keptMark(json: string | undefined): PaperMark | null {
  const read = markSchema.safeParse(storedJson(json));
  // The rest of a box is what this or another release wrote; nothing reads it but as text.
  return read.success ? (read.data as PaperMark) : null;
}

/** A kept result with the marks of every box. */
export interface KeptResult extends StoredResult {
  readonly mark: PaperMark;
}

/** The results of sessions: rows are added, none is changed. */
export class Results {
  readonly #list;
  readonly #version;
  readonly #addAll;

  constructor(db: Database.Database) {
    this.#list = db.prepare('select made_at, paper_hash, mark from result where session = ? order by id');
    this.#version = db.prepare('select document from version where hash = ?').pluck();
    const keep = db.prepare(
      'insert or ignore into version (hash, document) select @hash, @document where exists (select 1 from result where paper_hash = @hash)',
    );
    const insert = db.prepare(`
      insert into result (session, made_at, paper_hash, policy_name, policy_version, mark)
      select id, @now, @hash, @name, @version, @mark from session where id = @session and deleted_at is null`);
    this.#addAll = db.transaction((added: readonly NewResult[], versions: readonly PaperVersion[]) => {
      const now = new Date().toISOString();
      for (const { session, paperHash: hash, mark } of added)
        insert.run({ session, now, hash, ...pick(mark), mark: JSON.stringify(mark) });
      for (const version of versions) keep.run(version);
    });
  }

  /** The first one first. A row that cannot be read is left out. */
  of(session: number): KeptResult[] {
    return this.#list.all(session).flatMap((row) => {
      const { made_at: madeAt, paper_hash: paperHash, mark } = row as Readonly<Record<string, string>>;
      const kept = keptMark(mark);
      if (kept === null || madeAt === undefined || paperHash === undefined) return [];
      return [{ madeAt, paperHash, policy: kept.policy, score: kept.score, marks: kept.marks, mark: kept }];
    });
  }

  /** The JSON of the paper by which results with this hash were made; null where it was not kept. */
  version(hash: string): string | null {
    const document = this.#version.get(hash);
    return typeof document === 'string' ? document : null;
  }

  /** Adds all of them with the versions of the paper that made them, or none. Those of deleted sessions are left out. */
  addAll(added: readonly NewResult[], versions: readonly PaperVersion[] = []): void {
    this.#addAll.immediate(added, versions);
  }
}

const pick = ({
  policy: { name, version },
}: PaperMark): { readonly name: string; readonly version: number } => ({
  name,
  version,
});
