import { expect, test } from 'vitest';
import { kindNames } from '../../../core/kinds/index.ts';
import { paperCalled, papers } from '../../../core/papers/index.ts';
import { translationsIn } from '../../../core/language/translations-in.ts';
import { shelfList } from '../../../core/papers/shelf.ts';
import { WALKED, walkedShelf } from '../../e2e/walked.ts';

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
      level: paper?.level ?? null,
      minutes: paper?.minutes ?? null,
      kinds: [...new Set(paper?.questions.map(({ problem }) => problem.kind))],
      questions: paper?.questions.length,
      marks: paper?.questions.reduce((sum, { marks }) => sum + marks, 0),
      type: paper?.type,
      translations:
        translationsIn({ title: paper?.title, summary: paper?.summary }, paper?.translations) ?? null,
    });
  }
});

test('a paper is parsed once, and an unknown id gives null', () => {
  expect(papers()[0]).toBe(paperCalled(papers()[0]?.id ?? ''));
  expect(paperCalled('nothing-of-that-name')).toBeNull();
});

test('every paper and problem of the Shelf states its level and its minutes; those of an exam are its duration', () => {
  for (const { id, level, minutes } of shelfList()) {
    expect(level, id).toMatch(/^(basic|intermediate|advanced)$/);
    expect(minutes, id).toBeGreaterThan(0);
    const [, count, unit] = /^(\d+) (minutes|hours?)$/.exec(paperCalled(id)?.duration ?? '') ?? [];
    if (count !== undefined) expect(minutes, id).toBe(Number(count) * (unit === 'minutes' ? 1 : 60));
  }
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

test('the documents that the tests of the window walk through are on the Shelf, and every kind is among them', () => {
  const walked = walkedShelf();
  expect(walked.length).toBe(WALKED.size);
  expect([...new Set(walked.flatMap(({ kinds }) => kinds))].sort()).toEqual([...kindNames].sort());
});
