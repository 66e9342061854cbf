import type { Chapter, Timeline } from '../../core/views/timeline.ts';

/** A part of the timeline in beats, 0 ≤ from < to ≤ length. */
export interface FilmPart {
  readonly from: number;
  readonly to: number;
}

type Chapters = Pick<Timeline, 'length'> & { readonly chapters: readonly Pick<Chapter, 'start' | 'end'>[] };

export const wholeFilm = ({ length }: Chapters): FilmPart => ({ from: 0, to: length });

/** What a part is: `whole`, the index of a chapter, or null for any other part. */
export function namedPart({ from, to }: FilmPart, timeline: Chapters): 'whole' | number | null {
  if (from === 0 && to === timeline.length) return 'whole';
  const chapter = timeline.chapters.findIndex(({ start, end }) => start === from && end === to);
  return chapter < 0 ? null : chapter;
}

/** The part of chapter `index`; the whole film where there is no such chapter. */
export function chapterPart(index: number, timeline: Chapters): FilmPart {
  const chapter = timeline.chapters[index];
  return chapter ? { from: chapter.start, to: chapter.end } : wholeFilm(timeline);
}

/** A duration in seconds, with one decimal below ten seconds. */
export const secondsText = (ms: number): string => (ms / 1000).toFixed(ms < 10_000 ? 1 : 0);
