import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceStamp } from '../../build/source-stamp.js';
import { temporaryFolder } from './temporary-folder.ts';

const writeAt = (file: string, text: string, seconds: number): void => {
  writeFileSync(file, text);
  utimesSync(file, seconds, seconds);
};

test.each<[string, (folder: string) => void]>([
  ['another text of the same length', (folder) => writeAt(join(folder, 'a.ts'), 'two', 2000)],
  ['another length at the same time', (folder) => writeAt(join(folder, 'a.ts'), 'three', 1000)],
  ['a new file', (folder) => writeAt(join(folder, 'b.ts'), '', 1000)],
  ['a file less', (folder) => rmSync(join(folder, 'a.ts'))],
])('the bundle of the command line is made again after %s', (_change, change) => {
  const folder = temporaryFolder();
  writeAt(join(folder, 'a.ts'), 'one', 1000);
  const before = sourceStamp([folder]);
  expect(sourceStamp([folder])).toBe(before);
  change(folder);
  expect(sourceStamp([folder])).not.toBe(before);
});
