import { expect, test, describe } from 'vitest';
import { same } from '../../../core/language/text.ts';
import {
  DEFAULTS,
  filmFormatOf,
  filmLimits,
  nearest,
  offered,
  readChoices,
  withinLimits,
} from '../../../renderer/export/choices.ts';
import { ColourReader, parseColour } from '../../../renderer/export/colour.ts';
import { chosenFaces, FacesUsed, FontFiles, rangesOf } from '../../../renderer/export/faces.ts';
import { chapterPart, namedPart, secondsText, wholeFilm } from '../../../renderer/export/film-part.ts';
import { sampleOf } from '../../../renderer/export/sample.ts';
import { escaped, rounded, tag } from '../../../renderer/export/markup.ts';
import {
  durationMs,
  filmPictures,
  framesIn,
  keyFrameTimes,
  type FilmPicture,
  type FilmRange,
} from '../../../renderer/export/frame-times.ts';
import { parseExpr } from '../../../core/expr/parse.ts';
import type { Timeline } from '../../../core/views/timeline.ts';

describe('the pictures of a film', () => {
  // By pace.ts: 350 ms and 252 ms for each number read, 1.6 times as long where the form is new; at least 600 ms.
  const sum = parseExpr('2 + 3');
  if (!sum.ok) throw new Error(sum.message);
  const timeline = {
    beats: Array.from({ length: 7 }, () => ({ formula: sum.expr })),
    chapters: [{ start: 0, end: 7 }],
  } as unknown as Timeline;
  const NEW = (350 + 3 * 252) * 1.6;
  const KNOWN = 350 + 3 * 252;
  const at = (range: Partial<FilmRange>): readonly FilmPicture[] =>
    filmPictures(timeline, { from: 5, to: 6, fps: 30, speed: 1, pace: 'calm', ...range });

  test('the motion of 600 ms at 30 frames a second is 18 frames; the end is held as long as the line takes to read', () => {
    const pictures = at({});
    expect(pictures).toHaveLength(19);
    expect(pictures[0]).toEqual({ t: 5, frames: 1 });
    // Picture k is k/30 s after the first, which is k/18 of a beat.
    expect(pictures[9]?.t).toBeCloseTo(5.5, 12);
    expect(pictures.at(-1)).toEqual({ t: 6, frames: Math.round(((KNOWN - 600) * 30) / 1000) + 1 });
  });

  test('half the speed, or twice the rate, doubles the pictures', () => {
    expect(at({ from: 0, to: 2, speed: 0.5 })).toHaveLength(73);
    expect(at({ from: 0, to: 2, fps: 60 })).toHaveLength(73);
    expect(durationMs(72, 60)).toBe(1200);
  });

  test('a film lasts as long as its lines take to read, and a brisk one half of that', () => {
    const lasts = (range: Partial<FilmRange>): number =>
      durationMs(framesIn(at({ from: 0, to: 2, fps: 60, ...range })), 60);
    expect(Math.abs(lasts({}) - (NEW + KNOWN))).toBeLessThan(50);
    expect(Math.abs(lasts({ speed: 2 }) - (NEW + KNOWN) / 2)).toBeLessThan(50);
    // Half of the reading time, but never less than the motion.
    expect(Math.abs(lasts({ pace: 'brisk' }) - (NEW / 2 + 600))).toBeLessThan(50);
  });

  test('they only grow, none is outside the part, and the last is the end also where no whole number of frames fits', () => {
    for (const fps of [10, 20, 25, 30, 60]) {
      for (const speed of [0.25, 0.5, 1, 2, 3]) {
        const times = at({ from: 3, to: 7, fps, speed }).map(({ t }) => t);
        expect(
          times.every((t, k) => k === 0 || t > (times[k - 1] ?? 0)),
          `${fps} fps at ${speed}`,
        ).toBe(true);
        expect(times.at(-1)).toBe(7);
        expect(times.filter((t) => t === 7)).toHaveLength(1);
        // Every line's end is shown.
        for (const end of [4, 5, 6, 7]) expect(times).toContain(end);
      }
    }
  });

  test('every rate that a GIF is offered in is a whole number of hundredths of a second', () => {
    for (const fps of filmLimits.gif.fps) expect(100 % fps).toBe(0);
  });
});

describe('key frames', () => {
  const chapters = [
    { phase: 'forward', title: same('Forward'), start: 0, end: 5 },
    { phase: 'loss', title: same('Loss'), start: 5, end: 6 },
    { phase: 'backward', title: same('Backward'), start: 6, end: 20 },
  ] as const;

  test('every beat where there is room for every beat', () => {
    expect(keyFrameTimes({ chapters: [], length: 4 }, 6)).toEqual([1, 2, 3, 4]);
  });

  test('else the ends of the chapters, and between them the widest gaps are halved', () => {
    // Ends 5, 6 and 20; the gap of 14 gets 13, then the two of 7: 6 → 10, 13 → 17.
    expect(keyFrameTimes({ chapters, length: 20 }, 3)).toEqual([5, 6, 20]);
    expect(keyFrameTimes({ chapters, length: 20 }, 4)).toEqual([5, 6, 13, 20]);
    expect(keyFrameTimes({ chapters, length: 20 }, 6)).toEqual([5, 6, 10, 13, 17, 20]);
  });

  test('of more chapters than there is room for, the first and the last are among those taken', () => {
    const many = Array.from({ length: 10 }, (_, i) => ({
      phase: 'work' as const,
      title: same('Working'),
      start: i * 10,
      end: i * 10 + 10,
    }));
    const times = keyFrameTimes({ chapters: many, length: 100 }, 4);
    expect(times).toEqual([10, 40, 70, 100]);
  });
});

test('a palette samples the first frame, the last and those between', () => {
  const all = Array.from({ length: 100 }, (_, i) => i);
  const sample = sampleOf(all);
  expect(sample[0]).toBe(0);
  expect(sample.at(-1)).toBe(99);
  expect(sampleOf([7])).toEqual([7]);
});

describe('markup', () => {
  test('text and attributes are escaped, and characters that XML forbids are dropped', () => {
    expect(escaped('a < b & "c"\u0000\u0007')).toBe('a &#60; b &#38; &#34;c&#34;');
    expect(tag('text', { x: 1.23456, 'font-family': '"Source Sans 3"', fill: null }, 'z')).toBe(
      '<text x="1.23" font-family="&#34;Source Sans 3&#34;">z</text>',
    );
  });

  test('numbers are to a hundredth, and nothing is minus zero', () => {
    expect(rounded(-0.0001)).toBe('0');
    expect(rounded(99.999)).toBe('100');
  });
});

test('a computed colour is one that every program reads, with its opacity beside it', () => {
  expect(parseColour('rgb(0, 96, 156)')).toEqual({ colour: '#00609c', opacity: 1 });
  expect(parseColour('rgba(255, 255, 255, 0.5)')).toEqual({ colour: '#ffffff', opacity: 0.5 });
  // 9 % of a colour, as color-mix gives it.
  expect(parseColour('color(srgb 0 0.376471 0.611765 / 0.09)')).toEqual({ colour: '#00609c', opacity: 0.09 });
  expect(parseColour('oklch(0.5 0.1 200)')).toBe(null);
});

test('one export reads each colour and font file once, and the next export reads them again', () => {
  const [first, second] = [new ColourReader(), new ColourReader()];
  expect(first.paintOf('rgb(0, 96, 156)')).toEqual({ colour: '#00609c', opacity: 1 });
  expect(first.paintOf('rgb(0, 96, 156)')).toBe(first.paintOf('rgb(0, 96, 156)'));
  expect(second.paintOf('rgb(0, 96, 156)')).not.toBe(first.paintOf('rgb(0, 96, 156)'));
  const [files, others] = [new FontFiles(), new FontFiles()];
  const url = 'data:,abc';
  expect(files.base64Of(url)).toBe(files.base64Of(url));
  expect(others.base64Of(url)).not.toBe(files.base64Of(url));
  // RFC 4648: "abc" is YWJj.
  return expect(files.base64Of(url)).resolves.toBe('YWJj');
});

describe('the embedded fonts of a picture', () => {
  const face = (family: string, weight: string, style: string, ranges: string, url: string) => ({
    family,
    weight,
    style,
    ranges: rangesOf(ranges),
    url,
  });
  const faces = [
    face('Source Sans 3', '400', 'normal', 'U+0-FF, U+2190-2193', 'latin'),
    face('Source Sans 3', '400', 'normal', 'U+370-3FF', 'greek'),
    face('Source Sans 3', '600', 'normal', 'U+0-FF', 'latin-bold'),
    face('KaTeX_Main', '400', 'normal', '', 'main'),
    face('KaTeX_Math', '400', 'italic', '', 'math'),
  ];
  const chosen = (family: string, weight: string, style: string, text: string): string[] => {
    const used = new FacesUsed();
    used.note({ fontFamily: family, fontWeight: weight, fontStyle: style }, text);
    return used.all.flatMap((one) => chosenFaces(faces, one).map(({ url }) => url));
  };

  test('are those of the family whose characters occur', () => {
    expect(chosen('"Source Sans 3", system-ui', '400', 'normal', 'abc')).toEqual(['latin']);
    expect(chosen('"Source Sans 3", system-ui', '400', 'normal', 'aη')).toEqual(['latin', 'greek']);
    expect(chosen('"Source Sans 3", system-ui', '400', 'normal', '→')).toEqual(['latin']);
  });

  test('are the nearest in weight and slant, of every family that a text may fall back on', () => {
    expect(chosen('"Source Sans 3"', '700', 'normal', 'abc')).toEqual(['latin-bold']);
    expect(chosen('KaTeX_Math, KaTeX_Main, serif', '400', 'italic', 'x')).toEqual(['math', 'main']);
    expect(chosen('"Noto Sans Devanagari"', '400', 'normal', 'क')).toEqual([]);
  });

  test('of another script are left out where no letter of it occurs, also when their style sheet has no ranges', () => {
    const noto = ['Devanagari', 'Bengali'].map((script) => ({
      family: `Noto Sans ${script}`,
      weight: '400',
      style: 'normal',
      ranges: null,
      url: script,
    }));
    const from = (text: string): string[] => {
      const used = new FacesUsed();
      const fontFamily = '"Source Sans 3", "Noto Sans Devanagari", "Noto Sans Bengali"';
      used.note({ fontFamily, fontWeight: '400', fontStyle: 'normal' }, text);
      return used.all.flatMap((one) => chosenFaces(noto, one).map(({ url }) => url));
    };
    expect(from('The loss falls: b₃ → 0.175 ·')).toEqual([]);
    expect(from('हानि 2')).toEqual(['Devanagari']);
    expect(from('ক্ষতি 2')).toEqual(['Bengali']);
  });
});

describe('the choices of the dialog', () => {
  test('are read as they were stored', () => {
    const stored = { ...DEFAULTS, format: 'gif', height: 540, fps: 20 } as const;
    expect(readChoices(JSON.stringify(stored))).toEqual(stored);
  });

  test.each([null, '', '{', '[]', '7', '{"format":"exe","fps":1000,"speed":"1"}'])(
    'an unknown stored value is replaced by the default: %j',
    (text) => {
      expect(readChoices(text)).toEqual(DEFAULTS);
    },
  );

  test('a rate that a format does not have becomes its nearest', () => {
    expect(nearest(filmLimits.gif.fps, 60)).toBe(25);
    expect(nearest(filmLimits.webm.fps, 10)).toBe(30);
    const chosen = { ...DEFAULTS, height: 1080, fps: 60 } as const;
    expect(withinLimits({ ...chosen, format: 'gif' })).toMatchObject({ height: 720, fps: 25 });
    expect(withinLimits({ ...chosen, format: 'webm' })).toMatchObject({ height: 1080, fps: 60 });
    expect(withinLimits({ ...chosen, format: 'png' })).toEqual({ ...chosen, format: 'png' });
    expect(offered.format.map((format) => filmFormatOf({ ...DEFAULTS, format }))).toEqual([
      null,
      null,
      'webm',
      'gif',
      null,
    ]);
  });

  test('the part of a film is the whole, a chapter or what is between the two marks', () => {
    const timeline = {
      length: 20,
      chapters: [
        { start: 0, end: 5 },
        { start: 5, end: 20 },
      ],
    };
    expect(namedPart(wholeFilm(timeline), timeline)).toBe('whole');
    expect(namedPart({ from: 5, to: 20 }, timeline)).toBe(1);
    expect(namedPart({ from: 5, to: 19 }, timeline)).toBe(null);
    expect(chapterPart(0, timeline)).toEqual({ from: 0, to: 5 });
    expect(namedPart(chapterPart(1, timeline), timeline)).toBe(1);
    expect([9949, 10_400].map(secondsText)).toEqual(['9.9', '10']);
  });
});
