import { expect, test } from 'vitest';
import type { ShelfEntry } from '../../../../core/contract/shelf.ts';
import { topicsOf } from '../../../../renderer/pages/home/topics.ts';

const entry = (key: string, type: ShelfEntry['type'], topic: string | null = null): ShelfEntry => ({
  key,
  type,
  title: key,
  topic,
  source: null,
  translations: null,
  level: null,
  minutes: null,
  kinds: [],
  summary: null,
  file: null,
  marks: 1,
  questions: 1,
});

test('topics are in the order of their first entry; an entry without one is sorted by its type', () => {
  const found = topicsOf([
    entry('a', 'paper'),
    entry('b', 'problem', 'Optimizers'),
    entry('c', 'problem'),
    entry('d', 'problem', 'Optimizers'),
  ]);
  expect(found.map(({ topic, entries }) => [topic, entries.map(({ key }) => key)])).toEqual([
    ['Exam papers', ['a']],
    ['Optimizers', ['b', 'd']],
    ['Problems', ['c']],
  ]);
});
