import type { ExportFormat } from '../../core/contract/ipc.ts';

/** A format with motion. */
export type FilmFormat = 'webm' | 'gif';

/** The choices of the dialog, stored from one export to the next. */
export interface Choices {
  readonly format: Exclude<ExportFormat, 'csv'> | 'pdf';
  /** A still shows the picture alone, or a page with title, line and sentence. */
  readonly page: boolean;
  readonly theme: 'window' | 'paper' | 'slate' | 'contrast';
  /** Scale relative to the size on the screen. */
  readonly scale: 1 | 2 | 3;
  /** Height in pixels; the width is 16/9 of it. */
  readonly height: 360 | 540 | 720 | 1080;
  readonly fps: 10 | 20 | 25 | 30 | 60;
  readonly speed: 0.25 | 0.5 | 1 | 2;
}

/** The allowed values of each choice, in the order in which they are offered. */
export const offered: { readonly [K in keyof Choices]: readonly Choices[K][] } = {
  format: ['png', 'svg', 'webm', 'gif', 'pdf'],
  page: [false, true],
  theme: ['window', 'paper', 'slate', 'contrast'],
  scale: [1, 2, 3],
  height: [360, 540, 720, 1080],
  fps: [10, 20, 25, 30, 60],
  speed: [0.25, 0.5, 1, 2],
};
/**
 * GIF delays are in hundredths of a second, so only some rates are exact; it compresses badly, so large sizes
 * are not offered.
 */
export const filmLimits = {
  webm: { height: [720, 1080], fps: [30, 60] },
  gif: { height: [360, 540, 720], fps: [10, 20, 25] },
} as const satisfies Readonly<
  Record<
    FilmFormat,
    { readonly height: readonly Choices['height'][]; readonly fps: readonly Choices['fps'][] }
  >
>;

export const DEFAULTS: Choices = {
  format: 'png',
  page: true,
  theme: 'window',
  scale: 2,
  height: 720,
  fps: 30,
  speed: 1,
};

/** Reads the stored choices; a missing or unknown value is replaced by its default. */
export function readChoices(text: string | null): Choices {
  let found: unknown = null;
  try {
    found = JSON.parse(text ?? 'null');
  } catch {
    // Not valid JSON: use the defaults.
  }
  const record = typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  const stored = <K extends keyof Choices>(key: K): Choices[K] =>
    offered[key].find((value) => value === record[key]) ?? DEFAULTS[key];
  return {
    format: stored('format'),
    page: stored('page'),
    theme: stored('theme'),
    scale: stored('scale'),
    height: stored('height'),
    fps: stored('fps'),
    speed: stored('speed'),
  };
}

/** The nearest value that a format offers. */
export const nearest = <N extends number>(values: readonly N[], wanted: number): N =>
  values.reduce((best, value) => (Math.abs(value - wanted) < Math.abs(best - wanted) ? value : best));

/** The format of a film; null for a format without motion. */
export const filmFormatOf = ({ format }: Choices): FilmFormat | null =>
  format === 'webm' || format === 'gif' ? format : null;

/** The choices with the size and rate that their format offers, nearest to the chosen ones. */
export function withinLimits(choices: Choices): Choices {
  const format = filmFormatOf(choices);
  if (format === null) return choices;
  const { height, fps } = filmLimits[format];
  return {
    ...choices,
    height: nearest<Choices['height']>(height, choices.height),
    fps: nearest<Choices['fps']>(fps, choices.fps),
  };
}
