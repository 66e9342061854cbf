import { describe, expect, test } from 'vitest';
import { RecentDocuments } from '../../../electron/store/recent-documents.ts';
import { freshStore, nextMillisecond } from './fresh-store.ts';

function opened(paths: readonly string[]): RecentDocuments {
  const recent = new RecentDocuments(freshStore());
  for (const path of paths) {
    nextMillisecond();
    recent.add(path, `Title of ${path}`);
  }
  return recent;
}
const pathsOf = (recent: RecentDocuments): string[] => recent.list().map(({ path }) => path);

describe('the files opened last', () => {
  test('are listed with the latest first', () => {
    expect(opened(['/a.json', '/b.json']).list()).toEqual([
      { path: '/b.json', title: 'Title of /b.json' },
      { path: '/a.json', title: 'Title of /a.json' },
    ]);
  });

  test('a file opened again moves to the front and takes its new title', () => {
    const recent = opened(['/a.json', '/b.json']);
    nextMillisecond();
    recent.add('/a.json', 'Retitled');
    expect(recent.list()).toEqual([
      { path: '/a.json', title: 'Retitled' },
      { path: '/b.json', title: 'Title of /b.json' },
    ]);
  });

  test('are at most twelve: the oldest is dropped', () => {
    const paths = Array.from({ length: 14 }, (_, i) => `/${i + 1}.json`);
    expect(pathsOf(opened(paths))).toEqual(paths.slice(2).reverse());
  });

  test('a forgotten one is not listed, and forgetting an unknown one does nothing', () => {
    const recent = opened(['/a.json', '/b.json']);
    recent.forget('/a.json');
    recent.forget('/never.json');
    expect(pathsOf(recent)).toEqual(['/b.json']);
  });
});
