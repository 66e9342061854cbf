import { describe, expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import { buildTimeline, frameAt, zooms, type Frame } from '../../../core/views/timeline.ts';
import { landedAt } from '../../../renderer/state/played-frame.svelte.ts';
import { Playback } from '../../../renderer/state/playback.svelte.ts';

const paper = listPapers()[0];
const worked = paper && workPaper(paper).find(({ question }) => question.id === '2');
const timeline = buildTimeline(worked?.solution.steps ?? []);
const FIELDS = ['t', 'beat', 'step', 'phase', 'progress', 'travel', 'landed', 'from', 'part'] as const;
const fieldsOf = (frame: Frame): unknown[] => FIELDS.map((field) => frame[field]);
/** Forward, back, across chapters, to both ends, and inside one beat. */
const TIMES = [0, 0.2, 0.59, 0.61, 1, 1.5, 7.3, 29, 28.9, 5, 4.99, 4.7, 0];

describe('the frame of a playback', () => {
  for (const zoom of zooms)
    test(`is that of its time, wherever the time was before: ${zoom}`, () => {
      const playback = new Playback(() => timeline, 3);
      playback.zoom = zoom;
      for (const t of TIMES) {
        playback.seek(t);
        expect(fieldsOf(playback.frame), `at ${t}`).toEqual(fieldsOf(frameAt(timeline, t, zoom)));
      }
    });

  test('a beat has landed once its value is on its way in: from 0.6 of the beat on', () => {
    const playback = new Playback(() => timeline, 0);
    const landed = (t: number): boolean[] => {
      playback.seek(t);
      return [0, 1, 2].map((beat) => landedAt(playback.frame, beat));
    };
    expect(landed(0)).toEqual([false, false, false]);
    expect(landed(0.5)).toEqual([false, false, false]);
    expect(landed(0.7)).toEqual([true, false, false]);
    expect(landed(2.7)).toEqual([true, true, true]);
    expect(landed(1.5)).toEqual([true, false, false]);
    // A frame that is not played answers the same.
    expect([0, 1, 2].map((beat) => landedAt(frameAt(timeline, 1.5), beat))).toEqual([true, false, false]);
  });

  test('follows another timeline, and reduced motion, without a move of the time', () => {
    let shown = timeline;
    const playback = new Playback(() => shown, 4.2);
    shown = buildTimeline((worked?.solution.steps ?? []).slice(0, -20));
    expect(playback.frame.t).toBe(shown.length < 4.2 ? shown.length : 4.2);
    playback.reduced = true;
    expect(playback.frame.landed).toBe(1);
    expect(landedAt(playback.frame, 4)).toBe(shown.length > 4);
  });
});
