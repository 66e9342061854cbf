import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShelfItem } from '../core/papers/shelf.ts';

/**
 * What the Shelf has, as the build wrote it down: the window shows it before the thread that runs the core is
 * started, which would compete with the page for the processor.
 */
export const readBuiltShelf = async (): Promise<readonly ShelfItem[]> =>
  JSON.parse(await readFile(join(import.meta.dirname, 'shelf.json'), 'utf8')) as readonly ShelfItem[];
