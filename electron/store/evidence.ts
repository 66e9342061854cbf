import type Database from 'better-sqlite3';
import { evidenceSchema, type Answered, type Evidence, type Given } from '../../core/contract/mastery.ts';
import { storedJson } from './stored-json.ts';

const COLUMNS = 'skill, source, document, question, box, seed, typed, result, tries, help, mistake, at, day';
type Row = Readonly<Record<string, unknown>>;

/** What answers say about skills: rows are added, and deleted all at once. */
export class EvidenceTable {
  readonly #add;
  readonly #list;
  readonly #fading;
  readonly #deleteAll;

  constructor(db: Database.Database) {
    // After a right answer the numbers are known: what is typed for them again says nothing of the skill.
    const insert = db.prepare(`
      insert into evidence (skill, source, document, question, box, seed, typed, result, tries, help, mistake, at, day)
      select @skill, @source, @document, @question, @box, @seed, @typed, @result, @tries, @help, @mistake, @at, @day
      where not exists (select 1 from evidence where document = @document and question = @question and box = @box
        and seed is @seed and result in ('right', 'carried'))`);
    this.#list = db.prepare<[], Row>(`select ${COLUMNS} from evidence order by id`);
    this.#fading = db.prepare<[string, string], Row>(
      `select ${COLUMNS} from evidence where source = 'fading' and document = ? and question = ? order by id`,
    );
    this.#deleteAll = db.prepare('delete from evidence');
    this.#add = db.transaction((given: Given, answered: readonly Answered[]) => {
      for (const one of answered)
        insert.run({ ...given, ...one, mistake: one.mistake && JSON.stringify(one.mistake) });
    });
  }

  /**
   * Stores all of it or nothing; within a transaction of the caller, with that. A box that was right with the same
   * numbers is left out.
   */
  add(given: Given, answered: readonly Answered[]): void {
    this.#add(given, answered);
  }

  /** In the order in which it was added. Rows that cannot be read, or are of a skill of a later version, are left out. */
  list(): Evidence[] {
    return this.#list.all().flatMap(read);
  }

  /** The answers in a question whose steps fade, in the order in which they were given. */
  fadingIn(document: string, question: string): Evidence[] {
    return this.#fading.all(document, question).flatMap(read);
  }

  /** Returns how many there were. */
  deleteAll(): number {
    return this.#deleteAll.run().changes;
  }
}

/** None for a row that cannot be read. */
function read(row: Row): Evidence[] {
  const { mistake } = row;
  const one = evidenceSchema.safeParse({ ...row, mistake: mistake === null ? null : storedJson(mistake) });
  return one.success ? [one.data] : [];
}
