import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of the SQLite addon; undefined for better-sqlite3's own prebuild. The environment may name one only
 * where the application runs from its sources: a packaged application has `resources` and loads no other library.
 */
export function nativeBinding(resources: string | undefined): string | undefined {
  if (resources === undefined) {
    const named = process.env['CHALKGRAD_SQLITE_BINDING'];
    return named === '' ? undefined : named;
  }
  const packaged = join(resources, 'native', 'better_sqlite3.node');
  return existsSync(packaged) ? packaged : undefined;
}
