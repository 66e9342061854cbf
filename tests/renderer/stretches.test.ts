import { expect, test } from 'vitest';
import { parseDocument, problemFromText, workPaper } from '../../core/index.ts';
import { buildTimeline } from '../../core/views/timeline.ts';
import { stretchesOf } from '../../renderer/maths/stretches.ts';

test('the lines are cut into stretches that together are every beat, in order, none across a chapter', () => {
  const problem = problemFromText(
    'scalar-net',
    '2-3-1 relu; w = (1, 2, 3, 4, 5, 6, 7, 8, 9); x = (1, 2); y = 1; adam; lr 0.1',
  );
  const [worked] = workPaper(parseDocument(JSON.stringify({ format: 1, title: 'one', problem }), 'one'));
  const steps = worked?.solution.steps ?? [];
  const timeline = buildTimeline(steps);
  const chapters = stretchesOf(steps, timeline);
  const stretches = chapters.flatMap((chapter) => chapter.stretches);
  expect(stretches.map(({ number }) => number)).toEqual(stretches.map((_, i) => i));
  expect(stretches.flatMap(({ beats }) => beats)).toEqual(timeline.beats);
  for (const { start, beats } of stretches) expect(timeline.beats[start]).toBe(beats[0]);
  // A line costs 4 and one a operand, a stretch 60: at most 15 lines.
  expect(Math.max(...stretches.map(({ beats }) => beats.length))).toBeLessThanOrEqual(15);
  expect(stretches.length).toBeGreaterThan(chapters.length);
});
