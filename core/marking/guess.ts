import type { Said } from './diagnose/said.ts';
import { askedBack } from './finding.ts';
import { because, saidWith } from './why.ts';
import type { Valued } from '../solution/evaluate-lines.ts';
import { parseRational } from '../expr/rational.ts';
import { closeness } from './closeness.ts';
import { readNumber } from './read/read-number.ts';

/** The verdict on a predicted value: a number typed before its step is shown. */
export interface GuessMark {
  readonly verdict: 'right' | 'wrong' | 'unreadable';
  /** One sentence; never the value. */
  readonly why: Said;
}

/** Significant figures that a guess needs, unless it is exact: the same as in the boxes of a paper. */
export const GUESS_FIGURES = 3;

const CLOSE: Said = {
  en: 'Close: give {{figures}} significant figures, or the exact fraction.',
  hi: 'पास है: {{figures}} सार्थक अंक, या सटीक भिन्न लिखिए।',
  bn: 'কাছাকাছি: {{figures}}টি তাৎপর্যপূর্ণ অঙ্ক, বা সঠিক ভগ্নাংশ লিখুন।',
};
const SIGN: Said = {
  en: 'The size is right and the sign is not.',
  hi: 'परिमाण सही है, चिह्न नहीं।',
  bn: 'মান ঠিক, চিহ্ন নয়।',
};
const POINT: Said = {
  en: 'The figures are right and the decimal point is not.',
  hi: 'अंक सही हैं, दशमलव बिंदु नहीं।',
  bn: 'অঙ্কগুলি ঠিক, দশমিক বিন্দু নয়।',
};
const NOT_YET: Said = {
  en: 'Not yet: look at the formula and its numbers again.',
  hi: 'अभी नहीं: सूत्र और उसकी संख्याएँ फिर देखिए।',
  bn: 'এখনও নয়: সূত্র ও তার সংখ্যাগুলি আবার দেখুন।',
};

/** Marks a predicted value. `exact` is the fraction of a rational value. */
export function markGuess(typed: string, value: number, exact: string | null): GuessMark {
  const read = readNumber(typed, { whole: Number.isInteger(value) && Math.abs(value) >= 1000 });
  if (!read.ok) return { verdict: 'unreadable', why: askedBack(read, '').why };
  const truth: Valued = { value, exact: exact === null ? null : parseRational(exact) };
  const close = closeness(read.value, truth, GUESS_FIGURES);
  if (close === 'same' || close === 'rounded') return { verdict: 'right', why: because('right') };
  if (close === 'coarse')
    return {
      verdict: 'wrong',
      why: saidWith(CLOSE, { figures: GUESS_FIGURES }),
    };
  const turned = closeness(read.value, { value: -value, exact: truth.exact?.neg() ?? null }, GUESS_FIGURES);
  if (turned === 'same' || turned === 'rounded') return { verdict: 'wrong', why: SIGN };
  if (value !== 0 && read.value.value !== 0) {
    const places = Math.log10(Math.abs(read.value.value / value));
    if (Math.abs(places) > 0.5 && Math.abs(places - Math.round(places)) < 1e-9)
      return { verdict: 'wrong', why: POINT };
  }
  return { verdict: 'wrong', why: NOT_YET };
}
