/** A chapter with its title in the language of the window; times in beats. */
interface NamedStretch {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** The name of a chapter above the track; lengths in widths of the letter size (em). */
export interface ChapterName {
  readonly text: string;
  /** From the start of the track. */
  readonly left: number;
}

/** The mean width of a letter and the space after a name, in em. */
const LETTER = 0.56;
const AFTER = 0.75;
const widthOf = (text: string): number => text.length * LETTER + AFTER;

const SHORT: Readonly<Record<string, string>> = {
  Forward: 'Fwd',
  Backward: 'Back',
  Update: 'Upd',
  Working: 'Work',
};
/** `Backward 2` → `Back 2`. */
const shortOf = (title: string): string => title.replace(/^\p{L}+/u, (word) => SHORT[word] ?? word);

/**
 * The names of the chapters, as near to the start of their own chapter as they can be without covering one
 * another. Where the full names are too wide the short ones are written; where those are too wide too, that of
 * the current chapter and those that have room. null: not written. `width` is that of the track, in em.
 */
export function chapterNames(
  chapters: readonly NamedStretch[],
  width: number,
  now: number,
): readonly (ChapterName | null)[] {
  const length = chapters.at(-1)?.end ?? 0;
  if (length === 0 || width <= 0) return chapters.map(() => null);
  const starts = chapters.map(({ start }) => (start / length) * width);
  const full = chapters.map(({ title }) => title);
  const short = full.map(shortOf);
  for (const texts of [full, short]) {
    const lefts = spread(starts, texts.map(widthOf), width);
    if (lefts !== null) return texts.map((text, i) => ({ text, left: lefts[i] ?? 0 }));
  }
  return withRoom(starts, short, width, now);
}

/** Moves names to the right of the one before, then back from the end; null if they do not fit at all. */
function spread(
  starts: readonly number[],
  widths: readonly number[],
  width: number,
): readonly number[] | null {
  if (widths.reduce((sum, one) => sum + one, 0) > width) return null;
  const lefts: number[] = [];
  let free = 0;
  starts.forEach((start, i) => {
    lefts.push(Math.max(start, free));
    free = (lefts[i] ?? 0) + (widths[i] ?? 0);
  });
  let end = width;
  for (let i = lefts.length - 1; i >= 0; i -= 1) {
    lefts[i] = Math.min(lefts[i] ?? 0, end - (widths[i] ?? 0));
    end = lefts[i] ?? 0;
  }
  return lefts;
}

function withRoom(
  starts: readonly number[],
  texts: readonly string[],
  width: number,
  now: number,
): readonly (ChapterName | null)[] {
  const placed: (ChapterName | null)[] = texts.map(() => null);
  const place = (i: number): void => {
    const text = texts[i] ?? '';
    const left = Math.max(0, Math.min(starts[i] ?? 0, width - widthOf(text)));
    const free = placed.every(
      (other) =>
        other === null || left >= other.left + widthOf(other.text) || left + widthOf(text) <= other.left,
    );
    if (free) placed[i] = { text, left };
  };
  if (now >= 0) place(now);
  texts.forEach((_, i) => i !== now && place(i));
  return placed;
}
