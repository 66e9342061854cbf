import { expect, test } from 'vitest';
import { paperCalled, papers, shelfList } from '../../../core/papers/index.ts';

test('what the Shelf says of a paper without working it is what the worked paper says', () => {
  const items = shelfList();
  expect(items.length).toBeGreaterThanOrEqual(4);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const { id, ...item } of items) {
    const paper = paperCalled(id);
    expect(paper?.id).toBe(id);
    expect(item).toEqual({
      title: paper?.title,
      source: paper?.source ?? null,
      summary: paper?.summary ?? null,
      topic: paper?.topic ?? null,
      questions: paper?.questions.length,
      marks: paper?.questions.reduce((sum, { marks }) => sum + marks, 0),
      type: paper?.type,
    });
  }
});

test('a paper is read once, and an unknown one is none', () => {
  expect(papers()[0]).toBe(paperCalled(papers()[0]?.id ?? ''));
  expect(paperCalled('nothing-of-that-name')).toBeNull();
});
