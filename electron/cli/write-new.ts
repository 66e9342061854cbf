import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeAtomically } from '../atomic-write.ts';
import { UsageError } from '../options.ts';

/** Writes a file that does not exist yet; `force` replaces one that does. Throws UsageError where it cannot. */
export async function writeNew(file: string, document: string, force: boolean): Promise<void> {
  try {
    if (force) await writeAtomically(resolve(file), document);
    else await writeFile(file, document, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError(
      code === 'EEXIST'
        ? `${file}: exists already; choose another name, or add --force to replace it`
        : `${file}: cannot be written (${code})`,
    );
  }
}
