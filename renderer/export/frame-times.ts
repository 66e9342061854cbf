import { beatMs, type Pace } from '../../core/views/pace.ts';
import type { Timeline } from '../../core/views/timeline.ts';

/** The motion of a beat lasts as long in a film at speed 1, in milliseconds; after it the line is held to be read. */
const MOTION_MS = 600;

/** The part of the timeline that a film shows, and how fast. */
export interface FilmRange {
  /** In beats, from < to. */
  readonly from: number;
  readonly to: number;
  /** Frames a second. */
  readonly fps: number;
  /** Playback speed: at 1 a beat lasts as long as its line takes to read. */
  readonly speed: number;
  readonly pace: Pace;
}

/** A picture of a film. */
export interface FilmPicture {
  /** Its time in beats. */
  readonly t: number;
  /** For how many frames it is shown: a picture at rest is drawn once and held. */
  readonly frames: number;
}

/**
 * The pictures of a film in their order: those of the motion of each beat, one a frame, then its end, held for
 * the rest of the time that the line takes to read. The last is the end itself.
 */
export function filmPictures(
  timeline: Timeline,
  { from, to, fps, speed, pace }: FilmRange,
): readonly FilmPicture[] {
  const step = (speed * 1000) / (MOTION_MS * fps);
  const pictures: { t: number; frames: number }[] = [];
  const show = (t: number, frames: number): void => {
    const last = pictures.at(-1);
    if (last?.t === t) last.frames += frames;
    else pictures.push({ t, frames });
  };
  // Guards against rounding: a whole number of frames stays whole.
  const moving = Math.max(0, Math.ceil((to - from) / step - 1e-9));
  let next = Math.floor(from) + 1;
  const holdUntil = (t: number): void => {
    for (; next <= t + 1e-9; next += 1) {
      const held = beatMs(timeline, next - 1, pace) - MOTION_MS;
      const frames = Math.round((Math.max(0, held) * fps) / (speed * 1000));
      if (frames > 0) show(next, frames);
    }
  };
  for (let k = 0; k < moving; k += 1) {
    const t = from + k * step;
    holdUntil(t);
    show(Math.abs(t - Math.round(t)) < 1e-9 ? Math.round(t) : t, 1);
  }
  holdUntil(to);
  show(to, 1);
  return pictures;
}

/** The frames of a film: of all its pictures. */
export const framesIn = (pictures: readonly FilmPicture[]): number =>
  pictures.reduce((sum, { frames }) => sum + frames, 0);

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
