import { describe, expect, test } from 'vitest';
import { listPapers, workPaper } from '../../core/index.ts';
import { buildTimeline } from '../../core/views/timeline.ts';
import { Playback } from '../../renderer/state/playback.svelte.ts';

const paper = listPapers()[0];
const worked = paper && workPaper(paper).find(({ question }) => question.id === '2');
const timeline = buildTimeline(worked?.solution.steps ?? []);

describe('playback of question 2, 29 beats', () => {
  test('begins where it was left, and nowhere outside', () => {
    expect(new Playback(() => timeline, 7.5).t).toBe(7.5);
    expect(new Playback(() => timeline, 99).t).toBe(29);
    expect(new Playback(() => timeline, -3).t).toBe(0);
  });

  test('a step ends the beat under way, a step back begins it', () => {
    const playback = new Playback(() => timeline, 4.25);
    playback.step();
    expect(playback.t).toBe(5);
    playback.step();
    expect(playback.t).toBe(6);
    playback.seek(4.25);
    playback.stepBack();
    expect(playback.t).toBe(4);
    playback.stepBack();
    expect(playback.t).toBe(3);
  });

  test('neither steps past an end', () => {
    const playback = new Playback(() => timeline, 29);
    playback.step();
    expect(playback.t).toBe(29);
    playback.seek(0);
    playback.stepBack();
    expect(playback.t).toBe(0);
  });

  test('chapters begin at 0, 5, 6 and 20', () => {
    const playback = new Playback(() => timeline, 0);
    const stops = Array.from({ length: 4 }, () => (playback.chapter(1), playback.t));
    expect(stops).toEqual([5, 6, 20, 29]);
    playback.chapter(-1);
    expect(playback.t).toBe(20);
  });

  test('with reduced motion a beat is shown complete as soon as it begins', () => {
    const playback = new Playback(() => timeline, 0);
    playback.reduced = true;
    playback.seek(2.1);
    expect(playback.frame).toMatchObject({ beat: 2, progress: 1, landed: 1 });
    playback.reduced = false;
    expect(playback.frame.progress).toBeCloseTo(0.1, 12);
  });
});
