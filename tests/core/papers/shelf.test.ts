import { expect, test } from 'vitest';
import { paperCalled, papers, shelfList } from '../../../core/papers/index.ts';

test('the Shelf shows the same of an unsolved paper as the solved paper gives', () => {
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

test('a paper is parsed once, and an unknown id gives null', () => {
  expect(papers()[0]).toBe(paperCalled(papers()[0]?.id ?? ''));
  expect(paperCalled('nothing-of-that-name')).toBeNull();
});

test('every paper and problem of the Shelf has a summary and a topic, and the topics come in the order of a course', () => {
  const topics = [
    'Exam papers',
    'Networks by hand',
    'Computational graphs',
    'Losses and activations',
    'Optimizers',
    'Convolution',
    'Normalization and attention',
    'Recurrent networks',
    'Networks of the literature',
  ];
  const places = shelfList().map(({ id, summary, topic }) => {
    expect(summary, id).toMatch(/^\S.*\.$/u);
    expect(topics, id).toContain(topic);
    return topics.indexOf(topic ?? '');
  });
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
