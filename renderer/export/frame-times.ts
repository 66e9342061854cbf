import type { Timeline } from '../../core/views/timeline.ts';

/** In a film at speed 1 every beat lasts as long, in milliseconds. */
const BEAT_MS = 600;

/** The part of the timeline that a film shows, and how fast. */
export interface FilmRange {
  /** In beats, from < to. */
  readonly from: number;
  readonly to: number;
  /** Frames a second. */
  readonly fps: number;
  /** Playback speed: at 1 a beat lasts `BEAT_MS`. */
  readonly speed: number;
}

/**
 * The times of the frames, in beats: frame k shows from + k·(beats a frame), and the last shows the end
 * itself.
 */
export function frameTimes({ from, to, fps, speed }: FilmRange): number[] {
  const step = (speed * 1000) / (BEAT_MS * fps);
  // Guards against rounding: a whole number of frames stays whole.
  const whole = Math.max(0, Math.ceil((to - from) / step - 1e-9));
  return [...Array.from({ length: whole }, (_, k) => from + k * step), to];
}

/** The duration of a film of this many frames, in milliseconds. */
export const durationMs = (frames: number, fps: number): number => (frames * 1000) / fps;

/**
 * The times of key frames, in beats: the end of every chapter, and between them evenly spread ends of beats,
 * at most `most` in all.
 */
export function keyFrameTimes(timeline: Pick<Timeline, 'chapters' | 'length'>, most: number): number[] {
  if (timeline.length <= most) return Array.from({ length: timeline.length }, (_, i) => i + 1);
  const ends = timeline.chapters.map(({ end }) => end);
  if (ends.length >= most)
    return Array.from(
      { length: most },
      (_, i) => ends[Math.round((i * (ends.length - 1)) / (most - 1))] ?? timeline.length,
    );
  // Always halves the widest gap, the earliest among equals.
  const chosen = [0, ...ends];
  while (chosen.length - 1 < most) {
    const gaps = chosen.slice(1).map((end, i) => end - (chosen[i] ?? 0));
    const widest = gaps.indexOf(Math.max(...gaps));
    const start = chosen[widest] ?? 0;
    chosen.splice(widest + 1, 0, start + Math.ceil((gaps[widest] ?? 0) / 2));
  }
  return chosen.slice(1);
}
