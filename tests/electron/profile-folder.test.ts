import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unusableProfile } from '../../electron/profile-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a missing profile folder is created, and one that exists is usable', () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  expect(unusableProfile(folder)).toBeNull();
  expect(existsSync(folder)).toBe(true);
  expect(unusableProfile(folder)).toBeNull();
});

test('a file in place of the profile folder is named with what to do', () => {
  const file = join(temporaryFolder(), 'profile');
  writeFileSync(file, 'not a folder');
  expect(unusableProfile(file)).toBe(
    `the folder of settings and sessions, ${file}, cannot be used: it is a file; make it a folder that you may write to`,
  );
  expect(unusableProfile(join(file, 'below'))).toMatch(/cannot be used: ENOTDIR/);
});

test.skipIf(process.platform === 'win32')('a folder that may not be written to is refused', () => {
  const folder = join(temporaryFolder(), 'profile');
  mkdirSync(folder, { mode: 0o555 });
  // Root may write everywhere, so this runs as another user (Debian's `nobody`).
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    expect(unusableProfile(folder)).toMatch(/cannot be used: EACCES/);
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});
