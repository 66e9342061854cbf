import Database from 'better-sqlite3';
import { migrations } from './migrations/index.ts';

/** The upper half of `application_id`: "Ck". Its lower half repeats the version. */
const MARK = 0x436b_0000;
/** The highest version that a later release may have; a larger number is a damaged header. */
export const HIGHEST = migrations.length + 1000;

/**
 * Writes the version a second time, into `application_id`, so that one flipped bit of `user_version` is not
 * read as another version.
 */
export function markVersion(db: Database.Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  const marked = MARK + version;
  if (version > 0 && db.pragma('application_id', { simple: true }) !== marked)
    db.pragma(`application_id = ${marked}`);
}

/** `same`: the second version is there and agrees; `absent`: an earlier release wrote the file. */
export function markOf(db: Database.Database): 'same' | 'absent' | 'different' {
  const mark = Number(db.pragma('application_id', { simple: true }));
  if (mark === 0) return 'absent';
  return mark === MARK + Number(db.pragma('user_version', { simple: true })) ? 'same' : 'different';
}

type Schema = ReadonlyMap<string, string>;

/** The definitions of the tables by name, without blanks and case. SQLite's own tables are left out. */
export function schemaOf(db: Database.Database): Schema {
  const rows = db
    .prepare("select name, sql from sqlite_schema where name not like 'sqlite\\_%' escape '\\'")
    .raw()
    .all() as [string, string | null][];
  return new Map(rows.map(([name, sql]) => [name, (sql ?? '').replace(/\s+/g, '').toLowerCase()]));
}

let known: readonly Schema[] | undefined;

/** The schema of each version, from none to the last, made by its migrations. */
function schemas(options: Database.Options): readonly Schema[] {
  if (known) return known;
  const db = new Database(':memory:', options);
  known = [
    new Map(),
    ...migrations.map((step) => {
      db.exec(step);
      return schemaOf(db);
    }),
  ];
  db.close();
  return known;
}

/**
 * The version whose tables a file has: all of them as that version defines them, and none of a later one; null
 * where there is none. `named` is preferred where it fits, since a version may change rows only. Tables that no
 * version has do not count.
 */
export function versionOfSchema(found: Schema, named: number, options: Database.Options): number | null {
  const all = schemas(options);
  const names = new Set(all.flatMap((schema) => [...schema.keys()]));
  const fits = (version: number): boolean =>
    [...names].every((name) => found.get(name) === all[version]?.get(name));
  return [named, ...all.keys()].find((version) => version in all && fits(version)) ?? null;
}
