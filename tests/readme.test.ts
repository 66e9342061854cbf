import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lessons } from '../core/lessons/index.ts';
import { exams } from '../core/papers/exams.ts';
import { problems } from '../core/papers/problems.ts';
import { shelfList } from '../core/papers/shelf.ts';
import { skillNames } from '../core/skills/index.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

test.each([
  ['papers beside the mid-term', /(\d+) more papers\b/g, exams.length - 1],
  ['problems', /(\d+) problems\b/g, problems.length],
  ['lessons', /(\d+) lessons\b/g, lessons.length],
  ['skills', /(\d+) skills\b/g, skillNames.length],
] as const)('the README counts the %s', (_, counted, count) => {
  const found = [...readme.matchAll(counted)].map(([, number]) => Number(number));
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found)).toEqual(new Set([count]));
});

test('the README says how large the mid-term is', () => {
  const [midterm] = shelfList();
  expect(readme).toContain(`mid-term (${midterm?.questions} questions, ${midterm?.marks} marks)`);
});

test.each(['core', 'electron', 'renderer'])('the README says what each folder of %s is for', (room) => {
  const [, places = ''] = /## Where things live\n\n```\n([^]*?)```/.exec(readme) ?? [];
  const [, listed = ''] = new RegExp(String.raw`^${room}/(.*(?:\n +.*)*)`, 'm').exec(places) ?? [];
  const folders = readdirSync(join(root, room), { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !listed.includes(` ${name}/ `))).toEqual([]);
});
