import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  labEvidenceSchema,
  type KeptBefore,
  type KeptCurve,
  type KeptLabRun,
  type LabEvidence,
  type LabRunEntry,
  type NewLabRun,
} from '../../core/contract/lab-runs.ts';
import { storedJson } from './stored-json.ts';

const rowSchema = z.object({
  id: z.int().positive(),
  question: z.string(),
  option: z.string(),
  made_at: z.string(),
  content: z.string(),
});
const curvesSchema = z.array(
  z.object({ chart: z.string(), arm: z.string(), seed: z.int(), count: z.int().min(0) }),
);
const pointsSchema = z.object({ curves: z.string(), points: z.instanceof(Uint8Array) });
const ENTRY = 'select id, question, option, made_at, content from lab_run';

/** Runs of experiments, each with all of its points. */
export class LabRuns {
  readonly #found;
  readonly #insert;
  readonly #update;
  readonly #list;
  readonly #ofSession;
  readonly #latest;
  readonly #entry;
  readonly #points;
  readonly #remove;
  readonly #keep;

  constructor(db: Database.Database) {
    this.#found = db.prepare(`
      select id, curves, points from lab_run
      where session is @session and question = @question and option = @option and lab = @lab and identity = @identity`);
    this.#insert = db.prepare(`
      insert into lab_run (session, question, option, lab, identity, content, curves, points, made_at)
      select @session, @question, @option, @lab, @identity, @content, @curves, @points, @now
      where @session is null or exists (select 1 from session where id = @session and deleted_at is null)`);
    this.#update = db.prepare(
      'update lab_run set content = @content, curves = @curves, points = @points, made_at = @now where id = @id',
    );
    this.#list = db.prepare(`${ENTRY} where session is ? and lab = ? order by made_at desc, id desc`);
    this.#ofSession = db.prepare(`${ENTRY} where session = ? and question <> '' order by made_at, id`);
    this.#latest = db.prepare(`
      ${ENTRY} as run
      where id = (
        select id from lab_run
        where lab = run.lab
          and (session is null or exists (select 1 from session where id = lab_run.session and deleted_at is null))
        order by made_at desc, id desc limit 1)
      order by lab`);
    this.#entry = db.prepare(`${ENTRY} where id = ?`);
    this.#points = db.prepare('select curves, points from lab_run where id = ?');
    this.#remove = db.prepare('delete from lab_run where id = ?');
    this.#keep = db.transaction((session: number | null, run: NewLabRun): KeptBefore | null => {
      const { evidence, place } = run;
      const row = {
        session,
        question: place?.question ?? '',
        option: place?.option ?? '',
        lab: evidence.lab,
        identity: identityOf(evidence),
        content: JSON.stringify(evidence),
        ...packed(run.curves),
        now: new Date().toISOString(),
      };
      const found = this.#found.get(row);
      if (!found) return this.#insert.run(row).changes === 1 ? 'none' : null;
      const before = pointsSchema.extend({ id: z.int() }).parse(found);
      this.#update.run({ ...row, id: before.id });
      return before.curves === row.curves && row.points.equals(before.points) ? 'same' : 'different';
    });
  }

  /** Returns when the run is on disk, with what was kept of the same run before; null where the session is deleted. */
  keep(session: number | null, run: NewLabRun): KeptBefore | null {
    return this.#keep.immediate(session, run);
  }

  /** The runs of an experiment in a session, or of no paper, the last one first. */
  list(session: number | null, lab: string): LabRunEntry[] {
    return this.#list.all(session, lab).flatMap((row) => entryOf(row) ?? []);
  }

  /** The last run of each experiment, with the curves of the first of its charts that has any. */
  latest(): KeptLabRun[] {
    return this.#latest.all().flatMap((row) => {
      const run = this.#whole(row);
      if (!run) return [];
      const drawn = (id: string): KeptCurve[] => run.curves.filter(({ chart }) => chart === id);
      const first = run.evidence.charts.find(({ id }) => drawn(id).length > 0);
      return [{ ...run, curves: first ? drawn(first.id) : [] }];
    });
  }

  /** The runs that support an option of the paper of a session, with their points, the first one first. */
  ofSession(session: number): KeptLabRun[] {
    return this.#ofSession.all(session).flatMap((row) => this.#whole(row) ?? []);
  }

  /** A run with its points; null where there is none, or where it cannot be read. */
  read(id: number): KeptLabRun | null {
    return this.#whole(this.#entry.get(id));
  }

  remove(id: number): boolean {
    return this.#remove.run(id).changes === 1;
  }

  #whole(row: unknown): KeptLabRun | null {
    const entry = entryOf(row);
    if (!entry) return null;
    const stored = pointsSchema.safeParse(this.#points.get(entry.id));
    const curves = stored.success ? unpacked(stored.data) : null;
    return curves && { ...entry, curves };
  }
}

/** What makes a run: the same text for the same settings in whatever order, and for the same pictures of one's own. */
const identityOf = ({ settings, seed, changes, pictures }: LabEvidence): string =>
  JSON.stringify([
    Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)),
    seed,
    changes,
    ...(pictures ? [pictures.digest] : []),
  ]);

/** null for a row that cannot be read. */
function entryOf(found: unknown): LabRunEntry | null {
  const row = rowSchema.safeParse(found);
  if (!row.success) return null;
  const { id, question, option, made_at: madeAt, content } = row.data;
  const evidence = labEvidenceSchema.safeParse(storedJson(content));
  if (!evidence.success) return null;
  return { id, place: question === '' ? null : { question, option }, madeAt, evidence: evidence.data };
}

const BYTES = Float64Array.BYTES_PER_ELEMENT;

function packed(curves: readonly KeptCurve[]): { readonly curves: string; readonly points: Buffer } {
  const numbers = curves.flatMap(({ points }) => [...points]);
  const points = Buffer.alloc(numbers.length * BYTES);
  numbers.forEach((value, i) => points.writeDoubleLE(value, i * BYTES));
  const heads = curves.map(({ chart, arm, seed, points: { length } }) => ({
    chart,
    arm,
    seed,
    count: length,
  }));
  return { curves: JSON.stringify(heads), points };
}

/** null where the points are not as many as their curves say. */
function unpacked({ curves, points }: z.infer<typeof pointsSchema>): KeptCurve[] | null {
  const heads = curvesSchema.safeParse(storedJson(curves));
  if (!heads.success) return null;
  if (heads.data.reduce((sum, { count }) => sum + count, 0) * BYTES !== points.length) return null;
  const view = new DataView(points.buffer, points.byteOffset, points.byteLength);
  let at = 0;
  return heads.data.map(({ count, ...head }) => {
    const from = at;
    at += count;
    return {
      ...head,
      points: Float64Array.from({ length: count }, (_, i) => view.getFloat64((from + i) * BYTES, true)),
    };
  });
}
