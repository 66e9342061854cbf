import { describe, expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import { num } from '../../../core/expr/expr.ts';
import type { Step } from '../../../core/solution/step.ts';
import { buildTimeline } from '../../../core/views/timeline.ts';

const timelines = listPapers().flatMap((paper) =>
  workPaper(paper).map(({ question, solution }) => ({
    name: `${paper.id}, question ${question.id}`,
    timeline: buildTimeline(solution.steps),
  })),
);
const titlesOf = (id: string): readonly string[] =>
  timelines.find(({ name }) => name.startsWith(`${id},`))?.timeline.chapters.map(({ title }) => title.en) ??
  [];

describe('the chapters of every document of the Shelf', () => {
  test('have at most 30 lines each', () => {
    const long = timelines.flatMap(({ name, timeline }) =>
      timeline.chapters
        .filter(({ start, end }) => end - start > 30)
        .map(({ title }) => `${name}: ${title.en}`),
    );
    expect(long).toEqual([]);
  });

  test('follow one another from the first beat to the last', () => {
    for (const { name, timeline } of timelines) {
      const { chapters, length } = timeline;
      expect(
        chapters.map(({ start }) => start),
        name,
      ).toEqual([0, ...chapters.map(({ end }) => end)].slice(0, chapters.length));
      expect(chapters.at(-1)?.end ?? 0, name).toBe(length);
    }
  });

  test('have names of their own', () => {
    for (const { name, timeline } of timelines) {
      const titles = timeline.chapters.map(({ title }) => title.en);
      expect(new Set(titles).size, name).toBe(titles.length);
    }
  });
});

test('updates, positions and layers are chapters', () => {
  expect(titlesOf('adam-trajectory')).toEqual(['Update 1', 'Update 2', 'Update 3', 'Update 4', 'Update 5']);
  expect(titlesOf('self-attention-by-hand')).toEqual([
    'Queries',
    'Keys',
    'Values',
    'Products of queries and keys',
    'Softmax of row 1',
    'Softmax of row 2',
    'Softmax of row 3',
    'Output',
  ]);
  expect(titlesOf('lenet-5')).toContain('C3: CONV-5-16');
});

test('the blocks of ResNet-50 are chapters, in parts that fit', () => {
  const titles = titlesOf('resnet-50');
  // 16 blocks: 3, 4, 6 and 3 of the four stages.
  const blocks = new Set(
    titles.flatMap((title) => /^(conv[2-5][._]\d+) \(\d of \d\)$/.exec(title)?.[1] ?? []),
  );
  expect(blocks.size).toBe(16);
  expect(titles.at(-1)).toBe('Totals');
});

test('a long stretch without groups is cut into parts that name their first and last quantity', () => {
  const steps = Array.from({ length: 70 }, (_, i): Step => ({
    id: `z${i + 1}`,
    phase: 'forward',
    formula: num(0),
    value: 0,
    exact: '0',
    dependsOn: [],
  }));
  // 70 lines in three parts of 23, 24 and 23.
  expect(buildTimeline(steps).chapters.map(({ title }) => title.en)).toEqual([
    'Forward: z₁ to z₂₃',
    'Forward: z₂₄ to z₄₇',
    'Forward: z₄₈ to z₇₀',
  ]);
  expect(buildTimeline(steps).phases.map(({ title }) => title.en)).toEqual(['Forward']);
});

test('a short solution keeps its phases', () => {
  expect(
    timelines
      .find(({ name }) => name === 'cs60010-2023-midsem, question 2')
      ?.timeline.chapters.map(({ title }) => title.en),
  ).toEqual(['Forward', 'Loss', 'Backward', 'Update']);
});
