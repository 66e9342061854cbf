import { describe, expect, test, vi } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import { buildTimeline } from '../../../core/views/timeline.ts';
import { Playback, speeds, speedsWith } from '../../../renderer/state/playback.svelte.ts';

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

  test('a step shows the motion of its beat for 600 ms at most; the position is at its end at once', () => {
    const waiting: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => waiting.push(run));
    vi.stubGlobal('cancelAnimationFrame', () => void waiting.splice(0));
    const at = (ms: number): void => waiting.splice(0).forEach((run) => run(ms));
    const playback = new Playback(() => timeline, 4);
    playback.glides = true;
    playback.step();
    expect(playback.t).toBe(5);
    at(1000);
    expect(playback.frame).toMatchObject({ t: 4 });
    at(1150);
    expect(playback.frame.t).toBeCloseTo(4.25, 9);
    // The next key ends the motion and begins its own.
    playback.step();
    expect(playback.t).toBe(6);
    at(1200);
    at(1500);
    expect(playback.frame.t).toBeCloseTo(5.5, 9);
    playback.stepBack();
    expect(playback.frame.t).toBe(5);
    expect(waiting).toEqual([]);
    playback.step();
    at(2000);
    at(2600);
    expect(playback.frame.t).toBe(6);
    expect(waiting).toEqual([]);
    playback.reduced = true;
    playback.step();
    expect(playback.frame.t).toBe(7);
    vi.unstubAllGlobals();
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

  test('to where the backward pass begins: beat 6', () => {
    const playback = new Playback(() => timeline, 20);
    playback.toBackward();
    expect(playback.t).toBe(6);
  });

  test('a chapter at a time: the ends of the chapters, and their beginnings back', () => {
    const playback = new Playback(() => timeline, 0);
    playback.zoom = 'phase';
    expect([1, 2, 3, 4].map(() => (playback.step(), playback.t))).toEqual([5, 6, 20, 29]);
    expect([1, 2, 3, 4].map(() => (playback.stepBack(), playback.t))).toEqual([20, 6, 5, 0]);
  });

  test('inside z₁ = w₁x₁ + w₃x₂ + b₁ there are three steps, forward and back', () => {
    const playback = new Playback(() => timeline, 0);
    playback.stepInto();
    expect(playback.zoom).toBe('inside');
    expect(playback.t).toBeCloseTo(1 / 3, 12);
    playback.step();
    expect(playback.t).toBeCloseTo(2 / 3, 12);
    playback.step();
    expect(playback.t).toBe(1);
    playback.stepBack();
    expect(playback.t).toBeCloseTo(2 / 3, 12);
    playback.stepOut();
    expect([playback.zoom, playback.t]).toEqual(['step', 1]);
    playback.stepOut();
    expect([playback.zoom, playback.t]).toEqual(['phase', 5]);
  });

  test.each(['phase', 'step', 'inside'] as const)(
    'forward and then back is where it was, at the zoom of a %s',
    (zoom) => {
      const playback = new Playback(() => timeline, 0);
      playback.zoom = zoom;
      for (let i = 0; i < 3; i += 1) playback.step();
      for (let i = 0; i < 3; i += 1) playback.stepBack();
      expect(playback.t).toBeCloseTo(0, 9);
    },
  );

  test('a value that is hidden stops every step before it is shown, and playback continues once it is revealed', () => {
    const playback = new Playback(() => timeline, 0);
    let shown = false;
    playback.isHidden = (beat) => beat === 1 && !shown;
    playback.step();
    playback.step();
    expect(playback.t).toBeCloseTo(1.6, 12);
    expect([playback.waiting, playback.frame.landed, playback.frame.travel]).toEqual([true, 0, 1]);
    playback.step();
    expect(playback.t).toBeCloseTo(1.6, 12);
    shown = true;
    playback.step();
    expect([playback.t, playback.waiting]).toEqual([2, false]);
  });

  test('the place is kept when the problem changes under it', () => {
    let current = timeline;
    const playback = new Playback(() => current, 12);
    current = buildTimeline((worked?.solution.steps ?? []).slice(0, 20));
    playback.seek(playback.t);
    expect(playback.t).toBeLessThanOrEqual(current.length);
  });
});

test('a speed of the settings that is not offered is among the choices while it is set', () => {
  expect(speedsWith(1)).toEqual([...speeds]);
  expect(speedsWith(3)).toEqual([0.1, 0.25, 0.5, 1, 2, 3, 4, 10]);
});
