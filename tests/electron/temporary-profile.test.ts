import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryProfile } from '../../electron/temporary-profile.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chalkgrad-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function leftBehind(name: string, minutesAgo: number): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'Preferences'), '{}');
  const then = Date.now() / 1000 - minutesAgo * 60;
  utimesSync(path, then, then);
  return path;
}

test('each run gets a folder of its own', () => {
  const [one, other] = [temporaryProfile(folder), temporaryProfile(folder)];
  expect(one).not.toBe(other);
  expect([existsSync(one), existsSync(other)]).toEqual([true, true]);
});

test('the profile of an export an hour ago is deleted; one that may be in use, and other folders, stay', () => {
  const old = leftBehind('chalkgrad-export-old', 60);
  const running = leftBehind('chalkgrad-export-running', 2);
  const foreign = leftBehind('somebody-else', 60);
  temporaryProfile(folder);
  expect([old, running, foreign].map(existsSync)).toEqual([false, true, true]);
});
